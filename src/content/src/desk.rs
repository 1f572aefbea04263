//! One file by itself, from memory: what an editor asks while someone writes, and a fuzzer without end.

use crate::po::{SignedSoFar, check_translation_file};
use crate::read::read_story;
use crate::review::{LazyUnits, Records, Units};
use crate::rules::{Subject, check_story};
use crate::source::{SOURCE_LOCALE, Source};
use crate::stock::Stock;
use crate::{Date, Diagnostic};
use std::path::Path;
use std::sync::LazyLock;
use tokkae_catalogue::Story;

/// The assets as they lie in a folder, to hold one more file to.
pub struct Desk {
    stock: Stock,
    today: Date,
}

impl Desk {
    /// Reads the folder, as of `today`. Its own faults are for [`crate::load`] to tell.
    pub fn open(assets: &Path, today: Date) -> Self {
        let stock = Stock::read(assets, &mut Vec::new());
        Self { stock, today }
    }

    /// The story in a file that would be called `<id>.toml`, unless it has an error, and every fault of it.
    pub fn story(&self, id: &str, bytes: Vec<u8>) -> (Option<Story>, Vec<Diagnostic>) {
        let mut faults = Vec::new();
        let name = format!("stories/{id}.toml");
        let Some(source) = Source::from_bytes(name, bytes, &mut faults) else {
            return (None, faults);
        };
        let mut file = read_story(source, id);
        faults.append(&mut file.faults);
        let list = self.stock.list(SOURCE_LOCALE);
        check_story(&Subject::new(&file, list), &mut faults);
        let is_right = !faults.iter().any(Diagnostic::is_error);
        (is_right.then_some(file.story), faults)
    }

    /// Every fault of a file that would be called `<tag>.po`.
    pub fn translation(&self, tag: &str, bytes: Vec<u8>) -> Vec<Diagnostic> {
        let mut faults = Vec::new();
        let name = format!("locales/{tag}.po");
        let Some(source) = Source::from_bytes(name, bytes, &mut faults) else {
            return faults;
        };
        let units: LazyUnits = LazyLock::new(Box::new(|| Units::new(&self.stock)));
        let signed = SignedSoFar {
            units: &units,
            records: &Records::default(),
            today: self.today,
        };
        faults.extend(check_translation_file(tag, source, &self.stock, &signed));
        faults
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;
    use std::path::PathBuf;

    fn desk() -> (Desk, PathBuf) {
        let sound = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/rules/sound");
        let today = Date::parse("2026-11-25").expect("a day");
        (Desk::open(&sound, today), sound)
    }

    #[test]
    fn gives_a_right_story_and_no_other() {
        let (desk, sound) = desk();
        let bytes = std::fs::read(sound.join("stories/kite-day.toml")).expect("it is there");
        let (story, faults) = desk.story("kite-day", bytes.clone());
        assert_eq!(
            (faults, story.map(|story| story.id.to_string())),
            (Vec::new(), Some("kite-day".to_owned()))
        );
        let (story, faults) = desk.story("kite-day", bytes[..bytes.len() / 2].to_vec());
        assert!(story.is_none() && !faults.is_empty());
    }

    #[test]
    fn finds_what_is_wrong_with_a_translation() {
        let (desk, sound) = desk();
        let bytes = std::fs::read(sound.join("locales/km.po")).expect("it is there");
        let count = desk.translation("km", bytes.clone()).len();
        let cut = desk.translation("km", bytes[..bytes.len() / 2].to_vec());
        assert!(cut.len() > count, "{cut:?}");
    }
}
