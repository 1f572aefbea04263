//! Tell: rehearse telling. The first person reacts badly; the next one listens.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::components::aside::aside;
use crate::components::icon::{IconName, icon};
use crate::view::Stage;
use tokkae_catalogue::{Act, ItemId, Mood, Trusted, UiTexts, Words};
use tokkae_engine::{Action, Place, TellStage};
use yew::prelude::*;

pub(crate) fn view(stage: &Stage<'_>) -> Html {
    let (
        Act::Tell {
            prompt,
            people,
            words_prompt,
            words,
            between,
            ..
        },
        Place::Tell { picks },
        Place::Tell { picks: soon },
    ) = (&stage.scene.act, stage.state.place(), stage.soon.place())
    else {
        return html! {};
    };
    let now = TellStage::after(picks.len());
    let asked = match now {
        TellStage::FirstPerson => Some(prompt),
        TellStage::FirstWords | TellStage::NextWords => Some(words_prompt),
        TellStage::NextPerson => Some(&stage.ui.try_next),
        TellStage::Heard => None,
    };
    html! {
        <>
            // What comes of a tap is made while the finger is down, and hidden until it lifts.
            <div class="telling" role="log" aria-label={stage.scene.heading.clone()} hidden={picks.is_empty()}>
                { for soon.chunks(2).enumerate().map(|(round, told)| {
                    let is_soon = round * 2 + told.len() > picks.len();
                    conversation(stage, round, told, people, words, is_soon)
                }) }
            </div>
            <div hidden={now != TellStage::NextPerson}>{ aside(stage.ui, Some(between), Mood::Worried) }</div>
            if let Some(asked) = asked {
                <p class="scene__prompt" data-latest="" tabindex="-1">{ asked }</p>
            }
            // Both are there from the beginning: a slow phone then has little to do when one takes the other's place.
            <ul class="cards" role="list" hidden={!matches!(now, TellStage::FirstPerson | TellStage::NextPerson)}>
                { for people.iter().filter(|person| !picks.contains(&person.id)).map(|person| someone(stage, person)) }
            </ul>
            <ul class="cards" role="list" hidden={!matches!(now, TellStage::FirstWords | TellStage::NextWords)}>
                { for words.iter().map(|words| something(stage, words)) }
            </ul>
        </>
    }
}

/// A round of telling, as far as it has been picked.
fn conversation(
    stage: &Stage<'_>,
    at: usize,
    picks: &[ItemId],
    people: &[Trusted],
    words: &[Words],
    is_soon: bool,
) -> Html {
    let Some(person) = picks
        .first()
        .and_then(|id| people.iter().find(|person| person.id == *id))
    else {
        return html! {};
    };
    let said = picks
        .get(1)
        .and_then(|id| words.iter().find(|words| words.id == *id));
    round(stage, at, person, said, is_soon)
}

/// One round: the person, the words that were picked, the answer. The last of them may be hidden yet.
pub(crate) fn round(
    stage: &Stage<'_>,
    at: usize,
    person: &Trusted,
    said: Option<&Words>,
    is_soon: bool,
) -> Html {
    html! {
        <div class="telling__round" data-round={at.to_string()} hidden={is_soon && said.is_none()}>
            <p class="telling__to"><span class="telling__face" aria-hidden="true">
                { stage.small_face(&person.who, Mood::Calm) }
            </span>{ &person.text }</p>
            if let Some(said) = said {
                { exchange(stage, at, person, said, is_soon) }
            }
        </div>
    }
}

/// The child's words and the answer: in the first round a bad one.
pub(crate) fn exchange(
    stage: &Stage<'_>,
    at: usize,
    person: &Trusted,
    said: &Words,
    is_soon: bool,
) -> Html {
    let (answer, mood) = if at == 0 {
        (&person.busy, Mood::Cross)
    } else {
        (&person.listens, Mood::Glad)
    };
    let name = stage.name(&person.who);
    let child = &stage.story.child;
    html! {
        <>
            <div class="bubble bubble--own" hidden={is_soon}>
                <span class="bubble__face" aria-hidden="true">{ stage.small_face(child, Mood::Worried) }</span>
                <div class="bubble__body">
                    <span class="bubble__name">{ stage.name(child) }<span class="visually-hidden">{ " " }{ UiTexts::fill(&stage.ui.says_to, "name", name) }</span></span>
                    <span class="bubble__words">{ &said.text }</span>
                </div>
            </div>
            <div class="bubble" hidden={is_soon}>
                <span class="bubble__face" aria-hidden="true">{ stage.small_face(&person.who, mood) }</span>
                <div class="bubble__body">
                    <span class="bubble__name">{ name }</span>
                    <span class="bubble__words">{ answer }</span>
                </div>
            </div>
        </>
    }
}

/// Someone who can be told.
fn someone(stage: &Stage<'_>, person: &Trusted) -> Html {
    html! {
        <li key={person.id.as_str()}>
            <button class="card" data-do="tell-person" data-item={person.id.as_str().to_owned()}
                onpointerdown={stage.readies(Action::TellPerson(person.id.clone()))}
                onclick={stage.does(Action::TellPerson(person.id.clone()))}>
                <span class="card__face" aria-hidden="true">{ stage.small_face(&person.who, Mood::Calm) }</span>
                <span class="card__text">{ &person.text }</span>
            </button>
        </li>
    }
}

/// Something that can be said.
fn something(stage: &Stage<'_>, words: &Words) -> Html {
    html! {
        <li key={words.id.as_str()}>
            <button class="card" data-do="tell-words" data-item={words.id.as_str().to_owned()}
                onpointerdown={stage.readies(Action::TellWords(words.id.clone()))}
                onclick={stage.does(Action::TellWords(words.id.clone()))}>
                <span class="card__picture">{ icon(IconName::Message) }</span>
                <span class="card__text">{ &words.text }</span>
            </button>
        </li>
    }
}
