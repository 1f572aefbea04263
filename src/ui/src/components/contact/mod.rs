//! One service that helps, with buttons to call, text or open it, and its number to read.

use crate::components::icon::{IconName, icon};
use tokkae_catalogue::{Contact, UiTexts};
use yew::prelude::*;

/// A service. The number stands on the button as text, for children who must copy it.
pub fn contact(ui: &UiTexts, contact: &Contact) -> Html {
    let checked = if contact.rung {
        &ui.verified_rung
    } else {
        &ui.verified_sources
    };
    html! {
        <article class="contact" data-contact={contact.id.to_string()}>
            <h3 class="contact__name">{ &contact.name }</h3>
            <p class="contact__about">{ &contact.about }</p>
            if let Some(facts) = &contact.facts {
                <p class="contact__facts">{ facts }</p>
            }
            <div class="contact__ways">
                if let Some(voice) = &contact.voice {
                    <a class="button button--main" href={format!("tel:{}", dialled(voice))}>
                        { icon(IconName::PhoneCall) }{ UiTexts::fill(&ui.call, "number", voice) }
                    </a>
                }
                if let Some(sms) = &contact.sms {
                    <a class="button" href={format!("sms:{}", dialled(sms))}>
                        { icon(IconName::Message) }{ UiTexts::fill(&ui.text_number, "number", sms) }
                    </a>
                }
                if let Some(web) = &contact.web {
                    <a class="button" href={web.clone()} rel="noreferrer noopener" target="_blank">
                        { icon(IconName::Web) }{ &ui.open_page }
                        <span class="contact__address" dir="ltr">{ shown(web) }</span>
                    </a>
                }
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

/// A number as telephones take it: digits, and a plus in front.
fn dialled(number: &str) -> String {
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
