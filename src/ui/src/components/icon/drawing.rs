//! Drawings as data: the one place where path data becomes SVG elements.
//!
//! A child downloads every byte of this on a slow line, and `html!` is large where text is small:
//! so a drawing is one string, and its colours are the style sheet's.

use yew::prelude::*;

/// The parts of a drawing, bottom first.
///
/// `data` holds one part after the other, divided by `|`: an element's name and its path, as in
/// `"body M4 4h8|spot M6 6h.1"`. Each becomes `<path class="block__body" d="M4 4h8">`.
pub(crate) fn parts(block: &'static str, data: &'static str) -> Html {
    data.split('|')
        .filter_map(|part| part.trim_start().split_once(' '))
        .map(|(name, path)| html! { <path class={format!("{block}__{name}")} d={path} /> })
        .collect()
}
