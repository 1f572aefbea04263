//! One service that helps, with buttons to call, text or open it, and its number to read.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::components::bem::truth;
use crate::components::icon::{IconName, icon};
use tokkae_catalogue::{Contact, Moment, UiTexts};
use yew::prelude::*;

/// A service. The number stands on the button as text, for children who must copy it. `now` is the time
/// where the service is: without it nothing is said about its being open.
pub fn contact(ui: &UiTexts, contact: &Contact, now: Option<Moment>) -> Html {
    let checked = if contact.rung {
        &ui.verified_rung
    } else {
        &ui.verified_sources
    };
    html! {
        <article class="contact" data-contact={contact.id.as_str().to_owned()}>
            <h3 class="contact__name">{ &contact.name }</h3>
            <p class="contact__about">{ &contact.about }</p>
            { open(ui, contact, now) }
            if let Some(facts) = &contact.facts {
                <p class="contact__facts">{ facts }</p>
            }
            <div class="contact__ways">
                { for ways(ui, contact).into_iter().map(way) }
            </div>
            if let Some(next) = &contact.next {
                <details class="contact__next">
                    <summary>{ &ui.what_happens }</summary>
                    <p>{ next }</p>
                </details>
            }
            <p class="contact__checked">{ UiTexts::fill(checked, "date", &contact.verified) }</p>
        </article>
    }
}

/// A way to reach the service: a button.
struct Way {
    sign: IconName,
    text: String,
    href: String,
    /// An address to read under the text; a telephone has its number in the text.
    address: Option<String>,
}

fn ways(ui: &UiTexts, contact: &Contact) -> Vec<Way> {
    let number = |sign, scheme: &str, text: &str, number: &String| Way {
        sign,
        text: with_number(text, number),
        href: [scheme, ":", &dialled(number)].concat(),
        address: None,
    };
    let page = |sign, text: &str, address: &String| Way {
        sign,
        text: text.to_owned(),
        href: address.clone(),
        address: Some(shown(address).to_owned()),
    };
    let app = contact.app.as_ref().map(|app| {
        let text = UiTexts::fill(&ui.open_app, "name", &app.name);
        page(IconName::Message, &text, &app.address)
    });
    let Contact {
        voice,
        sms,
        chat,
        web,
        ..
    } = contact;
    let ways = [
        voice
            .as_ref()
            .map(|voice| number(IconName::PhoneCall, "tel", &ui.call, voice)),
        sms.as_ref()
            .map(|sms| number(IconName::Message, "sms", &ui.text_number, sms)),
        chat.as_ref()
            .map(|chat| page(IconName::Message, &ui.open_chat, chat)),
        app,
        web.as_ref()
            .map(|web| page(IconName::Web, &ui.open_page, web)),
    ];
    ways.into_iter().flatten().collect()
}

fn way(way: Way) -> Html {
    let is_call = way.href.starts_with("tel:");
    let is_page = way.address.is_some();
    html! {
        <a class={if is_call { "button button--main" } else { "button" }} href={way.href}
            rel={is_page.then_some("noreferrer noopener")} target={is_page.then_some("_blank")}>
            { icon(way.sign) }{ way.text }
            if let Some(address) = way.address {
                <span class="contact__address" dir="ltr">{ address }</span>
            }
        </a>
    }
}

/// Whether someone is there now.
fn open(ui: &UiTexts, contact: &Contact, now: Option<Moment>) -> Html {
    let Some(now) = now.filter(|_| !contact.hours.is_empty()) else {
        return html! {};
    };
    let is_open = contact.hours.iter().any(|hours| hours.holds(now));
    let text = if is_open {
        &ui.open_now
    } else {
        &ui.closed_now
    };
    html! { <p class="contact__open" data-open={truth(is_open)}>{ text }</p> }
}

/// A text with a number in its place. The number reads from left to right wherever it stands: without that its
/// groups would change places between Arabic words.
pub fn with_number(text: &str, number: &str) -> String {
    UiTexts::fill(text, "number", &["\u{2066}", number, "\u{2069}"].concat())
}

/// A number as telephones take it: digits, and a plus in front.
pub fn dialled(number: &str) -> String {
    number
        .chars()
        .filter(|sign| sign.is_ascii_digit() || *sign == '+')
        .collect()
}

/// An address as people say it: without the scheme.
fn shown(web: &str) -> &str {
    web.strip_prefix("https://")
        .unwrap_or(web)
        .trim_end_matches('/')
}
