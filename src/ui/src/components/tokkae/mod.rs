//! Tokkae, the small gecko who keeps the learner company and calls out when a line is crossed.

mod drawing;
#[cfg(feature = "ssr")]
pub(crate) mod examples;

use super::icon::drawing::{Size, drawing as draw, parts};
use tokkae_catalogue::Mood;
use yew::prelude::*;

/// Tokkae, with a class for its place; always decorative: what it means stands in words beside it.
/// When it is cross it calls out.
pub fn tokkae(mood: Mood, place: &str) -> Html {
    drawn(mood, place, Size::Large)
}

/// The same beside words.
pub(crate) fn small(mood: Mood) -> Html {
    drawn(mood, "", Size::Small)
}

fn drawn(mood: Mood, place: &str, size: Size) -> Html {
    let parts = |data| parts("tokkae", data, size);
    // The tail sways in a group of its own, and the head tilts on the body.
    let whole = [
        "<g class=\"tokkae__sway\">",
        &parts(drawing::TAIL),
        "</g>",
        &parts(drawing::BODY),
        "<g class=\"tokkae__tilt\">",
        &parts(drawing::HEAD),
        &parts(drawing::face(mood)),
        "</g>",
    ];
    draw(
        &["tokkae ", place].concat(),
        r#"viewBox="0 0 200 200""#,
        &whole.concat(),
    )
}
