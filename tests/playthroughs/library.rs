//! The stories as a child gets them: read from `assets/`, packed, and unpacked in every language.

use std::path::Path;
use std::sync::LazyLock;
use tokkae_catalogue::{Contact, Country, LocaleTag, Story, StoryId, pack};
use tokkae_content::{Date, LocalePacks, render_text};

/// Everything of one language.
pub struct Edition {
    pub tag: LocaleTag,
    pub stories: Vec<Story>,
    pub countries: Vec<Country>,
}

/// Every language, English first.
pub static EDITIONS: LazyLock<Vec<Edition>> = LazyLock::new(|| {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
    let loaded = tokkae_content::load(&assets, Date::today());
    let errors = loaded.diagnostics.iter().filter(|fault| fault.is_error());
    let errors: Vec<_> = errors.take(3).cloned().collect(); // the check itself shows them all
    assert!(
        errors.is_empty(),
        "the content check fails, see `cargo xtask check`:\n{}",
        render_text(&errors)
    );
    assert!(
        loaded.catalogue.stories.len() >= 3,
        "the three first stories are there"
    );
    let packs = loaded.catalogue.packs().unwrap();
    packs.into_iter().map(unpack).collect()
});

/// The stories in English, which differ from the other languages' in nothing but their words.
pub fn stories() -> &'static [Story] {
    &EDITIONS[0].stories
}

fn unpack(packs: LocalePacks) -> Edition {
    let files = packs.stories.iter().map(|(_, file)| &file.bytes);
    Edition {
        tag: packs.shelf.locale.tag,
        stories: files.map(|bytes| pack::read(bytes).unwrap()).collect(),
        countries: packs
            .countries
            .into_iter()
            .map(|(country, _)| country)
            .collect(),
    }
}

impl Edition {
    /// English with this story alone, for tests that change it.
    pub fn with(story: Story) -> Self {
        Self {
            tag: EDITIONS[0].tag.clone(),
            stories: vec![story],
            countries: EDITIONS[0].countries.clone(),
        }
    }

    /// The story with this id.
    pub fn story(&self, id: &StoryId) -> Option<&Story> {
        self.stories.iter().find(|story| story.id == *id)
    }

    /// Whether the help page, which every screen leads to, names someone who can be reached.
    pub fn has_help(&self) -> bool {
        let answers = |contact: &Contact| {
            contact.voice.is_some() || contact.sms.is_some() || contact.web.is_some()
        };
        self.countries
            .iter()
            .any(|country| country.contacts.iter().any(answers))
    }
}
