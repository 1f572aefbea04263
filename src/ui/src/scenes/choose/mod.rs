//! Choose: big friendly cards at thumb's reach. What can someone do next?

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::components::icon::{IconName, tinted_icon};
use crate::view::Stage;
use tokkae_catalogue::Choice;
use tokkae_engine::Action;
use yew::prelude::*;

pub(crate) fn view(stage: &Stage<'_>, prompt: &str, options: &[Choice]) -> Html {
    html! {
        <>
            <p class="scene__prompt">{ prompt }</p>
            <ul class="cards" role="list">
                { for options.iter().map(|option| html! {
                    <li key={option.id.as_str()}>
                        <button class="card" data-do="choose" data-item={option.id.as_str().to_owned()}
                            onpointerdown={stage.readies(Action::Choose(option.id.clone()))}
                            onclick={stage.does(Action::Choose(option.id.clone()))}>
                            <span class="card__picture">{ tinted_icon(IconName::from_picture(option.picture)) }</span>
                            <span class="card__text">{ &option.text }</span>
                        </button>
                    </li>
                }) }
            </ul>
        </>
    }
}
