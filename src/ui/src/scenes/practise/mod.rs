//! Practise: protective habits, done in a mock-up of the very surface.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use super::{chat::head, surface_name};
use crate::components::bem::modified;
use crate::components::icon::{IconName, icon, tinted_icon};
use crate::view::Stage;
use std::cmp::Ordering;
use tokkae_catalogue::{Mood, PersonId, Practice, Surface};
use tokkae_engine::{Action, Place};
use yew::prelude::*;

pub(crate) fn view(
    stage: &Stage<'_>,
    surface: Surface,
    prompt: &str,
    contact: &PersonId,
    steps: &[Practice],
) -> Html {
    let Place::Practise { done } = stage.state.place() else {
        return html! {};
    };
    html! {
        <>
            <p class="scene__prompt">{ prompt }</p>
            <div class={modified("phone", surface.word())}>
                { head(surface_name(stage.ui, surface), surface) }
                <div class="phone__screen">
                    <div class="account">
                        <span class="account__face" aria-hidden="true">{ stage.face(contact, Mood::Calm) }</span>
                        <span class="account__name">{ stage.name(contact) }</span>
                    </div>
                    <ol class="steps" role="list">
                        { for steps.iter().enumerate().map(|(at, step)| view_step(stage, step, at, done.len())) }
                    </ol>
                </div>
            </div>
        </>
    }
}

/// A step that was done, the one to do now, or one that comes later.
fn view_step(stage: &Stage<'_>, step: &Practice, at: usize, done: usize) -> Html {
    let sign = tinted_icon(IconName::from_habit(step.habit));
    let body = match at.cmp(&done) {
        Ordering::Less => html! {
            <div class="step step--done" role="status">
                { icon(IconName::Check) }<span><span class="visually-hidden">{ &stage.ui.step_done }{ ": " }</span>{ &step.done }</span>
            </div>
        },
        Ordering::Equal => html! {
            <button class="step step--now" data-do="practise" data-item={step.id.as_str().to_owned()} data-latest=""
                onclick={stage.does(Action::Practise(step.id.clone()))}>
                { sign }{ &step.text }
            </button>
        },
        Ordering::Greater => html! { <div class="step step--later">{ sign }{ &step.text }</div> },
    };
    html! { <li key={step.id.as_str()}>{ body }</li> }
}
