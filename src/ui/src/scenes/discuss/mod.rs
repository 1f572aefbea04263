//! Discuss: a question to think or talk about. Nothing is answered on the screen.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::components::icon::{IconName, icon};
use tokkae_catalogue::Saying;
use yew::prelude::*;

pub(crate) fn view(prompt: &str, sayings: &[Saying]) -> Html {
    html! {
        <>
            <p class="scene__prompt">{ prompt }</p>
            <ul class="sayings" role="list">
                { for sayings.iter().map(|saying| html! {
                    <li key={saying.id.as_str()} class="saying">{ icon(IconName::Message) }{ &saying.text }</li>
                }) }
            </ul>
        </>
    }
}
