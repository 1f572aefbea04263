//! A language's file brought up to date with the English, without losing any work.

use super::entry::{Entry, PoFile};
use super::header::{FIELDS, field, set_field};
use super::locale::is_tag;
use super::parse::parse;
use super::write::{Notes, write};
use crate::review::Stamp;
use crate::source::{SOURCE_LOCALE, Source};
use crate::stock::{SourceText, Stock, shown};
use crate::{Diagnostic, render_text};
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::path::Path;

/// Why a language can't be merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeError {
    /// The word is no tag of a language to translate into.
    NoLanguage(String),
    /// Files that would be read have faults; merging could lose work.
    Faults(Vec<Diagnostic>),
}

impl fmt::Display for MergeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoLanguage(tag) => {
                write!(
                    f,
                    "`{tag}` is no language to translate into; give a tag such as `km`"
                )
            }
            Self::Faults(faults) => {
                write!(
                    f,
                    "put these right first, so that no work is lost:\n{}",
                    render_text(faults)
                )
            }
        }
    }
}

impl std::error::Error for MergeError {}

/// The text of `locales/<tag>.po` as it should be now: every English text in order, with the
/// translation that was there; `fuzzy` where the English has changed. A new language gets a new
/// file. The same assets always give the same bytes.
///
/// # Errors
/// See [`MergeError`].
pub fn merge_locale(assets: &Path, tag: &str) -> Result<String, MergeError> {
    merged(assets, tag, |_| ())
}

/// The same, with another reviewer and stamp in the header.
pub(crate) fn signed_locale(
    assets: &Path,
    tag: &str,
    by: &str,
    stamp: impl FnOnce(Option<Stamp>) -> Stamp,
) -> Result<String, MergeError> {
    merged(assets, tag, |header| {
        let names = field(header, "X-Tokkae-Reviewer").unwrap_or_default();
        let is_known = names.split(',').any(|name| name.trim() == by);
        let names = match (names, is_known) {
            ("", _) => by.to_owned(),
            (names, true) => names.to_owned(),
            (names, false) => format!("{names}, {by}"),
        };
        let before = field(header, "X-Tokkae-Reviewed").and_then(Stamp::parse);
        set_field(header, "X-Tokkae-Reviewer", &names);
        set_field(header, "X-Tokkae-Reviewed", &stamp(before).to_string());
    })
}

fn merged(assets: &Path, tag: &str, change: impl FnOnce(&mut Entry)) -> Result<String, MergeError> {
    if !is_tag(tag) || tag == SOURCE_LOCALE {
        return Err(MergeError::NoLanguage(tag.to_owned()));
    }
    let mut faults = Vec::new();
    let stock = Stock::read(assets, &mut faults);
    // A list of banned words has no text to lose, and that of a new language waits to be filled.
    let lists = format!("{}/", shown(&assets.join("banned")));
    faults.retain(|fault| !fault.file.starts_with(&lists));
    let path = assets.join("locales").join(format!("{tag}.po"));
    let mut old = PoFile::default();
    if path.exists()
        && let Some(source) = Source::open(&path, shown(&path), &mut faults)
    {
        old = parse(&source, &mut faults);
    }
    if faults.iter().any(Diagnostic::is_error) {
        return Err(MergeError::Faults(faults));
    }
    let texts = stock.texts();
    let mut file = merge(old, &texts, tag);
    change(&mut file.header);
    Ok(write(&file, &notes(&texts, &stock.notes(), assets)))
}

fn notes<'a>(
    texts: &[SourceText<'a>],
    notes: &'a HashMap<String, String>,
    assets: &Path,
) -> Notes<'a> {
    let note = |address: &str| notes.get(address).map_or("", String::as_str);
    let folder = format!("{}/", shown(assets));
    let file = |text: &SourceText| {
        text.source
            .file
            .strip_prefix(&folder)
            .unwrap_or(&text.source.file)
            .to_owned()
    };
    texts
        .iter()
        .map(|text| (text.address, (note(text.address), file(text))))
        .collect()
}

fn merge(old: PoFile, texts: &[SourceText], tag: &str) -> PoFile {
    let mut kept = Kept::new(old.entries);
    let mut entries: Vec<Entry> = texts.iter().map(|text| kept.entry_for(text)).collect();
    entries.extend(kept.rest());
    PoFile {
        header: header(old.header, tag),
        entries,
        tail: old.tail,
    }
}

/// The header as it was, with the fields that it lacks.
fn header(mut header: Entry, tag: &str) -> Entry {
    for (name, value) in FIELDS {
        if field(&header, name).is_none() {
            let value = if name == "Language" { tag } else { value };
            if !header.text.is_empty() && !header.text.ends_with('\n') {
                header.text.push('\n');
            }
            header.text.push_str(format!("{name}: {value}").trim_end());
            header.text.push('\n');
        }
    }
    header
}

/// The translations that were there.
struct Kept {
    by_address: BTreeMap<String, Entry>,
    /// Translations by their English: a text that only moved keeps its words.
    by_english: HashMap<String, String>,
}

impl Kept {
    fn new(entries: Vec<Entry>) -> Self {
        let mut kept = Self {
            by_address: BTreeMap::new(),
            by_english: HashMap::new(),
        };
        // Living entries before those set aside, and the first of two before the second.
        let (living, aside): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|entry| !entry.obsolete);
        for entry in living.into_iter().chain(aside) {
            if !entry.text.is_empty() && !entry.is_fuzzy() {
                kept.by_english
                    .entry(entry.id.clone())
                    .or_insert_with(|| entry.text.clone());
            }
            // Without an address an entry can only be set aside, by its English.
            let address = entry
                .context
                .clone()
                .unwrap_or_else(|| format!("\n{}", entry.id));
            let place = kept
                .by_address
                .entry(address)
                .or_insert_with(|| entry.clone());
            if place.text.is_empty() && !entry.text.is_empty() {
                *place = entry;
            }
        }
        kept
    }

    fn entry_for(&mut self, text: &SourceText) -> Entry {
        let Some(mut entry) = self.by_address.remove(text.address) else {
            return self.new_entry(text);
        };
        entry.obsolete = false;
        let is_back = entry.previous.as_deref() == Some(text.english);
        if entry.id != text.english {
            if entry.text.is_empty() || is_back {
                set_fuzzy(&mut entry, false);
            } else {
                // Of several changes the one that the translation was made for counts.
                let before = entry.previous.take().unwrap_or_else(|| entry.id.clone());
                set_fuzzy(&mut entry, true);
                entry.previous = Some(before);
            }
            text.english.clone_into(&mut entry.id);
        }
        entry
    }

    fn new_entry(&self, text: &SourceText) -> Entry {
        let found = self.by_english.get(text.english).cloned();
        let mut entry = Entry {
            context: Some(text.address.to_owned()),
            id: text.english.to_owned(),
            ..Entry::default()
        };
        if let Some(found) = found {
            entry.text = found;
            set_fuzzy(&mut entry, true);
        }
        entry
    }

    /// Work on texts that are gone, by address.
    fn rest(self) -> impl Iterator<Item = Entry> {
        let worth = self
            .by_address
            .into_values()
            .filter(|entry| !entry.text.is_empty());
        worth.map(|entry| Entry {
            obsolete: true,
            ..entry
        })
    }
}

fn set_fuzzy(entry: &mut Entry, fuzzy: bool) {
    entry.flags.retain(|flag| flag != "fuzzy");
    entry.previous = None;
    if fuzzy {
        entry.flags.insert(0, "fuzzy".to_owned());
    }
}
