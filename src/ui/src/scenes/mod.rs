//! Scenes: a heading, what sets the scene, what can be done in it, and Tokkae at the edge.

pub(crate) mod chat;
pub(crate) mod choose;
pub(crate) mod discuss;
pub(crate) mod ending;
pub(crate) mod feel;
pub(crate) mod practise;
pub(crate) mod sort;
pub(crate) mod spot;
pub(crate) mod tell;

#[cfg(feature = "ssr")]
pub(crate) use self::{
    chat::head,
    discuss::view as discuss,
    ending::words as ending,
    sort::face as pile_face,
    tell::{exchange, round},
};
use crate::components::aside::{self, aside};
use crate::components::bem::modified;
use crate::view::Stage;
use tokkae_catalogue::{Act, Mood, Surface, UiTexts};
use yew::prelude::*;

/// The scene on the screen, or one that is ready behind it. `help` is the address of the help page.
pub(crate) fn view(stage: &Stage<'_>, help: &str, is_ready: bool) -> Html {
    let scene = stage.scene;
    let done = stage.state.is_done(stage.story);
    let kind = scene.act.kind();
    html! {
        <section key={scene.id.as_str()} class={modified("scene", kind)} aria-hidden={is_ready.then_some("true")}
            data-scene={scene.id.as_str().to_owned()} data-kind={kind} data-state={if done { "done" } else { "going" }}>
            <h1 class="scene__heading" data-focus="" tabindex="-1">{ &scene.heading }</h1>
            if let Some(intro) = &scene.intro {
                <p class="scene__intro">{ intro }</p>
            }
            { act(stage, help) }
            { remark(stage, done) }
        </section>
    }
}

fn act(stage: &Stage<'_>, help: &str) -> Html {
    match &stage.scene.act {
        Act::Chat {
            surface, messages, ..
        } => chat::view(stage, *surface, messages),
        Act::Spot {
            surface,
            prompt,
            messages,
            ..
        } => spot::view(stage, *surface, prompt, messages),
        Act::Sort { prompt, items, .. } => sort::view(stage, prompt, items),
        Act::Feel {
            prompt,
            who,
            feelings,
            ..
        } => feel::view(stage, prompt, who, feelings),
        Act::Choose { prompt, options } => choose::view(stage, prompt, options),
        Act::Practise {
            surface,
            prompt,
            contact,
            steps,
            ..
        } => practise::view(stage, *surface, prompt, contact, steps),
        Act::Tell { .. } => tell::view(stage),
        Act::Discuss {
            prompt, sayings, ..
        } => discuss::view(prompt, sayings),
        Act::Ending { .. } => ending::view(stage, help),
    }
}

/// Tokkae's remark once the scene has been done. A choice has no "done": its remark stands beside it.
fn remark(stage: &Stage<'_>, done: bool) -> Html {
    if matches!(stage.scene.act, Act::Ending { .. }) {
        return html! {};
    }
    match &stage.scene.tokkae {
        Some(said) if matches!(stage.scene.act, Act::Choose { .. }) => {
            aside(stage.ui, Some(&said.text), said.mood)
        }
        Some(said) => aside::remark(stage.ui, &said.text, said.mood, done),
        None => aside(stage.ui, None, Mood::Calm),
    }
}

/// The name of the place that a chat is in.
pub(crate) fn surface_name(ui: &UiTexts, surface: Surface) -> &str {
    match surface {
        Surface::Messenger => &ui.surface_messenger,
        Surface::Group => &ui.surface_group,
        Surface::Game => &ui.surface_game,
        Surface::Drawing => &ui.surface_drawing,
        Surface::Feed => &ui.surface_feed,
        Surface::Live => &ui.surface_live,
        Surface::Face => &ui.surface_face,
    }
}
