//! What a rule looks at: the story, its ways, its texts, and where each stands.

use super::graph::Graph;
use crate::Diagnostic;
use crate::banned::List;
use crate::read::StoryFile;
use std::collections::HashMap;
use tokkae_catalogue::{Person, PersonId, Scene, Story, TextId};

/// A story under examination.
pub(crate) struct Subject<'a> {
    pub file: &'a StoryFile,
    pub story: &'a Story,
    pub graph: Graph,
    /// Every text with its address, in reading order.
    pub texts: &'a [(TextId, String)],
    /// The list of banned words of the language that the story is written in.
    pub list: Option<&'a List>,
    people: HashMap<&'a str, &'a Person>,
}

impl<'a> Subject<'a> {
    /// Finds the story's ways and texts once for all rules.
    pub fn new(file: &'a StoryFile, list: Option<&'a List>) -> Self {
        let story = &file.story;
        let people = story
            .cast
            .iter()
            .map(|person| (person.id.as_str(), person))
            .collect();
        Self {
            file,
            story,
            graph: Graph::new(story),
            texts: &file.texts,
            list,
            people,
        }
    }

    /// The person with an id. Without walking the cast, which may be long in a broken file.
    pub fn person(&self, id: &PersonId) -> Option<&'a Person> {
        self.people.get(id.as_str()).copied()
    }

    /// An error at an address.
    pub fn error(
        &self,
        rule: &'static str,
        address: &str,
        reason: impl Into<String>,
    ) -> Diagnostic {
        self.file
            .source
            .error(rule, self.file.places.of(address), reason)
    }

    /// The address of a scene.
    pub fn scene(&self, scene: &Scene) -> String {
        format!("{}/{}", self.story.id, scene.id)
    }

    /// An error at a scene.
    pub fn scene_error(
        &self,
        rule: &'static str,
        scene: &Scene,
        reason: impl Into<String>,
    ) -> Diagnostic {
        self.error(rule, &format!("{}#", self.scene(scene)), reason)
    }

    /// Ids for a message: the first few, and how many more there are.
    pub fn list_scenes(&self, scenes: &[usize]) -> String {
        let shown = scenes
            .iter()
            .take(5)
            .map(|scene| format!("`{}`", self.story.scenes[*scene].id));
        let shown = shown.collect::<Vec<_>>().join(", ");
        match scenes.len().checked_sub(6) {
            Some(more) => format!("{shown} and {} more", more + 1),
            None => shown,
        }
    }
}
