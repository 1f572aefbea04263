//! Everything that authors write in English, read but not yet held to the rules.

use crate::Diagnostic;
use crate::banned::List;
use crate::notes::notes;
use crate::read::{
    CountryFile, INTERNATIONAL, LeafletFile, Places, PlanFile, SessionsFile, StoryFile, TextsFile,
    TwinFile, read_banned, read_country, read_leaflet, read_page_texts, read_plan, read_room_texts,
    read_sessions, read_story, read_twin, read_ui_texts,
};
use crate::source::{SOURCE_LOCALE, Source};
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use tokkae_catalogue::{Leaflet, PageTexts, Plan, Readers, RoomTexts, TextId, Tier, Twin, UiTexts};

/// The files under `assets`, but for the translations.
pub(crate) struct Stock {
    /// The lists of banned words by language.
    lists: BTreeMap<String, List>,
    pub stories: Vec<StoryFile>,
    /// The stories' pages for grown-ups.
    pub twins: Vec<TwinFile>,
    pub leaflets: Vec<LeafletFile>,
    /// What all sessions share; nothing where there are no sessions.
    pub sessions: Option<SessionsFile>,
    /// The plans of the sessions, each with what all sessions share.
    pub plans: Vec<PlanFile>,
    pub ui: Option<TextsFile<UiTexts>>,
    pub pages: Option<TextsFile<PageTexts>>,
    /// The texts of the trainer's room.
    pub room: Option<TextsFile<RoomTexts>>,
    pub countries: Vec<CountryFile>,
}

/// A text to translate.
#[derive(Clone, Copy)]
pub(crate) struct SourceText<'a> {
    /// Its address.
    pub address: &'a str,
    pub english: &'a str,
    /// The file that it stands in.
    pub source: &'a Source,
    places: &'a Places,
    pub is_of_story: bool,
}

impl SourceText<'_> {
    /// Where it stands: looked up only for the few texts of which something is said.
    pub fn at(&self) -> usize {
        self.places.of(self.address)
    }
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
            leaflets.sort_by_key(|file| file.leaflet.order);
        }
        let (sessions, plans) = read_plans(assets, faults);
        let ui = open(assets, "ui.toml", faults).map(read_ui_texts);
        let ui = ui.map(|file| file.told(faults));
        let pages = open(assets, "pages.toml", faults).map(read_page_texts);
        let pages = pages.map(|file| file.told(faults));
        let room = open(assets, "room.toml", faults).map(read_room_texts);
        let room = room.map(|file| file.told(faults));
        Self {
            lists,
            stories,
            twins,
            leaflets,
            sessions,
            plans,
            ui,
            pages,
            room,
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
    /// One that is missing or empty is no text to translate.
    pub fn texts(&self) -> Vec<SourceText<'_>> {
        let mut texts = Vec::new();
        if let Some(ui) = &self.ui {
            add(&mut texts, &ui.addressed, &ui.source, &ui.places);
        }
        if let Some(pages) = &self.pages {
            add(&mut texts, &pages.addressed, &pages.source, &pages.places);
        }
        if let Some(room) = &self.room {
            add(&mut texts, &room.addressed, &room.source, &room.places);
        }
        for file in &self.countries {
            add(&mut texts, &file.texts, &file.source, &file.places);
        }
        let first = texts.len();
        for file in &self.stories {
            add(&mut texts, &file.texts, &file.source, &file.places);
        }
        for text in &mut texts[first..] {
            text.is_of_story = true;
        }
        for file in &self.twins {
            add(&mut texts, &file.texts, &file.source, &file.places);
        }
        for file in &self.leaflets {
            add(&mut texts, &file.texts, &file.source, &file.places);
        }
        if let Some(file) = &self.sessions {
            add(&mut texts, &file.texts, &file.source, &file.places);
        }
        for file in &self.plans {
            add(&mut texts, &file.texts, &file.source, &file.places);
        }
        texts
    }

    /// What translators should know of the texts, by address; most speak for themselves.
    pub fn notes(&self) -> HashMap<String, String> {
        let mut all = HashMap::new();
        let of_ui = self.ui.iter().flat_map(|ui| &ui.notes);
        all.extend(of_ui.map(|(key, note)| (format!("ui/{key}"), note.clone())));
        let of_pages = self.pages.iter().flat_map(|pages| &pages.notes);
        all.extend(of_pages.map(|(key, note)| (format!("pages/{key}"), note.clone())));
        let of_room = self.room.iter().flat_map(|room| &room.notes);
        all.extend(of_room.map(|(key, note)| (format!("room/{key}"), note.clone())));
        all.extend(self.stories.iter().flat_map(|file| notes(&file.story)));
        let of_twins = self.twins.iter().flat_map(|file| &file.texts);
        let of_leaflets = self.leaflets.iter().flat_map(|file| &file.texts);
        let of_sessions = self.sessions.iter().flat_map(|file| &file.texts);
        let of_plans = self.plans.iter().flat_map(|file| &file.texts);
        let quoted = of_twins
            .chain(of_leaflets)
            .chain(of_sessions)
            .chain(of_plans)
            .filter(|(address, _)| is_quotation(address));
        all.extend(quoted.map(|(address, _)| (address.clone(), QUOTED.to_owned())));
        all
    }
}

/// What translators are told of a sentence that closes the door.
const QUOTED: &str = "Quoted as what not to say: translate what people really say.";

/// Whether the text with this address quotes what not to say.
pub(crate) fn is_quotation(address: &str) -> bool {
    Twin::is_quotation(address) || Leaflet::is_quotation(address) || Plan::is_quotation(address)
}

/// The plans with what they share; a module without sessions is whole.
fn read_plans(
    assets: &Path,
    faults: &mut Vec<Diagnostic>,
) -> (Option<SessionsFile>, Vec<PlanFile>) {
    if !assets.join("sessions").exists() {
        return (None, Vec::new());
    }
    let sessions = open(assets, "sessions.toml", faults).map(read_sessions);
    let sessions = sessions.map(|mut file| {
        faults.append(&mut file.faults);
        file
    });
    let mut plans = Vec::new();
    for (id, source) in open_all(assets, "sessions", "toml", faults) {
        let mut file = read_plan(source, &id);
        faults.append(&mut file.faults);
        if let Some(sessions) = &sessions {
            sessions.complete(&mut file.plan);
        }
        plans.push(file);
    }
    plans.sort_by_key(|file| (file.plan.topic, file.plan.tier));
    (sessions, plans)
}

fn open(assets: &Path, name: &str, faults: &mut Vec<Diagnostic>) -> Option<Source> {
    let file = assets.join(name);
    Source::open(&file, shown(&file), faults)
}

/// Adds a file's texts; one that is missing or empty is no text to translate.
fn add<'a>(
    texts: &mut Vec<SourceText<'a>>,
    found: &'a [(TextId, String)],
    source: &'a Source,
    places: &'a Places,
) {
    let written = found.iter().filter(|(_, english)| !english.is_empty());
    texts.extend(written.map(|(address, english)| SourceText {
        address,
        english,
        source,
        places,
        is_of_story: false,
    }));
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
