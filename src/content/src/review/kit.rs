//! Everything that a review sheet shows: the texts, the faults and the sign-offs, by unit and language.

use super::hash::{Hashes, digest};
use super::since::Since;
use super::unit::{SHARED_TEXTS, Units};
use super::{CHANGED, RULE, Records};
use crate::load::{LoadedAll, load_all};
use crate::source::SOURCE_LOCALE;
use crate::stock::{Stock, shown};
use crate::{Catalogue, Date, Diagnostic, Locale, po};
use std::path::Path;
use tokkae_catalogue::{Story, TextId, Twin};

/// The assets as a reviewer gets them: also what the check refuses, with its faults.
pub struct ReviewKit {
    /// What is right of them.
    pub catalogue: Catalogue,
    /// The folder, as it stands in faults.
    folder: String,
    /// Every fault.
    pub diagnostics: Vec<Diagnostic>,
    /// Every story that could be read, in the order of the list.
    pub drafts: Vec<Draft>,
    pub(super) units: Units,
    pub(super) records: Records,
    pub(super) stock: Stock,
    /// The lines of each translation's entries, with their addresses.
    entries: Vec<(String, Vec<(usize, TextId)>)>,
}

/// A story with its page for grown-ups, as they stand in their files.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The story in English.
    pub story: Story,
    /// Its page for grown-ups.
    pub twin: Option<Twin>,
    /// Whether every rule could be asked: a fault of grammar may hide scenes.
    pub is_whole: bool,
}

/// Who has signed what, and what is not the same any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// The reviewer.
    pub by: String,
    /// The day of the signature.
    pub date: Option<Date>,
    /// The story's revision then.
    pub revision: Option<u16>,
    /// What has changed since; `None` if it has, and nobody can say what.
    pub since: Option<Since>,
}

impl ReviewKit {
    /// Reads and checks everything under `assets`, as of `today`.
    pub fn read(assets: &Path, today: Date) -> Self {
        let LoadedAll {
            loaded,
            stock,
            records,
        } = load_all(assets, today);
        let mut drafts: Vec<_> = stock
            .stories
            .iter()
            .map(|file| Draft {
                story: file.story.clone(),
                twin: stock
                    .twins
                    .iter()
                    .map(|twin| &twin.twin)
                    .find(|twin| twin.story == file.story.id)
                    .cloned(),
                is_whole: file.is_whole,
            })
            .collect();
        let order = |draft: &Draft| (draft.story.tier, draft.story.about, draft.story.id.clone());
        drafts.sort_by_cached_key(order);
        Self {
            catalogue: loaded.catalogue,
            folder: shown(assets),
            diagnostics: loaded.diagnostics,
            drafts,
            units: Units::new(&stock),
            records,
            stock,
            entries: po::entry_lines(assets),
        }
    }

    /// The translation with this tag.
    pub fn locale(&self, tag: &str) -> Option<&Locale> {
        let mut locales = self.catalogue.locales.iter();
        locales.find(|locale| locale.info.tag.as_str() == tag)
    }

    /// The units: every story that has a text, and [`SHARED_TEXTS`].
    pub fn units(&self) -> impl Iterator<Item = &str> {
        self.units.names()
    }

    /// The English texts of a unit, in their files' order.
    pub fn texts(&self, unit: &str) -> impl Iterator<Item = (&str, &str)> {
        let texts = self.units.texts(unit).iter();
        texts.map(|text| (text.address.as_str(), text.english.as_str()))
    }

    /// What translators are told of a text; may be empty.
    pub fn note(&self, address: &str) -> &str {
        let mut texts = self.units.texts(self.units.of(address)).iter();
        let found = texts.find(|text| text.address == address);
        found.map_or("", |text| text.note.as_str())
    }

    /// The texts of a unit that have no fitting translation.
    pub fn untranslated(&self, unit: &str, tag: &str) -> Vec<TextId> {
        let now = self.hashes(unit, tag);
        let texts = self.texts(unit).map(|(address, _)| address);
        texts
            .filter(|address| !now.contains_key(*address))
            .map(str::to_owned)
            .collect()
    }

    /// What a reviewer of this unit in this language signs. English is a language here, too.
    pub fn digest(&self, unit: &str, tag: &str) -> String {
        digest(&self.hashes(unit, tag))
    }

    /// The sign-off of a unit in a language, if there is one.
    pub fn sign_off(&self, unit: &str, tag: &str) -> Option<SignOff> {
        let now = self.hashes(unit, tag);
        if let Some(record) = self.records.get(unit, tag) {
            let english = self.units.english(unit);
            let signature = &record.signature;
            let since = Since::new(&signature.hashes, &now, |id| english.contains_key(id));
            return Some(SignOff {
                by: signature.by.clone(),
                date: Some(signature.date),
                revision: signature.revision,
                since: Some(since),
            });
        }
        let mut stories = self.stock.stories.iter().filter(|_| tag == SOURCE_LOCALE);
        let review = stories
            .find(|file| file.story.id.as_str() == unit)?
            .review
            .as_ref()?;
        let is_same = review.digest.as_deref() == Some(digest(&now).as_str());
        Some(SignOff {
            by: review.by.clone(),
            date: review.date,
            revision: Some(review.revision),
            since: is_same.then(Since::default),
        })
    }

    /// The faults of a unit in a language: for English those of its files, else those of its translation
    /// but for missing ones (see [`Self::untranslated`]).
    pub fn faults(&self, unit: &str, tag: &str) -> Vec<&Diagnostic> {
        let is_here = |fault: &&Diagnostic| {
            let file = fault.file.as_str();
            if file.ends_with(&format!("reviews/{unit}.{tag}.txt")) {
                return true;
            }
            if tag == SOURCE_LOCALE {
                return self.unit_of_file(file) == Some(unit);
            }
            file.ends_with(&format!("locales/{tag}.po"))
                && fault.rule != "missing-translation"
                && self.unit_of_entry(tag, fault.line) == Some(unit)
        };
        self.diagnostics.iter().filter(is_here).collect()
    }

    /// A message of a fault with its files named from the folder of assets on.
    pub fn without_folder(&self, message: &str) -> String {
        message.replace(&format!("{}/", self.folder), "")
    }

    /// The faults that keep a unit from being signed in a language.
    pub(super) fn obstacles(&self, unit: &str, tag: &str) -> Vec<Diagnostic> {
        let counts =
            |fault: &&&Diagnostic| fault.is_error() && ![RULE, CHANGED].contains(&fault.rule);
        self.faults(unit, tag)
            .iter()
            .filter(counts)
            .map(|fault| (*fault).clone())
            .collect()
    }

    pub(super) fn hashes(&self, unit: &str, tag: &str) -> Hashes {
        if tag == SOURCE_LOCALE {
            return self.units.english(unit);
        }
        self.locale(tag).map_or_else(Hashes::new, |locale| {
            let translation = |address: &str| locale.text(address);
            self.units.translated(unit, translation)
        })
    }

    /// The unit that an author's English file belongs to.
    fn unit_of_file(&self, file: &str) -> Option<&str> {
        let mut stories = self.stock.stories.iter();
        let mut twins = self.stock.twins.iter();
        let unit = stories
            .find(|story| story.source.file == file)
            .map(|story| story.story.id.as_str())
            .or_else(|| {
                twins
                    .find(|twin| twin.source.file == file)
                    .map(|twin| twin.twin.story.as_str())
            });
        let is_shared = file.ends_with("ui.toml") || file.contains("contacts/");
        unit.or_else(|| is_shared.then_some(SHARED_TEXTS))
    }

    /// The unit of the entry that a line of a translation is in.
    fn unit_of_entry(&self, tag: &str, line: usize) -> Option<&str> {
        let (_, entries) = self.entries.iter().find(|(known, _)| known == tag)?;
        let after = entries.partition_point(|(start, _)| *start <= line);
        let (_, address) = entries.get(after.checked_sub(1)?)?;
        Some(self.units.of(address))
    }
}
