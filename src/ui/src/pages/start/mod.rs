//! Start: language and age on one screen, in pictures.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::app::{Behind, Msg, Page};
use crate::components::bem::modified;
use crate::components::icon::{IconName, icon};
use crate::components::scenery::{Part, scenery};
use crate::components::tokkae::tokkae;
use crate::view::{Document, readies, send};
use tokkae_catalogue::{LocaleInfo, Mood, Readers, ReviewStatus, Tier};
use yew::prelude::*;

pub(crate) fn view(document: &Document<'_>) -> Html {
    let ui = document.ui();
    html! {
        <key={"start"}>
            <header class="hero">
                { scenery(Part::Start) }
                { tokkae(Mood::Glad, "hero__tokkae") }
            </header>
            <div class="start">
                <h1 class="start__heading" data-focus="" tabindex="-1">{ &ui.start_heading }</h1>
                <p class="start__line">{ &ui.start_line }</p>
                <section class="start__choice" aria-labelledby="start-language">
                    <h2 class="start__label" id="start-language">{ icon(IconName::Globe) }{ &ui.start_language }</h2>
                    <div class="start__options">
                        { for document.model.shelf.locales.iter().map(|locale| language(document, locale)) }
                    </div>
                </section>
                <section class="start__choice" aria-labelledby="start-age">
                    <h2 class="start__label" id="start-age">{ &ui.start_age }</h2>
                    <div class="start__options">
                        { tier(document, Tier::Young, &ui.tier_young) }
                        { tier(document, Tier::Middle, &ui.tier_middle) }
                        { tier(document, Tier::Teen, &ui.tier_teen) }
                    </div>
                </section>
                <p class="start__door">
                    <a class="button button--quiet" data-do="code" href={document.address("read/")}
                        onclick={send(document.on, Msg::Go(Page::Code))}>
                        { icon(IconName::Lotus) }{ &ui.code_have }
                    </a>
                    <a class="button button--quiet" data-do="tier" data-tier={Tier::Adults.word()}
                        href={document.address("adults/")} onclick={send(document.on, Msg::PickTier(Tier::Adults))}>
                        { &ui.tier_adults }{ icon(IconName::Next) }
                    </a>
                </p>
                <footer class="start__small">
                    <p>{ &ui.start_privacy }</p>
                    <p>{ &ui.start_leave_note }</p>
                    { leaflets(document) }
                    if document.model.shelf.locale.status == ReviewStatus::Draft {
                        <p class="start__draft" data-draft="">{ &ui.draft_translation }</p>
                    }
                </footer>
            </div>
        </>
    }
}

/// Who made this, what it does with data, how it can be used by everyone: one link each.
fn leaflets(document: &Document<'_>) -> Html {
    let leaflets = &document.model.shelf.leaflets;
    html! {
        <ul class="start__leaflets" role="list">
            { for leaflets.iter().filter(|card| card.readers == Readers::Everyone).map(|card| html! {
                <li><a href={document.address(&card.path())}>{ &card.title }</a></li>
            }) }
        </ul>
    }
}

fn language(document: &Document<'_>, locale: &LocaleInfo) -> Html {
    let current = locale.tag == document.model.shelf.locale.tag;
    html! {
        <a class="choice-pill" data-do="lang" data-lang={locale.tag.as_str().to_owned()} lang={locale.tag.as_str().to_owned()}
            href={document.address_in(&locale.tag, "")} aria-current={current.then_some("true")}
            onclick={send(document.on, Msg::PickLocale(locale.tag.clone()))}>
            { &locale.name }
        </a>
    }
}

/// An age group: a gecko as grown as it is, so that no reading is needed. Without the app it leads to the stories as
/// pages to read.
fn tier(document: &Document<'_>, tier: Tier, text: &str) -> Html {
    let any = document
        .model
        .shelf
        .cards
        .iter()
        .any(|card| card.tier == tier);
    html! {
        <a class={modified("tier-card", tier.word())} data-do="tier" data-tier={tier.word()}
            href={document.address(&["read/#", tier.word()].concat())}
            aria-current={(document.model.tier == Some(tier)).then_some("true")}
            onpointerdown={readies(document.on, Msg::ReadyPage(Behind { page: Page::Stories, tier: Some(tier) }))}
            onclick={send(document.on, Msg::PickTier(tier))}>
            <span class="tier-card__picture" aria-hidden="true">{ tokkae(if any { Mood::Glad } else { Mood::Calm }, "") }</span>
            <span class="tier-card__text">{ text }</span>
        </a>
    }
}
