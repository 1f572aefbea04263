//! A story being played: the branch, the scene, and the buttons that are always in the same place.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::app::{Msg, Page};
use crate::components::bem::marked_if;
use crate::components::icon::{IconName, icon};
use crate::scenes;
use crate::view::{Document, Stage, send};
use tokkae_catalogue::{Act, UiTexts};
use tokkae_engine::{Action, Place, State};
use yew::prelude::*;

pub(crate) fn view(document: &Document<'_>) -> Html {
    let Some(playing) = &document.model.playing else {
        return html! {};
    };
    let (story, state) = (&playing.story, &playing.state);
    let stage = |state, soon| {
        Some(Stage {
            ui: document.ui(),
            story,
            state,
            soon,
            scene: State::scene(state, story)?,
            on: document.on,
        })
    };
    let help = document.address("help/");
    let soon = document.model.ready.as_ref().unwrap_or(state);
    let (Some(mut now), Some(ready)) = (stage(state, state), stage(soon, soon)) else {
        return html! {};
    };
    let is_ready = ready.scene.id != now.scene.id;
    if !is_ready {
        now.soon = soon;
    }
    html! {
        <div key="story" class="story" data-playing={story.id.as_str().to_owned()}
            aria-hidden={document.hides(Page::Story)}>
            { branch(&now) }
            // The one that a finger calls is behind it, so that it need not be made when the finger lifts.
            <>
                { scenes::view(&now, &help, false) }
                { for is_ready.then(|| scenes::view(&ready, &help, true)) }
            </>
            { controls(&now) }
        </div>
    }
}

/// Progress as leaves along a branch, without numbers that judge.
fn branch(stage: &Stage<'_>) -> Html {
    let (taken, left) = (
        stage.state.steps_taken(),
        stage.state.steps_left(stage.story),
    );
    let label = UiTexts::fill(&stage.ui.progress, "taken", &taken.to_string());
    let label = UiTexts::fill(&label, "left", &left.to_string());
    html! {
        <div class="branch" role="img" aria-label={label}>
            { for (0..=taken + left).map(|leaf| html! {
                <span class={marked_if("branch__leaf", leaf <= taken, "done")} />
            }) }
        </div>
    }
}

fn controls(stage: &Stage<'_>) -> Html {
    let ui = stage.ui;
    let ending = matches!(stage.scene.act, Act::Ending { .. });
    let back = if stage.state.can_go_back() {
        stage.does(Action::Back)
    } else {
        send(stage.on, Msg::Go(Page::Note))
    };
    html! {
        <nav class="controls" aria-label={ui.story_bar.clone()}>
            <button class="button button--quiet" data-do="back" onclick={back}>
                { icon(IconName::Back) }<span class="controls__word">{ &ui.back }</span>
            </button>
            if !ending {
                <button class="button button--quiet" data-do="skip" onclick={stage.does(Action::Skip)}>
                    { icon(IconName::Skip) }<span class="controls__word">{ &ui.skip }</span>
                </button>
                { main_button(stage) }
            }
        </nav>
    }
}

/// The one button that goes on: it stays the same element while what it does changes, so that the focus of a keyboard
/// stays on it. It is there before it does anything, because to make it takes a slow phone long.
fn main_button(stage: &Stage<'_>) -> Html {
    let ui = stage.ui;
    let (does, action, text) = match stage.state.place() {
        _ if stage.state.is_done(stage.story) => (Some("next"), Action::Next, &ui.next),
        Place::Chat { .. } => (Some("hurry"), Action::ShowMessage, &ui.hurry),
        Place::Spot { .. } => (Some("show-reasons"), Action::ShowReasons, &ui.show_reasons),
        _ => (None, Action::Next, &ui.next),
    };
    html! {
        <button class="button button--main controls__main" data-do={does} hidden={does.is_none()}
            onpointerdown={(action == Action::Next).then(|| stage.readies(Action::Next))} onclick={stage.does(action)}>
            { text }{ icon(IconName::Next) }
        </button>
    }
}
