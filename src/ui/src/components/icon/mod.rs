//! Line icons: drawn in the colour of the text beside them, tinted for those who don't read yet.

pub(crate) mod drawing;
#[cfg(feature = "ssr")]
pub(crate) mod examples;
mod name;
mod paths;

use drawing::Size;
pub use name::IconName;
use yew::prelude::*;

/// An icon of one `em`; always decorative, words or an `aria-label` stand beside it.
// With a name that is known, its drawing is: the first page then brings its own icons only.
#[allow(clippy::inline_always)]
#[inline(always)]
pub fn icon(name: IconName) -> Html {
    let class = if name.turns() {
        "icon icon--turns"
    } else {
        "icon"
    };
    draw(paths::paths(name), class)
}

/// The same with its surfaces coloured, as on choice cards.
pub fn tinted_icon(name: IconName) -> Html {
    let class = if name.turns() {
        "icon icon--tinted icon--turns"
    } else {
        "icon icon--tinted"
    };
    draw(paths::paths(name), class)
}

#[inline(never)]
fn draw(paths: &str, class: &'static str) -> Html {
    drawing::drawing(
        class,
        r#"viewBox="0 0 24 24""#,
        &drawing::parts("icon", paths, Size::Large),
    )
}
