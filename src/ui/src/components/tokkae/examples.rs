//! Tokkae in every mood.

use super::tokkae;
use crate::gallery::{Example, Material};
use tokkae_catalogue::Mood;
use yew::prelude::*;

pub(crate) fn examples(_: &Material) -> Vec<Example> {
    let example = |mood: &Mood| {
        let caption = match mood {
            Mood::Cross => "Cross: it calls out",
            mood => mood.word(),
        };
        let view = html! { <div class="gallery__cell">{ tokkae(*mood, "") }</div> };
        Example::new(mood.word(), caption, view)
    };
    Mood::ALL.iter().map(example).collect()
}
