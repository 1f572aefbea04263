//! What the app asks its host to do after a message.

use tokkae_catalogue::{LocaleTag, StoryId};

/// One request to the host. The model only names it; the component carries it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Bring the shelf of this language.
    LoadShelf(LocaleTag, String),
    /// Bring this story in this language.
    LoadStory(StoryId, LocaleTag, String),
    /// Bring the contacts of this country in this language.
    LoadCountry(String, LocaleTag, String),
    /// Say what time it is in this zone.
    AskTime(String),
    /// Keep the session for a reload.
    Save(String),
    /// Focus the heading once the new view is drawn.
    FocusHeading,
    /// Bring the newest message into view once it is drawn.
    RevealLatest,
    /// Send `MessageDue` with this ticket after so many milliseconds.
    MessageAfter(u32, u32),
    /// Send `Unready` after a while.
    UnreadyLater,
    /// Tell the document its language.
    SetLanguage(LocaleTag, bool),
    /// Tell the host that a story was finished.
    StoryFinished(StoryId),
}
