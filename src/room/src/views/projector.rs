//! What the room sees: large, calm, and nothing of the trainer's.

use super::{Page, arrival, chart, child_tells, notes, results, signs, votes};
use crate::model::{Asked, Msg, Place, Poll};
use tokkae_catalogue::{Mood, PlanStep, StepKind};
use tokkae_ui::components::icon::{IconName, icon};
use tokkae_ui::components::scenery::{Part, scenery};
use tokkae_ui::components::tokkae::tokkae;
use yew::prelude::*;

pub(super) fn view(page: &Page<'_>) -> Html {
    let model = page.model;
    if model.is_hidden() {
        return cover(page);
    }
    html! {
        <main class={if model.peek { "projector projector--peek" } else { "projector" }} data-view="projector" data-hidden="false">
            <div class="projector__stage" data-stage="" tabindex="0" role="region" aria-label={page.texts().projector.clone()}>
                { content(page) }
            </div>
            if model.peek { { notes::strip(page) } }
            { bar(page) }
        </main>
    }
}

/// Covers everything at once: nothing of what is under it is in the document.
fn cover(page: &Page<'_>) -> Html {
    html! {
        <main class="cover-all" data-view="projector" data-hidden="true">
            { scenery(Part::Ending) }
            <div class="cover-all__words">
                { tokkae(Mood::Calm, "cover-all__tokkae") }
                <h1>{ &page.texts().moment }</h1>
            </div>
            <button class="button cover-all__show" data-do="show-again" data-focus="" onclick={page.sends::<MouseEvent>(Msg::Hide(false))}>
                { &page.texts().show_again }
            </button>
        </main>
    }
}

/// What stands on the screen.
pub(super) fn content(page: &Page<'_>) -> Html {
    let model = page.model;
    let texts = page.texts();
    match model.place() {
        Place::Nowhere => still(&texts.waiting, ""),
        Place::Preparing => {
            let title = model.plan().map_or("", |plan| &plan.title);
            still(title, &texts.waiting)
        }
        Place::End => still(&texts.thanks, ""),
        Place::Step(_) => model
            .step()
            .map_or_else(Html::default, |step| of_step(page, step)),
    }
}

/// A picture with a few words, while nothing else goes on.
fn still(title: &str, line: &str) -> Html {
    html! {
        <section class="slide slide--still">
            { scenery(Part::Start) }
            { tokkae(Mood::Glad, "slide__tokkae") }
            <h1 class="slide__title" data-focus="" tabindex="-1">{ title }</h1>
            if !line.is_empty() { <p class="slide__line">{ line }</p> }
        </section>
    }
}

fn of_step(page: &Page<'_>, step: &PlanStep) -> Html {
    match (page.model.asked(), page.model.poll()) {
        (_, Some(poll)) if poll.closed => votes::shown(page, &poll),
        (Some(Asked::Question(..)), Some(poll)) => question(page, &poll),
        (Some(Asked::Change(question)), _) => {
            let change = page.model.change(question);
            html! {
                <section class="slide slide--change" data-change={question.id.to_string()}>
                    <h1 class="slide__title" data-focus="" tabindex="-1">{ results::judged(page.texts(), question) }</h1>
                    { chart::change(page, &change, false) }
                </section>
            }
        }
        _ if step.kind == StepKind::Story => story(page, step),
        _ => slide(page, step),
    }
}

fn question(page: &Page<'_>, poll: &Poll) -> Html {
    html! {
        <section class="slide slide--question" data-question={poll.id.clone()}>
            <h1 class="slide__title" data-focus="" tabindex="-1">{ &poll.prompt }</h1>
            <ol class="slide__answers">
                { for poll.options.iter().map(|option| html! { <li key={option.id.as_str()}>{ &option.text }</li> }) }
            </ol>
            <p class="slide__line">{ icon(IconName::Stop) }{ &page.texts().raise }</p>
        </section>
    }
}

fn story(page: &Page<'_>, step: &PlanStep) -> Html {
    let failed = page.model.has_failed();
    page.scene().unwrap_or_else(|| {
        html! {
            <section class="slide slide--still">
                { scenery(Part::Start) }
                { tokkae(if failed { Mood::Worried } else { Mood::Calm }, "slide__tokkae") }
                <h1 class="slide__title" data-focus="" tabindex="-1">{ &step.title }</h1>
                { arrival(page) }
            </section>
        }
    })
}

fn slide(page: &Page<'_>, step: &PlanStep) -> Html {
    html! {
        <section class="slide" data-step={step.id.to_string()} data-kind={step.kind.word()}>
            <h1 class="slide__title" data-focus="" tabindex="-1">{ &step.title }</h1>
            <ul class="slide__lines" role="list">
                { for step.show.iter().map(|line| html! { <li key={line.id.as_str()}>{ &line.text }</li> }) }
            </ul>
            if step.kind == StepKind::Card { { child_tells::helpers(page) } }
            { tokkae(Mood::Glad, "slide__corner") }
        </section>
    }
}

/// Small signs in the corner, for whoever stands at the screen.
fn bar(page: &Page<'_>) -> Html {
    let (texts, ui) = (page.texts(), page.ui());
    let button = |does: &'static str, sign: Html, label: &str, msg: Msg| {
        html! {
            <button class="projector__button" data-do={does} aria-label={label.to_owned()} title={label.to_owned()}
                onclick={page.sends::<MouseEvent>(msg)}>{ sign }</button>
        }
    };
    html! {
        <nav class="projector__bar" aria-label={ui.story_bar.clone()}>
            { button("back", icon(IconName::Back), &ui.back, Msg::Back) }
            { button("next", icon(IconName::Next), &ui.next, Msg::Next) }
            { button("full-screen", signs::corners(), &texts.full_screen, Msg::FullScreen) }
            { button("peek", icon(IconName::Note), &texts.notes, Msg::Peek(!page.model.peek)) }
            <button class="projector__button projector__button--hide" data-do="hide" onclick={page.sends::<MouseEvent>(Msg::Hide(true))}>
                { icon(IconName::Hide) }<span class="visually-hidden">{ &texts.hide }</span>
            </button>
        </nav>
    }
}
