//! What a trainer hands out and hangs up: the letter to parents and the poster. The script of the page draws the code
//! of the address from which it came; without scripts there is a line to write the address on.

use super::told::contacts;
use super::{countries, ways};
use crate::components::contact::dialled;
use crate::components::tokkae::tokkae;
use crate::view::Document;
use tokkae_catalogue::{Contact, Mood, PageTexts, Purpose};
use yew::prelude::*;

/// How many services there are on a poster: more can't be read from the corridor.
const SERVICES: usize = 3;

pub(super) fn letter(document: &Document<'_>, texts: &PageTexts) -> Html {
    let people = contacts(document, &[Purpose::Talk, Purpose::Report]);
    html! {
        <div class="trainers trainers--letter">
            { ways(document, texts) }
            <article class="letter">
                <header class="letter__head">
                    { tokkae(Mood::Calm, "letter__tokkae") }
                    <h1 class="letter__heading" data-focus="" tabindex="-1">{ &texts.letter_heading }</h1>
                </header>
                <div class="letter__lines">
                    { for [&texts.letter_school, &texts.letter_class, &texts.letter_day].into_iter().map(|text| line(text)) }
                </div>
                <p>{ &texts.letter_dear }</p>
                <p>{ &texts.letter_lesson }</p>
                <p>{ &texts.letter_learn }</p>
                <p>{ &texts.letter_told }</p>
                <p>{ &texts.letter_say }</p>
                <ul class="letter__says" role="list">
                    { for [&texts.letter_believe, &texts.letter_fault, &texts.letter_together].into_iter().map(|text| html! {
                        <li><q>{ text }</q></li>
                    }) }
                </ul>
                <p>{ &texts.letter_help }</p>
                <ul class="letter__people" role="list">{ for people.into_iter().map(service) }</ul>
                { address(document, texts, &texts.letter_look) }
                <p>{ &texts.letter_ask }</p>
                <div class="letter__lines letter__lines--sign">{ line(&texts.letter_sign) }</div>
            </article>
            { countries(document, "letter") }
        </div>
    }
}

pub(super) fn poster(document: &Document<'_>, texts: &PageTexts) -> Html {
    let without_breaks = |text: &str| text.replace(" | ", " ");
    let can_be_called = |one: &&Contact| one.voice.is_some() || one.web.is_some();
    let talk = contacts(document, &[Purpose::Talk, Purpose::Report]).into_iter();
    let talk = talk.filter(can_be_called).take(SERVICES);
    let danger = contacts(document, &[Purpose::Danger]).into_iter();
    let danger: Vec<_> = danger.filter(|one| one.voice.is_some()).take(1).collect();
    html! {
        <div class="trainers trainers--poster">
            { ways(document, texts) }
            <article class="poster">
                <h1 class="poster__question" data-focus="" tabindex="-1">{ without_breaks(&texts.kit_question) }</h1>
                <div class="poster__said">
                    { tokkae(Mood::Glad, "poster__tokkae") }
                    <div>
                        <p class="poster__fault">{ without_breaks(&texts.kit_not_fault) }</p>
                        <p class="poster__tell">{ without_breaks(&texts.kit_keep_telling) }</p>
                    </div>
                </div>
                <div class="poster__foot">
                    <div class="poster__people">
                        <h2 class="poster__title">{ &texts.kit_helpers }</h2>
                        <ul class="letter__people" role="list">{ for talk.map(service) }</ul>
                        if !danger.is_empty() {
                            <h2 class="poster__title">{ &texts.kit_danger }</h2>
                            <ul class="letter__people" role="list">{ for danger.into_iter().map(service) }</ul>
                        }
                    </div>
                    { address(document, texts, &texts.poster_scan) }
                </div>
            </article>
            { countries(document, "poster") }
        </div>
    }
}

/// A line to write on by hand.
fn line(text: &str) -> Html {
    html! { <p class="letter__line"><span>{ text }</span><span class="letter__room" /></p> }
}

fn service(contact: &Contact) -> Html {
    html! {
        <li class="letter__service">
            if let Some(number) = &contact.voice {
                <a class="letter__number" href={format!("tel:{}", dialled(number))}><bdi dir="ltr">{ number }</bdi></a>
            } else if let Some(web) = &contact.web {
                <a class="letter__number letter__number--web" href={web.clone()} rel="noreferrer noopener" target="_blank">
                    <bdi dir="ltr" class="contact__address">{ web.trim_start_matches("https://").trim_end_matches('/') }</bdi>
                </a>
            }
            <span class="letter__name">{ &contact.name }</span>
        </li>
    }
}

/// The module's address with its code, once the script has drawn it; a line to write on before.
fn address(document: &Document<'_>, texts: &PageTexts, text: &str) -> Html {
    html! {
        <div class="address" data-qr={document.base.to_owned()}>
            <p class="address__text">{ text }</p>
            <p class="address__code" data-code="" role="img" aria-label={texts.poster_scan.clone()} hidden=true />
            <p class="address__written contact__address" data-address="" dir="ltr" hidden=true />
            <p class="letter__line" data-by-hand=""><span>{ &texts.poster_address }</span><span class="letter__room" /></p>
        </div>
    }
}
