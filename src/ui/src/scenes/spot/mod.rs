//! Spot: mark what crosses the line, then see why. Nothing is scored.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use super::{chat::head, surface_name};
use crate::components::bem::modified;
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
    let name = ["said-", id.as_str()].concat();
    // The message stays as it is when the reasons come: a slow phone draws only what is new. What is tapped lies over it.
    let (class, sign) = match (revealed, spot.crosses) {
        (true, true) => ("spot__card spot__reason--crosses", IconName::Flag),
        (true, false) => ("spot__card spot__reason--okay", IconName::Check),
        _ if marked => ("spot__card spot__card--marked", IconName::Flag),
        _ => ("spot__card", IconName::Flag),
    };
    html! {
        <div class={class} data-item={id.to_string()}>
            <div class="spot__said" id={name.clone()}>
                if let Some(from) = from {
                    <span class="bubble__face" aria-hidden="true">{ stage.small_face(from, Mood::Calm) }</span>
                    <span class="bubble__name">{ stage.name(from) }</span>
                }
                { words(stage, &spot.message) }
            </div>
            if revealed {
                <p class="spot__why">{ icon(sign) }<strong>{ verdict }</strong>{ " " }{ &spot.because }</p>
            } else {
                <>
                    <span class="spot__flag" aria-hidden="true">{ icon(sign) }if marked { { &stage.ui.marked } }</span>
                    <button class="spot__mark" data-do="mark" data-item={id.to_string()} aria-labelledby={name}
                        aria-pressed={marked.to_string()} onclick={stage.does(Action::Mark(id.clone()))} />
                </>
            }
        </div>
    }
}
