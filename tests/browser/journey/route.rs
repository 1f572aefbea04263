//! Which way a journey takes where a story has several.

use crate::hand::Hand;
use anyhow::{Context, Result};
use tokkae_catalogue::Choice;

/// The option to take. The mouse takes an unsafe one where there is one, so that what supports a child
/// is on its way; the keyboard takes the last safe one.
///
/// # Errors
/// If a choice leaves nothing to take.
pub fn choose(hand: Hand, options: &[Choice]) -> Result<&Choice> {
    let option = match hand {
        Hand::Mouse => options
            .iter()
            .find(|option| option.is_unsafe)
            .or(options.first()),
        Hand::Keyboard => options.iter().rev().find(|option| !option.is_unsafe),
    };
    option.context("a choice without an option to take")
}
