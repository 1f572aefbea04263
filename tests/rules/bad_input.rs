//! Input that no author means: whatever it is, the check says so and goes on.

use crate::assets::{Assets, Checked, suite};
use crate::example::Example;
use crate::golden;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;

const STORY: &str = "stories/kite-day.toml";

#[test]
fn tells_every_fault_of_a_bad_afternoon_in_one_go() {
    let path = suite().join("bad-input/everything-at-once.toml");
    let checked = Example::read(&path).assets().check();
    let told: BTreeSet<_> = checked.faults().iter().map(|fault| fault.rule).collect();
    for rule in [
        "banned-words",
        "dead-end",
        "duplicate-id",
        "encoding",
        "missing-translation",
        "stale-translation",
        "unknown-key",
        "unknown-scene",
    ] {
        assert!(told.contains(rule), "{rule}\n{}", checked.rendered());
    }
    for fault in checked.faults() {
        let has_place = fault.line > 1 && fault.column >= 1 && fault.file.starts_with("assets/");
        assert!(has_place && fault.hint.is_some(), "{fault:?}");
    }
    golden::compare(&path, &checked.rendered()).unwrap();
}

/// The sound story with `count` scenes before its first one.
fn with_scenes_before(count: usize, scene: impl Fn(usize) -> String) -> Checked {
    let mut assets = Assets::sound();
    let story = assets.text(STORY);
    let (head, scenes) = story.split_once("[[scene]]").unwrap();
    let mut text = head.to_owned();
    (0..count).for_each(|number| text.push_str(&scene(number)));
    write!(text, "[[scene]]{scenes}").unwrap();
    assets.put(STORY, text);
    assets.check()
}

/// A question in the place with this number, with the id of the scene after it.
fn question(number: usize, next: &str) -> String {
    format!(
        "[[scene]]\nid = \"at-{number}\"\nkind = \"discuss\"\nheading = \"A stop\"\n\
         prompt = \"What is it?\"\nnext = \"{next}\"\n[[scene.saying]]\nid = \"a-kite\"\ntext = \"A kite.\"\n\n"
    )
}

#[test]
fn says_of_ten_thousand_scenes_that_they_are_too_many_and_little_else() {
    const COUNT: usize = 10_000;
    let checked = with_scenes_before(COUNT, |number| {
        let next = if number + 1 == COUNT {
            "kite-club".to_owned()
        } else {
            format!("at-{}", number + 1)
        };
        question(number, &next)
    });
    let told: Vec<_> = checked.faults().iter().map(|fault| fault.rule).collect();
    assert_eq!(told, ["scene-count"], "{}", checked.rendered());
}

#[test]
fn finds_each_fault_of_ten_thousand_broken_scenes_once() {
    const COUNT: usize = 10_000;
    let lost = with_scenes_before(COUNT, |number| question(number, "nowhere-at-all"));
    let of = |checked: &Checked, rule| {
        let faults = checked.faults().iter();
        faults.filter(|fault| fault.rule == rule).count()
    };
    assert_eq!(of(&lost, "unknown-scene"), COUNT);

    let circle = with_scenes_before(COUNT, |number| {
        question(number, &format!("at-{}", (number + 1) % COUNT))
    });
    assert_eq!(of(&circle, "dead-end"), 1);

    let same = with_scenes_before(COUNT, |_| question(0, "kite-club"));
    assert_eq!(of(&same, "duplicate-id"), COUNT - 1);
}

#[test]
fn a_file_that_is_cut_off_anywhere_never_stops_the_check() {
    let sound = Assets::translated();
    for file in sound.files() {
        let text = sound.text(&file);
        for end in (0..text.trim_end().len()).step_by(97) {
            let mut cut = sound.clone();
            // In the middle of a character too: bytes are what a broken copy loses.
            cut.put(&file, &text.as_bytes()[..end]);
            let checked = cut.check();
            if file == STORY {
                assert!(checked.0.catalogue.stories.is_empty(), "cut at byte {end}");
            }
            let is_told = checked.0.has_errors() || file.starts_with("contacts/");
            assert!(is_told, "{file} cut at byte {end} goes unnoticed");
        }
    }
}

#[test]
fn an_empty_file_is_told_of() {
    let sound = Assets::translated();
    for file in sound.files() {
        for content in ["", "\n", "\u{feff}", "\0\0\0"] {
            let mut emptied = sound.clone();
            emptied.put(&file, content);
            let checked = emptied.check();
            assert!(checked.0.has_errors(), "{file} with {content:?}");
            assert!(checked.faults().iter().all(|fault| fault.hint.is_some()));
        }
    }
}

#[test]
fn a_missing_folder_is_told_of_unless_it_holds_the_translations() {
    for folder in ["stories", "twins", "contacts", "banned"] {
        let mut without = Assets::translated();
        without.remove(folder);
        let checked = without.check();
        let place = format!("assets/{folder}");
        let mut faults = checked.faults().iter();
        assert!(
            faults.any(|fault| fault.rule == "unreadable" && fault.file == place),
            "{}",
            checked.rendered()
        );
    }
    let mut english = Assets::translated();
    english.remove("locales");
    assert_eq!(english.check().rendered(), "No faults.\n");
}

#[test]
fn a_folder_that_is_not_there_at_all_is_told_of() {
    let parent = tempfile::tempdir().unwrap();
    let checked = Checked::new(&parent.path().join("nowhere"));
    assert!(checked.0.has_errors() && checked.0.catalogue.stories.is_empty());
    assert!(checked.faults().iter().all(|fault| fault.hint.is_some()));
}

#[test]
fn a_file_in_place_of_a_folder_and_a_folder_in_place_of_a_file_are_told_of() {
    let mut assets = Assets::sound();
    assets.remove("contacts");
    assets.put("contacts", "not a folder");
    assets.put("stories/folder.toml/inside", "a folder with a story's name");
    let checked = assets.check();
    let unreadable = checked
        .faults()
        .iter()
        .filter(|fault| fault.rule == "unreadable");
    let files: BTreeSet<_> = unreadable.map(|fault| fault.file.as_str()).collect();
    assert_eq!(
        files,
        BTreeSet::from(["assets/contacts", "assets/stories/folder.toml"])
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_in_any_place_stop_the_check(
        file in any::<prop::sample::Index>(),
        places in prop::collection::vec((any::<prop::sample::Index>(), 0..40usize, any::<[u8; 3]>()), 1..6),
    ) {
        let mut assets = Assets::translated();
        let files = assets.files();
        let file = file.get(&files);
        let mut bytes = assets.text(file).into_bytes();
        for (place, length, new) in places {
            let start = place.index(bytes.len());
            let end = bytes.len().min(start + length);
            bytes.splice(start..end, new);
        }
        assets.put(file, bytes);
        let checked = assets.check();
        prop_assert!(checked.faults().iter().all(|fault| fault.line >= 1 && fault.hint.is_some()));
    }
}
