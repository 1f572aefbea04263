//! How far a translation is.

use super::entry::Entry;
use super::header::read_header;
use super::parse::parse;
use crate::stock::{Stock, open_all};
use std::collections::HashMap;
use std::path::Path;
use tokkae_catalogue::ReviewStatus;

/// A language's translation in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The language's tag, as the file is named.
    pub tag: String,
    /// Whether a named person has signed it.
    pub status: ReviewStatus,
    /// Who signed it.
    pub reviewer: Option<String>,
    /// How many texts there are in English.
    pub texts: usize,
    /// How many of them have a translation of the English of today.
    pub translated: usize,
    /// How many have a translation of an English that has changed, or one marked as unsure.
    pub stale: usize,
}

impl Progress {
    /// The share that is done, in whole per cent: 100 only if nothing is left.
    pub fn percent(&self) -> usize {
        (self.translated * 100)
            .checked_div(self.texts)
            .unwrap_or(100)
    }
}

/// Counts every language under `assets`. Faults are the check's to tell.
pub fn progress(assets: &Path) -> Vec<Progress> {
    let mut faults = Vec::new();
    let stock = Stock::read(assets, &mut faults);
    let texts = stock.texts();
    let files = open_all(assets, "locales", "po", &mut faults);
    let mut count = |(tag, source): (String, crate::source::Source)| {
        let file = parse(&source, &mut faults);
        let header = read_header(&source, &file.header, &tag, &mut faults);
        let entries = file.entries.iter().filter(|entry| !entry.obsolete);
        let by_address: HashMap<_, &Entry> = entries
            .map(|entry| (entry.context.as_deref().unwrap_or_default(), entry))
            .collect();
        let written = texts.iter().filter_map(|text| {
            let entry = by_address.get(text.address)?;
            (!entry.text.trim().is_empty()).then_some((entry, text))
        });
        let (fresh, stale): (Vec<_>, Vec<_>) =
            written.partition(|(entry, text)| entry.id == text.english && !entry.is_fuzzy());
        Progress {
            status: header.info.status,
            reviewer: header.reviewer,
            texts: texts.len(),
            translated: fresh.len(),
            stale: stale.len(),
            tag,
        }
    };
    files.into_iter().map(&mut count).collect()
}
