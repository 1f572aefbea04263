//! A warm evening by the river, behind the start page and the ending.
//!
//! The pictures are files beside this one. They come with the style sheet: so they are in neither the app nor the
//! page, and cost a tap nothing.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use yew::prelude::*;

/// Which page it stands behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The sun is low.
    Start,
    /// Night has come; lights float on the river.
    Ending,
}

/// The river, cropped to whatever box it is given; always decorative.
pub fn scenery(part: Part) -> Html {
    let class = match part {
        Part::Start => "scenery scenery--start",
        Part::Ending => "scenery scenery--ending",
    };
    html! { <div {class}></div> }
}
