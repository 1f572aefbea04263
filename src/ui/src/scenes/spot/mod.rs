//! Spot: mark what crosses the line, then see why. Nothing is scored.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use super::{chat::head, surface_name};
use crate::components::bem::{marked_if, modified};
use crate::components::bubble::words;
use crate::components::icon::{IconName, icon};
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
            <div class={modified("phone", surface.word())}>
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
        let sign = if spot.crosses {
            IconName::Flag
        } else {
            IconName::Check
        };
        return html! {
            <div class={["spot__card ", class].concat()} data-item={id.to_string()}>
                { body }
                <p class="spot__why">{ icon(sign) }<strong>{ verdict }</strong>{ " " }{ &spot.because }</p>
            </div>
        };
    }
    html! {
        <button class={marked_if("spot__card", marked, "marked")} data-do="mark" data-item={id.to_string()}
            aria-pressed={marked.to_string()} onclick={stage.does(Action::Mark(id.clone()))}>
            { body }
            <span class="spot__flag" aria-hidden="true">{ icon(IconName::Flag) }if marked { { &stage.ui.marked } }</span>
        </button>
    }
}
