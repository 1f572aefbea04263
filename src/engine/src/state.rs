//! Where a child is in a story.

use crate::Place;
use tokkae_catalogue::{Scene, SceneId, Story};

/// Where a child is in a story: a plain value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The scene on the screen. `None` only for a story without scenes, which the check refuses.
    pub(crate) scene: Option<SceneId>,
    /// How far the child is within it.
    pub(crate) place: Place,
    /// The scenes before it, oldest first, for going back.
    pub(crate) trail: Vec<SceneId>,
}

impl State {
    /// How many scenes back a child can go. A story has 14 scenes at most; a loop in one can't
    /// grow the state without end.
    pub const LONGEST_TRAIL: usize = 64;

    /// The beginning of a story.
    pub fn start(story: &Story) -> Self {
        match story.scenes.first() {
            Some(scene) => Self::at(scene, Place::start(scene), Vec::new()),
            None => Self {
                scene: None,
                place: Place::Plain,
                trail: Vec::new(),
            },
        }
    }

    pub(crate) fn at(scene: &Scene, place: Place, trail: Vec<SceneId>) -> Self {
        Self {
            scene: Some(scene.id.clone()),
            place,
            trail,
        }
    }

    /// The scene on the screen, if the story has it.
    pub fn scene<'a>(&self, story: &'a Story) -> Option<&'a Scene> {
        story.scene(self.scene.as_ref()?)
    }

    /// How far the child is within the scene.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// How many scenes lie behind: the steps along the branch.
    pub fn steps_taken(&self) -> usize {
        self.trail.len()
    }

    /// Whether there is a step to go back to.
    pub fn can_go_back(&self) -> bool {
        !self.trail.is_empty() || self.place.clone().undo()
    }

    /// Whether the scene on the screen has been done.
    pub fn is_done(&self, story: &Story) -> bool {
        self.scene(story)
            .is_some_and(|scene| self.place.is_done(scene))
    }
}

impl State {
    /// The fewest steps from here to an ending: how much of the branch is still ahead.
    pub fn steps_left(&self, story: &Story) -> usize {
        let mut seen: Vec<&SceneId> = Vec::new();
        let mut ring: Vec<&Scene> = self.scene(story).into_iter().collect();
        let mut steps = 0;
        while !ring.is_empty() {
            if ring.iter().any(|scene| scene.exits().is_empty()) {
                return steps;
            }
            let exits: Vec<&SceneId> = ring.iter().flat_map(|scene| scene.exits()).collect();
            ring.clear();
            for exit in exits {
                if !seen.contains(&exit) {
                    seen.push(exit);
                    ring.extend(story.scene(exit));
                }
            }
            steps += 1;
        }
        steps
    }
}
