//! A story: its facts, its people and its scenes.

use crate::look::words;
use crate::{Person, PersonId, Scene, SceneId, StoryId};
use serde::{Deserialize, Serialize};

words! {
    /// For whom a story is told.
    Tier { Young = "8-10", Middle = "11-13", Teen = "14-17", Adults = "adults" }
}
words! {
    /// What a story teaches to recognise.
    About { Comments = "comments", Images = "images", Requests = "requests", Telling = "telling" }
}
words! {
    /// Whether the child in the story knows the one who crosses the line.
    Sender { Known = "known", Unknown = "unknown", None = "none" }
}

/// The highest number that a story can have in resume codes; the lowest is 1.
pub const MOST_STORIES: u8 = 20;

/// One whole story in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// The name of its file.
    pub id: StoryId,
    /// For whom it is told.
    pub tier: Tier,
    /// What it teaches to recognise.
    pub about: About,
    /// Whether the child knows the sender.
    pub sender: Sender,
    /// Counts the author's published versions, from 1.
    pub revision: u16,
    /// Its number among the stories of its tier in resume codes, from 1 to [`MOST_STORIES`]; never another
    /// story's. Without one no code remembers that it was finished.
    pub code: Option<u8>,
    /// The title: neutral, since it stands in a list that others may see.
    pub title: String,
    /// The content note before the story.
    pub note: String,
    /// Who it happens to.
    pub child: PersonId,
    /// The people.
    pub cast: Vec<Person>,
    /// The scenes; the first one starts the story.
    pub scenes: Vec<Scene>,
}

impl Story {
    /// The scene with this id.
    pub fn scene(&self, id: &SceneId) -> Option<&Scene> {
        self.scenes.iter().find(|scene| scene.id == *id)
    }

    /// The person with this id; `None` for Tokkae and for a notice of the app in the story.
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.cast.iter().find(|person| person.id == *id)
    }
}
