//! Everything that authors write in English, read but not yet held to the rules.

use crate::Diagnostic;
use crate::banned::List;
use crate::notes::notes;
use crate::read::{
    CountryFile, INTERNATIONAL, LeafletFile, Places, StoryFile, TextsFile, TwinFile, read_banned,
    read_country, read_leaflet, read_page_texts, read_story, read_twin, read_ui_texts,
};
use crate::source::{SOURCE_LOCALE, Source};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tokkae_catalogue::{Leaflet, PageTexts, Readers, Tier, Twin, UiTexts};

/// The files under `assets`, but for the translations.
pub(crate) struct Stock {
    /// The lists of banned words by language.
    lists: BTreeMap<String, List>,
    pub stories: Vec<StoryFile>,
    /// The stories' pages for grown-ups.
    pub twins: Vec<TwinFile>,
    pub leaflets: Vec<LeafletFile>,
    pub ui: Option<TextsFile<UiTexts>>,
    pub pages: Option<TextsFile<PageTexts>>,
    pub countries: Vec<CountryFile>,
}

/// A text to translate.
pub(crate) struct SourceText<'a> {
    /// Its address.
    pub address: String,
    pub english: String,
    /// Where it stands.
    pub source: &'a Source,
    pub at: usize,
    /// What translators should know of it; may be empty.
    pub note: String,
    pub is_of_story: bool,
}

impl Stock {
    /// Reads every file, and adds what is wrong with it to `faults`.
    pub fn read(assets: &Path, faults: &mut Vec<Diagnostic>) -> Self {
        let lists = read_lists(assets, faults);
        let mut stories = Vec::new();
        for (stem, source) in open_all(assets, "stories", "toml", faults) {
            let mut file = read_story(source, &stem);
            faults.append(&mut file.faults);
            stories.push(file);
        }
        let mut twins = Vec::new();
        for (story, source) in open_all(assets, "twins", "toml", faults) {
            let mut file = read_twin(source, &story);
            faults.append(&mut file.faults);
            twins.push(file);
        }
        let mut countries = Vec::new();
        for (code, source) in open_all(assets, "contacts", "toml", faults) {
            let mut file = read_country(source, &code);
            faults.append(&mut file.faults);
            countries.push(file);
        }
        // The international ones are for those whose country is not there.
        countries.sort_by_key(|file| (!file.is_home, file.code == INTERNATIONAL));
        let mut leaflets = Vec::new();
        // A module without leaflets is whole.
        if assets.join("leaflets").exists() {
            for (id, source) in open_all(assets, "leaflets", "toml", faults) {
                let mut file = read_leaflet(source, &id);
                faults.append(&mut file.faults);
                leaflets.push(file);
            }
        }
        let ui = open(assets, "ui.toml", faults).map(read_ui_texts);
        let ui = ui.map(|file| file.told(faults));
        let pages = open(assets, "pages.toml", faults).map(read_page_texts);
        let pages = pages.map(|file| file.told(faults));
        Self {
            lists,
            stories,
            twins,
            leaflets,
            ui,
            pages,
            countries,
        }
    }

    /// The list of banned words for a language, or for the language that it is a variety of.
    pub fn list(&self, tag: &str) -> Option<&List> {
        let base = tag.split('-').next().unwrap_or(tag);
        self.lists.get(tag).or_else(|| self.lists.get(base))
    }

    /// The ids of the stories and leaflets for grown-ups.
    pub fn adults(&self) -> Vec<&str> {
        let stories = self.stories.iter().map(|file| &file.story);
        let stories = stories
            .filter(|story| story.tier == Tier::Adults)
            .map(|story| story.id.as_str());
        let leaflets = self.leaflets.iter().map(|file| &file.leaflet);
        let leaflets = leaflets
            .filter(|leaflet| leaflet.readers != Readers::Children)
            .map(|leaflet| leaflet.id.as_str());
        stories.chain(leaflets).collect()
    }

    /// Every English text: of the interface, the contacts, the stories, each in its file's order.
    pub fn texts(&self) -> Vec<SourceText<'_>> {
        let mut texts = Vec::new();
        if let Some(ui) = &self.ui {
            let mut found = Vec::new();
            ui.texts
                .clone()
                .visit_texts_mut(&mut |address, text| found.push((address, text.clone())));
            add(&mut texts, found, &ui.source, &ui.places, |address| {
                ui.note(address)
            });
        }
        if let Some(pages) = &self.pages {
            let mut found = Vec::new();
            pages
                .texts
                .clone()
                .visit_texts_mut(&mut |address, text| found.push((address, text.clone())));
            add(&mut texts, found, &pages.source, &pages.places, |address| {
                pages.note(address)
            });
        }
        for file in &self.countries {
            let Some(country) = file.country() else {
                continue;
            };
            add(
                &mut texts,
                country.texts(),
                &file.source,
                &file.places,
                |_| None,
            );
        }
        for file in &self.stories {
            let first = texts.len();
            let notes = notes(&file.story);
            let note = |address: &str| notes.get(address).cloned();
            add(
                &mut texts,
                file.story.texts(),
                &file.source,
                &file.places,
                note,
            );
            texts[first..]
                .iter_mut()
                .for_each(|text| text.is_of_story = true);
        }
        for file in &self.twins {
            add(
                &mut texts,
                file.twin.texts(),
                &file.source,
                &file.places,
                |address| Twin::is_quotation(address).then(|| QUOTED.to_owned()),
            );
        }
        for file in &self.leaflets {
            add(
                &mut texts,
                file.leaflet.texts(),
                &file.source,
                &file.places,
                |address| Leaflet::is_quotation(address).then(|| QUOTED.to_owned()),
            );
        }
        texts
    }
}

/// What translators are told of a sentence that closes the door.
const QUOTED: &str = "Quoted as what not to say: translate what people really say.";

fn open(assets: &Path, name: &str, faults: &mut Vec<Diagnostic>) -> Option<Source> {
    let file = assets.join(name);
    Source::open(&file, shown(&file), faults)
}

/// Adds a file's texts; one that is missing or empty is no text to translate.
fn add<'a>(
    texts: &mut Vec<SourceText<'a>>,
    found: Vec<(String, String)>,
    source: &'a Source,
    places: &Places,
    note: impl Fn(&str) -> Option<String>,
) {
    for (address, english) in found.into_iter().filter(|(_, english)| !english.is_empty()) {
        let (at, note) = (places.of(&address), note(&address).unwrap_or_default());
        texts.push(SourceText {
            address,
            english,
            source,
            at,
            note,
            is_of_story: false,
        });
    }
}

fn read_lists(assets: &Path, faults: &mut Vec<Diagnostic>) -> BTreeMap<String, List> {
    let mut lists = BTreeMap::new();
    for (tag, source) in open_all(assets, "banned", "toml", faults) {
        let mut own = Vec::new();
        lists.insert(tag, read_banned(&source, &mut own));
        faults.append(&mut own);
    }
    if !lists.contains_key(SOURCE_LOCALE) {
        let file = shown(&assets.join("banned").join("en.toml"));
        let reason = "there is no list of banned words for English, so nothing was looked through.";
        let hint = "Put the file back: without it a blaming sentence would reach children.";
        faults.push(
            Source::new(file, String::new())
                .error("unreadable", 0, reason)
                .hint(hint),
        );
    }
    lists
}

/// The files of a folder with an ending, by name, opened; those that editors hide are left out.
pub(crate) fn open_all(
    assets: &Path,
    folder: &str,
    ending: &str,
    faults: &mut Vec<Diagnostic>,
) -> Vec<(String, Source)> {
    let folder = assets.join(folder);
    let mut paths: Vec<PathBuf> = match std::fs::read_dir(&folder) {
        Ok(entries) => entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect(),
        Err(error) => {
            let source = Source::new(shown(&folder), String::new());
            let reason = format!("this folder can't be read: {error}.");
            let hint = "The folder of assets holds `stories`, `twins`, `contacts`, `banned` and `locales`.";
            faults.push(source.error("unreadable", 0, reason).hint(hint));
            return Vec::new();
        }
    };
    paths.retain(|path| path.extension().is_some_and(|found| found == ending));
    paths.sort();
    let stem = |path: &Path| {
        path.file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
    };
    let named = paths.iter().filter_map(|path| Some((stem(path)?, path)));
    let named = named.filter(|(stem, _)| !stem.starts_with('.'));
    named
        .filter_map(|(stem, path)| Some((stem, Source::open(path, shown(path), faults)?)))
        .collect()
}

/// A path as diagnostics show it, the same on every system.
pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
