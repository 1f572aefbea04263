//! Telling in the reading edition: a section for each person who is told first, and for each who listens.

use super::scene::{Way, controls, says, section, skipped};
use super::unfold::group;
use super::{Book, to};
use crate::components::icon::{IconName, icon};
use crate::scenes::{exchange, round};
use crate::view::Stage;
use tokkae_catalogue::{Act, Mood, Trusted, Words};
use yew::prelude::*;

/// Who can be told: each leads to a section.
pub(super) fn people(stage: &Stage<'_>, people: &[Trusted]) -> Html {
    cards(stage, people.iter(), |person| {
        stage.scene.id.told(&person.id)
    })
}

/// The sections of a scene that rehearses telling; other scenes have none.
pub(super) fn sections(book: &Book<'_>, stage: &Stage<'_>) -> Html {
    let Act::Tell { people, .. } = &stage.scene.act else {
        return html! {};
    };
    html! {
        <>
            { for people.iter().map(|person| told(book, stage, person)) }
            { for people.iter().map(|person| heard(book, stage, person)) }
        </>
    }
}

/// The first person reacts badly; under it are Tokkae's words, and who could be next.
fn told(book: &Book<'_>, stage: &Stage<'_>, person: &Trusted) -> Html {
    let Act::Tell {
        people, between, ..
    } = &stage.scene.act
    else {
        return html! {};
    };
    let others = people.iter().filter(|other| other.id != person.id);
    let after = html! {
        <>
            { says(stage.ui, between, Mood::Worried) }
            <p class="scene__prompt">{ &stage.ui.try_next }</p>
            { cards(stage, others, |other| stage.scene.id.heard(&other.id)) }
        </>
    };
    let name = stage.scene.id.told(&person.id);
    let body = rehearsal(stage, person, 0, &name, after);
    let skip = skipped(book, stage.scene).map(|next| {
        let (href, text) = (to(next.as_str()), stage.ui.skip.as_str());
        (Way { href, text }, false)
    });
    section(
        &name,
        stage.scene,
        body,
        controls(book, stage.scene, back(stage), skip),
    )
}

/// The next person listens, and the story goes on.
fn heard(book: &Book<'_>, stage: &Stage<'_>, person: &Trusted) -> Html {
    let after = match &stage.scene.tokkae {
        Some(remark) => says(stage.ui, &remark.text, remark.mood),
        None => html! {},
    };
    let name = stage.scene.id.heard(&person.id);
    let body = rehearsal(stage, person, 1, &name, after);
    let next = skipped(book, stage.scene).map(|next| {
        let (href, text) = (to(next.as_str()), stage.ui.next.as_str());
        (Way { href, text }, true)
    });
    section(
        &name,
        stage.scene,
        body,
        controls(book, stage.scene, back(stage), next),
    )
}

/// The person, and the words to choose from: each unfolds how it goes. What comes after follows them.
fn rehearsal(stage: &Stage<'_>, person: &Trusted, at: usize, name: &str, after: Html) -> Html {
    let Act::Tell {
        words_prompt,
        words,
        ..
    } = &stage.scene.act
    else {
        return html! {};
    };
    let said = |words: &Words| {
        html! {
            <details class="fold fold--talk" name={group(stage, name)} data-item={words.id.to_string()}>
                <summary class="fold__top">
                    <span class="card__picture">{ icon(IconName::Message) }</span><span class="card__text">{ &words.text }</span>
                </summary>
                <div class="telling__round">{ exchange(stage, at, person, words, false) }</div>
            </details>
        }
    };
    html! {
        <>
            { round(stage, at, person, None, false) }
            <p class="scene__prompt">{ words_prompt }</p>
            <div class="folds">
                { for words.iter().map(said) }
                <div class="folds__after">{ after }</div>
            </div>
        </>
    }
}

/// From either section back to the choice of people.
fn back<'a>(stage: &'a Stage<'_>) -> Way<'a> {
    Way {
        href: to(stage.scene.id.as_str()),
        text: &stage.ui.back,
    }
}

fn cards<'a>(
    stage: &Stage<'_>,
    people: impl Iterator<Item = &'a Trusted>,
    section: impl Fn(&Trusted) -> String,
) -> Html {
    html! {
        <ul class="cards" role="list">
            { for people.map(|person| html! {
                <li><a class="card" data-do="tell-person" data-item={person.id.to_string()} href={to(&section(person))}>
                    <span class="card__face" aria-hidden="true">{ stage.small_face(&person.who, Mood::Calm) }</span>
                    <span class="card__text">{ &person.text }</span>
                </a></li>
            }) }
        </ul>
    }
}
