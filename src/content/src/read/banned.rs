//! A language's list of banned words, read.

use super::ids::Ids;
use super::reader::{Reader, Reading};
use super::syntax::parse;
use crate::Diagnostic;
use crate::banned::{Banned, Concept, List, Match, Pattern};
use crate::source::Source;
use toml::de::DeValue;

/// Reads a list; its faults are added to `faults`.
pub(crate) fn read_banned(source: &Source, faults: &mut Vec<Diagnostic>) -> List {
    let (tree, _) = parse(source, faults);
    let reading = Reading::new(source, std::mem::take(faults));
    let reader = Reader::new(&reading, tree.get_ref(), 0, String::new());
    let mode = reader.word::<Match>("match");
    let mut list = List::new(mode, read_same(&reader), &read_words(&reader, "breaks"));
    let keep = read_words(&reader, "keep");
    list.keep = keep.iter().map(|word| word.to_lowercase()).collect();
    read_groups(&reader, &mut list);
    list.advice = read_patterns(&reader, "advice", &list, false);
    read_says(&reader, &mut list);
    let mut ids = Ids::default();
    for entry in reader.tables("banned") {
        let banned = read_entry(entry, &list, &mut ids);
        list.banned.push(banned);
    }
    reader.finish();
    *faults = reading.faults.take();
    list
}

fn read_words(reader: &Reader, key: &'static str) -> Vec<String> {
    let words = reader.texts(key).into_iter();
    words.map(|(word, _)| word).collect()
}

/// Words that stand for one another, by the name that patterns call them by.
fn read_groups(reader: &Reader, list: &mut List) {
    let Some(groups) = reader.table("groups") else {
        return;
    };
    for (name, _, value) in groups.entries() {
        let words = match value.get_ref() {
            DeValue::Array(words) => words.iter().map(|word| word.get_ref().as_str()).collect(),
            _ => None,
        };
        match words.filter(|words: &Vec<&str>| !words.is_empty()) {
            Some(words) => list
                .groups
                .add(name, words.into_iter().map(str::to_owned).collect()),
            None => groups.wrong(name, value, "a list of texts in square brackets"),
        }
    }
}

/// Spellings that count as one: lists of them, of which the first stands for all.
fn read_same(reader: &Reader) -> Vec<Vec<String>> {
    let Some(value) = reader.get("same") else {
        return Vec::new();
    };
    let lists = match value.get_ref() {
        DeValue::Array(lists) => lists.iter().map(toml::Spanned::get_ref).collect(),
        _ => Vec::new(),
    };
    let words = |list: &&DeValue| match list {
        DeValue::Array(words) => words
            .iter()
            .filter_map(|word| word.get_ref().as_str().map(str::to_owned))
            .collect(),
        _ => Vec::new(),
    };
    let same: Vec<Vec<String>> = lists.iter().map(words).collect();
    if same.is_empty() || same.iter().any(|words| words.len() < 2) {
        reader.wrong("same", value, "a list of lists of two texts or more");
    }
    same
}

fn read_says(reader: &Reader, list: &mut List) {
    let Some(says) = reader.table("says") else {
        let hint = "Add `[says]` with the words by which an ending is known; see `banned/en.toml`.";
        reader.fault(
            "missing-key",
            reader.at(),
            "`[says]` is missing here.",
            hint,
        );
        return;
    };
    for concept in Concept::ALL {
        list.says
            .push((*concept, read_patterns(&says, concept.key(), list, true)));
    }
    says.finish();
}

fn read_entry(reader: Reader, list: &List, ids: &mut Ids) -> Banned {
    let banned = Banned {
        id: ids.read(&reader),
        always: reader.optional_flag("always"),
        patterns: read_patterns(&reader, "patterns", list, true),
        unless: read_patterns(&reader, "unless", list, false),
        reason: reader.text("reason"),
        instead: reader.text("instead"),
    };
    reader.finish();
    banned
}

fn read_patterns(reader: &Reader, key: &'static str, list: &List, must: bool) -> Vec<Pattern> {
    if must && reader.required(key).is_some() && reader.lacks(key) {
        let reason = format!("`{key}` has no pattern yet, so nothing would be found by it.");
        let hint = "Write the words of this language as `banned/en.toml` does for English; an entry without any can go.";
        reader.fault("bad-pattern", reader.at_key(key), reason, hint);
    }
    let read = |(text, at): (String, usize)| {
        let pattern = list.pattern(&text);
        if pattern.is_none() {
            let reason = format!("`{text}` is not a pattern.");
            let hint = "Words with spaces between; `|` between alternatives, `…` for a few words, `*` for any ending, `{name}` for a group.";
            reader.fault("bad-pattern", at, reason, hint);
        }
        pattern
    };
    reader.texts(key).into_iter().filter_map(read).collect()
}
