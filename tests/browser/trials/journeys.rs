//! Whole journeys: every story, every language, by mouse and by keyboard.

use super::of_module;
use crate::engine::Engine;
use crate::hand::Hand;
use crate::journey::Journey;
use crate::library::{self, Edition};
use crate::setup::{LAPTOP, NARROW, PHONE, Setup};
use anyhow::Result;
use libtest_mimic::Trial;

/// The mouse plays on a phone's screen, the keyboard on a laptop's, and one more on the narrowest.
pub fn trials(engine: Engine) -> Result<Vec<Trial>> {
    let mut trials = Vec::new();
    for edition in library::editions()? {
        for hand in Hand::ALL {
            let setup = if hand == Hand::Mouse { PHONE } else { LAPTOP };
            trials.push(journey(engine, edition, hand.name(), setup, hand));
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
