//! A warm evening by the river, behind the start page and the ending.

mod drawing;
#[cfg(feature = "ssr")]
pub(crate) mod examples;

use super::icon::drawing::{drawing as draw, parts};
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
    let (class, above, afloat) = match part {
        Part::Start => ("scenery scenery--start", drawing::SUN, ""),
        Part::Ending => ("scenery scenery--ending", drawing::NIGHT, drawing::LIGHTS),
    };
    let layers = [drawing::SKY, above, drawing::LAND, afloat, drawing::FRONT];
    let layers = layers.map(|layer| parts("scenery", layer)).concat();
    draw(
        class,
        r#"viewBox="0 0 800 600" preserveAspectRatio="xMidYMid slice""#,
        &layers,
    )
}
