//! A leaflet: a page of text beside the stories. Prerendered only, and whole without scripts.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use super::frame;
use crate::components::bem::modified;
use crate::components::contact::contact;
use crate::components::icon::{IconName, icon};
use crate::components::tokkae::tokkae;
use crate::prerender::CountrySources;
use crate::view::Document;
use tokkae_catalogue::{
    Leaflet, LeafletCard, LeafletLine, LeafletPart, Mood, PageTexts, PartKind, Purpose, Readers,
    UiTexts,
};
use yew::prelude::*;

pub(crate) fn view(
    document: &Document<'_>,
    texts: &PageTexts,
    leaflet: &Leaflet,
    next: Option<&LeafletCard>,
    sources: &[CountrySources],
) -> Html {
    let page = html! {
        <div class={modified("leaflet", leaflet.readers.word())}>
            <header class="leaflet__head">
                { tokkae(Mood::Calm, "leaflet__tokkae") }
                <h1 class="leaflet__heading" data-focus="" tabindex="-1">{ &leaflet.title }</h1>
            </header>
            <p class="leaflet__line">{ &leaflet.line }</p>
            { for leaflet.parts.iter().map(|one| part(texts, one)) }
            { contacts(document, &leaflet.contacts) }
            if !sources.is_empty() {
                <section class="leaflet__part">
                    <h2 class="leaflet__title">{ &texts.sources_contacts }</h2>
                    { for sources.iter().map(|country| of_country(texts, country)) }
                </section>
            }
            if let Some(card) = next {
                <p class="leaflet__ways">
                    <a class="button" href={document.address(&card.path())}>{ &card.title }{ icon(IconName::Next) }</a>
                </p>
            }
            { ways(document, texts, leaflet.readers) }
        </div>
    };
    frame::view(document, "leaflet", page)
}

fn part(texts: &PageTexts, part: &LeafletPart) -> Html {
    let lines = part.lines.iter();
    let lines = match part.kind {
        PartKind::Lines => html! { { for lines.map(|line| html! { <p>{ &line.text }</p> }) } },
        PartKind::Steps => html! {
            <ol class="leaflet__steps" role="list">
                { for lines.map(|line| html! { <li>{ icon(IconName::Check) }<span>{ &line.text }</span></li> }) }
            </ol>
        },
        PartKind::Say => html! {
            <ul class="leaflet__says" role="list">
                { for lines.map(|line| html! { <li class="leaflet__say"><q>{ &line.text }</q></li> }) }
            </ul>
        },
        PartKind::Avoid => html! {
            <ul class="leaflet__steps" role="list">
                { for lines.map(|line| html! {
                    <li>{ icon(IconName::Flag) }<span><q>{ &line.text }</q><br />{ more(line) }</span></li>
                }) }
            </ul>
        },
        PartKind::Ask => html! { { for lines.map(ask) } },
        PartKind::Show => {
            html! { { for lines.map(|line| html! { <p class="leaflet__show">{ &line.text }</p> }) } }
        }
        PartKind::Facts => html! {
            <ul class="leaflet__facts" role="list">
                { for lines.map(|line| fact(texts, line)) }
            </ul>
        },
    };
    html! {
        <section class={format!("leaflet__part {}", modified("leaflet__part", part.kind.word()))} data-part={part.id.to_string()}>
            if let Some(heading) = &part.heading {
                <h2 class="leaflet__title">{ heading }</h2>
            }
            { lines }
        </section>
    }
}

/// The answer, the reason or the source.
fn more(line: &LeafletLine) -> &str {
    line.more.as_deref().unwrap_or_default()
}

/// What one says, and the answer on a tap.
fn ask(line: &LeafletLine) -> Html {
    html! {
        <details class="leaflet__ask">
            <summary><q>{ &line.text }</q></summary>
            <p class="leaflet__answer">{ icon(IconName::PhoneCall) }<q>{ more(line) }</q></p>
        </details>
    }
}

fn fact(texts: &PageTexts, line: &LeafletLine) -> Html {
    html! {
        <li>
            <p>{ &line.text }</p>
            <p class="leaflet__source">
                { more(line) }
                if let Some(link) = &line.link {
                    { " " }<a href={link.clone()} rel="noreferrer noopener" target="_blank">{ &texts.leaflet_source }</a>
                }
            </p>
        </li>
    }
}

fn contacts(document: &Document<'_>, purposes: &[Purpose]) -> Html {
    let country = document.model.country();
    let of = |purpose: &Purpose| {
        let purpose = *purpose;
        let contacts = country.into_iter().flat_map(|country| &country.contacts);
        contacts.filter(move |one| one.purpose == purpose)
    };
    let mut contacts = purposes.iter().flat_map(of).peekable();
    if contacts.peek().is_none() {
        return html! {};
    }
    let ui = document.ui();
    html! {
        <section class="leaflet__contacts">
            <h2 class="leaflet__title">{ &ui.ending_help }</h2>
            { for contacts.map(|one| contact(ui, one, None)) }
        </section>
    }
}

fn of_country(texts: &PageTexts, sources: &CountrySources) -> Html {
    let contacts = sources.country.contacts.iter().zip(&sources.pages);
    html! {
        <>
            <h3>{ &sources.country.name }</h3>
            <ul class="leaflet__facts" role="list">
                { for contacts.map(|(contact, pages)| html! {
                    <li>
                        <p>{ &contact.name }{ ", " }{ UiTexts::fill(&texts.sources_checked, "date", &contact.verified) }</p>
                        { for pages.iter().map(|page| html! {
                            <p class="leaflet__source" dir="ltr"><a href={page.clone()} rel="noreferrer noopener" target="_blank">{ page }</a></p>
                        }) }
                    </li>
                }) }
            </ul>
        </>
    }
}

/// The way on: to the help page, to the grown-ups' list, or to the start page.
fn ways(document: &Document<'_>, texts: &PageTexts, readers: Readers) -> Html {
    let ui = document.ui();
    let (path, text) = match readers {
        Readers::Children => ("help/", &ui.help_heading),
        Readers::Adults => ("adults/", &texts.adults_heading),
        Readers::Everyone => ("", &ui.help_home),
    };
    html! {
        <p class="leaflet__ways">
            <a class="button button--main" href={document.address(path)}>{ icon(IconName::Back) }{ text }</a>
        </p>
    }
}
