//! Spot: mark what crosses the line, then see why. Nothing is scored.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use super::{chat::head, surface_name};
use crate::components::bem::{modified, truth};
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
    let (verdict, sign) = if spot.crosses {
        (&stage.ui.crosses_line, IconName::Flag)
    } else {
        (&stage.ui.is_okay, IconName::Check)
    };
    let name = ["said-", id.as_str()].concat();
    // The message stays as it is when the reasons come, and they are there before: a slow phone then has little to do.
    // What is tapped lies over it.
    let class = match (revealed, spot.crosses) {
        (true, true) => "spot__card spot__reason--crosses",
        (true, false) => "spot__card spot__reason--okay",
        _ if marked => "spot__card spot__card--marked",
        _ => "spot__card",
    };
    html! {
        <div class={class} data-item={id.as_str().to_owned()}>
            <div class="spot__said" id={name.clone()}>
                if let Some(from) = from {
                    <span class="bubble__face" aria-hidden="true">{ stage.small_face(from, Mood::Calm) }</span>
                    <span class="bubble__name">{ stage.name(from) }</span>
                }
                { words(stage, &spot.message) }
            </div>
            <p class="spot__why" hidden={!revealed}>{ icon(sign) }<strong>{ verdict }</strong>{ " " }{ &spot.because }</p>
            <span class="spot__flag" aria-hidden="true" hidden={revealed}>if marked { { &stage.ui.marked } }</span>
            <button class="spot__mark" data-do="mark" data-item={id.as_str().to_owned()} aria-labelledby={name} hidden={revealed}
                aria-pressed={truth(marked)} onclick={stage.does(Action::Mark(id.clone()))} />
        </div>
    }
}
