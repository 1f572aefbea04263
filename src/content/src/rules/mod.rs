//! The rules that every story is held to, a file each: what, why, and what to write instead.

mod banned_words;
mod catalogue;
mod contact;
mod covered;
mod dead_end;
mod ending_says;
mod graph;
mod leaflet;
mod reachable;
mod reading_level;
mod reading_level_km;
mod scene_count;
mod sentence_length;
mod session;
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
pub(crate) use contact::{
    DUE as CONTACT_DUE, TOO_OLD as CONTACT_TOO_OLD, check_countries, check_country,
};
pub(crate) use ending_says::wanted;
pub(crate) use leaflet::check_leaflet;
pub(crate) use reading_level_km::{NAME as READING_LEVEL_KM, hard as hard_khmer};
pub(crate) use session::check_plans;
pub(crate) use subject::Subject;
pub(crate) use text_length::Limits;

use crate::Diagnostic;

/// A rule: its name, whether it needs the whole of the story, its check, and its file, whose opening
/// is its page of the author's manual.
type Rule = (
    &'static str,
    Needs,
    fn(&Subject, &mut Vec<Diagnostic>),
    &'static str,
);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    /// Every scene: after a fault of TOML's grammar, or with a kind that nobody knows, scenes may be
    /// missing, and the rule is not asked.
    Whole,
    /// Whatever could be read.
    Texts,
}

/// A rule by its module: its page of the manual comes with it.
macro_rules! rule {
    ($module:ident, $needs:ident) => {
        (
            $module::NAME,
            Needs::$needs,
            $module::check,
            include_str!(concat!(stringify!($module), ".rs")),
        )
    };
}

const RULES: [Rule; 15] = [
    rule!(unknown_scene, Whole),
    rule!(unknown_person, Whole),
    rule!(reachable, Whole),
    rule!(dead_end, Whole),
    rule!(tell_before_ending, Whole),
    rule!(support_after_unsafe, Whole),
    rule!(ending_says, Texts),
    rule!(covered, Texts),
    rule!(banned_words, Texts),
    rule!(text_length, Texts),
    rule!(sentence_length, Texts),
    rule!(reading_level, Texts),
    rule!(scene_count, Whole),
    rule!(story_shape, Whole),
    rule!(tell_shape, Whole),
];

/// Rules that look at something else than one story in English: each name with its file.
const OTHERS: [(&str, &str); 5] = [
    (contact::NAME, include_str!("contact.rs")),
    (leaflet::NAME, include_str!("leaflet.rs")),
    (session::NAME, include_str!("session.rs")),
    (catalogue::NAME, include_str!("catalogue.rs")),
    (reading_level_km::NAME, include_str!("reading_level_km.rs")),
];

/// What is found while files are read or compared.
const FINDINGS: [&str; 20] = [
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
    // Sign-offs.
    "changed-since-review",
    "review",
    // Translations.
    "missing-translation",
    "placeholder",
    "po-header",
    "po-syntax",
    "spare-translation",
    "stale-translation",
    "untranslated",
];

/// The names of the rules for stories; each is a file here and a folder in `tests/rules`.
pub fn names() -> Vec<&'static str> {
    RULES.iter().map(|(name, ..)| *name).collect()
}

/// The author's manual: every rule's name with its page in Markdown, in the order of the check.
pub fn manual() -> Vec<(&'static str, String)> {
    let of_stories = RULES.iter().map(|(name, _, _, file)| (*name, *file));
    of_stories
        .chain(OTHERS)
        .map(|(name, file)| (name, opening(file)))
        .collect()
}

/// The `//!` lines that open a file, without their signs.
fn opening(file: &str) -> String {
    let lines = file.lines().map_while(|line| line.strip_prefix("//!"));
    let lines: Vec<_> = lines
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    lines.join("\n")
}

/// Every name that a diagnostic can have; each is a folder in `tests/rules`.
pub fn every_name() -> Vec<&'static str> {
    let others = OTHERS.iter().map(|(name, _)| *name);
    let all = names().into_iter().chain(others).chain(FINDINGS);
    all.collect()
}

/// Whether a diagnostic may have this name.
pub(crate) fn is_name(rule: &str) -> bool {
    FINDINGS.contains(&rule)
        || OTHERS.iter().any(|(name, _)| *name == rule)
        || RULES.iter().any(|(name, ..)| *name == rule)
}

/// Holds a story to every rule.
pub(crate) fn check_story(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    if subject.story.scenes.is_empty() {
        return;
    }
    for (_, needs, check, _) in RULES {
        if needs == Needs::Texts || subject.file.is_whole {
            check(subject, faults);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test may fail by panicking
    use super::manual;
    use std::collections::BTreeMap;
    use std::path::Path;

    /// The files here that give a rule its name.
    fn files_of_rules() -> Vec<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
        let paths = std::fs::read_dir(folder).unwrap();
        let texts = paths.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
        let name = |text: String| {
            let rest = text.split_once("const NAME: &str = \"")?.1;
            Some(rest.split_once('"')?.0.to_owned())
        };
        let mut names: Vec<_> = texts.filter_map(name).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn every_rule_has_its_page_in_the_manual() {
        let pages: BTreeMap<_, _> = manual().into_iter().collect();
        let names: Vec<_> = pages.keys().copied().collect();
        assert_eq!(names, files_of_rules(), "add it to RULES or to OTHERS");
        for (name, page) in pages {
            let (rule, reason) = page.split_once("\n\n").unwrap_or((&page, ""));
            assert!(
                rule.starts_with("**") && rule.ends_with("**"),
                "{name} opens with its rule in bold"
            );
            assert!(reason.len() > 80, "{name} says why, and what to write");
        }
    }
}
