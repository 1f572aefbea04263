//! What to do when a child tells something: a page to hang up in the teachers' room, and a part of every plan.

use super::{countries, ways};
use crate::components::contact::contact;
use crate::view::Document;
use tokkae_catalogue::{Avoid, Care, Contact, Line, PageTexts, Purpose};
use yew::prelude::*;

pub(super) fn view(document: &Document<'_>, texts: &PageTexts, care: &Care) -> Html {
    html! {
        <div class="trainers trainers--told">
            <h1 class="trainers__heading" data-focus="" tabindex="-1">{ &texts.told_heading }</h1>
            <p class="trainers__line">{ &texts.told_line }</p>
            { steps(texts, care) }
            { people(document) }
            { countries(document, "told") }
            { ways(document, texts) }
        </div>
    }
}

/// The same as a part of another page.
pub(super) fn section(texts: &PageTexts, care: &Care) -> Html {
    html! {
        <section class="trainers__part trainers__part--told">
            <h2 class="trainers__title">{ &texts.told_heading }</h2>
            <p>{ &texts.told_line }</p>
            { steps(texts, care) }
        </section>
    }
}

fn steps(texts: &PageTexts, care: &Care) -> Html {
    html! {
        <>
            <h3 class="trainers__subtitle">{ &texts.told_steps }</h3>
            { numbered(&care.told) }
            <div class="trainers__pair">
                <div>
                    <h3 class="trainers__subtitle">{ &texts.twin_say }</h3>
                    { quoted(&care.told_say) }
                </div>
                <div>
                    <h3 class="trainers__subtitle">{ &texts.twin_avoid }</h3>
                    { avoided(&care.told_avoid) }
                </div>
            </div>
        </>
    }
}

fn numbered(lines: &[Line]) -> Html {
    html! {
        <ol class="trainers__steps">
            { for lines.iter().map(|line| html! { <li>{ &line.text }</li> }) }
        </ol>
    }
}

/// Sentences to say, word for word.
pub(super) fn quoted(lines: &[Line]) -> Html {
    html! {
        <ul class="trainers__says" role="list">
            { for lines.iter().map(|line| html! { <li><q>{ &line.text }</q></li> }) }
        </ul>
    }
}

/// Sentences that close the door, crossed out for the eye, and each with why.
pub(super) fn avoided(lines: &[Avoid]) -> Html {
    html! {
        <ul class="trainers__avoids" role="list">
            { for lines.iter().map(|line| html! {
                <li><q class="trainers__not">{ &line.text }</q><span class="trainers__because">{ &line.because }</span></li>
            }) }
        </ul>
    }
}

/// The people to call, those for danger first.
pub(super) fn people(document: &Document<'_>) -> Html {
    let ui = document.ui();
    let people = contacts(document, &[Purpose::Danger, Purpose::Talk, Purpose::Report]);
    html! {
        <section class="trainers__people">
            <h2 class="trainers__title">{ &ui.ending_help }</h2>
            <div class="trainers__contacts">{ for people.into_iter().map(|one| contact(ui, one, None)) }</div>
        </section>
    }
}

/// The country's contacts for these purposes, in their order.
pub(super) fn contacts<'a>(document: &'a Document<'_>, purposes: &[Purpose]) -> Vec<&'a Contact> {
    let country = document.model.country();
    let of = |purpose: &Purpose| {
        let purpose = *purpose;
        let contacts = country.into_iter().flat_map(|country| &country.contacts);
        contacts.filter(move |one| one.purpose == purpose)
    };
    purposes.iter().flat_map(of).collect()
}
