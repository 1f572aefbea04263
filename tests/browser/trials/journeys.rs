//! Whole journeys: every story, every language, by mouse and by keyboard.

use super::of_module;
use crate::engine::Engine;
use crate::gallery;
use crate::hand::Hand;
use crate::journey::Journey;
use crate::library::{self, Edition};
use crate::setup::{LAPTOP, NARROW, PHONE, PROJECTOR, Setup};
use anyhow::Result;
use libtest_mimic::Trial;

/// The stories that every engine plays: one of each kind, of each age.
const EVERYWHERE: [&str; 4] = [
    "game-teammate",
    "coach-message",
    "game-friend",
    "the-threat",
];

/// Chromium plays every story in every language by mouse, on a phone's screen, and those of
/// [`EVERYWHERE`] by keyboard too, on a laptop's. The other engines play those once in every language,
/// by mouse and by keyboard in turn. One more journey is on the narrowest screen.
pub fn trials(engine: Engine) -> Result<Vec<Trial>> {
    let mut trials = Vec::new();
    let editions = library::editions()?;
    let languages: Vec<_> = editions.iter().map(|edition| edition.locale).collect();
    for edition in editions {
        let place = EVERYWHERE
            .iter()
            .position(|id| *id == edition.story.id.as_str());
        let language = languages
            .iter()
            .position(|tag| *tag == edition.locale)
            .unwrap_or_default();
        let in_turn = place.map(|place| Hand::ALL[(place + usize::from(language > 0)) % 2]);
        for hand in Hand::ALL {
            let plays = match engine {
                Engine::Chromium => hand == Hand::Mouse || place.is_some(),
                _ => in_turn == Some(hand),
            };
            if plays {
                let setup = if hand == Hand::Mouse { PHONE } else { LAPTOP };
                trials.push(journey(engine, edition, hand.name(), setup, hand));
            }
        }
    }
    if engine == Engine::Chromium && gallery::is_for_all() {
        for edition in library::editions()? {
            for (name, setup) in [
                ("phone", PHONE),
                ("laptop", LAPTOP),
                ("projector", PROJECTOR),
            ] {
                let trial = format!("look::{}::{}::{name}", edition.locale, edition.story.id);
                trials.push(of_module(engine, &trial, setup, async move |stage| {
                    Journey::new(stage, edition, Hand::Mouse).whole().await
                }));
            }
        }
    }
    let longest = library::edition("km")?;
    trials.push(journey(engine, longest, "narrow", NARROW, Hand::Mouse));
    Ok(trials)
}

fn journey(engine: Engine, edition: Edition, last: &str, setup: Setup, hand: Hand) -> Trial {
    let name = format!("{}::{}::{last}", edition.story.id, edition.locale);
    of_module(engine, &name, setup, async move |stage| {
        Journey::new(stage, edition, hand).whole().await
    })
}
