//! What can happen in a window of the room, and what the window is then asked to do.

use std::rc::Rc;
use tokkae_catalogue::{ItemId, Plan, Story, StoryId};
use tokkae_engine::Action;
use tokkae_ui::LoadError;

/// What a window shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Choosing and preparing a session.
    #[default]
    Desk,
    /// The trainer's notes.
    Notes,
    /// What the room sees.
    Projector,
    /// How the room's answers changed.
    Results,
}

impl View {
    /// Its word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Notes => "notes",
            Self::Projector => "projector",
            Self::Results => "results",
        }
    }

    /// The view that a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Desk, Self::Notes, Self::Projector, Self::Results]
            .into_iter()
            .find(|view| view.word() == word)
    }
}

/// What a window finds when it opens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// What it kept before it was loaded again.
    pub saved: Option<String>,
    /// What its address asks for.
    pub view: View,
    /// A number of its own.
    pub by: u32,
    /// The time, in seconds.
    pub now: u64,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
}

/// A count of hands as it changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// One hand more.
    More,
    /// One hand less.
    Less,
    /// So many.
    Are(u32),
}

/// Something that happens.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// The window has opened.
    Opened(Opening),
    /// A second has passed.
    Tick(u64),
    /// Another window says what it shows and what it knows.
    Heard(String),
    /// A key was pressed outside of a field.
    Key(String),
    /// Show something else in this window.
    Show(View),
    /// Choose a session.
    Pick(ItemId),
    /// Forget the session, to choose another.
    Forget,
    /// Something is prepared, or isn't.
    Prepared(String, bool),
    /// Single letters do something, or don't.
    LetterKeys(bool),
    /// Begin the session, with this view in this window.
    Begin(View),
    /// One step on.
    Next,
    /// One step back.
    Back,
    /// To a step of the plan.
    GoTo(ItemId),
    /// Do something in the story.
    Do(Action),
    /// Hands are counted for an answer of the open vote.
    Hands(ItemId, Count),
    /// The vote is closed and shown, or opened again.
    Close(bool),
    /// Take the story this way.
    Go(ItemId),
    /// Back to the story's last choice.
    OtherWay,
    /// Cover the projector, or take the cover off.
    Hide(bool),
    /// Show the notes over the projector, or don't.
    Peek(bool),
    /// Show what to do when a child tells something, or don't.
    Telling(bool),
    /// Move the projector's page, by screens.
    Roll(bool),
    /// Whether something is below the projector's edge.
    More(bool),
    /// Open a second window.
    Open(View),
    /// Whether the browser opened it.
    DidOpen(bool),
    /// Fill the screen.
    FullScreen,
    /// Print this window.
    Print,
    /// Save the totals.
    Save,
    /// A plan came, or did not.
    PlanArrived(ItemId, Result<Rc<Plan>, LoadError>),
    /// A story came, or did not.
    StoryArrived(StoryId, Result<Rc<Story>, LoadError>),
    /// Try once more to load what did not come.
    TryAgain,
}

/// What has to be brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A plan.
    Plan(ItemId),
    /// A story.
    Story(StoryId),
}

/// What the window is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep this for a reload of this window.
    Keep(String),
    /// Say this to the other windows.
    Say(String),
    /// Bring a plan or a story from this path.
    Load(Wanted, String),
    /// Write the view into the address.
    Address(View),
    /// Open a second window.
    Open(View),
    /// Give the focus to what has just been drawn.
    Focus,
    /// Show the window from its top.
    Top,
    /// Show what is new in the notes' picture of the projector.
    Follow,
    /// Fill the screen.
    FullScreen,
    /// Print.
    Print,
    /// Save a file: its name, and what is in it.
    Download(String, String),
}
