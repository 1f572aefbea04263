//! People of the stories: a bust in a circle, put together from parts.

mod face;
mod hair;
mod top;

use super::icon::drawing::parts;
use tokkae_catalogue::{Look, Mood};
use yew::prelude::*;

/// Properties of [`Portrait`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PortraitProps {
    /// How the person is drawn; `None` for an account that nobody knows.
    pub look: Option<Look>,
    /// What the face shows.
    pub mood: Mood,
    /// The accessible name; without one the portrait is decorative.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A person's portrait; it fills the width that it is given.
#[component]
pub fn Portrait(props: &PortraitProps) -> Html {
    let (colours, drawing) = match props.look {
        Some(look) => (colours(look), person(look, props.mood)),
        None => (
            String::from("portrait--unknown"),
            parts("portrait", top::UNKNOWN),
        ),
    };
    let named = props.name.is_some();
    html! {
        <svg
            class={classes!("portrait", colours, props.class.clone())}
            viewBox="0 0 100 100"
            role={named.then_some("img")}
            aria-label={props.name.clone()}
            aria-hidden={(!named).then_some("true")}
        >
            { drawing }
        </svg>
    }
}

/// The classes that colour skin and clothes, made from the authors' words.
fn colours(look: Look) -> String {
    format!(
        "portrait--skin-{} portrait--top-{}",
        look.skin.word(),
        look.top.word()
    )
}

/// A person's parts, from the back to the front.
fn person(look: Look, mood: Mood) -> Html {
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
    .map(|layer| parts("portrait", layer))
    .collect()
}
