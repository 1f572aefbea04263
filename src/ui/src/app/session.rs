//! What a tab keeps across a reload, as one short string: language, age, page, stories done, place.

use super::model::Loading;
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
    /// The page; the one under it while the help page is open.
    pub page: Option<Page>,
    /// The country whose contacts to show, if it was chosen.
    pub country: Option<String>,
    /// The stories that were finished.
    pub finished: Vec<StoryId>,
    /// The place in a story.
    pub snapshot: Option<String>,
}

impl Session {
    /// The session of a model.
    pub fn of(model: &Model) -> Self {
        // A place that a reload found is kept until its story is here, whatever happens meanwhile.
        let coming = match model.loading.as_ref().or(model.failed.as_ref()) {
            Some(Loading::Story { page, snapshot, .. }) if snapshot.is_some() => {
                Some((page, snapshot))
            }
            _ => None,
        };
        Self {
            locale: Some(model.shelf.locale.tag.clone()),
            tier: model.tier,
            page: Some(match (model.page, coming) {
                (Page::Help, _) => model.under_help,
                (Page::Start, Some((page, _))) => *page,
                (page, _) => page,
            }),
            country: model.wanted.clone(),
            finished: model.finished.clone(),
            snapshot: match (&model.playing, coming) {
                (Some(playing), _) => Some(snapshot::write(&playing.story.id, &playing.state)),
                (None, Some((_, place))) => place.clone(),
                (None, None) => None,
            },
        }
    }

    /// The session as a string.
    pub fn write(&self) -> String {
        let finished: Vec<_> = self.finished.iter().map(StoryId::as_str).collect();
        [
            "2",
            self.locale.as_ref().map_or("", LocaleTag::as_str),
            self.tier.map_or("", Tier::word),
            self.page.map_or("", Page::word),
            self.country.as_deref().unwrap_or_default(),
            &finished.join(","),
            self.snapshot.as_deref().unwrap_or_default(),
        ]
        .join("|")
    }

    /// The session in a string; an empty one for anything else.
    pub fn read(text: &str) -> Self {
        let fields: Vec<_> = text.split('|').collect();
        let ["2", locale, tier, page, country, finished, snapshot] = fields[..] else {
            return Self::default();
        };
        Self {
            locale: (!locale.is_empty()).then(|| locale.into()),
            tier: Tier::from_word(tier),
            page: Page::from_word(page).filter(|page| *page != Page::Help),
            country: (!country.is_empty()).then(|| country.to_owned()),
            finished: finished
                .split(',')
                .filter(|id| !id.is_empty())
                .map(Into::into)
                .collect(),
            snapshot: (!snapshot.is_empty()).then(|| snapshot.to_owned()),
        }
    }
}
