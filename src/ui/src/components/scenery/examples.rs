//! The river at both times of day.

use super::{Part, scenery};
use crate::gallery::{Example, Material};
use yew::prelude::*;

pub(crate) fn examples(_: &Material) -> Vec<Example> {
    let view = |part| html! { <div class="gallery__view">{ scenery(part) }</div> };
    vec![
        Example::new(
            "start",
            "The sun is low: behind the start page",
            view(Part::Start),
        ),
        Example::new(
            "ending",
            "Night and floating lights: behind an ending",
            view(Part::Ending),
        ),
    ]
}
