//! Sort: okay, not okay, not sure. One thing at a time; Tokkae's pile and reason come after.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::components::bem::modified;
use crate::components::icon::{IconName, icon};
use crate::view::Stage;
use tokkae_catalogue::{Answer, SortItem, UiTexts};
use tokkae_engine::{Action, Place};
use yew::prelude::*;

pub(crate) fn view(stage: &Stage<'_>, prompt: &str, items: &[SortItem]) -> Html {
    let Place::Sort { sorted } = stage.state.place() else {
        return html! {};
    };
    let answer = |item: &SortItem| {
        sorted
            .iter()
            .find(|(id, _)| *id == item.id)
            .map(|(_, answer)| *answer)
    };
    let current = items.iter().find(|item| answer(item).is_none());
    let left = items.len().saturating_sub(sorted.len());
    html! {
        <>
            <p class="scene__prompt">{ prompt }</p>
            <ul class="sorted" role="list">
                { for items.iter().filter_map(|item| answer(item).map(|answer| done(stage, item, answer))) }
            </ul>
            if let Some(item) = current {
                <div class="sort-card" data-latest="" tabindex="-1">
                    <p class="sort-card__text" role="status">
                        { &item.text }
                        <span class="visually-hidden">{ " " }{ UiTexts::fill(&stage.ui.sort_left, "count", &left.to_string()) }</span>
                    </p>
                    <div class="sort-card__piles">
                        { for Answer::ALL.iter().map(|answer| pile(stage, item, *answer)) }
                    </div>
                </div>
            }
        </>
    }
}

fn pile(stage: &Stage<'_>, item: &SortItem, answer: Answer) -> Html {
    let (text, sign) = face(stage.ui, answer);
    html! {
        <button class={modified("pile", answer.word())} data-do="sort" data-item={item.id.as_str().to_owned()}
            data-answer={answer.word()} onclick={stage.does(Action::Sort(item.id.clone(), answer))}>
            { icon(sign) }{ text }
        </button>
    }
}

fn done(stage: &Stage<'_>, item: &SortItem, answer: Answer) -> Html {
    let (text, sign) = face(stage.ui, answer);
    let (tokkae, _) = face(stage.ui, item.answer);
    html! {
        <li key={item.id.as_str()} class={modified("sorted__item", item.answer.word())} data-item={item.id.as_str().to_owned()}>
            <p class="sorted__text"><span class={["tag pile--", answer.word()].concat()}>{ icon(sign) }{ text }</span>{ " " }{ &item.text }</p>
            <p class="sorted__why">
                if answer != item.answer {
                    <strong>{ UiTexts::fill(&stage.ui.sort_tokkae, "answer", tokkae) }</strong>{ " " }
                }
                { &item.because }
            </p>
        </li>
    }
}

/// What is on a pile: its words and its sign.
pub(crate) fn face(ui: &UiTexts, answer: Answer) -> (&str, IconName) {
    match answer {
        Answer::Okay => (&ui.answer_okay, IconName::Check),
        Answer::NotOkay => (&ui.answer_not_okay, IconName::Flag),
        Answer::Unsure => (&ui.answer_unsure, IconName::Ask),
    }
}
