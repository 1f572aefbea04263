//! A session has been chosen: what to prepare, what it is made of, and how to begin.

use super::{Page, desk, minutes, notes, signs};
use crate::model::{Msg, Place, View};
use tokkae_catalogue::{Line, Plan};
use tokkae_ui::components::icon::{IconName, icon};
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub(super) fn view(page: &Page<'_>) -> Html {
    let Some(plan) = page.model.plan() else {
        return html! {};
    };
    let texts = page.texts();
    html! {
        <main class="desk" data-view="prepare" data-plan={plan.id.to_string()}>
            <header class="desk__head">
                <div>
                    <h1 data-focus="" tabindex="-1">{ &plan.title }</h1>
                    <p>{ &plan.aim }</p>
                    { desk::draft(page) }
                </div>
            </header>
            <div class="prepare">
                <div class="prepare__column">
                    <section class="panel">
                        <h2>{ &texts.prepare }</h2>
                        <ul class="prepare__list" role="list">
                            { for to_prepare(plan).into_iter().map(|(key, line)| {
                                let is = page.model.is_prepared(&key);
                                html! { <li key={key.clone()}>{ tick(page, &line.text, is, "prepared", move |is| Msg::Prepared(key.clone(), is)) }</li> }
                            }) }
                        </ul>
                    </section>
                    <section class="panel words words--avoid">
                        <h2>{ &texts.never }</h2>
                        { notes::avoided(&plan.care.avoid) }
                    </section>
                </div>
                <div class="prepare__column">
                    <section class="panel prepare__begin">{ begin(page) }</section>
                    <section class="panel">
                        <h2>{ &texts.steps }</h2>
                        { steps(page, plan) }
                    </section>
                    <section class="panel">
                        <h2>{ &texts.keys }</h2>
                        <p>{ &texts.keys_line }</p>
                        { tick(page, &texts.letter_keys, page.model.has_letter_keys(), "letter-keys", Msg::LetterKeys) }
                    </section>
                </div>
            </div>
            <p><button class="button button--quiet" data-do="forget" onclick={page.sends::<MouseEvent>(Msg::Forget)}>
                { icon(IconName::Delete) }{ &texts.other }
            </button></p>
            { desk::ways(page) }
        </main>
    }
}

/// What to do before, for every session and for this one, each with a key of its own.
fn to_prepare(plan: &Plan) -> Vec<(String, &Line)> {
    let of_all = plan.care.prepare.iter();
    let of_all = of_all.map(|line| (format!("care/{}", line.id), line));
    let own = plan.prepare.iter().map(|line| (line.id.to_string(), line));
    of_all.chain(own).collect()
}

/// A box to tick with its words.
fn tick(
    page: &Page<'_>,
    text: &str,
    is: bool,
    name: &'static str,
    msg: impl Fn(bool) -> Msg + 'static,
) -> Html {
    let on = page.on.clone();
    let changed = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            on.emit(msg(input.checked()));
        }
    });
    html! {
        <label class="tick">
            <input type="checkbox" data-do={name} checked={is} onchange={changed} /><span>{ text }</span>
        </label>
    }
}

fn steps(page: &Page<'_>, plan: &Plan) -> Html {
    html! {
        <ol class="prepare__steps">
            { for plan.steps.iter().map(|step| html! {
                <li key={step.id.as_str()}>
                    <span>{ &step.title }</span>
                    <span class="desk__minutes">{ minutes(page.texts(), u32::from(step.minutes)) }</span>
                </li>
            }) }
        </ol>
    }
}

fn begin(page: &Page<'_>) -> Html {
    let texts = page.texts();
    let begun = page.model.place() != Place::Preparing;
    html! {
        <>
            { projector_window(page) }
            <p class="prepare__hint">{ &texts.open_projector_line }</p>
            <button class="button button--main prepare__main" data-do="begin" onclick={page.sends::<MouseEvent>(Msg::Begin(View::Notes))}>
                if begun { { &texts.notes } } else { { &texts.begin } }{ icon(IconName::Next) }
            </button>
            <button class="button" data-do="one-screen" onclick={page.sends::<MouseEvent>(Msg::Begin(View::Projector))}>
                { signs::screen() }{ &texts.one_screen }
            </button>
            <p class="prepare__hint">{ &texts.one_screen_line }</p>
        </>
    }
}

/// Opens the projector's window, and says whether it is there.
pub(super) fn projector_window(page: &Page<'_>) -> Html {
    let texts = page.texts();
    let here = page.model.has_projector();
    let status = if here {
        &texts.projector_here
    } else if page.model.blocked {
        &texts.blocked
    } else {
        &texts.projector_gone
    };
    html! {
        <div class="second" data-projector={here.to_string()}>
            <button class="button" data-do="open-projector" onclick={page.sends::<MouseEvent>(Msg::Open(View::Projector))}>
                { signs::screen() }{ &texts.open_projector }
            </button>
            <p role="status">{ if here { icon(IconName::Check) } else { html! {} } }{ status }</p>
        </div>
    }
}
