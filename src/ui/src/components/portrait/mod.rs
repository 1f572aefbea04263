//! People of the stories: a bust in a circle, put together from parts.

#[cfg(feature = "ssr")]
pub(crate) mod examples;
mod face;
mod hair;
mod top;

use super::icon::drawing::{Size, drawing, parts};
use tokkae_catalogue::{Look, Mood};
use yew::prelude::*;

/// A person's portrait, which fills the width that it is given; `None` is an account that nobody
/// knows. Always decorative: the name stands in words beside it.
pub fn portrait(look: Option<Look>, mood: Mood) -> Html {
    drawn(look, mood, Size::Large)
}

/// The same beside words.
pub(crate) fn small(look: Option<Look>, mood: Mood) -> Html {
    drawn(look, mood, Size::Small)
}

fn drawn(look: Option<Look>, mood: Mood, size: Size) -> Html {
    let (class, parts) = match look {
        Some(look) => (colours(look), person(look, mood, size)),
        None => (
            "portrait portrait--unknown".to_owned(),
            parts("portrait", top::UNKNOWN, size),
        ),
    };
    drawing(&class, r#"viewBox="0 0 100 100""#, &parts)
}

/// The classes that colour skin and clothes, made from the authors' words.
fn colours(look: Look) -> String {
    let words = [
        "portrait portrait--skin-",
        look.skin.word(),
        " portrait--top-",
        look.top.word(),
    ];
    words.concat()
}

/// A person's parts, from the back to the front.
fn person(look: Look, mood: Mood, size: Size) -> String {
    let glasses = if look.glasses { face::GLASSES } else { "" };
    [
        hair::behind(look.hair),
        top::clothes(look.top),
        face::head(look.face),
        face::features(mood),
        hair::before(look.hair),
        glasses,
    ]
    .into_iter()
    .map(|layer| parts("portrait", layer, size))
    .collect()
}
