//! The check of sign-offs: which texts changed since, and whether what is said of them can be true.

use super::hash::digest;
use super::record::{Record, Signature, again};
use super::records::Records;
use super::since::Since;
use super::stamp::Stamp;
use super::unit::{LazyUnits, SHARED_TEXTS};
use super::{CHANGED, RULE};
use crate::read::{Review, StoryFile};
use crate::source::{SOURCE_LOCALE, Source};
use crate::stock::Stock;
use crate::{Date, Diagnostic, Severity};
use std::collections::HashMap;
use tokkae_catalogue::ReviewStatus;

/// Holds the sign-offs of the English to what is written now.
pub(crate) fn check_english(
    stock: &Stock,
    units: &LazyUnits,
    records: &Records,
    today: Date,
    faults: &mut Vec<Diagnostic>,
) {
    // Before the first signature there is nothing to look up.
    let texts = if records.is_empty() {
        Vec::new()
    } else {
        stock.texts()
    };
    let places: HashMap<_, _> = texts
        .iter()
        .map(|text| (text.address, (text.source, text.at())))
        .collect();
    let mut changes = |record: &Record| {
        let now = units.english(&record.unit);
        let since = Since::new(&record.signature.hashes, &now, |id| now.contains_key(id));
        let place = |address: &str| places.get(address).copied();
        tell(record, &since, place, Severity::Warning, faults);
    };
    for file in stock.stories.iter().filter(|file| file.is_whole) {
        if let Some(record) = records.get(file.story.id.as_str(), SOURCE_LOCALE) {
            changes(record);
        }
    }
    if let Some(record) = records.get(SHARED_TEXTS, SOURCE_LOCALE) {
        changes(record);
    }
    for file in stock.stories.iter().filter(|file| file.is_whole) {
        check_story(file, units, records, today, faults);
    }
}

/// `[review]` in a story's file.
fn check_story(
    file: &StoryFile,
    units: &LazyUnits,
    records: &Records,
    today: Date,
    faults: &mut Vec<Diagnostic>,
) {
    let unit = file.story.id.as_str();
    let again = || again(unit, SOURCE_LOCALE);
    let record = records.get(unit, SOURCE_LOCALE);
    let Some(review) = &file.review else {
        if let Some(record) = record {
            let (by, name) = (&record.signature.by, &record.source.file);
            let reason =
                format!("{name} says that {by} has read this; the file has no `[review]`.");
            faults.push(file.source.error(RULE, 0, reason).hint(again()).warning());
        }
        return;
    };
    check_claim(file, review, today, faults);
    let error = |at, reason: String| file.source.error(RULE, at, reason).hint(again());
    match (&review.digest, record) {
        (Some(signed), Some(record)) if *signed != digest(&record.signature.hashes) => {
            let reason = format!("this digest is not that of {}.", record.source.file);
            faults.push(error(review.digest_at, reason));
        }
        (Some(signed), None) if *signed != digest(&units.english(unit)) => {
            let reason = format!(
                "something here has changed since {} read it; without `reviews/{unit}.{SOURCE_LOCALE}.txt` nobody can say what.",
                review.by
            );
            let fault = file.source.error(CHANGED, review.digest_at, reason);
            faults.push(fault.hint(again()).warning());
        }
        (None, None) => {
            let reason = "this does not say which words were read.".to_owned();
            faults.push(error(review.at, reason).warning());
        }
        _ => {}
    }
}

/// Reviewer, day and revision: whether they can be true.
fn check_claim(file: &StoryFile, review: &Review, today: Date, faults: &mut Vec<Diagnostic>) {
    let mut error = |at, reason: String, hint: &str| {
        faults.push(file.source.error(RULE, at, reason).hint(hint));
    };
    if review.by.is_empty() {
        let hint = "Write the reviewer's name, or take `[review]` out.";
        error(review.at, "a review needs a name.".to_owned(), hint);
    }
    if let Some(date) = review.date.filter(|date| *date > today) {
        let hint = "Write the day on which it was signed.";
        error(review.date_at, format!("{date} is not over yet."), hint);
    }
    let latest = file.story.revision;
    if review.revision > latest {
        let reason = format!("the story is at revision {latest}, so nobody has read a later one.");
        let hint = "Write the revision that stands on the signed sheet.";
        error(review.revision_at, reason, hint);
    }
}

/// A translation with what its header says of its review.
pub(crate) struct Translation<'a> {
    pub tag: &'a str,
    pub source: &'a Source,
    /// Where its header is.
    pub header_at: usize,
    pub status: ReviewStatus,
    pub stamp: Option<&'a Stamp>,
    /// The texts that fit the English of today.
    pub text: &'a dyn Fn(&str) -> Option<&'a str>,
    /// Where each translation is.
    pub place: &'a dyn Fn(&str) -> Option<usize>,
}

/// Holds the sign-offs of a translation to its texts. A translation that calls itself reviewed may hold
/// no text that nobody has read.
pub(crate) fn check_translation(
    of: &Translation,
    units: &LazyUnits,
    records: &Records,
    today: Date,
    faults: &mut Vec<Diagnostic>,
) {
    let is_reviewed = of.status == ReviewStatus::Reviewed;
    let severity = if is_reviewed {
        Severity::Error
    } else {
        Severity::Warning
    };
    let mut unsigned = Vec::new();
    // Before the first signature a draft has nothing to look up.
    let names = (is_reviewed || !records.is_empty()).then(|| units.names());
    for unit in names.into_iter().flatten() {
        let Some(record) = records.get(unit, of.tag) else {
            unsigned.push(unit);
            continue;
        };
        let english = units.english(unit);
        let now = units.translated(unit, of.text);
        let signed = &record.signature.hashes;
        let since = Since::new(signed, &now, |id| english.contains_key(id));
        let place = |address: &str| Some((of.source, (of.place)(address)?));
        tell(record, &since, place, severity, faults);
    }
    let mut error = |reason: String, hint: &str| {
        faults.push(of.source.error(RULE, of.header_at, reason).hint(hint));
    };
    if is_reviewed && !unsigned.is_empty() {
        let reason = format!(
            "this translation says that it is reviewed, and nobody has signed: {}.",
            unsigned.join(", ")
        );
        let hint = "Write `X-Tokkae-Status: draft` until all of it is signed: cargo xtask package --sign STORY TAG --by \"NAME\"";
        error(reason, hint);
    }
    let Some(stamp) = of.stamp else { return };
    if stamp.date > today {
        let hint = "Write the day on which it was signed.";
        error(format!("{} is not over yet.", stamp.date), hint);
    }
    for (unit, revision) in &stamp.units {
        let record = records.get(unit, of.tag);
        if record.is_none_or(|record| record.signature.revision != *revision) {
            let reason = format!(
                "`X-Tokkae-Reviewed` names `{unit}` otherwise than `reviews/{unit}.{}.txt` does.",
                of.tag
            );
            error(reason, &again(unit, of.tag));
        }
    }
}

/// Names each text that is not the one that was signed, at its place.
fn tell<'a>(
    record: &'a Record,
    since: &Since,
    place: impl Fn(&str) -> Option<(&'a Source, usize)>,
    severity: Severity,
    faults: &mut Vec<Diagnostic>,
) {
    let Signature { by, date, .. } = &record.signature;
    let revision = record.signature.revision;
    let revision = revision.map_or(String::new(), |number| format!(", revision {number}"));
    let mut tell = |address: &String, reason: String| {
        // What is gone has no other place than the record.
        let (source, at) = place(address).unwrap_or((&record.source, record.at(address)));
        let fault = source.error(CHANGED, at, reason);
        faults.push(Diagnostic {
            severity,
            ..fault.hint(again(&record.unit, &record.tag))
        });
    };
    for address in &since.changed {
        let reason = format!("`{address}` has changed since {by} read it ({date}{revision}).");
        tell(address, reason);
    }
    for address in &since.new {
        let reason = format!("`{address}` was not there when {by} read this ({date}{revision}).");
        tell(address, reason);
    }
    for address in &since.gone {
        let reason = format!("`{address}`, which {by} read ({date}{revision}), is gone.");
        tell(address, reason);
    }
}
