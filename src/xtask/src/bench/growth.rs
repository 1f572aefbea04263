//! What more stories cost a child: the next story that is opened, and a catalogue that has grown.

use super::first_visit;
use crate::content;
use crate::fault::{Fault, Outcome};
use crate::finish::compress::brotli;
use crate::finish::digest;
use crate::workspace::Workspace;
use tokkae_catalogue::{Card, Deck, Shelf, StoryId, pack, paged};
use tokkae_content::LocalePacks;

/// The most that a story may cost which is opened after the first one, in bytes over the wire.
const NEXT_STORY: usize = 15_000;
/// The catalogue that is looked at.
const MANY: usize = 1000;
/// By how many parts of a thousand a first visit may grow with it.
const GROWTH: u64 = 20;

/// Prints what the largest story costs, and how a first visit grows with 1,000 stories.
///
/// # Errors
/// If a story is over its budget or the growth too large, or if `dist/` isn't whole.
pub fn measure(workspace: &Workspace) -> Outcome {
    let packs = content::packs(&content::load_for_build(workspace)?)?;
    for locale in &packs {
        tell_growth(workspace, locale)?;
    }
    judge(largest(&packs))
}

/// The largest story of all languages, as it crosses the wire.
fn largest(packs: &[LocalePacks]) -> (usize, String) {
    let stories = packs.iter().flat_map(|locale| {
        let tag = &locale.shelf.locale.tag;
        let name = move |story: &StoryId| format!("{story}, {tag}");
        let stories = locale.stories.iter();
        stories.map(move |(story, file)| (brotli(&file.bytes).len(), name(&story.id)))
    });
    stories.max().unwrap_or_default()
}

fn judge((bytes, name): (usize, String)) -> Outcome {
    println!("The next story costs at most {bytes} bytes ({name}); the budget is {NEXT_STORY}.");
    if bytes <= NEXT_STORY {
        return Ok(());
    }
    Err(Fault::new(
        format!("A story costs {bytes} bytes: {name}."),
        "Make it shorter, or two stories of it.",
    ))
}

fn tell_growth(workspace: &Workspace, locale: &LocalePacks) -> Outcome {
    let visit = first_visit::sum(&first_visit::parts(&workspace.dist(), locale)?);
    let wire = |shelf: &Shelf| match pack::write(shelf) {
        Ok(bytes) => Ok(brotli(&bytes).len() as u64),
        Err(error) => Err(Fault::new(
            format!("A shelf can't be packed: {error}"),
            "Report it as a fault.",
        )),
    };
    let few = wire(&first_page(locale.shelf.clone()))?;
    let many = wire(&first_page(with_cards(locale, MANY)))?;
    let more = many.saturating_sub(few);
    let parts = more * 1000 / visit.max(1);
    let tag = &locale.shelf.locale.tag;
    println!(
        "With {MANY} stories a first visit ({tag}) takes {more} bytes more, {}.{} % (at most {}.{} %): its shelf is \
         {many} bytes then, and {few} now.",
        parts / 10,
        parts % 10,
        GROWTH / 10,
        GROWTH % 10,
    );
    if parts <= GROWTH {
        return Ok(());
    }
    Err(Fault::new(
        format!("With {MANY} stories a first visit ({tag}) would take {more} bytes more."),
        "A shelf may hold the first page of each list only: see src/catalogue/src/deck.rs.",
    ))
}

/// What goes over the wire of a shelf: the first pages of its lists, and where the others are.
fn first_page(mut shelf: Shelf) -> Shelf {
    let (first, pages) = paged(&shelf.cards);
    let deck = |(number, page): (usize, &Vec<Card>)| {
        let (first, last) = (page.first()?, page.last()?);
        let folder = format!("packs/{}", shelf.locale.tag);
        let name = digest::named(&format!("more-{number}"), first.title.as_bytes(), "pack");
        Some(Deck {
            tier: first.tier,
            first: first.id.clone(),
            last: last.id.clone(),
            pack: format!("{folder}/{name}"),
        })
    };
    shelf.decks = pages.iter().enumerate().filter_map(deck).collect();
    shelf.cards = first;
    shelf
}

/// The shelf with so many cards. Copies would shrink to nothing, so each card has words of its own: its title is
/// cut from the stories' texts, and its pack has the name of other bytes.
fn with_cards(locale: &LocalePacks, count: usize) -> Shelf {
    let mut shelf = locale.shelf.clone();
    let texts = locale.stories.iter().flat_map(|(story, _)| story.texts());
    let words: Vec<char> = texts
        .flat_map(|(_, text)| text.chars().collect::<Vec<_>>())
        .collect();
    let missing = count.saturating_sub(shelf.cards.len());
    let step = words.len() / missing.max(1);
    let models = locale.shelf.cards.iter().cycle();
    let made = models.take(missing).enumerate();
    let made = made.map(|(at, card)| made_up(card, at, words.get(at * step..).unwrap_or_default()));
    shelf.cards.extend(made);
    shelf
}

fn made_up(card: &Card, at: usize, words: &[char]) -> Card {
    let length = card.title.chars().count();
    let title: String = words.iter().take(length).collect();
    let id = format!("{}-{at}", card.id);
    let (folder, _) = card.pack.rsplit_once('/').unwrap_or_default();
    let pack = digest::named(&id, title.as_bytes(), "pack");
    Card {
        id: StoryId::from(id.as_str()),
        title,
        pack: format!("{folder}/{pack}"),
        code: None,
        ..card.clone()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    #[test]
    fn made_up_cards_are_as_long_as_real_ones_and_none_is_like_another() {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        let catalogue = content::load_checked(&assets).expect("sound content");
        let packs = content::packs(&catalogue).expect("packs");
        for locale in &packs {
            let shelf = with_cards(locale, MANY);
            assert_eq!(shelf.cards.len(), MANY);
            let of =
                |part: fn(&Card) -> String| shelf.cards.iter().map(part).collect::<BTreeSet<_>>();
            assert_eq!(of(|card| card.id.to_string()).len(), MANY);
            assert_eq!(of(|card| card.pack.clone()).len(), MANY);
            assert!(of(|card| card.title.clone()).len() > MANY * 9 / 10);
            let real = locale.shelf.cards.len();
            let (first, copy) = (&shelf.cards[0], &shelf.cards[real]);
            assert_eq!(first.title.chars().count(), copy.title.chars().count());
        }
    }

    #[test]
    fn a_story_over_its_budget_is_named() {
        assert_eq!(judge((NEXT_STORY, String::new())), Ok(()));
        let fault = judge((NEXT_STORY + 1, "long, km".to_owned())).expect_err("too large");
        assert!(
            fault.what.contains("15001") && fault.what.contains("long, km"),
            "{fault}"
        );
    }
}
