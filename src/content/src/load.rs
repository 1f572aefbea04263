//! The whole folder of assets: read, held to every rule, made into a catalogue.

use crate::catalogue::Catalogue;
use crate::po::{self, SignedSoFar};
use crate::read::CountryFile;
use crate::review::{self, LazyUnits, Records, Units};
use crate::rules::{self, Subject};
use crate::source::SOURCE_LOCALE;
use crate::stock::{SourceText, Stock};
use crate::tally::Tally;
use crate::{Date, Diagnostic};
use std::collections::HashSet;
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::LazyLock;
use std::thread;
use tokkae_catalogue::Story;

/// What came of reading the assets.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// What is right. Publish it only if nothing has an error.
    pub catalogue: Catalogue,
    /// Every fault, by file and line.
    pub diagnostics: Vec<Diagnostic>,
    /// How much was read.
    pub tally: Tally,
}

impl Loaded {
    /// Whether anything stops publishing.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }
}

/// Reads and checks everything under `assets`, as of `today`.
pub fn load(assets: &Path, today: Date) -> Loaded {
    load_all(assets, today).loaded
}

/// What came of reading the assets, and what it was made from.
pub(crate) struct LoadedAll {
    pub loaded: Loaded,
    pub stock: Stock,
    pub records: Records,
}

/// Reads and checks everything, and keeps what was read.
pub(crate) fn load_all(assets: &Path, today: Date) -> LoadedAll {
    let mut faults = Vec::new();
    // The English on one core, the translations on the others.
    let (stock, (files, read_faults)) = thread::scope(|scope| {
        let files = scope.spawn(|| {
            let mut faults = Vec::new();
            (po::read_locales(assets, &mut faults), faults)
        });
        let stock = Stock::read(assets, &mut faults);
        (
            stock,
            files.join().unwrap_or_else(|panic| resume_unwind(panic)),
        )
    });
    let records = Records::read(assets, &mut faults);
    // Before the first signature nobody asks for them.
    let units: LazyUnits = LazyLock::new(Box::new(|| Units::new(&stock)));
    let signed = SignedSoFar {
        units: &units,
        records: &records,
        today,
    };
    let (locales, of_locales) = thread::scope(|scope| {
        let locales = scope.spawn(|| {
            let mut faults = read_faults;
            (
                po::check_locales(files, &stock, &signed, &mut faults),
                faults,
            )
        });
        check_english(&stock, today, &mut faults);
        rules::check_catalogue(assets, &stock, &mut faults);
        records.check(assets, &stock, &units, today, &mut faults);
        review::check_english(&stock, &units, &records, today, &mut faults);
        locales.join().unwrap_or_else(|panic| resume_unwind(panic))
    });
    faults.extend(of_locales);
    let by_place = |fault: &Diagnostic| (fault.file.clone(), fault.line, fault.column);
    faults.sort_by_cached_key(by_place);
    let tally = Tally::of(&stock, locales.len(), today);
    let catalogue = Catalogue {
        stories: stories(&stock, &faults),
        twins: stock.twins.iter().map(|file| file.twin.clone()).collect(),
        ui: stock
            .ui
            .as_ref()
            .map(|ui| ui.texts.clone())
            .unwrap_or_default(),
        leaflets: stock
            .leaflets
            .iter()
            .map(|file| file.leaflet.clone())
            .collect(),
        care: stock
            .sessions
            .as_ref()
            .map(|file| file.care.clone())
            .unwrap_or_default(),
        plans: stock.plans.iter().map(|file| file.plan.clone()).collect(),
        pages: stock
            .pages
            .as_ref()
            .map(|pages| pages.texts.clone())
            .unwrap_or_default(),
        room: stock
            .room
            .as_ref()
            .map(|room| room.texts.clone())
            .unwrap_or_default(),
        countries: stock
            .countries
            .iter()
            .filter_map(CountryFile::country)
            .collect(),
        known: stock
            .countries
            .iter()
            .map(|file| (file.code.clone(), file.known()))
            .collect(),
        hidden_contacts: tally.hidden(),
        locales,
    };
    let loaded = Loaded {
        catalogue,
        diagnostics: faults,
        tally,
    };
    drop(units);
    LoadedAll {
        loaded,
        stock,
        records,
    }
}

/// Holds what authors wrote in English to the rules.
fn check_english(stock: &Stock, today: Date, faults: &mut Vec<Diagnostic>) {
    let list = stock.list(SOURCE_LOCALE);
    for file in &stock.stories {
        rules::check_story(&Subject::new(file, list), faults);
    }
    for file in &stock.countries {
        rules::check_country(file, today, faults);
    }
    for file in &stock.leaflets {
        rules::check_leaflet(file, &stock.stories, &stock.leaflets, faults);
    }
    rules::check_plans(stock, faults);
    rules::check_countries(&stock.countries, faults);
    let Some(list) = list else { return };
    let adults = stock.adults();
    // The texts of stories have just been looked through.
    let others = |text: &&SourceText| !text.is_of_story;
    for text in stock.texts().iter().filter(others) {
        let error = |reason| text.source.error("banned-words", text.at(), reason);
        let audience = rules::audience(text.address, &adults);
        rules::check_banned_words(list, audience, text.english, error, faults);
    }
}

/// The stories without an error, in the order of the list.
fn stories(stock: &Stock, faults: &[Diagnostic]) -> Vec<Story> {
    let errors = faults.iter().filter(|fault| fault.is_error());
    let broken: HashSet<&str> = errors.map(|fault| fault.file.as_str()).collect();
    let right = stock
        .stories
        .iter()
        .filter(|file| !broken.contains(file.source.file.as_str()));
    let mut stories: Vec<_> = right.map(|file| file.story.clone()).collect();
    stories.sort_by(|one, other| order(one).cmp(&order(other)));
    stories
}

fn order(story: &Story) -> impl Ord + '_ {
    (story.tier, story.about, &story.id)
}
