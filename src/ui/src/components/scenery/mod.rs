//! A warm evening by the river, behind the start page and the ending, and a lotus.

mod drawing;

use super::icon::drawing::parts;
use yew::prelude::*;

/// Which page it stands behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The sun is low.
    Start,
    /// Night has come; lights float on the river.
    Ending,
}

/// Properties of [`Scenery`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SceneryProps {
    /// Which page it stands behind.
    pub part: Part,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// The river, cropped to whatever box it is given; always decorative.
#[component]
pub fn Scenery(props: &SceneryProps) -> Html {
    let (time, above, afloat) = match props.part {
        Part::Start => ("scenery--start", drawing::SUN, ""),
        Part::Ending => ("scenery--ending", drawing::NIGHT, drawing::LIGHTS),
    };
    let layers = [drawing::SKY, above, drawing::LAND, afloat, drawing::FRONT];
    html! {
        <svg
            class={classes!("scenery", time, props.class.clone())}
            viewBox="0 0 800 600"
            preserveAspectRatio="xMidYMid slice"
            aria-hidden="true"
        >
            { for layers.map(|layer| parts("scenery", layer)) }
        </svg>
    }
}

/// Properties of [`Lotus`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct LotusProps {
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
}

/// A lotus in flower, to set under a heading or beside something that is done; decorative.
#[component]
pub fn Lotus(props: &LotusProps) -> Html {
    html! {
        <svg class={classes!("lotus", props.class.clone())} viewBox="0 0 100 60" aria-hidden="true">
            { parts("lotus", drawing::LOTUS) }
        </svg>
    }
}
