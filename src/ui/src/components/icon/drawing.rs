//! Drawings as data: the one place where path data becomes SVG.
//!
//! A child downloads every byte of this on a slow line, and `html!` is large where text is small: so a drawing is
//! one string, and its colours are the style sheet's. It goes to the browser as one string too. A portrait has
//! thirty parts, a chat ten portraits, and comparing them one by one at every tap is what a slow phone would feel.

use yew::prelude::*;

/// How large a drawing is on the screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    /// Beside words: who can be told apart, and no more. A chat has ten of them, and a slow phone draws each part anew.
    Small,
    /// A picture of its own.
    Large,
}

/// The parts of a drawing as SVG, bottom first.
///
/// `data` holds one part after the other, divided by `|`: an element's name and its path, as in
/// `"body M4 4h8|spot M6 6h.1"`. Each becomes `<path class="block__body" d="M4 4h8"/>`. A part with a dash before its
/// name is a detail, which a small drawing is without.
pub(crate) fn parts(block: &str, data: &str, size: Size) -> String {
    let mut svg = String::new();
    for part in data.split('|') {
        if let Some((name, path)) = part.trim_start().split_once(' ') {
            let detail = name.strip_prefix('-');
            if detail.is_some() && size == Size::Small {
                continue;
            }
            let name = detail.unwrap_or(name);
            for text in ["<path class=\"", block, "__", name, "\" d=\"", path, "\"/>"] {
                svg.push_str(text);
            }
        }
    }
    svg
}

/// A drawing of these parts, always decorative. `grid` is its element's `viewBox`, and what else goes with that.
pub(crate) fn drawing(class: &str, grid: &str, parts: &str) -> Html {
    let svg = [
        "<svg class=\"",
        class,
        "\" ",
        grid,
        " aria-hidden=\"true\">",
        parts,
        "</svg>",
    ];
    Html::from_html_unchecked(svg.concat().into())
}
