//! What the start page, the story list and the help page need: one small pack a language.

use crate::look::words;
use crate::{
    About, Country, CountryCard, Deck, LeafletCard, LocaleTag, Look, StoryId, Tier, UiTexts,
};
use serde::{Deserialize, Serialize};

words! {
    /// How far a translation has been reviewed, as its header says.
    ReviewStatus {
        /// The language that the authors write in.
        Source = "source",
        /// A draft, a machine's perhaps, that no named person has signed.
        Draft = "draft",
        /// Signed by a named reviewer.
        Reviewed = "reviewed",
    }
}

/// A language that the module speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocaleInfo {
    /// Its tag.
    pub tag: LocaleTag,
    /// Its own name for itself.
    pub name: String,
    /// Whether it runs from right to left.
    pub rtl: bool,
    /// How far its texts have been reviewed.
    pub status: ReviewStatus,
}

/// A story as the list shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// The story.
    pub id: StoryId,
    /// For whom it is told.
    pub tier: Tier,
    /// What it teaches to recognise.
    pub about: About,
    /// Its number in resume codes.
    pub code: Option<u8>,
    /// Its title.
    pub title: String,
    /// The name of the child in it.
    pub child: String,
    /// The child's portrait.
    pub look: Option<Look>,
    /// Where its pack is, relative to the module's root, named by its hash.
    pub pack: String,
}

/// Everything of one language but the stories themselves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shelf {
    /// The language.
    pub locale: LocaleInfo,
    /// Every language that the module speaks, this one too, in the order of the start page.
    pub locales: Vec<LocaleInfo>,
    /// The interface's texts.
    pub ui: UiTexts,
    /// The stories, in the order of the list; of a long list its first page.
    pub cards: Vec<Card>,
    /// The other pages of long lists, by age group.
    pub decks: Vec<Deck>,
    /// The contacts to show before another country is chosen.
    pub home: Option<Country>,
    /// Every country that has contacts, the home country too; the international ones last.
    pub countries: Vec<CountryCard>,
    /// The leaflets for children and for everyone.
    pub leaflets: Vec<LeafletCard>,
}
