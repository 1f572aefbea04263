//! One example: a component in one state.

use yew::Html;

/// A component in one state, with the name that tests and pictures of it have.
pub(crate) struct Example {
    /// Words that name the state within its room, as in `half-shown`.
    pub name: String,
    /// What is to be seen, for whoever works on the looks: English in every language.
    pub caption: String,
    /// The component.
    pub view: Html,
}

impl Example {
    /// A component in one state.
    pub fn new(name: impl Into<String>, caption: impl Into<String>, view: Html) -> Self {
        Self {
            name: name.into(),
            caption: caption.into(),
            view,
        }
    }
}
