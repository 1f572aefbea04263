//! Tokkae at the edge of the scene, saying one short thing.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::components::bem::marked_if;
use crate::components::tokkae::small;
use tokkae_catalogue::{Mood, UiTexts};
use yew::prelude::*;

/// Tokkae's remark; without a text Tokkae just listens. Screen readers announce it when it comes.
pub fn aside(ui: &UiTexts, text: Option<&str>, mood: Mood) -> Html {
    html! {
        <div class={marked_if("aside", text.is_some(), "says")} role="status">
            <span class="aside__tokkae" aria-hidden="true">{ small(mood) }</span>
            if let Some(text) = text {
                <p class="aside__words" data-latest="" tabindex="-1"><span class="visually-hidden">{ &ui.tokkae_says }{ " " }</span>{ text }</p>
            }
        </div>
    }
}
