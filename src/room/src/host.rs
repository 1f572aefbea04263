//! What the room asks of the browser: one trait, with a real version in `browser` and none here.

use crate::model::{Opening, View};
use std::rc::Rc;
use tokkae_ui::LoadError;
use yew::Callback;

/// What the browser tells by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sensed {
    /// A second has passed; it is now so many seconds since 1970.
    Tick(u64),
    /// A key was pressed outside of a field.
    Key(String),
    /// Another window said something.
    Heard(String),
}

/// The browser around a window of the room.
pub trait RoomHost {
    /// What the window finds when it opens; from now on `told` hears what is sensed.
    fn open(&self, told: Callback<Sensed>) -> Opening;
    /// Brings a file of the module.
    fn load(&self, path: &str, done: Callback<Result<Vec<u8>, LoadError>>);
    /// Keeps the session for a reload of this tab.
    fn keep(&self, session: &str);
    /// Says something to the other windows.
    fn say(&self, message: &str);
    /// Writes the view into the address and into the document.
    fn show(&self, view: View);
    /// Opens a second window; `false` where the browser refuses.
    fn open_window(&self, view: View) -> bool;
    /// Gives the focus to what has just been drawn.
    fn focus(&self);
    /// Shows the window from its top; the focus stays where it is.
    fn top(&self);
    /// Moves the projector's page to what is new, or down by so many screens; says whether more is below.
    fn arrange(&self, rolled: u32) -> bool;
    /// Moves the notes' small picture of the projector to what is new.
    fn follow(&self);
    /// Fills the screen.
    fn full_screen(&self);
    /// Prints the window.
    fn print(&self);
    /// Saves a file that was made here.
    fn download(&self, name: &str, text: &str);
}

/// A host as a property. Two handles are equal when they are the same host.
#[derive(Clone)]
pub struct RoomHostHandle(Rc<dyn RoomHost>);

impl RoomHostHandle {
    /// Wraps a host.
    pub fn new(host: impl RoomHost + 'static) -> Self {
        Self(Rc::new(host))
    }
}

impl std::ops::Deref for RoomHostHandle {
    type Target = dyn RoomHost;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

impl PartialEq for RoomHostHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The host of a prerendered page: there is nobody to ask, and nothing happens.
pub struct NoRoomHost;

impl RoomHost for NoRoomHost {
    fn open(&self, _told: Callback<Sensed>) -> Opening {
        Opening::default()
    }
    fn load(&self, _path: &str, _done: Callback<Result<Vec<u8>, LoadError>>) {}
    fn keep(&self, _session: &str) {}
    fn say(&self, _message: &str) {}
    fn show(&self, _view: View) {}
    fn open_window(&self, _view: View) -> bool {
        false
    }
    fn focus(&self) {}
    fn top(&self) {}
    fn arrange(&self, _rolled: u32) -> bool {
        false
    }
    fn follow(&self) {}
    fn full_screen(&self) {}
    fn print(&self) {}
    fn download(&self, _name: &str, _text: &str) {}
}
