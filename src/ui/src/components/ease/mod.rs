//! Easier to read: larger letters, stronger colours, and the page read aloud.
//!
//! Only the controls are drawn here. `www/ease.js` does what they say, on pages with the app and without
//! it: that is a kilobyte, where the same in the app would be three.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::components::icon::{IconName, icon};
use tokkae_catalogue::UiTexts;
use yew::prelude::*;

/// The controls: a button that reads aloud, shown where the device has a voice for the language, and the settings.
pub fn ease(ui: &UiTexts) -> Html {
    html! {
        <>
            <button class="bar__button ease__read" data-do="read" aria-label={ui.read_to_me.clone()} aria-pressed="false">
                { icon(IconName::Speaker) }
            </button>
            <details class="ease" data-ease="">
                <summary class="bar__button ease__open" aria-label={ui.ease.clone()}>{ icon(IconName::Glasses) }</summary>
                <div class="bar__menu ease__menu" role="group" aria-label={ui.ease.clone()}>
                    <p class="ease__title">{ &ui.ease_letters }</p>
                    { size("normal", &ui.ease_normal) }
                    { size("large", &ui.ease_large) }
                    { size("largest", &ui.ease_largest) }
                    <label class="ease__choice">
                        <input type="checkbox" name="contrast" value="strong" />{ &ui.ease_contrast }
                    </label>
                </div>
            </details>
        </>
    }
}

fn size(value: &'static str, text: &str) -> Html {
    html! {
        <label class={["ease__choice ease__choice--", value].concat()}>
            <input type="radio" name="letters" {value} />{ text }
        </label>
    }
}
