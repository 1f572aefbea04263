//! Signing, changing, and what the check says then.

#![allow(clippy::unwrap_used)] // a test may fail by panicking

use super::sample::{KHMER, Sample, request, today};
use super::{SHARED_TEXTS, SignError, SignRequest, Since, sign};
use crate::Date;
use std::fs;

#[test]
fn what_is_signed_and_unchanged_has_no_faults() {
    let sample = Sample::new();
    let (id, file) = sample.story();
    let before = sample.read(&file);
    sample.sign(&id, "en");
    sample.sign(&id, "km");
    assert_eq!(sample.faults(), [""; 0]);
    let signed = sample.read(&file);
    let table = signed
        .split_once("[review]\nby = \"Sok Dara\"\n")
        .unwrap()
        .1;
    let (_, rest) = table.split_once("\n\n").unwrap();
    assert!(
        before.ends_with(rest),
        "nothing else of the story's file has changed"
    );
    let header = sample.read(KHMER);
    assert!(header.contains(&format!("\"X-Tokkae-Reviewed: 2026-11-25 {id}@1\\n\"\n")));
    assert!(header.contains("\"X-Tokkae-Reviewer: Sok Dara\\n\"\n"));
}

#[test]
fn signing_twice_changes_nothing() {
    let sample = Sample::new();
    let (id, _) = sample.story();
    for tag in ["en", "km"] {
        let files = sample.sign(&id, tag).files;
        assert_eq!(sample.sign(&id, tag).files, files);
    }
}

#[test]
fn names_each_english_text_that_has_changed_and_no_other() {
    let sample = Sample::new();
    let (id, file) = sample.story();
    sample.sign(&id, "en");
    let title = sample.kit().drafts[0].story.title.clone();
    sample.change(&file, &title, "Another title");
    sample.change(&format!("twins/{id}.toml"), "ask = \"", "ask = \"And now? ");
    let faults = sample.faults();
    assert_eq!(faults.len(), 2, "{faults:#?}");
    assert!(
        faults[0].starts_with("stories/") && faults[0].contains("warning[changed-since-review]")
    );
    assert!(faults[0].contains(&format!("`{id}/title` has changed since Sok Dara read it")));
    assert!(faults[1].contains(&format!("`twin/{id}/ask` has changed since")));
}

#[test]
fn a_choice_that_leads_elsewhere_is_a_changed_text() {
    let sample = Sample::new();
    let (id, file) = sample.story();
    sample.sign(&id, "en");
    sample.change(&file, "unsafe = true\n", "");
    let faults = sample.faults();
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert!(faults[0].contains("has changed since"), "{faults:#?}");
}

#[test]
fn names_new_and_vanished_texts() {
    let sample = Sample::new();
    let (id, _) = sample.story();
    sample.sign(&id, "en");
    let twin = format!("twins/{id}.toml");
    let first = sample.read(&twin);
    let line = first.split_once("[[say]]\nid = \"").unwrap().1;
    let line = line.split('"').next().unwrap().to_owned();
    sample.change(&twin, &format!("id = \"{line}\""), "id = \"other-words\"");
    let faults = sample.faults();
    assert_eq!(faults.len(), 2, "{faults:#?}");
    let gone =
        format!("`twin/{id}/say/{line}`, which Sok Dara read (2026-11-25, revision 1), is gone");
    assert!(
        faults[0].starts_with("reviews/") && faults[0].contains(&gone),
        "{faults:#?}"
    );
    assert!(faults[1].contains("/say/other-words` was not there when Sok Dara read this"));
}

#[test]
fn a_changed_translation_is_a_warning_while_it_is_a_draft() {
    let sample = Sample::new();
    let (id, _) = sample.story();
    sample.sign(&id, "km");
    let title = format!("msgctxt \"{id}/title\"\n");
    let old = sample.read(KHMER).split_once(&title).unwrap().1.to_owned();
    let old = old.lines().nth(1).unwrap().to_owned();
    sample.change(KHMER, &old, "msgstr \"ចំណងជើងថ្មី\"");
    let faults = sample.faults();
    assert_eq!(faults.len(), 1, "{faults:#?}");
    let told = format!("{KHMER}: warning[changed-since-review]: `{id}/title` has changed");
    assert!(faults[0].starts_with(&told), "{faults:#?}");
}

#[test]
fn a_translation_is_reviewed_only_if_every_text_was_read() {
    let sample = Sample::new();
    let reviewed = ("X-Tokkae-Status: draft", "X-Tokkae-Status: reviewed");
    let units: Vec<String> = sample.kit().units().map(str::to_owned).collect();
    for unit in &units[1..] {
        sample.sign(unit, "km");
    }
    sample.change(KHMER, reviewed.0, reviewed.1);
    let faults = sample.faults();
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert!(
        faults[0].contains("error[review]") && faults[0].ends_with(&format!(": {}.", units[0]))
    );
    assert!(sample.sign(&units[0], "km").left.is_empty());
    assert_eq!(sample.faults(), [""; 0]);
    sample.change(
        KHMER,
        "msgctxt \"ui/page_title\"\nmsgid \"Tokkae\"\nmsgstr \"",
        "msgctxt \"ui/page_title\"\nmsgid \"Tokkae\"\nmsgstr \"ម",
    );
    let faults = sample.faults();
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert!(
        faults[0].contains("error[changed-since-review]: `ui/page_title`"),
        "{faults:#?}"
    );
}

#[test]
fn a_translation_that_is_reviewed_says_when() {
    let sample = Sample::new();
    sample.change(KHMER, "X-Tokkae-Status: draft", "X-Tokkae-Status: reviewed");
    sample.change(KHMER, "X-Tokkae-Reviewer:", "X-Tokkae-Reviewer: Sok Dara");
    let faults = sample.faults();
    assert!(faults[0].contains("does not say which day"), "{faults:#?}");
}

#[test]
fn refuses_reviews_that_can_not_be_true() {
    for (from, to, said) in [
        (
            "revision = 1\ndigest",
            "revision = 2\ndigest",
            "nobody has read a later one",
        ),
        (
            "date = \"2026-11-25\"",
            "date = \"2026-11-26\"",
            "2026-11-26 is not over yet",
        ),
        ("by = \"Sok Dara\"", "by = \" \"", "a review needs a name"),
        ("digest = \"", "digest = \"0", "is not that of reviews/"),
    ] {
        let sample = Sample::new();
        let (id, file) = sample.story();
        sample.sign(&id, "en");
        sample.change(&file, from, to);
        let faults = sample.faults();
        assert_eq!(faults.len(), 1, "{to}: {faults:#?}");
        assert!(
            faults[0].contains("error[review]") && faults[0].contains(said),
            "{faults:#?}"
        );
    }
}

#[test]
fn refuses_headers_and_records_that_can_not_be_true() {
    let sample = Sample::new();
    let (id, file) = sample.story();
    sample.sign(&id, "km");
    let record = format!("reviews/{id}.km.txt");
    sample.change(&record, "date: 2026-11-25", "date: 2026-11-26");
    sample.change(
        KHMER,
        "X-Tokkae-Reviewed: 2026-11-25",
        "X-Tokkae-Reviewed: 2026-11-26",
    );
    let faults = sample.faults();
    assert!(
        faults
            .iter()
            .all(|fault| fault.ends_with("2026-11-26 is not over yet."))
    );
    assert_eq!(faults.len(), 2, "{faults:#?}");
    sample.sign(&id, "km");
    let revision = sample.kit().drafts[0].story.revision;
    sample.change(&record, &format!("revision: {revision}"), "revision: 9999");
    let faults = sample.faults();
    assert!(
        faults
            .iter()
            .any(|fault| fault.contains("a revision that the story does not have"))
    );
    sample.sign(&id, "km");
    fs::remove_file(sample.assets().join(file)).unwrap();
    let faults = sample.faults();
    assert!(
        faults
            .iter()
            .any(|fault| fault.contains("there is no story")),
        "{faults:#?}"
    );
}

#[test]
fn without_a_record_the_digest_says_that_something_has_changed() {
    let sample = Sample::new();
    let (id, file) = sample.story();
    sample.sign(&id, "en");
    fs::remove_dir_all(sample.assets().join("reviews")).unwrap();
    assert_eq!(sample.faults(), [""; 0]);
    let title = sample.kit().drafts[0].story.title.clone();
    sample.change(&file, &title, "Another title");
    assert!(sample.faults()[0].contains("something here has changed since Sok Dara read it"));
    assert_eq!(sample.kit().sign_off(&id, "en").unwrap().since, None);
}

#[test]
fn a_record_alone_asks_for_its_other_half() {
    let sample = Sample::new();
    let (id, file) = sample.story();
    let before = sample.read(&file);
    sample.sign(&id, "en");
    fs::write(sample.assets().join(&file), before).unwrap();
    assert!(sample.faults()[0].contains("the file has no `[review]`"));
    sample.sign(&id, "km");
    let record = format!("reviews/{id}.km.txt");
    fs::remove_file(sample.assets().join(&record)).unwrap();
    let faults = sample.faults();
    assert!(
        faults
            .iter()
            .any(|fault| fault.contains("otherwise than `reviews/")),
        "{faults:#?}"
    );
}

#[test]
fn signs_nothing_that_was_not_on_the_sheet() {
    let sample = Sample::new();
    let (id, file) = sample.story();
    let kit = sample.kit();
    let refused =
        |request: SignRequest| sign(sample.assets(), &kit, &request, today()).unwrap_err();
    let request = request(&id, "km");
    let other = SignRequest {
        digest: Some("0123456789abcdef"),
        ..request.clone()
    };
    assert!(matches!(refused(other), SignError::OtherTexts(_)));
    let digest = kit.digest(&id, "km");
    let same = SignRequest {
        digest: Some(&digest),
        ..request.clone()
    };
    assert!(sign(sample.assets(), &kit, &same, today()).is_ok());
    let tomorrow = SignRequest {
        date: Date::parse("2026-11-26").unwrap(),
        ..request.clone()
    };
    assert_eq!(refused(tomorrow), SignError::Future);
    for by in ["", " ", "A, B", "A\nB"] {
        assert_eq!(
            refused(SignRequest {
                by,
                ..request.clone()
            }),
            SignError::Name,
            "{by:?}"
        );
    }
    let nowhere = SignRequest {
        unit: "no-such-story",
        ..request.clone()
    };
    assert!(matches!(refused(nowhere), SignError::NoUnit(units) if units.contains(&id)));
    let language = SignRequest {
        tag: "xx",
        ..request.clone()
    };
    assert!(matches!(refused(language), SignError::NoLanguage(tags) if tags == ["en", "km"]));
    sample.change(
        &file,
        "heading = \"",
        "heading = \"One two three four five six seven ",
    );
    let kit = sample.kit();
    let faulty = sign(sample.assets(), &kit, &request, today()).unwrap_err();
    assert!(matches!(faulty, SignError::Faults(_)), "{faulty}");
    assert!(!sample.has("reviews"));
}

#[test]
fn signs_no_translation_with_gaps() {
    let sample = Sample::new();
    let (id, _) = sample.story();
    let entry = format!("msgctxt \"{id}/title\"\n");
    sample.change(KHMER, &entry, &format!("msgctxt \"{id}/title-before\"\n"));
    let refused = sign(sample.assets(), &sample.kit(), &request(&id, "km"), today()).unwrap_err();
    assert_eq!(
        refused,
        SignError::Untranslated(vec![format!("{id}/title")])
    );
}

#[test]
fn the_texts_of_no_story_are_signed_without_a_revision() {
    let sample = Sample::new();
    sample.sign(SHARED_TEXTS, "en");
    sample.sign(SHARED_TEXTS, "km");
    assert_eq!(sample.faults(), [""; 0]);
    assert!(
        sample
            .read(KHMER)
            .contains("X-Tokkae-Reviewed: 2026-11-25 ui\\n")
    );
    let sign_off = sample.kit().sign_off(SHARED_TEXTS, "en").unwrap();
    assert_eq!(
        (sign_off.revision, sign_off.since),
        (None, Some(Since::default()))
    );
}
