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
            { face(mood, true) }
            if let Some(text) = text {
                { words(ui, text, true) }
            }
        </div>
    }
}

/// A remark that comes when something is done. It is there before, hidden, so that a slow phone has little to do when it
/// comes; until then Tokkae just listens.
pub fn remark(ui: &UiTexts, text: &str, mood: Mood, is_said: bool) -> Html {
    html! {
        <div class={marked_if("aside", is_said, "says")} role="status">
            { face(Mood::Calm, !is_said) }
            { face(mood, is_said) }
            { words(ui, text, is_said) }
        </div>
    }
}

fn face(mood: Mood, is_seen: bool) -> Html {
    html! { <span class="aside__tokkae" aria-hidden="true" hidden={!is_seen}>{ small(mood) }</span> }
}

fn words(ui: &UiTexts, text: &str, is_said: bool) -> Html {
    html! {
        <p class="aside__words" data-latest={is_said.then_some("")} tabindex="-1" hidden={!is_said}>
            <span class="visually-hidden">{ &ui.tokkae_says }{ " " }</span>{ text }
        </p>
    }
}
