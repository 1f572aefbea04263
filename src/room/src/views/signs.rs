//! The two signs that only the room has: a screen, and filling it.

use yew::prelude::*;

/// A screen on its stand.
pub(super) fn screen() -> Html {
    sign("M3 4h18v11H3zM12 15v5M8 20h8")
}

/// Four corners: fill the screen.
pub(super) fn corners() -> Html {
    sign("M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5")
}

fn sign(path: &'static str) -> Html {
    html! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg> }
}
