//! Feel: what might the character feel? Every answer is right.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::components::aside::aside;
use crate::components::bem::truth;
use crate::view::Stage;
use tokkae_catalogue::{Feeling, Mood, PersonId};
use tokkae_engine::{Action, Place};
use yew::prelude::*;

pub(crate) fn view(stage: &Stage<'_>, prompt: &str, who: &PersonId, feelings: &[Feeling]) -> Html {
    let Place::Feel { picked } = stage.state.place() else {
        return html! {};
    };
    let newest = picked
        .last()
        .and_then(|id| feelings.iter().find(|feeling| feeling.id == *id));
    html! {
        <>
            <p class="scene__prompt">{ prompt }</p>
            <ul class="feelings" role="list">
                { for feelings.iter().map(|feeling| {
                    let pressed = picked.contains(&feeling.id);
                    html! {
                        <li key={feeling.id.as_str()}>
                            <button class="feeling" data-do="feel" data-item={feeling.id.as_str().to_owned()} aria-pressed={truth(pressed)}
                                onclick={stage.does(Action::Feel(feeling.id.clone()))}>
                                <span class="feeling__face" aria-hidden="true">{ stage.face(who, feeling.mood) }</span>
                                { &feeling.text }
                            </button>
                        </li>
                    }
                }) }
            </ul>
            if let Some(feeling) = newest {
                { aside(stage.ui, Some(&feeling.reply), Mood::Glad) }
            }
        </>
    }
}
