//! Spot: mark what crosses the line, then see why. Nothing is scored.

use super::{chat::head, surface_name};
use crate::components::bubble::words;
use crate::components::icon::{Icon, IconName};
use crate::view::Stage;
use tokkae_catalogue::{Mood, SpotMessage, Surface};
use tokkae_engine::{Action, Place};
use yew::prelude::*;

pub(crate) fn view(
    stage: &Stage<'_>,
    surface: Surface,
    prompt: &str,
    messages: &[SpotMessage],
) -> Html {
    let Place::Spot { marked, revealed } = stage.state.place() else {
        return html! {};
    };
    html! {
        <>
            <p class="scene__prompt">{ prompt }</p>
            <div class={classes!("phone", format!("phone--{}", surface.word()))}>
                { head(surface_name(stage.ui, surface), surface) }
                <ul class="phone__screen spot" role="list">
                    { for messages.iter().map(|spot| {
                        let is_marked = marked.contains(&spot.message.id);
                        html! { <li key={spot.message.id.as_str()}>{ message(stage, spot, is_marked, *revealed) }</li> }
                    }) }
                </ul>
            </div>
        </>
    }
}

fn message(stage: &Stage<'_>, spot: &SpotMessage, marked: bool, revealed: bool) -> Html {
    let id = &spot.message.id;
    let from = spot.message.from.as_ref();
    let verdict = if spot.crosses {
        &stage.ui.crosses_line
    } else {
        &stage.ui.is_okay
    };
    let body = html! {
        <>
            if let Some(from) = from {
                <span class="bubble__face" aria-hidden="true">{ stage.face(from, Mood::Calm) }</span>
                <span class="bubble__name">{ stage.name(from) }</span>
            }
            { words(stage, &spot.message) }
        </>
    };
    if revealed {
        let class = if spot.crosses {
            "spot__reason--crosses"
        } else {
            "spot__reason--okay"
        };
        let icon = if spot.crosses {
            IconName::Flag
        } else {
            IconName::Check
        };
        return html! {
            <div class={classes!("spot__card", class)} data-item={id.to_string()}>
                { body }
                <p class="spot__why"><Icon name={icon} /><strong>{ verdict }</strong>{ " " }{ &spot.because }</p>
            </div>
        };
    }
    html! {
        <button class={classes!("spot__card", marked.then_some("spot__card--marked"))} data-do="mark" data-item={id.to_string()}
            aria-pressed={marked.to_string()} onclick={stage.does(Action::Mark(id.clone()))}>
            { body }
            <span class="spot__flag" aria-hidden="true"><Icon name={IconName::Flag} />if marked { { &stage.ui.marked } }</span>
        </button>
    }
}
