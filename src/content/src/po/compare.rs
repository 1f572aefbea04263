//! A translation held to the English: nothing missing, nothing left over, nothing stale, every place kept.

use super::entry::{Entry, PoFile};
use super::latin::{is_of_other_script, latin_words, places};
use crate::Diagnostic;
use crate::banned::List;
use crate::source::Source;
use crate::stock::SourceText;
use std::collections::hash_map::Entry as Slot;
use std::collections::{HashMap, HashSet};
use std::mem;

/// Compares, and tells for each text the number of its translation among the file's entries, if it fits.
pub(super) fn compare(
    source: &Source,
    file: &PoFile,
    texts: &[SourceText],
    language: Language,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Option<usize>> {
    let mut compare = Compare {
        source,
        language,
        faults,
    };
    let mut by_address = compare.index(file);
    let mut last = file.header.at;
    let mut fit = |text: &SourceText| {
        let Some(found) = by_address.get_mut(text.address) else {
            compare.missing(last, text);
            return None;
        };
        found.is_known = true;
        let entry = &file.entries[found.number];
        last = entry.at;
        // Of two texts with one address, which has been said, the first that it fits has it.
        let is_its = compare.fits(entry, text) && !mem::replace(&mut found.is_taken, true);
        is_its.then_some(found.number)
    };
    let fitting = texts.iter().map(&mut fit).collect();
    compare.spare(file, &by_address);
    fitting
}

/// An entry found by its address.
struct Found {
    number: usize,
    /// Whether there is an English text with this address.
    is_known: bool,
    /// Whether it is a text's translation.
    is_taken: bool,
}

/// What is known of the language.
#[derive(Clone, Copy)]
pub(super) struct Language<'a> {
    pub name: &'a str,
    pub list: Option<&'a List>,
}

struct Compare<'a> {
    source: &'a Source,
    language: Language<'a>,
    faults: &'a mut Vec<Diagnostic>,
}

impl Compare<'_> {
    fn index<'e>(&mut self, file: &'e PoFile) -> HashMap<&'e str, Found> {
        let mut by_address: HashMap<&str, Found> = HashMap::with_capacity(file.entries.len());
        for (number, entry) in file.entries.iter().enumerate() {
            let Some(address) = entry.context.as_deref().filter(|_| !entry.obsolete) else {
                continue;
            };
            match by_address.entry(address) {
                Slot::Occupied(first) => {
                    let first = file.entries[first.get().number].at;
                    let (line, _) = self.source.position(first);
                    let reason = format!("`{address}` is translated twice, first on line {line}.");
                    let hint = "Keep the better one, and take the other out.";
                    self.error("duplicate-id", entry.at, reason, hint);
                }
                Slot::Vacant(slot) => {
                    slot.insert(Found {
                        number,
                        is_known: false,
                        is_taken: false,
                    });
                }
            }
        }
        by_address
    }

    /// Whether a translation fits its text; if not, the reason has been told.
    fn fits(&mut self, entry: &Entry, text: &SourceText) -> bool {
        if entry.is_broken {
            return false;
        }
        if entry.text.trim().is_empty() {
            let reason = format!(
                "`{}` is not translated: \"{}\".",
                text.address,
                short(text.english)
            );
            let hint = "Write it into `msgstr`; children would see English here.";
            self.error("missing-translation", entry.text_at, reason, hint);
            return false;
        }
        if entry.id != text.english {
            self.stale(entry, text);
            return false;
        }
        if entry.is_fuzzy() {
            let reason = format!(
                "the translation of `{}` is marked as unsure (`fuzzy`).",
                text.address
            );
            let hint = "Look at it again, then take the mark off.";
            self.error("stale-translation", entry.at, reason, hint);
            return false;
        }
        self.check_places(entry, text);
        self.check_latin(entry, text);
        true
    }

    fn stale(&mut self, entry: &Entry, text: &SourceText) {
        let (line, _) = text.source.position(text.at());
        let (english, file) = (short(text.english), &text.source.file);
        let reason = format!(
            "this translates an English text that has changed; now it is \"{english}\" ({file}:{line})."
        );
        let hint = "Run `cargo xtask i18n`, translate it again, and take the mark `fuzzy` off.";
        self.error("stale-translation", entry.at, reason, hint);
    }

    fn check_places(&mut self, entry: &Entry, text: &SourceText) {
        let (wanted, found) = (places(text.english), places(&entry.text));
        if wanted != found {
            let reason = match wanted.as_slice() {
                [] => format!("{} has no place in the English.", found.join(" ")),
                wanted => format!(
                    "the English has {} here, and the translation has {}.",
                    wanted.join(" "),
                    list(&found)
                ),
            };
            let hint = "Keep each {name} as it is: the app puts something there.";
            self.error("placeholder", entry.text_at, reason, hint);
        }
    }

    fn check_latin(&mut self, entry: &Entry, text: &SourceText) {
        // Whoever looks for a service of another country looks for its own name.
        let is_service = text.address.starts_with("contacts/")
            && text.address.ends_with("/name")
            && text.address.matches('/').count() == 3;
        if is_service || !is_of_other_script(self.language.name) {
            return;
        }
        let keep = self
            .language
            .list
            .map(|list| list.keep.as_slice())
            .unwrap_or_default();
        let words = latin_words(&entry.text, keep);
        if words.is_empty() {
            return;
        }
        let at = entry.text_at;
        if entry.text == text.english {
            let hint = "Translate it; a name that stays in Latin letters belongs under `keep` in `banned/`.";
            return self.error("untranslated", at, "this is still English.", hint);
        }
        let reason = format!(
            "there are words in Latin letters here: {}.",
            words.join(", ")
        );
        let hint =
            "Translate them; a name that stays in Latin letters belongs under `keep` in `banned/`.";
        self.faults.push(
            self.source
                .error("untranslated", at, reason)
                .hint(hint)
                .warning(),
        );
    }

    fn missing(&mut self, at: usize, text: &SourceText) {
        let (line, _) = text.source.position(text.at());
        let (address, english, file) = (&text.address, short(text.english), &text.source.file);
        let reason = format!("`{address}` is missing: \"{english}\" ({file}:{line}).");
        let hint = "Run `cargo xtask i18n`, which puts it in its place, and translate it.";
        self.error("missing-translation", at, reason, hint);
    }

    fn spare(&mut self, file: &PoFile, by_address: &HashMap<&str, Found>) {
        let spare = by_address.iter().filter(|(_, found)| !found.is_known);
        let spare: HashSet<&str> = spare.map(|(address, _)| *address).collect();
        for entry in file.entries.iter().filter(|entry| !entry.obsolete) {
            let address = entry.context.as_deref();
            if address.is_none_or(|address| spare.contains(address)) {
                let address = address.unwrap_or_default();
                let reason = format!("there is no English text with the address `{address}`.");
                let hint = "Run `cargo xtask i18n`: it keeps the translation aside (`#~`), in case the text comes back.";
                self.faults.push(
                    self.source
                        .error("spare-translation", entry.at, reason)
                        .hint(hint)
                        .warning(),
                );
            }
        }
    }

    fn error(&mut self, rule: &'static str, at: usize, reason: impl Into<String>, hint: &str) {
        self.faults
            .push(self.source.error(rule, at, reason).hint(hint));
    }
}

fn list(places: &[&str]) -> String {
    if places.is_empty() {
        "none".to_owned()
    } else {
        places.join(" ")
    }
}

/// The beginning of a text.
fn short(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
