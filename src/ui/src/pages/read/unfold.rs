//! What unfolds in a scene of the reading edition: a tap shows what the app shows after an answer.

use super::acts::phone;
use super::scene::spoken;
use crate::components::bem::modified;
use crate::components::bubble::words;
use crate::components::icon::{IconName, icon, tinted_icon};
use crate::scenes::pile_face;
use crate::view::Stage;
use tokkae_catalogue::{
    Answer, Feeling, Mood, PageTexts, PersonId, Practice, SortItem, SpotMessage, Surface, UiTexts,
    reading_code,
};
use yew::prelude::*;

/// The question is the child's first.
pub(super) fn decide_first(texts: &PageTexts) -> Html {
    html! { <p class="reading__decide">{ &texts.read_decide }</p> }
}

/// Every message is a card; under it is whether it crosses the line, and why.
pub(super) fn spot(stage: &Stage<'_>, surface: Surface, messages: &[SpotMessage]) -> Html {
    let card = |spot: &SpotMessage| {
        let (kind, sign, verdict) = if spot.crosses {
            ("crosses", IconName::Flag, &stage.ui.crosses_line)
        } else {
            ("okay", IconName::Check, &stage.ui.is_okay)
        };
        html! {
            <details class={modified("fold", kind)} data-item={spot.message.id.to_string()}>
                <summary class="fold__top">
                    <span class="spot__card">
                        if let Some(from) = &spot.message.from {
                            <span class="bubble__face" aria-hidden="true">{ stage.small_face(from, Mood::Calm) }</span>
                            <span class="bubble__name">{ stage.name(from) }</span>
                        }
                        { words(stage, &spot.message) }
                    </span>
                </summary>
                <p class="fold__more">{ icon(sign) }<span><strong>{ verdict }</strong>{ " " }{ &spot.because }</span></p>
            </details>
        }
    };
    let screen = html! {
        <ul class="phone__screen spot" role="list">
            { for messages.iter().map(|spot| html! { <li>{ card(spot) }</li> }) }
        </ul>
    };
    phone(stage, surface, screen)
}

/// Three piles under everything that is to be sorted. All three say where Tokkae puts it, and why.
pub(super) fn sort(stage: &Stage<'_>, items: &[SortItem]) -> Html {
    let pile = |item: &SortItem, answer: Answer| {
        let (text, sign) = pile_face(stage.ui, answer);
        let (tokkae, _) = pile_face(stage.ui, item.answer);
        html! {
            <details class="piles__pile" name={group(stage, item.id.as_str())} data-answer={answer.word()}>
                <summary class={modified("pile", answer.word())}>{ icon(sign) }<span>{ text }</span></summary>
                <p class={modified("sorted__item", item.answer.word())}>
                    <strong>{ UiTexts::fill(&stage.ui.sort_tokkae, "answer", tokkae) }</strong>{ " " }{ &item.because }
                </p>
            </details>
        }
    };
    html! {
        <ul class="piled" role="list">
            { for items.iter().map(|item| html! {
                <li class="sort-card" data-item={item.id.to_string()}>
                    <p class="sort-card__text">{ &item.text }</p>
                    <div class="piles">{ for Answer::ALL.iter().map(|answer| pile(item, *answer)) }</div>
                </li>
            }) }
        </ul>
    }
}

pub(super) fn feel(stage: &Stage<'_>, who: &PersonId, feelings: &[Feeling]) -> Html {
    html! {
        <ul class="folds" role="list">
            { for feelings.iter().map(|feeling| html! {
                <li><details class="fold" name={group(stage, "feelings")} data-item={feeling.id.to_string()}>
                    <summary class="fold__top">
                        <span class="card__face" aria-hidden="true">{ stage.face(who, feeling.mood) }</span>
                        <span class="card__text">{ &feeling.text }</span>
                    </summary>
                    <p class="fold__more fold__more--says">{ spoken(stage.ui) }{ &feeling.reply }</p>
                </details></li>
            }) }
        </ul>
    }
}

pub(super) fn practise(
    stage: &Stage<'_>,
    surface: Surface,
    who: &PersonId,
    steps: &[Practice],
) -> Html {
    let done = |step: &Practice| {
        html! {
            <p class="fold__more">
                { icon(IconName::Check) }
                <span><span class="visually-hidden">{ &stage.ui.step_done }{ ": " }</span>{ &step.done }</span>
            </p>
        }
    };
    let screen = html! {
        <div class="phone__screen">
            <div class="account">
                <span class="account__face" aria-hidden="true">{ stage.face(who, Mood::Calm) }</span>
                <span class="account__name">{ stage.name(who) }</span>
            </div>
            <ol class="folds" role="list">
                { for steps.iter().map(|step| html! {
                    <li><details class="fold fold--okay" data-item={step.id.to_string()}>
                        <summary class="fold__top">
                            { tinted_icon(IconName::from_habit(step.habit)) }<span class="card__text">{ &step.text }</span>
                        </summary>
                        { done(step) }
                    </details></li>
                }) }
            </ol>
        </div>
    };
    phone(stage, surface, screen)
}

/// The name under which at most one of several is unfolded, where a browser knows that.
pub(super) fn group(stage: &Stage<'_>, of: &str) -> String {
    reading_code(&format!("{}/{of}", stage.scene.id))
}
