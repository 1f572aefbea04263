//! What can happen to the app.

use super::{Behind, Effect, Page, Rest};
use crate::host::{LoadError, Request};
use std::rc::Rc;
use tokkae_catalogue::{Country, LocaleTag, Moment, Shelf, Story, StoryId, Tier};
use tokkae_engine::Action;

/// Something that happened: a tap, an answer of the host.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// The rest of the app is here.
    Arrived(Rest),
    /// What an effect asked for came, or did not.
    Came(Effect, Result<Vec<u8>, LoadError>),
    /// Nothing is to be done: get ready for the first tap.
    Rehearse,
    /// The app runs: here is what the address asked for, and what this tab kept.
    Opened(Request, Option<String>),
    /// Show a page.
    Go(Page),
    /// Speak another language.
    PickLocale(LocaleTag),
    /// The shelf of a language arrived, or did not.
    ShelfArrived(LocaleTag, Result<Rc<Shelf>, LoadError>),
    /// Choose an age group.
    PickTier(Tier),
    /// Show more stories of the age group.
    MoreStories,
    /// Open a story: its content note first.
    OpenStory(StoryId),
    /// A story arrived, or did not.
    StoryArrived(StoryId, LocaleTag, Result<Rc<Story>, LoadError>),
    /// Try once more to load what did not arrive.
    TryAgain,
    /// Begin the story after its content note.
    Begin,
    /// Play the story once more from its beginning.
    PlayAgain,
    /// A finger has come down on something: this follows, once that is on the screen.
    Pressed(Box<Msg>),
    /// A finger is down on what would do this in the story: get ready for it.
    Ready(Action),
    /// A finger is down on what would show this page: get ready for it.
    ReadyPage(Behind),
    /// That was long ago: the finger has gone elsewhere.
    Unready,
    /// Do something in the story.
    Do(Action),
    /// It is time for the next chat message, unless the child was quicker.
    MessageDue(u32),
    /// Open the help page.
    Help,
    /// Back from the help page to where the child was.
    CloseHelp,
    /// Show the contacts of another country.
    PickCountry(String),
    /// The contacts of a country arrived, or did not.
    CountryArrived(String, LocaleTag, Result<Rc<Country>, LoadError>),
    /// The time where the contacts are; nothing where the browser can't tell.
    Time(Option<Moment>),
    /// Put a sign into the resume code.
    AddSign(u8),
    /// Take its last sign out.
    TakeSign,
    /// Leave quickly.
    Leave,
}
