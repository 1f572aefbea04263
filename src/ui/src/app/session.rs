//! What a tab keeps across a reload, as one short string: language, age, page, stories done, place.

use super::{Model, Page};
use tokkae_catalogue::{LocaleTag, StoryId, Tier};
use tokkae_engine::snapshot;

/// What a reload brings back. Unreadable parts are left out, never an error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// The language.
    pub locale: Option<LocaleTag>,
    /// The age group.
    pub tier: Option<Tier>,
    /// The page.
    pub page: Option<Page>,
    /// The page under the help page.
    pub under_help: Option<Page>,
    /// The stories that were finished.
    pub finished: Vec<StoryId>,
    /// The place in a story.
    pub snapshot: Option<String>,
}

impl Session {
    /// The session of a model.
    pub fn of(model: &Model) -> Self {
        Self {
            locale: Some(model.shelf.locale.tag.clone()),
            tier: model.tier,
            page: Some(model.page),
            under_help: Some(model.under_help),
            finished: model.finished.clone(),
            snapshot: (model.playing.as_ref())
                .map(|playing| snapshot::write(&playing.story.id, &playing.state)),
        }
    }

    /// The session as a string.
    pub fn write(&self) -> String {
        let finished: Vec<_> = self.finished.iter().map(StoryId::as_str).collect();
        [
            "1",
            self.locale.as_ref().map_or("", LocaleTag::as_str),
            self.tier.map_or("", Tier::word),
            self.page.map_or("", Page::word),
            self.under_help.map_or("", Page::word),
            &finished.join(","),
            self.snapshot.as_deref().unwrap_or_default(),
        ]
        .join("|")
    }

    /// The session in a string; an empty one for anything else.
    pub fn read(text: &str) -> Self {
        let fields: Vec<_> = text.split('|').collect();
        let ["1", locale, tier, page, under_help, finished, snapshot] = fields[..] else {
            return Self::default();
        };
        Self {
            locale: (!locale.is_empty()).then(|| locale.into()),
            tier: Tier::from_word(tier),
            page: Page::from_word(page),
            under_help: Page::from_word(under_help),
            finished: finished
                .split(',')
                .filter(|id| !id.is_empty())
                .map(Into::into)
                .collect(),
            snapshot: (!snapshot.is_empty()).then(|| snapshot.to_owned()),
        }
    }
}
