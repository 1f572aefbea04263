//! Keys and presenter remotes: what each of them does in which window.

use super::{Model, Msg, View};

impl Model {
    /// What a key does here. Keys in fields and on buttons never come this far.
    pub(super) fn key(&self, key: &str) -> Option<Msg> {
        let at_work = matches!(self.view, View::Notes | View::Projector);
        if !at_work {
            return None;
        }
        let on_projector = self.view == View::Projector;
        match key {
            "PageDown" | "ArrowRight" | " " | "Enter" => Some(Msg::Next),
            "PageUp" | "ArrowLeft" => Some(Msg::Back),
            // In the notes these move the page, as everywhere.
            "ArrowDown" if on_projector => Some(Msg::Next),
            "ArrowUp" if on_projector => Some(Msg::Back),
            "Escape" if self.telling => Some(Msg::Telling(false)),
            "Escape" if self.peek => Some(Msg::Peek(false)),
            _ if !self.has_letter_keys() => None,
            "b" | "B" | "." => Some(Msg::Hide(!self.is_hidden())),
            "n" | "N" if on_projector => Some(Msg::Peek(!self.peek)),
            "f" | "F" => Some(Msg::FullScreen),
            _ => None,
        }
    }
}
