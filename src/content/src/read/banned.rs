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
    let mut list = List::new(reader.word::<Match>("match"), read_same(&reader));
    list.keep = reader
        .texts("keep")
        .into_iter()
        .map(|(word, _)| word.to_lowercase())
        .collect();
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
    ids.read(&reader);
    let banned = Banned {
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
            let hint = "Words with spaces between; `|` between alternatives, `…` for a few words, `*` for any ending.";
            reader.fault("bad-pattern", at, reason, hint);
        }
        pattern
    };
    reader.texts(key).into_iter().filter_map(read).collect()
}
