//! The rules that every story is held to, a file each: what, why, and what to write instead.

mod banned_words;
mod catalogue;
mod contact;
mod covered;
mod dead_end;
mod ending_says;
mod graph;
mod reachable;
mod reading_level;
mod reading_level_km;
mod scene_count;
mod sentence_length;
mod story_shape;
mod subject;
mod support_after_unsafe;
mod tell_before_ending;
mod tell_shape;
mod text_length;
mod unknown_person;
mod unknown_scene;

pub(crate) use banned_words::{audience, check_text as check_banned_words};
pub(crate) use catalogue::check_catalogue;
pub(crate) use contact::check_country;
pub(crate) use ending_says::wanted;
pub(crate) use reading_level_km::{NAME as READING_LEVEL_KM, hard as hard_khmer};
pub(crate) use subject::Subject;
pub(crate) use text_length::Limits;

use crate::Diagnostic;

/// A rule: its name, whether it needs the whole of the story, and its check.
type Rule = (&'static str, Needs, fn(&Subject, &mut Vec<Diagnostic>));

#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    /// Every scene: after a fault of TOML's grammar, or with a kind that nobody knows, scenes may be
    /// missing, and the rule is not asked.
    Whole,
    /// Whatever could be read.
    Texts,
}

const RULES: [Rule; 15] = [
    (unknown_scene::NAME, Needs::Whole, unknown_scene::check),
    (unknown_person::NAME, Needs::Whole, unknown_person::check),
    (reachable::NAME, Needs::Whole, reachable::check),
    (dead_end::NAME, Needs::Whole, dead_end::check),
    (
        tell_before_ending::NAME,
        Needs::Whole,
        tell_before_ending::check,
    ),
    (
        support_after_unsafe::NAME,
        Needs::Whole,
        support_after_unsafe::check,
    ),
    (ending_says::NAME, Needs::Texts, ending_says::check),
    (covered::NAME, Needs::Texts, covered::check),
    (banned_words::NAME, Needs::Texts, banned_words::check),
    (text_length::NAME, Needs::Texts, text_length::check),
    (sentence_length::NAME, Needs::Texts, sentence_length::check),
    (reading_level::NAME, Needs::Texts, reading_level::check),
    (scene_count::NAME, Needs::Whole, scene_count::check),
    (story_shape::NAME, Needs::Whole, story_shape::check),
    (tell_shape::NAME, Needs::Whole, tell_shape::check),
];

/// Rules that look at something else than one story, and what is found while files are read or compared.
const OTHERS: [&str; 23] = [
    // Any file.
    "encoding",
    "file-name",
    "unreadable",
    // TOML.
    "bad-id",
    "bad-pattern",
    "duplicate-id",
    "missing-key",
    "syntax",
    "unknown-key",
    "unknown-word",
    "wrong-type",
    // Contacts, and all stories together.
    contact::NAME,
    catalogue::NAME,
    // Sign-offs.
    "changed-since-review",
    "review",
    // Translations.
    "missing-translation",
    "placeholder",
    "po-header",
    "po-syntax",
    reading_level_km::NAME,
    "spare-translation",
    "stale-translation",
    "untranslated",
];

/// The names of the rules for stories; each is a file here and a folder in `tests/rules`.
pub fn names() -> Vec<&'static str> {
    RULES.iter().map(|(name, ..)| *name).collect()
}

/// Every name that a diagnostic can have; each is a folder in `tests/rules`.
pub fn every_name() -> Vec<&'static str> {
    names().into_iter().chain(OTHERS).collect()
}

/// Whether a diagnostic may have this name.
pub(crate) fn is_name(rule: &str) -> bool {
    OTHERS.contains(&rule) || RULES.iter().any(|(name, ..)| *name == rule)
}

/// Holds a story to every rule.
pub(crate) fn check_story(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    if subject.story.scenes.is_empty() {
        return;
    }
    for (_, needs, check) in RULES {
        if needs == Needs::Texts || subject.file.is_whole {
            check(subject, faults);
        }
    }
}
