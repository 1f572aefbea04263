//! For grown-ups: a page beside each story, and the list of them. Prerendered only: no child pays for it.

mod device;
#[cfg(feature = "ssr")]
pub(crate) mod examples;

use super::frame;
use crate::components::contact::contact;
use crate::components::icon::{IconName, icon};
use crate::components::portrait::portrait;
use crate::view::{Document, tiers};
use tokkae_catalogue::{Card, LeafletCard, Mood, PageTexts, Purpose, Tier, Twin, UiTexts};
use yew::prelude::*;

pub(crate) use device::{PATH as DEVICE, view as device};

/// The list of the stories with a link to each one's page.
pub(crate) fn index(
    document: &Document<'_>,
    texts: &PageTexts,
    leaflets: &[LeafletCard],
    is_kept: bool,
) -> Html {
    let ui = document.ui();
    let page = html! {
        <div class="adults">
            <h1 class="adults__heading" data-focus="" tabindex="-1">{ &texts.adults_heading }</h1>
            <p class="adults__line">{ &texts.adults_line }</p>
            if !leaflets.is_empty() {
                <section class="adults__tier">
                    <h2 class="adults__title">{ &texts.adults_leaflets }</h2>
                    <ul class="adults__list" role="list">
                        { for leaflets.iter().map(|card| html! {
                            <li><a class="adults__link" href={document.address(&card.path())}>
                                { icon(IconName::Next) }{ &card.title }
                            </a></li>
                        }) }
                    </ul>
                </section>
                <h2 class="adults__title adults__title--stories">{ &texts.adults_stories }</h2>
            }
            { for tiers(ui).map(|(tier, name)| of_tier(document, tier, name)) }
            <p class="adults__ways">
                <a class="button" data-do="trainers" href={document.address("trainers/")}>{ icon(IconName::Next) }{ &texts.trainers_heading }</a>
                <a class="button" href={document.address("read/")}>{ icon(IconName::Next) }{ &texts.read_stories }</a>
                if is_kept {
                    <a class="button" data-do="device" href={document.address(DEVICE)}>{ icon(IconName::Next) }{ &texts.device_heading }</a>
                }
            </p>
            { home(document) }
        </div>
    };
    frame::view(document, "adults", page)
}

fn of_tier(document: &Document<'_>, tier: Tier, name: &str) -> Html {
    let cards: Vec<_> = document
        .model
        .shelf
        .cards
        .iter()
        .filter(|card| card.tier == tier)
        .collect();
    if cards.is_empty() {
        return html! {};
    }
    html! {
        <section class="adults__tier">
            <h3 class="adults__title">{ name }</h3>
            <ul class="adults__list" role="list">
                { for cards.into_iter().map(|card| html! {
                    <li>
                        <a class="adults__link" href={document.address(&format!("adults/{}/", card.id))}>
                            <span class="adults__face">{ portrait(card.look, Mood::Calm) }</span>
                            { &card.title }
                        </a>
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// The page beside a story.
pub(crate) fn twin(document: &Document<'_>, texts: &PageTexts, card: &Card, twin: &Twin) -> Html {
    let ui = document.ui();
    let page = html! {
        <div class="adults">
            <header class="adults__head">
                <span class="adults__face adults__face--large">{ portrait(card.look, Mood::Calm) }</span>
                <h1 class="adults__heading" data-focus="" tabindex="-1">
                    { UiTexts::fill(&texts.twin_heading, "title", &card.title) }
                </h1>
            </header>
            <p class="adults__line">{ &twin.about }</p>
            <p class="adults__ways">
                <a class="button button--main" data-do="play" href={document.address(&format!("?story={}", card.id))}>
                    { &texts.twin_play }{ icon(IconName::Next) }
                </a>
            </p>
            <section class="adults__part adults__part--ask">
                <h2 class="adults__title">{ &texts.twin_ask }</h2>
                <p>{ &twin.ask }</p>
            </section>
            { list(&texts.twin_say, "say", IconName::Heart, &twin.say.iter().map(|line| html! { <q>{ &line.text }</q> }).collect::<Vec<_>>()) }
            { list(&texts.twin_avoid, "avoid", IconName::Flag, &twin.avoid.iter().map(|line| html! {
                <span><q>{ &line.text }</q><br />{ &line.because }</span>
            }).collect::<Vec<_>>()) }
            { list(&texts.twin_steps, "steps", IconName::Check, &twin.steps.iter().map(|line| html! { &line.text }).collect::<Vec<_>>()) }
            <section class="adults__part">
                <h2 class="adults__title">{ &ui.help_talk }</h2>
                { for document.model.country().into_iter().flat_map(|country| &country.contacts)
                    .filter(|one| matches!(one.purpose, Purpose::Talk | Purpose::Report))
                    .map(|one| contact(ui, one, None)) }
            </section>
            { back(document, texts) }
        </div>
    };
    frame::view(document, "adults", page)
}

/// The ways back: to the list of these pages, and to the start page.
fn back(document: &Document<'_>, texts: &PageTexts) -> Html {
    html! {
        <>
            <p class="adults__ways">
                <a class="button" href={document.address("adults/")}>{ &texts.adults_heading }</a>
            </p>
            { home(document) }
        </>
    }
}

fn list(title: &str, name: &str, sign: IconName, lines: &[Html]) -> Html {
    html! {
        <section class={format!("adults__part adults__part--{name}")}>
            <h2 class="adults__title">{ title }</h2>
            <ul class="adults__lines" role="list">
                { for lines.iter().map(|line| html! { <li>{ icon(sign) }<span>{ line.clone() }</span></li> }) }
            </ul>
        </section>
    }
}

fn home(document: &Document<'_>) -> Html {
    html! {
        <p class="adults__ways">
            <a class="button button--quiet" href={document.address("")}>
                { icon(IconName::Back) }{ &document.ui().help_home }
            </a>
        </p>
    }
}
