//! What plans cover of a story: its scenes and its choices.

use crate::ways::Way;
use std::collections::BTreeSet;
use std::fmt;
use tokkae_catalogue::{Act, ItemId, SceneId, Story};

/// Something that a plan has to play.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Scene(SceneId),
    Choice(SceneId, ItemId),
}

/// What has been played.
pub type Cover = BTreeSet<Target>;

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scene(scene) => write!(f, "the scene `{scene}`"),
            Self::Choice(scene, option) => write!(f, "the option `{option}` of `{scene}`"),
        }
    }
}

/// Everything that plans have to play, in the author's order.
pub fn targets(story: &Story) -> Vec<Target> {
    let mut targets = Vec::new();
    for scene in &story.scenes {
        targets.push(Target::Scene(scene.id.clone()));
        if let Act::Choose { options, .. } = &scene.act {
            let choices = options.iter().map(|option| option.id.clone());
            targets.extend(choices.map(|option| Target::Choice(scene.id.clone(), option)));
        }
    }
    targets
}

/// Whether a target is an option rather than a scene.
pub fn is_choice(target: &Target) -> bool {
    matches!(target, Target::Choice(..))
}

/// What a way plays, in its order.
pub fn of_way(way: &Way<'_>) -> Vec<Target> {
    let legs = way.iter().flat_map(|leg| {
        let id = &leg.scene.id;
        let choice = leg
            .choice
            .map(|option| Target::Choice(id.clone(), option.id.clone()));
        std::iter::once(Target::Scene(id.clone())).chain(choice)
    });
    legs.collect()
}
