//! The lists of banned words, held to sentences: cruel ones are caught, kind ones pass.
//!
//! `sentences/<tag>-caught.txt` has a sentence a line, under the id of the list's entry that must catch it (`# id`), or
//! under another comment, when any entry will do. Everything in `<tag>-kind.txt` must pass. `<tag>-adults.txt` must
//! pass in a text for grown-ups, and be caught in a child's.

use crate::assets::suite;
use std::collections::BTreeSet;
use std::path::PathBuf;
use tokkae_content::BannedWords;

/// The languages that have a list.
const TAGS: [&str; 2] = ["en", "km"];

/// A sentence, with the id that it stands under, if it stands under one.
struct Sentence {
    entry: Option<String>,
    text: String,
}

fn sentences(tag: &str, kind: &str) -> Vec<Sentence> {
    let path = suite().join(format!("sentences/{tag}-{kind}.txt"));
    let text = std::fs::read_to_string(path).unwrap();
    let mut entry = None;
    let mut sentences = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match line.strip_prefix('#').map(str::trim) {
            Some(comment) => entry = Some(comment.to_owned()).filter(|id| !id.contains(' ')),
            None => sentences.push(Sentence {
                entry: entry.clone(),
                text: line.to_owned(),
            }),
        }
    }
    assert!(!sentences.is_empty(), "{tag}-{kind}.txt has no sentences");
    sentences
}

fn path(tag: &str) -> PathBuf {
    suite().join(format!("../../assets/banned/{tag}.toml"))
}

fn list(tag: &str) -> BannedWords {
    let mut faults = Vec::new();
    let list = BannedWords::open(&path(tag), &mut faults);
    assert_eq!(faults, [], "the list itself has no fault");
    list.unwrap()
}

/// The ids of a list's entries.
fn entries(tag: &str) -> BTreeSet<String> {
    let text = std::fs::read_to_string(path(tag)).unwrap();
    let list: toml::Table = text.parse().unwrap();
    let entries = list["banned"].as_array().unwrap().iter();
    entries
        .map(|entry| entry["id"].as_str().unwrap().to_owned())
        .collect()
}

/// Fails with every sentence for which something is wrong.
fn hold(tag: &str, kind: &str, wrong: impl Fn(&Sentence) -> Option<String>) {
    let wrong: Vec<_> = sentences(tag, kind)
        .iter()
        .filter_map(|sentence| Some(format!("{}    {}", sentence.text, wrong(sentence)?)))
        .collect();
    assert!(wrong.is_empty(), "{tag}-{kind}.txt:\n{}", wrong.join("\n"));
}

#[test]
fn cruel_sentences_are_caught_by_the_entry_that_they_stand_under() {
    for tag in TAGS {
        let list = list(tag);
        hold(tag, "caught", |sentence| {
            let found = list.find(&sentence.text);
            let wanted = |id| sentence.entry.as_ref().is_none_or(|entry| entry == id);
            let caught = found.iter().any(|found| wanted(&found.id));
            (!caught).then(|| format!("[{:?}: {found:?}]", sentence.entry))
        });
    }
}

#[test]
fn kind_sentences_pass() {
    for tag in TAGS {
        let list = list(tag);
        hold(tag, "kind", |sentence| {
            let found = list.find(&sentence.text);
            (!found.is_empty()).then(|| format!("{found:?}"))
        });
    }
}

#[test]
fn grown_ups_are_told_what_not_to_say_and_children_are_not() {
    for tag in TAGS {
        let list = list(tag);
        hold(tag, "adults", |sentence| {
            let found = list.find_for_adults(&sentence.text);
            (!found.is_empty()).then(|| format!("{found:?}"))
        });
        hold(tag, "adults", |sentence| {
            let caught = !list.find(&sentence.text).is_empty();
            (!caught).then(|| "[not caught in a text for children]".to_owned())
        });
    }
}

#[test]
fn every_entry_has_a_sentence_that_it_catches_and_no_other_name_is_used() {
    for tag in TAGS {
        let named = sentences(tag, "caught").into_iter();
        let named: BTreeSet<_> = named.filter_map(|sentence| sentence.entry).collect();
        assert_eq!(named, entries(tag), "{tag}");
    }
}
