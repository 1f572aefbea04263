//! A chat: a phone in the scene, in which messages arrive one by one.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use super::surface_name;
use crate::components::bem::modified;
use crate::components::bubble::bubble;
use crate::view::Stage;
use tokkae_catalogue::{Message, Surface};
use tokkae_engine::{Action, Place};
use yew::prelude::*;

pub(crate) fn view(stage: &Stage<'_>, surface: Surface, messages: &[Message]) -> Html {
    let Place::Chat { shown } = stage.state.place() else {
        return html! {};
    };
    let name = surface_name(stage.ui, surface);
    // Tapping anywhere in the phone hurries it too; the button in the bar is the way for keyboards.
    html! {
        <div class={modified("phone", surface.word())} onclick={stage.does(Action::ShowMessage)}>
            { head(name, surface) }
            <div class="phone__screen" role="log" aria-label={name.to_owned()}>
                <ol class="phone__messages" role="list">
                    { for messages.iter().take(*shown).enumerate().map(|(at, message)| html! {
                        <li key={message.id.as_str()} class="phone__message" data-item={message.id.as_str().to_owned()}
                            data-latest={(at + 1 == *shown).then_some("")}>
                            { bubble(stage, message) }
                        </li>
                    }) }
                </ol>
                // A new sign for each message: one that moved down the screen would be a thing that jumps.
                if *shown < messages.len() {
                    <span key={*shown} class="typing" aria-hidden="true"><i /><i /><i /></span>
                }
            </div>
        </div>
    }
}

/// The top of a surface, the same in every scene that shows it.
pub(crate) fn head(name: &str, surface: Surface) -> Html {
    html! {
        <div class="phone__head">
            <span class="phone__title">{ name }</span>
            if surface == Surface::Game {
                <span class="phone__hud" aria-hidden="true"><b /><b /><b /></span>
            } else if surface == Surface::Live {
                <span class="phone__live" aria-hidden="true" />
            }
        </div>
    }
}
