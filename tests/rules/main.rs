//! Every rule with broken examples that only it refuses; `README.md` here says how to write one.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may fail by panicking

mod assets;
mod bad_input;
mod example;
mod golden;
mod sentences;

use assets::{Assets, suite};
use example::{Another, Example};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Folders that are no rule's.
const OTHER_FOLDERS: [&str; 3] = ["bad-input", "sentences", "sound"];

/// The folders of the rules, by name.
fn folders() -> BTreeSet<String> {
    let entries = std::fs::read_dir(suite()).unwrap().map(Result::unwrap);
    entries
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .filter(|name| !OTHER_FOLDERS.contains(&name.as_str()))
        .collect()
}

/// The files of a rule's folder with an ending.
fn files(rule: &str, ending: &str) -> BTreeSet<PathBuf> {
    let entries = std::fs::read_dir(suite().join(rule)).unwrap();
    entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect()
}

#[test]
fn the_sound_folder_has_no_fault_in_any_language() {
    for assets in [Assets::sound(), Assets::translated()] {
        let checked = assets.check();
        assert_eq!(checked.rendered(), "No faults.\n");
        assert_eq!(checked.0.catalogue.stories.len(), 1);
    }
}

#[test]
fn five_stories_in_balance_have_no_fault() {
    let mut assets = Assets::sound();
    for (id, about) in [
        ("kite-two", "images"),
        ("kite-three", "requests"),
        ("kite-four", "telling"),
        ("kite-five", "comments"),
    ] {
        let (id, about) = (id.to_owned(), about.to_owned());
        Another { id, about }.put_into(&mut assets);
    }
    assert_eq!(assets.check().rendered(), "No faults.\n");
}

#[test]
fn every_rule_has_a_folder_and_every_folder_a_rule() {
    let rules: BTreeSet<_> = tokkae_content::rules::every_name()
        .into_iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(folders(), rules);
}

#[test]
fn every_example_is_refused_by_its_rule_alone_and_as_expected() {
    let mut wrong = Vec::new();
    for rule in folders() {
        let examples = files(&rule, "toml");
        if examples.is_empty() {
            wrong.push(format!("{rule}: there is no example"));
        }
        for path in examples {
            if let Err(fault) = check_example(&rule, &path) {
                wrong.push(format!("{}: {fault}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_expected_output_belongs_to_an_example() {
    for path in folders().iter().flat_map(|rule| files(rule, "expected")) {
        assert!(path.with_extension("toml").is_file(), "{}", path.display());
    }
}

/// Holds an example to its rule and to the output beside it, which `UPDATE_GOLDEN=1` accepts.
fn check_example(rule: &str, path: &Path) -> Result<(), String> {
    let example = Example::read(path);
    if example.why.is_empty() {
        return Err("it does not say why it is wrong".to_owned());
    }
    let checked = example.assets().check();
    let rules: BTreeSet<_> = checked.faults().iter().map(|fault| fault.rule).collect();
    let rendered = checked.rendered();
    if rules != BTreeSet::from([rule]) {
        return Err(format!("not refused by `{rule}` alone:\n{rendered}"));
    }
    if let Some(fault) = checked.faults().iter().find(|fault| fault.hint.is_none()) {
        return Err(format!("a fault without a hint: {fault:?}"));
    }
    golden::compare(path, &rendered)
}
