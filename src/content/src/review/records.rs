//! All records under `reviews`.

use super::RULE;
use super::record::{Record, again, read_record};
use super::unit::{LazyUnits, SHARED_TEXTS};
use crate::source::SOURCE_LOCALE;
use crate::stock::{Stock, open_all};
use crate::{Date, Diagnostic};
use std::path::Path;

/// The records that can be relied on.
#[derive(Default)]
pub(crate) struct Records(Vec<Record>);

impl Records {
    /// Reads the folder; without it nothing has been signed.
    pub fn read(assets: &Path, faults: &mut Vec<Diagnostic>) -> Self {
        if !assets.join("reviews").is_dir() {
            return Self::default();
        }
        let mut records = Vec::new();
        for (stem, source) in open_all(assets, "reviews", "txt", faults) {
            records.extend(read_record(source, &stem, faults));
        }
        Self(records)
    }

    /// Whether nothing has been signed at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The record of a unit in a language.
    pub fn get(&self, unit: &str, tag: &str) -> Option<&Record> {
        let is_it = |record: &&Record| record.unit == unit && record.tag == tag;
        self.0.iter().find(is_it)
    }

    /// Holds each record to what is there: its unit, its language, its revision, its day.
    pub fn check(
        &self,
        assets: &Path,
        stock: &Stock,
        units: &LazyUnits,
        today: Date,
        faults: &mut Vec<Diagnostic>,
    ) {
        for record in &self.0 {
            let (unit, tag) = (record.unit.as_str(), record.tag.as_str());
            let error = |reason: String| record.source.error(RULE, 0, reason);
            if units.texts(unit).is_empty() {
                let hint = "Take the record out, or bring the story back.";
                let reason = format!("there is no story `{unit}` any more.");
                faults.push(error(reason).hint(hint).warning());
                continue;
            }
            let file = assets.join("locales").join(format!("{tag}.po"));
            if tag != SOURCE_LOCALE && !file.is_file() {
                let hint = "Take the record out, or bring the translation back.";
                let reason = format!("there is no translation `{tag}`.");
                faults.push(error(reason).hint(hint).warning());
            }
            if record.signature.date > today {
                let reason = format!("{} is not over yet.", record.signature.date);
                faults.push(error(reason).hint(again(unit, tag)));
            }
            let story = stock
                .stories
                .iter()
                .find(|file| file.story.id.as_str() == unit);
            let latest = story.map(|file| file.story.revision);
            if unit != SHARED_TEXTS && record.signature.revision.is_none() {
                let reason = "this does not say which revision was read.".to_owned();
                faults.push(error(reason).hint(again(unit, tag)));
            } else if record.signature.revision > latest {
                let reason = "this is of a revision that the story does not have yet.".to_owned();
                faults.push(error(reason).hint(again(unit, tag)));
            }
        }
    }
}
