//! The trainer's notes: what to say, what to ask, the hands, the clock, and what comes next.

use super::{Page, child_tells, prepare, projector, votes};
use crate::model::{Msg, Place, View};
use tokkae_catalogue::{Act, Avoid, Line, Plan, PlanStep, UiTexts};
use tokkae_engine::Place as InScene;
use tokkae_ui::components::icon::{IconName, icon};
use yew::prelude::*;

pub(super) fn view(page: &Page<'_>) -> Html {
    let Some(plan) = page.model.plan() else {
        return html! {};
    };
    let texts = page.texts();
    html! {
        <div class="notes" data-view="notes">
            <header class="notes__bar">
                <button class="button button--quiet" data-do="desk" onclick={page.sends::<MouseEvent>(Msg::Show(View::Desk))}>
                    { icon(IconName::Home) }<span>{ &plan.title }</span>
                </button>
                <p class="notes__clock">{ clock(page, plan) }</p>
                { child_tells::button(page) }
                { hide(page) }
            </header>
            <main class="notes__page">
                { child_tells::panel(page) }
                <div class="notes__columns">
                    <div class="notes__say">
                        { words(page, plan) }
                        { jump(page, plan) }
                    </div>
                    <div class="notes__side">
                        if let Some(poll) = page.model.poll() { { votes::entry(page, &poll) } }
                        <section class="panel" aria-label={texts.now.clone()}>
                            <h2>{ &texts.now }</h2>
                            <div class="mirror" data-mirror="">
                                if page.model.is_hidden() { <p>{ &texts.moment }</p> } else { { projector::content(page) } }
                            </div>
                        </section>
                        <section class="panel" aria-label={texts.coming.clone()}>
                            <h2>{ &texts.coming }</h2>
                            <ul class="coming" role="list">{ for coming(page, plan).into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                        </section>
                        <section class="panel">{ prepare::projector_window(page) }</section>
                    </div>
                </div>
            </main>
            { steering(page) }
        </div>
    }
}

/// The notes over the projector, for a room with one screen.
pub(super) fn strip(page: &Page<'_>) -> Html {
    let Some(plan) = page.model.plan() else {
        return html! {};
    };
    html! {
        <aside class="strip" data-strip="" aria-label={page.texts().notes.clone()}>
            <div class="strip__head">{ child_tells::button(page) }<p class="notes__clock">{ clock(page, plan) }</p></div>
            { child_tells::panel(page) }
            <div class="notes__columns">
                <div class="notes__say">{ words(page, plan) }</div>
                <div class="notes__side">
                    if let Some(poll) = page.model.poll() { { votes::entry(page, &poll) } }
                    { other_way(page) }
                </div>
            </div>
        </aside>
    }
}

fn hide(page: &Page<'_>) -> Html {
    let hidden = page.model.is_hidden();
    let text = if hidden {
        &page.texts().show_again
    } else {
        &page.texts().hide
    };
    html! {
        <button class="button button--hide" data-do="hide" aria-pressed={hidden.to_string()} onclick={page.sends::<MouseEvent>(Msg::Hide(!hidden))}>
            { icon(IconName::Hide) }{ text }
        </button>
    }
}

/// For the trainer only: no child is under a clock.
fn clock(page: &Page<'_>, plan: &Plan) -> String {
    let fill = |text: &str, used: u64, planned: u32| {
        let text = UiTexts::fill(text, "used", &used.to_string());
        UiTexts::fill(&text, "planned", &planned.to_string())
    };
    let texts = page.texts();
    let all = fill(
        &texts.clock_all,
        page.model.minutes_since("began"),
        u32::from(plan.minutes()),
    );
    let step = page.model.step().map(|step| {
        let used = page.model.minutes_since(&format!("since/{}", step.id));
        fill(&texts.clock_step, used, u32::from(step.minutes))
    });
    step.map_or_else(|| all.clone(), |step| format!("{all} · {step}"))
}

/// What to say and ask in this step, and what not.
fn words(page: &Page<'_>, plan: &Plan) -> Html {
    let texts = page.texts();
    let Some(step) = page.model.step() else {
        return html! {
            <>
                <h1 data-focus="" tabindex="-1">{ &texts.coming_end }</h1>
                <p>{ &texts.done }</p>
                { list(&texts.afterwards, "doing", &plan.care.afterwards) }
            </>
        };
    };
    html! {
        <>
            <p class="notes__where">{ number(page, plan, step) }</p>
            <h1 data-focus="" tabindex="-1" data-step={step.id.to_string()} data-kind={step.kind.word()}>{ &step.title }</h1>
            { list(&texts.doing, "doing", &step.doing) }
            { list(&texts.say, "say", &step.say) }
            { list(&texts.ask, "ask", &step.ask) }
            if !step.avoid.is_empty() {
                <section class="words words--avoid"><h2>{ &texts.avoid }</h2>{ avoided(&step.avoid) }</section>
            }
        </>
    }
}

/// Sentences that silence a child, each with the reason.
pub(super) fn avoided(lines: &[Avoid]) -> Html {
    html! {
        <ul role="list">
            { for lines.iter().map(|line| html! {
                <li key={line.id.as_str()}><q>{ &line.text }</q>{ " " }<span>{ &line.because }</span></li>
            }) }
        </ul>
    }
}

pub(super) fn list(title: &str, kind: &'static str, lines: &[Line]) -> Html {
    if lines.is_empty() {
        return html! {};
    }
    html! {
        <section class={["words words--", kind].concat()}>
            <h2>{ title }</h2>
            <ul role="list">{ for lines.iter().map(|line| html! { <li key={line.id.as_str()}>{ &line.text }</li> }) }</ul>
        </section>
    }
}

fn number(page: &Page<'_>, plan: &Plan, step: &PlanStep) -> String {
    let at = plan.steps.iter().position(|known| known.id == step.id);
    let number = at.map_or(0, |at| at + 1).to_string();
    let text = UiTexts::fill(&page.texts().step_of, "number", &number);
    UiTexts::fill(&text, "count", &plan.steps.len().to_string())
}

/// What comes next, in words: the next message, scene or step.
fn coming(page: &Page<'_>, plan: &Plan) -> Vec<String> {
    if let Some((story, state)) = page.model.playing()
        && let Some(scene) = state.scene(&story)
    {
        if let (Act::Chat { messages, .. }, InScene::Chat { shown }) = (&scene.act, state.place())
            && let Some(message) = messages.get(*shown)
        {
            return vec![message.text.clone()];
        }
        let exits = scene.exits().into_iter();
        let next: Vec<_> = exits
            .filter_map(|id| story.scene(id))
            .map(|scene| scene.heading.clone())
            .collect();
        if !next.is_empty() {
            return next;
        }
    }
    let next = match page.model.place() {
        Place::Step(number) => plan.steps.get(number + 1),
        _ => None,
    };
    vec![next.map_or_else(
        || page.texts().coming_end.clone(),
        |step| step.title.clone(),
    )]
}

/// Any step of the plan, at any time.
fn jump(page: &Page<'_>, plan: &Plan) -> Html {
    let here = page.model.step().map(|step| &step.id);
    html! {
        <nav class="jump" aria-label={page.texts().go_to.clone()}>
            <h2>{ &page.texts().go_to }</h2>
            <ol>
                { for plan.steps.iter().map(|step| html! {
                    <li key={step.id.as_str()}>
                        <button class="jump__step" data-do="go-to" data-to={step.id.to_string()} data-kind-of-step={step.kind.word()} aria-current={(here == Some(&step.id)).then_some("step")}
                            onclick={page.sends::<MouseEvent>(Msg::GoTo(step.id.clone()))}>{ &step.title }</button>
                    </li>
                }) }
            </ol>
        </nav>
    }
}

fn other_way(page: &Page<'_>) -> Html {
    if !page.model.has_choice_behind() {
        return html! {};
    }
    html! {
        <button class="button" data-do="other-way" onclick={page.sends::<MouseEvent>(Msg::OtherWay)}>
            { icon(IconName::Reply) }{ &page.texts().other_way }
        </button>
    }
}

/// The buttons that are always in the same place.
fn steering(page: &Page<'_>) -> Html {
    let (texts, ui) = (page.texts(), page.ui());
    html! {
        <nav class="steering" aria-label={ui.story_bar.clone()}>
            <button class="button" data-do="back" onclick={page.sends::<MouseEvent>(Msg::Back)}>{ icon(IconName::Back) }{ &ui.back }</button>
            { other_way(page) }
            <button class="button steering__roll" data-do="up" aria-label={texts.up.clone()} title={texts.up.clone()} onclick={page.sends::<MouseEvent>(Msg::Roll(false))}>{ "▲" }</button>
            <button class="button steering__roll" data-do="down" aria-label={texts.down.clone()} title={texts.down.clone()} onclick={page.sends::<MouseEvent>(Msg::Roll(true))}>{ "▼" }</button>
            <button class="button" data-do="results" onclick={page.sends::<MouseEvent>(Msg::Show(View::Results))}>{ icon(IconName::Friend) }{ &texts.results }</button>
            <button class="button button--main steering__next" data-do="next" data-rolled={page.model.rolled().to_string()} onclick={page.sends::<MouseEvent>(Msg::Next)}>
                // Where the projector has more below, the next thing is to show that.
                { &ui.next }if page.model.has_more() { <span aria-hidden="true">{ "▼" }</span> } else { { icon(IconName::Next) } }
            </button>
        </nav>
    }
}
