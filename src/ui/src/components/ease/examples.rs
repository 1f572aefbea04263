//! The settings that make pages easier to read. In the gallery they do what they say.

use super::{ease, size};
use crate::gallery::{Example, Material};
use yew::prelude::*;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let ui = material.ui();
    vec![
        Example::new("closed", "The controls in the bar", ease(ui)),
        Example::new(
            "sizes",
            "The three sizes of letters, each as large as it is",
            html! {
                <div class="ease__menu" role="group" aria-label={ui.ease_letters.clone()}>
                    { size("normal", &ui.ease_normal) }
                    { size("large", &ui.ease_large) }
                    { size("largest", &ui.ease_largest) }
                </div>
            },
        ),
    ]
}
