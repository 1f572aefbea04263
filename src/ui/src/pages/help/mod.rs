//! Help: the product's core. People to talk to now, what happens then, and the way to everything good to know.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::app::{Msg, Page};
use crate::components::bem::modified;
use crate::components::contact::{contact, dialled, with_number};
use crate::components::icon::{IconName, icon};
use crate::components::tokkae::tokkae;
use crate::view::{Document, send};
use tokkae_catalogue::{Mood, Purpose, Readers, Tier, UiTexts};
use yew::prelude::*;

pub(crate) fn view(document: &Document<'_>) -> Html {
    let ui = document.ui();
    html! {
        <div class="help">
            <header class="help__head">
                { tokkae(Mood::Calm, "help__tokkae") }
                <h1 class="help__heading" data-focus="" tabindex="-1">{ &ui.help_heading }</h1>
            </header>
            <p class="help__line">{ first_line(document) }</p>
            { in_danger(document) }
            { country(document) }
            { for [Purpose::Talk, Purpose::Danger, Purpose::Report, Purpose::TakeDown].map(|purpose| group(document, purpose)) }
            { leaflets(document) }
            { way_back(document) }
        </div>
    }
}

/// The core line in the words of the age group. All that follows is the same for everyone.
fn first_line<'a>(document: &'a Document<'_>) -> &'a str {
    let ui = document.ui();
    match document.model.tier {
        None => &ui.help_line,
        Some(Tier::Young) => &ui.help_line_young,
        Some(Tier::Middle) => &ui.help_line_middle,
        Some(Tier::Teen) => &ui.help_line_teen,
        Some(Tier::Adults) => &ui.help_line_adults,
    }
}

fn group(document: &Document<'_>, purpose: Purpose) -> Html {
    let ui = document.ui();
    let contacts: Vec<_> = document
        .model
        .country()
        .into_iter()
        .flat_map(|country| &country.contacts)
        .filter(|contact| contact.purpose == purpose)
        .collect();
    if contacts.is_empty() && purpose != Purpose::Danger {
        return html! {};
    }
    html! {
        <section class={modified("help__group", purpose.word())}>
            <h2 class="help__title">{ title(ui, purpose) }</h2>
            if contacts.is_empty() {
                <p>{ &ui.help_danger_anywhere }</p>
            }
            { for contacts.into_iter().map(|one| contact(ui, one, document.model.now)) }
        </section>
    }
}

/// Immediate danger comes first, in one line: the numbers to call. Who they are stands below.
fn in_danger(document: &Document<'_>) -> Html {
    let ui = document.ui();
    let contacts = document
        .model
        .country()
        .into_iter()
        .flat_map(|country| &country.contacts);
    let numbers = contacts.filter(|contact| contact.purpose == Purpose::Danger);
    let mut numbers = numbers
        .filter_map(|contact| contact.voice.as_deref())
        .peekable();
    if numbers.peek().is_none() {
        return html! {};
    }
    html! {
        <p class="help__now">
            <strong>{ &ui.help_danger }</strong>
            { for numbers.map(|number| html! {
                <a class="button" href={["tel:", &dialled(number)].concat()}>
                    { icon(IconName::PhoneCall) }{ with_number(&ui.call, number) }
                </a>
            }) }
        </p>
    }
}

/// Whose contacts these are, and the way to those of other countries.
fn country(document: &Document<'_>) -> Html {
    let ui = document.ui();
    let model = document.model;
    let Some(here) = model.country() else {
        return html! {};
    };
    let others = model
        .shelf
        .countries
        .iter()
        .filter(|other| other.code != here.code);
    let is_home = |code: &str| {
        model
            .shelf
            .home
            .as_ref()
            .is_some_and(|home| home.code == code)
    };
    let address = |code: &str| {
        if is_home(code) {
            document.address("help/")
        } else {
            document.address(&["help/", code, "/"].concat())
        }
    };
    html! {
        <section class="help__country">
            <h2 class="help__title" data-country={here.code.clone()}>{ UiTexts::fill(&ui.help_in, "country", &here.name) }</h2>
            <details class="help__countries">
                <summary>{ icon(IconName::Globe) }{ &ui.other_country }</summary>
                <ul class="help__places" role="list">
                    { for others.map(|other| html! {
                        <li><a class="choice-pill" data-do="country" data-code={other.code.clone()}
                            href={address(&other.code)}
                            onclick={send(document.on, Msg::PickCountry(other.code.clone()))}>{ &other.name }</a></li>
                    }) }
                </ul>
            </details>
        </section>
    }
}

/// Further pages for children: each is one tap away, with no app.
fn leaflets(document: &Document<'_>) -> Html {
    let leaflets = &document.model.shelf.leaflets;
    let leaflets = leaflets
        .iter()
        .filter(|card| card.readers == Readers::Children);
    html! {
        <section class="help__group help__group--more">
            <h2 class="help__title">{ &document.ui().help_more }</h2>
            <ul class="help__list" role="list">
                { for leaflets.map(|card| html! {
                    <li><a class="help__entry" href={document.address(&card.path())}>
                        { icon(IconName::Next) }{ &card.title }
                    </a></li>
                }) }
                <li><a class="help__entry" href={document.address(&document.model.card_path())}>
                    { icon(IconName::Heart) }{ &document.ui().my_card }
                </a></li>
            </ul>
        </section>
    }
}

fn title(ui: &UiTexts, purpose: Purpose) -> &str {
    match purpose {
        Purpose::Danger => &ui.help_danger,
        Purpose::Talk => &ui.help_talk,
        Purpose::Report => &ui.help_report,
        Purpose::TakeDown => &ui.help_take_down,
    }
}

/// Back to the place that the child came from. A help page opened by itself leads to the start page.
fn way_back(document: &Document<'_>) -> Html {
    let ui = document.ui();
    let alone = document.model.under_help == Page::Start;
    let text = if alone { &ui.help_home } else { &ui.help_back };
    let msg = if alone {
        Msg::Go(Page::Start)
    } else {
        Msg::CloseHelp
    };
    html! {
        <p class="help__back">
            <a class="button button--main" data-do="close-help" href={document.address("")} onclick={send(document.on, msg)}>
                { icon(IconName::Back) }{ text }
            </a>
        </p>
    }
}
