//! Tokkae, the small gecko who keeps the learner company and calls out when a line is crossed.

mod drawing;
#[cfg(feature = "ssr")]
pub(crate) mod examples;

use super::icon::drawing::parts;
use tokkae_catalogue::Mood;
use yew::prelude::*;

/// Tokkae, with a class for its place; always decorative: what it means stands in words beside it.
/// When it is cross it calls out.
pub fn tokkae(mood: Mood, place: &str) -> Html {
    let draw = |data| parts("tokkae", data);
    let head = html! { <>{ draw(drawing::HEAD) }{ draw(drawing::face(mood)) }</> };
    let class = ["tokkae ", place].concat();
    html! { <svg {class} viewBox="0 0 200 200" aria-hidden="true">{ whole(head) }</svg> }
}

/// The head on the body; the tail sways in a group of its own.
fn whole(head: Html) -> Html {
    html! {
        <>
            <g class="tokkae__sway">{ parts("tokkae", drawing::TAIL) }</g>
            { parts("tokkae", drawing::BODY) }
            <g class="tokkae__tilt">{ head }</g>
        </>
    }
}
