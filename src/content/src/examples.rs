//! The examples of the author's manual, which must be right: read, checked, and used by other tests.

use crate::banned::List;
use crate::read::{
    read_banned, read_country, read_leaflet, read_page_texts, read_plan, read_room_texts,
    read_sessions, read_story, read_twin, read_ui_texts,
};
use crate::rules::{Subject, check_country, check_leaflet, check_story};
use crate::source::Source;
use crate::{Date, Diagnostic};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// A kind of file, with the manual's example of it.
pub(crate) struct Example {
    /// The schema's name for it.
    pub kind: &'static str,
    pub text: String,
    /// What the reader finds.
    pub read: fn(&str) -> Vec<Diagnostic>,
    /// What the whole check finds.
    pub check: fn(&str) -> Vec<Diagnostic>,
}

/// An example of every kind of file.
pub(crate) fn examples() -> Vec<Example> {
    let example = |kind, section, read, check| Example {
        kind,
        text: section_of_the_manual(section),
        read,
        check,
    };
    let mut story = example("story", "## A story\n", read_one_story, check_one_story);
    story.text.push_str(REVIEW);
    let text_of = |name| std::fs::read_to_string(assets().join(name)).unwrap_or_default();
    vec![
        story,
        example("twin", "## Its page for grown-ups\n", twin, twin),
        example("contacts", "## Contacts\n", contacts, check_contacts),
        example("leaflet", "## Leaflets\n", leaflet, check_one_leaflet),
        example("banned", "## Words that are not said\n", banned, banned),
        example("session", "## Sessions\n", plan, plan),
        Example {
            kind: "sessions",
            text: text_of("sessions.toml"),
            read: sessions,
            check: sessions,
        },
        // The interface has two files, and the manual needs no example beside them.
        Example {
            kind: "ui",
            text: text_of("ui.toml"),
            read: ui_texts,
            check: ui_texts,
        },
        Example {
            kind: "room",
            text: text_of("room.toml"),
            read: room_texts,
            check: room_texts,
        },
        Example {
            kind: "pages",
            text: text_of("pages.toml"),
            read: page_texts,
            check: page_texts,
        },
    ]
}

/// What a sign-off puts behind a story: no author writes it, so the manual does not show it.
const REVIEW: &str = "
[review]
by = \"Sok Dara\"
date = \"2026-11-25\"
revision = 1
digest = \"0123456789abcdef\"
";

/// The folder of this checkout's assets.
pub(crate) fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets")
}

/// The TOML blocks under a heading of the manual, as one file.
fn section_of_the_manual(heading: &str) -> String {
    let manual = std::fs::read_to_string(assets().join("README.md")).unwrap_or_default();
    let section = manual.split_once(heading).map_or("", |(_, rest)| rest);
    let section = section.split("\n## ").next().unwrap_or_default();
    let blocks = section.split("```toml\n").skip(1);
    blocks
        .filter_map(|block| block.split("```").next())
        .collect()
}

fn source(text: &str) -> Source {
    Source::new("example.toml".to_owned(), text.to_owned())
}

fn read_one_story(text: &str) -> Vec<Diagnostic> {
    read_story(source(text), "kite-day").faults
}

fn check_one_story(text: &str) -> Vec<Diagnostic> {
    let mut file = read_story(source(text), "kite-day");
    let mut faults = std::mem::take(&mut file.faults);
    check_story(&Subject::new(&file, Some(&ENGLISH)), &mut faults);
    faults
}

static ENGLISH: LazyLock<List> = LazyLock::new(|| {
    let text = std::fs::read_to_string(assets().join("banned/en.toml")).unwrap_or_default();
    read_banned(&source(&text), &mut Vec::new())
});

fn twin(text: &str) -> Vec<Diagnostic> {
    read_twin(source(text), "kite-day").faults
}

fn leaflet(text: &str) -> Vec<Diagnostic> {
    read_leaflet(source(text), "first-call").faults
}

fn check_one_leaflet(text: &str) -> Vec<Diagnostic> {
    let mut file = read_leaflet(source(text), "first-call");
    let mut faults = std::mem::take(&mut file.faults);
    check_leaflet(&file, &[], &[], &mut faults);
    faults
}

fn plan(text: &str) -> Vec<Diagnostic> {
    read_plan(source(text), "comments-8-10").faults
}

fn sessions(text: &str) -> Vec<Diagnostic> {
    read_sessions(source(text)).faults
}

fn page_texts(text: &str) -> Vec<Diagnostic> {
    read_page_texts(source(text)).faults
}

fn room_texts(text: &str) -> Vec<Diagnostic> {
    read_room_texts(source(text)).faults
}

fn contacts(text: &str) -> Vec<Diagnostic> {
    read_country(source(text), "kh").faults
}

fn check_contacts(text: &str) -> Vec<Diagnostic> {
    let file = read_country(source(text), "kh");
    let mut faults = Vec::new();
    let day = Date::new(2026, 11, 25);
    check_country(&file, day.unwrap_or_else(Date::today), &mut faults);
    faults.extend(file.faults);
    faults
}

fn banned(text: &str) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    read_banned(&source(text), &mut faults);
    faults
}

fn ui_texts(text: &str) -> Vec<Diagnostic> {
    read_ui_texts(source(text)).faults
}

#[test]
fn every_example_of_the_manual_passes_the_check() {
    for example in examples() {
        assert!(!example.text.is_empty(), "{}", example.kind);
        let faults = (example.check)(&example.text);
        assert_eq!(faults, [], "{}:\n{}", example.kind, example.text);
    }
}

#[test]
fn the_manual_shows_every_kind_of_scene() {
    let story = section_of_the_manual("## A story\n");
    for kind in crate::read::kinds() {
        assert!(story.contains(&format!("kind = \"{kind}\"")), "{kind}");
    }
}

#[test]
fn the_manual_names_everything_that_the_check_can_say() {
    let manual = std::fs::read_to_string(assets().join("README.md")).unwrap_or_default();
    for name in crate::rules::every_name() {
        assert!(manual.contains(&format!("`{name}`")), "{name}");
    }
}
