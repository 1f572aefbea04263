//! What the app asks of the world around it: one trait, with a real version in `web` and none here.

use crate::app::Rest;
use std::fmt;
use std::rc::Rc;
use tokkae_catalogue::{Moment, StoryId};
use yew::{Callback, Html};

/// Why a pack did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The network did not bring it.
    Network,
    /// It came, and is not what it must be.
    Damaged,
}

/// What the address asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// `?lang=`
    pub lang: Option<String>,
    /// `?story=`
    pub story: Option<String>,
    /// `?country=`
    pub country: Option<String>,
    /// The languages that the browser prefers, best first.
    pub preferred: Vec<String>,
}

/// The world around the app. Everything that is not a pure function of the model is here.
pub trait Host {
    /// Calls back with the rest of the app once it is here. If it doesn't arrive, the document says so.
    fn rest(&self, done: Callback<Rest>);
    /// Shows that something that was tapped waits for the rest of the app, or waits no longer.
    fn set_busy(&self, is_busy: bool);
    /// Brings the file at `path`, relative to the module's root.
    fn load(&self, path: &str, done: Callback<Result<Vec<u8>, LoadError>>);
    /// Keeps the session for a reload of this tab, where the browser lets it; nothing else.
    fn save(&self, session: &str);
    /// The session kept before, if any.
    fn saved(&self) -> Option<String>;
    /// What the address asked for.
    fn request(&self) -> Request;
    /// The day and time in a time zone, by the device's clock.
    fn moment_in(&self, zone: &str) -> Option<Moment>;
    /// Covers the page, forgets the session and goes to a neutral page.
    fn leave(&self);
    /// Puts a page where nobody sees it, into an element that is not in the document; or nowhere.
    fn apart(&self, page: Html) -> Html;
    /// Calls back once, later.
    fn after(&self, milliseconds: u32, done: Callback<()>);
    /// Gives the focus to the heading of what has just been drawn.
    fn focus_heading(&self);
    /// Brings what has just arrived into view.
    fn reveal_latest(&self);
    /// Tells the document its language and direction.
    fn set_language(&self, tag: &str, rtl: bool);
    /// A story has been finished: the one thing that an embedding page may learn.
    fn story_finished(&self, story: &StoryId);
}

/// A host as a property. Two handles are equal when they are the same host.
#[derive(Clone)]
pub struct HostHandle(Rc<dyn Host>);

impl HostHandle {
    /// Wraps a host.
    pub fn new(host: impl Host + 'static) -> Self {
        Self(Rc::new(host))
    }
}

impl std::ops::Deref for HostHandle {
    type Target = dyn Host;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

impl PartialEq for HostHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for HostHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HostHandle")
    }
}

/// The host of a prerendered page: there is nobody to ask, and nothing happens.
pub struct NoHost;

impl Host for NoHost {
    fn rest(&self, _done: Callback<Rest>) {}
    fn set_busy(&self, _is_busy: bool) {}
    fn load(&self, _path: &str, _done: Callback<Result<Vec<u8>, LoadError>>) {}
    fn save(&self, _session: &str) {}
    fn saved(&self) -> Option<String> {
        None
    }
    fn request(&self) -> Request {
        Request::default()
    }
    fn moment_in(&self, _zone: &str) -> Option<Moment> {
        None
    }
    fn leave(&self) {}
    fn apart(&self, _page: Html) -> Html {
        Html::default()
    }
    fn after(&self, _milliseconds: u32, _done: Callback<()>) {}
    fn focus_heading(&self) {}
    fn reveal_latest(&self) {}
    fn set_language(&self, _tag: &str, _rtl: bool) {}
    fn story_finished(&self, _story: &StoryId) {}
}
