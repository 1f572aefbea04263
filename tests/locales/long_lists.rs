//! A catalogue that has grown: a child's shelf stays small, and every story can be reached.

use crate::assets;
use std::collections::BTreeSet;
use tokkae_catalogue::{FIRST_PAGE, Shelf, StoryId, Tier, pack};
use tokkae_content::{Date, load};

#[test]
fn every_story_of_a_long_list_is_on_the_shelf_or_on_the_page_that_its_id_leads_to() {
    let mut catalogue = load(&assets::own(), Date::today()).catalogue;
    let own = catalogue.stories.clone();
    for number in 0..10 {
        catalogue.stories.extend(own.iter().map(|story| {
            let mut copy = story.clone();
            copy.id = StoryId::new(format!("{}-{number}", story.id));
            copy.code = None;
            copy
        }));
    }
    for locale in catalogue.packs().unwrap() {
        let shelf: Shelf = pack::read(&locale.file.bytes).unwrap();
        let on_shelf = |tier: Tier| shelf.cards.iter().filter(move |card| card.tier == tier);
        assert!(
            Tier::ALL
                .iter()
                .all(|tier| on_shelf(*tier).count() <= FIRST_PAGE)
        );
        let read = |path: &str| -> Shelf {
            let file = locale.decks.iter().find(|file| file.path == path);
            pack::read(&file.unwrap().bytes).unwrap()
        };
        for story in &catalogue.stories {
            let decks = shelf.decks.iter();
            let decks = decks.filter(|deck| deck.may_hold(&story.id));
            let pages = decks.flat_map(|deck| read(&deck.pack).cards);
            let cards: Vec<_> = shelf.cards.iter().cloned().chain(pages).collect();
            let card = cards.iter().find(|card| card.id == story.id).unwrap();
            let file = locale.stories.iter().find(|(one, _)| one.id == story.id);
            assert_eq!(card.pack, file.unwrap().1.path);
        }
        // What is prerendered knows all of them.
        let known: BTreeSet<_> = locale.shelf.cards.iter().map(|card| &card.id).collect();
        assert_eq!(known.len(), catalogue.stories.len());
    }
}
