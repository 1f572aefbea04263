//! The sheet: how the room's answers changed, to look at, to print, to save.

use super::{Page, chart};
use crate::model::{Change, Msg, View};
use tokkae_catalogue::{Judged, Question, RoomTexts};
use tokkae_ui::components::icon::{IconName, icon};
use yew::prelude::*;

pub(super) fn view(page: &Page<'_>) -> Html {
    let Some(plan) = page.model.plan() else {
        return html! {};
    };
    let texts = page.texts();
    html! {
        <main class="sheet" data-view="results">
            <nav class="sheet__ways" aria-label={texts.results.clone()}>
                <button class="button" data-do="notes" onclick={page.sends::<MouseEvent>(Msg::Show(View::Notes))}>{ icon(IconName::Back) }{ &texts.notes }</button>
                <button class="button button--main" data-do="print" onclick={page.sends::<MouseEvent>(Msg::Print)}>{ icon(IconName::Note) }{ &texts.print }</button>
                <button class="button" data-do="save" onclick={page.sends::<MouseEvent>(Msg::Save)}>{ icon(IconName::Check) }{ &texts.save }</button>
            </nav>
            <h1 data-focus="" tabindex="-1">{ &texts.results }{ ": " }{ &plan.title }</h1>
            <p class="sheet__day">{ page.model.day() }</p>
            <p>{ &texts.results_line }</p>
            { for page.model.changes(plan).iter().map(|change| of_question(page, change)) }
        </main>
    }
}

fn of_question(page: &Page<'_>, change: &Change<'_>) -> Html {
    let texts = page.texts();
    html! {
        <section class="sheet__question" key={change.question.id.as_str()} data-question={change.question.id.to_string()}>
            <h2>{ judged(texts, change.question) }</h2>
            <p class="sheet__case"><strong>{ &texts.before }{ ": " }</strong>{ &change.before.prompt }</p>
            <p class="sheet__case"><strong>{ &texts.after }{ ": " }</strong>{ &change.after.prompt }</p>
            { chart::change(page, change, true) }
        </section>
    }
}

/// What a question is about, short enough for a slide.
pub(super) fn judged<'a>(texts: &'a RoomTexts, question: &Question) -> &'a str {
    match question.judged {
        Judged::Okay => &texts.judged_okay,
        Judged::Fault => &texts.judged_fault,
        Judged::Tell => &texts.judged_tell,
        Judged::Service => &texts.judged_service,
        Judged::Worry => &texts.judged_worry,
    }
}
