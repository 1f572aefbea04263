//! Which way a journey takes where a story has several.

use crate::hand::Hand;
use anyhow::{Context, Result};
use std::cell::RefCell;
use std::collections::HashSet;
use tokkae_catalogue::{Act, Choice, ItemId, SceneId, Story};

/// The choices of a journey. The mouse begins with the first, the keyboard with the last.
pub struct Route {
    hand: Hand,
    taken: RefCell<HashSet<(SceneId, ItemId)>>,
}

impl Route {
    /// A route that has not been travelled.
    pub fn new(hand: Hand) -> Self {
        Self {
            hand,
            taken: RefCell::default(),
        }
    }

    /// The option to take: one that has not been taken, else a safe one.
    pub fn choose<'a>(&self, scene: &SceneId, options: &'a [Choice]) -> Result<&'a Choice> {
        let mut order: Vec<_> = options.iter().collect();
        if self.hand == Hand::Keyboard {
            order.reverse();
        }
        let mut taken = self.taken.borrow_mut();
        let new = order
            .iter()
            .find(|option| !taken.contains(&key(scene, option)));
        let safe = || order.iter().find(|option| !option.is_unsafe);
        let option = *new
            .or_else(safe)
            .context("a choice without a safe option")?;
        taken.insert(key(scene, option));
        Ok(option)
    }

    /// Whether the story has a choice that has not been made.
    pub fn has_more(&self, story: &Story) -> bool {
        let taken = self.taken.borrow();
        story.scenes.iter().any(|scene| match &scene.act {
            Act::Choose { options, .. } => options
                .iter()
                .any(|option| !taken.contains(&key(&scene.id, option))),
            _ => false,
        })
    }
}

fn key(scene: &SceneId, option: &Choice) -> (SceneId, ItemId) {
    (scene.clone(), option.id.clone())
}
