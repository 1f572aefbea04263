//! **No text is empty, and none is too long for a phone.**
//!
//! Screens are small, bubbles are smaller, and the youngest read slowly. Each text has a length that fits
//! its place; a translation may be half as long again. A heading has one to six words. Cut the text in two, or say
//! less: what was cut can often be a scene's `intro`, a `because` or what Tokkae says.

use super::Subject;
use crate::Diagnostic;
use crate::sentences::count_words;
use std::collections::HashMap;
use tokkae_catalogue::{Act, Scene, Story};

pub(super) const NAME: &str = "text-length";

/// The most words of a heading.
const HEADING_WORDS: usize = 6;

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    let limits = Limits::new(subject.story);
    for (address, text) in subject.texts {
        if let Some((reason, hint)) = limits.broken(address, text, false) {
            // A text that could not be read at all is missing, which has been said.
            if !text.is_empty() || subject.file.places.has(address) {
                faults.push(subject.error(NAME, address, reason).hint(hint));
            }
        }
        if address.ends_with("/heading") && count_words(text) > HEADING_WORDS {
            let reason = format!(
                "this heading has {} words; {HEADING_WORDS} at most fit.",
                count_words(text)
            );
            let hint = "Two to five words are best; put the rest into `intro`.";
            faults.push(subject.error(NAME, address, reason).hint(hint));
        }
    }
}

/// How long each text of a story may be.
pub(crate) struct Limits<'a> {
    scenes: HashMap<&'a str, &'a Scene>,
}

impl<'a> Limits<'a> {
    /// The limits of a story's texts, by their addresses.
    pub fn new(story: &'a Story) -> Self {
        Self {
            scenes: story
                .scenes
                .iter()
                .map(|scene| (scene.id.as_str(), scene))
                .collect(),
        }
    }

    /// What is wrong with a text's length, and what to do.
    pub fn broken(
        &self,
        address: &str,
        text: &str,
        is_translation: bool,
    ) -> Option<(String, String)> {
        let letters = text.chars().count() - text.matches('\u{200b}').count();
        let limit = self.limit(address);
        let limit = if is_translation {
            limit + limit / 2
        } else {
            limit
        };
        if letters == 0 {
            let hint = "Write it, or leave the key out if it may be left out.".to_owned();
            return Some(("this text is empty.".to_owned(), hint));
        }
        (letters > limit).then(|| {
            let reason = format!("this text has {letters} letters; {limit} fit on a phone.");
            (
                reason,
                format!("Take {} letters out, or make two of it.", letters - limit),
            )
        })
    }

    fn limit(&self, address: &str) -> usize {
        let parts: Vec<_> = address.split('/').collect();
        match parts.as_slice() {
            [_, "title"] => 40,
            [_, "cast", _] => 24,
            [_, scene, part] => self
                .scenes
                .get(scene)
                .and_then(|scene| item(scene, part))
                .unwrap_or_else(|| of_part(part)),
            [.., part] => of_part(part),
            [] => 0,
        }
    }
}

fn of_part(part: &str) -> usize {
    match part {
        "heading" => 40,
        "prompt" | "words-prompt" => 80,
        "intro" | "note" | "tokkae" | "between" | "because" | "reply" | "done" => 160,
        _ => 200,
    }
}

/// The limit of an item's own text; nothing if the part is no item.
fn item(scene: &Scene, part: &str) -> Option<usize> {
    let is_part = [
        "heading",
        "intro",
        "tokkae",
        "prompt",
        "words-prompt",
        "between",
    ]
    .contains(&part);
    let limit = match &scene.act {
        _ if is_part => return None,
        Act::Chat { .. } | Act::Spot { .. } => 140,
        Act::Sort { .. } | Act::Choose { .. } | Act::Practise { .. } => 80,
        Act::Feel { .. } => 40,
        Act::Tell { .. } => 100,
        Act::Discuss { .. } => 160,
        Act::Ending { .. } => return None,
    };
    Some(limit)
}
