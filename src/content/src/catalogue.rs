//! Everything that was read and found right, in English, with its translations.

use std::collections::{BTreeMap, HashMap};
use tokkae_catalogue::{
    Care, Country, Leaflet, LocaleInfo, LocaleTag, PageTexts, Plan, ReviewStatus, RoomTexts, Story,
    StoryId, Twin, UiTexts,
};

use crate::known::KnownCountry;
use crate::source::SOURCE_LOCALE;

/// The checked content.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogue {
    /// The stories in English, in the order of the list: by tier, by what they are about, by id.
    /// A story with an error is not among them.
    pub stories: Vec<Story>,
    /// The stories' pages for grown-ups in English, by story.
    pub twins: Vec<Twin>,
    /// The leaflets in English, by id.
    pub leaflets: Vec<Leaflet>,
    /// What keeps children safe in every session, in English.
    pub care: Care,
    /// The plans of the sessions in English, by topic and tier.
    pub plans: Vec<Plan>,
    /// The app's texts in English.
    pub ui: UiTexts,
    /// The texts of prerendered pages in English.
    pub pages: PageTexts,
    /// The texts of the trainer's room in English.
    pub room: RoomTexts,
    /// The verified contacts in English, by country: the home country first, the international ones last.
    pub countries: Vec<Country>,
    /// What else is known of them, by country.
    pub known: BTreeMap<String, KnownCountry>,
    /// How many contacts wait for someone to verify them; they are shown to nobody.
    pub hidden_contacts: usize,
    /// The languages besides English, by tag.
    pub locales: Vec<Locale>,
}

impl Catalogue {
    /// The page for grown-ups of a story; every story that passed the check has one.
    pub fn twin(&self, story: &StoryId) -> Option<&Twin> {
        self.twins.iter().find(|twin| twin.story == *story)
    }

    /// Every language with its facts, English first: the order of the start page.
    pub fn languages(&self) -> Vec<LocaleInfo> {
        let source = LocaleInfo {
            tag: LocaleTag::new(SOURCE_LOCALE),
            name: "English".to_owned(),
            rtl: false,
            status: ReviewStatus::Source,
        };
        std::iter::once(source)
            .chain(self.locales.iter().map(|locale| locale.info.clone()))
            .collect()
    }
}

/// A language's translations.
#[derive(Clone, Debug, PartialEq)]
pub struct Locale {
    /// What its header says.
    pub info: LocaleInfo,
    /// Who signed it, if anyone has.
    pub reviewer: Option<String>,
    /// Texts by address; only those that fit the English of today.
    pub texts: HashMap<String, String>,
}

impl Locale {
    /// The text with this address, where there is a translation of it.
    pub fn text(&self, address: &str) -> Option<&str> {
        self.texts.get(address).map(String::as_str)
    }

    /// The story in this language; a text without a translation stays English.
    pub fn story(&self, story: &Story) -> Story {
        let mut story = story.clone();
        story.visit_texts_mut(&mut |address, text| self.put(&address, text));
        story
    }

    /// A story's page for grown-ups in this language.
    pub fn twin(&self, twin: &Twin) -> Twin {
        let mut twin = twin.clone();
        twin.visit_texts_mut(&mut |address, text| self.put(&address, text));
        twin
    }

    /// The contacts in this language.
    pub fn country(&self, country: &Country) -> Country {
        let mut country = country.clone();
        country.visit_texts_mut(&mut |address, text| self.put(&address, text));
        country
    }

    /// A leaflet in this language.
    pub fn leaflet(&self, leaflet: &Leaflet) -> Leaflet {
        let mut leaflet = leaflet.clone();
        leaflet.visit_texts_mut(&mut |address, text| self.put(&address, text));
        leaflet
    }

    /// What keeps children safe in every session, in this language.
    pub fn care(&self, care: &Care) -> Care {
        let mut care = care.clone();
        care.visit_texts_mut(&mut |address, text| self.put(&address, text));
        care
    }

    /// The plan of a session in this language.
    pub fn plan(&self, plan: &Plan) -> Plan {
        let mut plan = plan.clone();
        plan.visit_texts_mut(&mut |address, text| self.put(&address, text));
        plan
    }

    /// The texts of prerendered pages in this language.
    pub fn pages(&self, pages: &PageTexts) -> PageTexts {
        let mut pages = pages.clone();
        pages.visit_texts_mut(&mut |address, text| self.put(&address, text));
        pages
    }

    /// The texts of the trainer's room in this language.
    pub fn room(&self, room: &RoomTexts) -> RoomTexts {
        let mut room = room.clone();
        room.visit_texts_mut(&mut |address, text| self.put(&address, text));
        room
    }

    /// The interface in this language.
    pub fn ui(&self, ui: &UiTexts) -> UiTexts {
        let mut ui = ui.clone();
        ui.visit_texts_mut(&mut |address, text| self.put(&address, text));
        ui
    }

    fn put(&self, address: &str, text: &mut String) {
        if let Some(translation) = self.text(address) {
            translation.clone_into(text);
        }
    }
}
