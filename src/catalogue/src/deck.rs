//! A long list of stories in parts: its first page is on the shelf, the other cards come in packs when someone asks.

use crate::{Card, LocaleInfo, MOST_STORIES, Shelf, StoryId, Tier, UiTexts};
use serde::{Deserialize, Serialize};

/// How many stories of an age group are on the shelf itself: room for all that resume codes can name.
pub const FIRST_PAGE: usize = MOST_STORIES as usize;

/// How many cards another page has.
pub const NEXT_PAGE: usize = 40;

/// A page of an age group's list that is not on the shelf. Its pack holds a [`Shelf`] with nothing but cards, sorted by
/// id: the app reads it as it does any other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deck {
    /// For whom the stories are told.
    pub tier: Tier,
    /// The first story on it: the pages of an age group go by their ids, so that one is found without an index.
    pub first: StoryId,
    /// The last one.
    pub last: StoryId,
    /// Where its pack is, relative to the module's root, named by its hash.
    pub pack: String,
}

impl Deck {
    /// Whether the card of a story may be on it.
    pub fn may_hold(&self, id: &StoryId) -> bool {
        self.first <= *id && *id <= self.last
    }
}

impl Shelf {
    /// A further page of a list.
    pub fn page(locale: &LocaleInfo, cards: Vec<Card>) -> Self {
        Self {
            locale: locale.clone(),
            locales: Vec::new(),
            ui: UiTexts::default(),
            cards,
            decks: Vec::new(),
            home: None,
            countries: Vec::new(),
            leaflets: Vec::new(),
        }
    }
}

/// The cards of all stories as the shelf's own and those of each further page.
///
/// An age group's stories with a number in resume codes stay on the shelf, then those that stand first in the list.
pub fn paged(cards: &[Card]) -> (Vec<Card>, Vec<Vec<Card>>) {
    let (mut first, mut pages) = (Vec::new(), Vec::new());
    for tier in Tier::ALL {
        let of_tier = || cards.iter().filter(|card| card.tier == *tier);
        let coded = of_tier().filter(|card| card.code.is_some()).count();
        let mut room = FIRST_PAGE.saturating_sub(coded);
        let mut later = Vec::new();
        for card in of_tier() {
            if card.code.is_some() {
                first.push(card.clone());
            } else if room > 0 {
                room -= 1;
                first.push(card.clone());
            } else {
                later.push(card.clone());
            }
        }
        later.sort_by(|one, other| one.id.cmp(&other.id));
        pages.extend(later.chunks(NEXT_PAGE).map(<[Card]>::to_vec));
    }
    // The shelf keeps the list's own order, whatever the age groups' is.
    let place = |card: &Card| cards.iter().position(|one| one.id == card.id);
    first.sort_by_key(place);
    (first, pages)
}

#[cfg(test)]
mod tests {
    use super::{FIRST_PAGE, NEXT_PAGE, paged};
    use crate::{About, Card, Tier};

    fn card(number: usize, tier: Tier, code: Option<u8>) -> Card {
        Card {
            id: format!("story-{number:04}").as_str().into(),
            tier,
            about: About::Comments,
            code,
            title: String::new(),
            child: String::new(),
            look: None,
            pack: String::new(),
        }
    }

    #[test]
    fn a_short_list_is_on_the_shelf_as_it_is() {
        let tiers = [Tier::Teen, Tier::Young, Tier::Teen];
        let cards: Vec<_> = (0..3).map(|at| card(9 - at, tiers[at], None)).collect();
        assert_eq!(paged(&cards), (cards, vec![]));
    }

    #[test]
    fn a_long_list_keeps_its_coded_stories_and_loses_none() {
        // The coded ones stand last in the list.
        let count = FIRST_PAGE + 2 * NEXT_PAGE + 1;
        let code = |at| (at >= count - 2).then_some(1);
        let cards: Vec<_> = (0..count)
            .map(|at| card(at, Tier::Middle, code(at)))
            .collect();
        let (first, pages) = paged(&cards);
        assert_eq!(first.len(), FIRST_PAGE);
        assert_eq!(first.iter().filter(|card| card.code.is_some()).count(), 2);
        let lengths: Vec<_> = pages.iter().map(Vec::len).collect();
        assert_eq!(lengths, [NEXT_PAGE, NEXT_PAGE, 1]);
        let mut all: Vec<_> = first.iter().chain(pages.iter().flatten()).collect();
        all.sort_by(|one, other| one.id.cmp(&other.id));
        assert_eq!(all, cards.iter().collect::<Vec<_>>());
    }
}
