//! My card: a pocket card with the people whom a child can tell, to print or to save as a picture. Prerendered
//! only; `www/card.js` puts the chosen people on it. Without scripts there are lines to write on.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use super::frame;
use crate::components::contact::dialled;
use crate::components::icon::{IconName, icon};
use crate::components::portrait::portrait;
use crate::components::tokkae::tokkae;
use crate::view::Document;
use tokkae_catalogue::{Contact, Face, Hair, Look, Mood, PageTexts, Purpose, Skin, Top};
use yew::prelude::*;

/// How many lines for people there are on the card.
const LINES: usize = 3;

/// How many services stand on it: a pocket card holds no more that can be read.
const SERVICES: usize = 2;

pub(crate) fn view(document: &Document<'_>, texts: &PageTexts) -> Html {
    let page = html! {
        <div class="my-card" data-card="">
            <header class="my-card__head">
                { tokkae(Mood::Glad, "my-card__tokkae") }
                <h1 class="my-card__heading" data-focus="" tabindex="-1">{ &texts.card_heading }</h1>
            </header>
            <p class="my-card__line">{ &texts.card_line }</p>
            <fieldset class="my-card__people">
                <legend>{ &texts.card_choose }</legend>
                { for people(texts).into_iter().map(|one| person(&one)) }
            </fieldset>
            { card(document, texts) }
            <div class="my-card__ways">
                <button class="button button--main" data-do="picture">{ &texts.card_picture }</button>
                <button class="button" data-do="print">{ &texts.card_print }</button>
            </div>
            <p class="my-card__made" data-made="" hidden=true role="status"><a class="button" download="card.png">{ &texts.card_save }</a></p>
            <p class="my-card__private">{ &texts.card_private }</p>
            <p class="my-card__back">
                <a class="button button--quiet" href={document.address("help/")}>{ icon(IconName::Back) }{ &document.ui().help_heading }</a>
            </p>
        </div>
    };
    frame::view(document, "card", page)
}

/// Someone who can be told: a word for the page, a face and a name.
struct Person<'a> {
    word: &'static str,
    look: Look,
    text: &'a str,
}

const fn look(face: Face, hair: Hair, skin: Skin, top: Top) -> Look {
    Look {
        face,
        hair,
        skin,
        top,
        glasses: false,
    }
}

fn people(texts: &PageTexts) -> [Person<'_>; 10] {
    let one = |word, look, text| Person { word, look, text };
    let glasses = |look| Look {
        glasses: true,
        ..look
    };
    [
        one(
            "mother",
            look(Face::Oval, Hair::Long, Skin::Brown, Top::Lotus),
            &texts.card_mother,
        ),
        one(
            "father",
            look(Face::Square, Hair::Short, Skin::Tan, Top::Teal),
            &texts.card_father,
        ),
        one(
            "grandmother",
            look(Face::Round, Hair::GreyBun, Skin::Brown, Top::Mango),
            &texts.card_grandmother,
        ),
        one(
            "grandfather",
            glasses(look(Face::Oval, Hair::Grey, Skin::Tan, Top::Leaf)),
            &texts.card_grandfather,
        ),
        one(
            "aunt",
            look(Face::Heart, Hair::Bun, Skin::Dark, Top::Sky),
            &texts.card_aunt,
        ),
        one(
            "uncle",
            look(Face::Round, Hair::Side, Skin::Brown, Top::Mango),
            &texts.card_uncle,
        ),
        one(
            "sibling",
            look(Face::Oval, Hair::Ponytail, Skin::Brown, Top::Teal),
            &texts.card_sibling,
        ),
        one(
            "teacher",
            glasses(look(Face::Oval, Hair::Side, Skin::Tan, Top::School)),
            &texts.card_teacher,
        ),
        one(
            "nurse",
            look(Face::Heart, Hair::Bob, Skin::Light, Top::Sky),
            &texts.card_nurse,
        ),
        one(
            "neighbour",
            look(Face::Round, Hair::Krama, Skin::Dark, Top::Leaf),
            &texts.card_neighbour,
        ),
    ]
}

fn person(person: &Person<'_>) -> Html {
    html! {
        <label class="my-card__person">
            <input type="checkbox" value={person.word} />
            <span class="my-card__face" aria-hidden="true">{ portrait(Some(person.look), Mood::Glad) }</span>
            <span class="my-card__name">{ person.text }</span>
        </label>
    }
}

/// The card itself: two halves, to fold between them.
fn card(document: &Document<'_>, texts: &PageTexts) -> Html {
    let without_breaks = |text: &str| text.replace(" | ", " ");
    html! {
        <section class="pocket" aria-label={texts.card_heading.clone()}>
            <div class="pocket__half pocket__half--front">
                { tokkae(Mood::Glad, "pocket__tokkae") }
                <p class="pocket__fault">{ without_breaks(&texts.kit_not_fault) }</p>
                <p class="pocket__keep">{ without_breaks(&texts.kit_keep_telling) }</p>
            </div>
            <div class="pocket__half">
                <h2 class="pocket__title">{ &texts.card_tell }</h2>
                <ol class="pocket__people" role="list">
                    { for (0..LINES).map(|_| html! { <li class="pocket__person" /> }) }
                </ol>
                <h2 class="pocket__title">{ &texts.kit_helpers }</h2>
                <ul class="pocket__services" role="list">
                    { for services(document).into_iter().map(service) }
                </ul>
            </div>
        </section>
    }
}

/// Who can be called: first those to talk to, then those for danger.
fn services<'a>(document: &'a Document<'_>) -> Vec<(&'a Contact, &'a str)> {
    let contacts = document.model.country().map(|country| &country.contacts);
    let of = |purpose, most| {
        let contacts = contacts.into_iter().flatten();
        let fitting = contacts.filter(move |one| one.purpose == purpose);
        fitting
            .filter_map(|one| Some((one, one.voice.as_deref()?)))
            .take(most)
    };
    of(Purpose::Talk, SERVICES)
        .chain(of(Purpose::Danger, 1))
        .collect()
}

fn service((contact, number): (&Contact, &str)) -> Html {
    html! {
        <li class="pocket__service">
            <a class="pocket__number" href={format!("tel:{}", dialled(number))}><bdi dir="ltr">{ number }</bdi></a>
            <span class="pocket__name">{ &contact.name }</span>
        </li>
    }
}
