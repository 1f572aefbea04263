//! What a child can do in a story.

use tokkae_catalogue::{Answer, ItemId};

/// One thing that a child does. An action that does not fit the scene changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Let the next chat message arrive.
    ShowMessage,
    /// Mark a message that crosses the line, or take the mark off.
    Mark(ItemId),
    /// See why the messages do or don't cross the line.
    ShowReasons,
    /// Put a thing where it belongs.
    Sort(ItemId, Answer),
    /// Pick a feeling.
    Feel(ItemId),
    /// Take a way on.
    Choose(ItemId),
    /// Do the next step of a protective habit.
    Practise(ItemId),
    /// Pick a person to tell.
    TellPerson(ItemId),
    /// Pick the first words.
    TellWords(ItemId),
    /// Go on from a scene that has been done.
    Next,
    /// Go on without doing the scene. Always allowed, but for an ending.
    Skip,
    /// Go back one step.
    Back,
}
