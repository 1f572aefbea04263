//! What is on every page: help, leave, the other languages, a plain line when something went wrong.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::app::{Msg, Notice, Page};
use crate::components::bem::modified;
use crate::components::ease::ease;
use crate::components::icon::{IconName, icon};
use crate::components::tokkae::tokkae;
use crate::view::{Document, send};
use tokkae_catalogue::Mood;
use yew::prelude::*;

pub(crate) fn view(document: &Document<'_>, word: &'static str, page: Html) -> Html {
    html! {
        <div class="frame">
            <a class="frame__skip" href="#main">{ &document.ui().skip_to_main }</a>
            { bar(document) }
            <main class={modified("page", word)} id="main" data-page={word} tabindex="-1">
                { notice(document) }
                { page }
            </main>
        </div>
    }
}

/// The bar at the top: the other languages, help, and leaving.
///
/// Help never waits for the rest of the app: until that is here the link leads to the page.
pub(crate) fn bar(document: &Document<'_>) -> Html {
    let ui = document.ui();
    html! {
        <nav class="bar" aria-label={ui.top_bar.clone()}>
            { languages(document) }
            { ease(ui) }
            <a class="bar__button bar__button--help" data-do="help" href={document.address("help/")}
                aria-current={(document.model.page == Page::Help).then_some("page")}
                onclick={document.rest.map(|_| send(document.on, Msg::Help))}>
                { icon(IconName::Help) }<span>{ &ui.help }</span>
            </a>
            <a class="bar__button bar__button--leave" data-do="leave" href={[document.base, "away/"].concat()}
                aria-label={[&*ui.leave, ": ", &ui.leave_label].concat()} onclick={send(document.on, Msg::Leave)}>
                { icon(IconName::Leave) }<span>{ &ui.leave }</span>
            </a>
        </nav>
    }
}

/// The other languages. The start page has its own, larger choice.
fn languages(document: &Document<'_>) -> Html {
    let model = document.model;
    if model.page == Page::Start && document.path.is_empty() {
        return html! { <span class="bar__room" /> };
    }
    let others = model.shelf.locales.iter();
    let others: Vec<_> = others.filter(|one| **one != model.shelf.locale).collect();
    let few = others.len() < 2;
    let links = html! {
        { for others.into_iter().map(|locale| html! {
            <a class="bar__language" data-do="lang" data-lang={locale.tag.as_str().to_owned()} lang={locale.tag.as_str().to_owned()}
                href={document.address_in(&locale.tag, document.path)}
                onclick={send(document.on, Msg::PickLocale(locale.tag.clone()))}>
                { icon(IconName::Globe) }<span>{ &locale.name }</span>
            </a>
        }) }
    };
    html! {
        <span class="bar__room">
            if few {
                { links }
            } else {
                <details class="bar__languages">
                    <summary class="bar__language">{ icon(IconName::Globe) }<span>{ &document.ui().start_language }</span></summary>
                    <span class="bar__menu">{ links }</span>
                </details>
            }
        </span>
    }
}

/// Always in the document, so that screen readers announce what comes into it.
fn notice(document: &Document<'_>) -> Html {
    let ui = document.ui();
    let text = document.model.notice.map(|notice| match notice {
        Notice::UnknownLanguage => &ui.unknown_language,
        Notice::UnknownStory => &ui.unknown_story,
        Notice::WrongCode => &ui.wrong_code,
        Notice::UnknownCountry => &ui.unknown_country,
        Notice::CountryFailed => &ui.country_failed,
        Notice::LoadFailed => &ui.load_failed,
        Notice::StoryRestarted => &ui.story_restarted,
        Notice::StoryNearest => &ui.story_nearest,
    });
    let busy = document.model.loading.is_some();
    let failed = document.model.failed.is_some();
    html! {
        <div class="notice" role="status">
            if let Some(text) = text {
                <p class="notice__line" data-notice="">
                    { tokkae(if failed { Mood::Worried } else { Mood::Calm }, "notice__tokkae") }<span>{ text }</span>
                </p>
            } else if busy {
                <p class="notice__line notice__line--busy">
                    { tokkae(Mood::Calm, "notice__tokkae") }<span>{ &ui.loading }</span><span class="typing" aria-hidden="true"><i /><i /><i /></span>
                </p>
            }
            if failed {
                <button class="button" data-do="try-again" onclick={send(document.on, Msg::TryAgain)}>
                    { &ui.try_again }
                </button>
            }
        </div>
    }
}
