//! What has happened in a story, for the app around it.

use tokkae_catalogue::{SceneId, StoryId};

/// Something that has happened. There is no event for a choice or a feeling, so that none can leak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Another scene is on the screen; its heading gets the focus.
    SceneEntered(SceneId),
    /// An ending has been reached.
    StoryFinished(StoryId),
}
