//! For trainers: the sessions, what to do when a child tells something, and what one hands out. Prerendered only,
//! and made for paper first: whole in black and white, and without scripts.

#[cfg(feature = "ssr")]
pub(crate) mod examples;
mod handouts;
mod plan;
mod told;

use super::frame;
use crate::components::icon::{IconName, icon};
use crate::components::tokkae::tokkae;
use crate::view::{Document, tiers};
use std::rc::Rc;
use tokkae_catalogue::{Care, Country, Mood, PageTexts, Plan, Topic, UiTexts};
use yew::prelude::*;

/// A page for trainers.
#[derive(Clone, Debug, PartialEq)]
pub enum TrainersPage {
    /// The list of the sessions, at `<language>/trainers/`.
    Index(Vec<Rc<Plan>>, Rc<Care>),
    /// The plan of a session, at `<language>/trainers/<topic>-<tier>/`.
    Plan(Rc<Plan>),
    /// What to do when a child tells something, with the contacts of the home country or of another one.
    Told(Rc<Care>, Option<Rc<Country>>),
    /// A letter to parents.
    Letter(Option<Rc<Country>>),
    /// A poster with the people who help.
    Poster(Option<Rc<Country>>),
}

impl TrainersPage {
    /// Where the page is within a language.
    pub fn path(&self) -> String {
        let of = |name: &str, country: &Option<Rc<Country>>| match country {
            None => format!("trainers/{name}/"),
            Some(country) => format!("trainers/{name}/{}/", country.code),
        };
        match self {
            Self::Index(..) => "trainers/".to_owned(),
            Self::Plan(plan) => plan.path(),
            Self::Told(_, country) => of("told", country),
            Self::Letter(country) => of("letter", country),
            Self::Poster(country) => of("poster", country),
        }
    }

    /// The country whose contacts it shows, if not those of the home country.
    pub fn country(&self) -> Option<&Rc<Country>> {
        match self {
            Self::Index(..) | Self::Plan(_) => None,
            Self::Told(_, country) | Self::Letter(country) | Self::Poster(country) => {
                country.as_ref()
            }
        }
    }
}

pub(crate) fn view(document: &Document<'_>, texts: &PageTexts, page: &TrainersPage) -> Html {
    let inner = match page {
        TrainersPage::Index(plans, care) => index(document, texts, plans, care),
        TrainersPage::Plan(plan) => plan::view(document, texts, plan),
        TrainersPage::Told(care, _) => told::view(document, texts, care),
        TrainersPage::Letter(_) => handouts::letter(document, texts),
        TrainersPage::Poster(_) => handouts::poster(document, texts),
    };
    frame::view(document, "trainers", inner)
}

fn index(document: &Document<'_>, texts: &PageTexts, plans: &[Rc<Plan>], care: &Care) -> Html {
    let handouts = [
        ("card/", &texts.card_heading),
        ("trainers/letter/", &texts.letter_heading),
        ("trainers/poster/", &texts.poster_heading),
        ("trainers/told/", &texts.told_heading),
    ];
    html! {
        <div class="trainers trainers--index" data-keep="">
            <header class="trainers__head">
                { tokkae(Mood::Glad, "trainers__tokkae") }
                <h1 class="trainers__heading" data-focus="" tabindex="-1">{ &texts.trainers_heading }</h1>
            </header>
            <p class="trainers__line">{ &texts.trainers_line }</p>
            <p class="trainers__ways">
                <a class="button button--main" data-do="room" href={document.address("room/")}>
                    { &texts.trainers_room }{ icon(IconName::Next) }
                </a>
            </p>
            <h2 class="trainers__title">{ &texts.trainers_sessions }</h2>
            <div class="trainers__topics">
                { for Topic::ALL.iter().map(|topic| of_topic(document, texts, plans, *topic)) }
            </div>
            <section class="trainers__part">
                <h2 class="trainers__title">{ &texts.trainers_handouts }</h2>
                <ul class="trainers__links" role="list">
                    { for handouts.into_iter().map(|(path, title)| link(document, path, html! { { title } })) }
                </ul>
            </section>
            { told::section(texts, care) }
            <p class="trainers__ways">
                <a class="button button--quiet" href={document.address("adults/")}>
                    { icon(IconName::Back) }{ &texts.adults_heading }
                </a>
            </p>
        </div>
    }
}

/// The sessions about one topic, youngest first.
fn of_topic(document: &Document<'_>, texts: &PageTexts, plans: &[Rc<Plan>], topic: Topic) -> Html {
    let plans: Vec<_> = plans.iter().filter(|plan| plan.topic == topic).collect();
    if plans.is_empty() {
        return html! {};
    }
    let line = |plan: &Rc<Plan>| {
        html! {
            <>
                <span class="trainers__tier">{ tier(document.ui(), plan) }</span>
                <span class="trainers__name">{ &plan.title }</span>
            </>
        }
    };
    html! {
        <section class="trainers__topic" data-topic={topic.word()}>
            <h3 class="trainers__subtitle">{ topic_name(texts, topic) }</h3>
            <ul class="trainers__links" role="list">
                { for plans.into_iter().map(|plan| link(document, &plan.path(), line(plan))) }
            </ul>
        </section>
    }
}

fn link(document: &Document<'_>, path: &str, inner: Html) -> Html {
    html! {
        <li><a class="trainers__link" href={document.address(path)}>{ icon(IconName::Next) }<span class="trainers__what">{ inner }</span></a></li>
    }
}

fn topic_name(texts: &PageTexts, topic: Topic) -> &str {
    match topic {
        Topic::Comments => &texts.topic_comments,
        Topic::Pictures => &texts.topic_pictures,
        Topic::Requests => &texts.topic_requests,
        Topic::Booster => &texts.topic_booster,
    }
}

/// The age group of a plan, as the start page says it.
fn tier<'a>(ui: &'a UiTexts, plan: &Plan) -> &'a str {
    let mut tiers = tiers(ui).into_iter();
    tiers
        .find(|(tier, _)| *tier == plan.tier)
        .map_or("", |(_, name)| name)
}

/// The button to print, which the script of the page shows, and the way back to the list.
fn ways(document: &Document<'_>, texts: &PageTexts) -> Html {
    html! {
        <p class="trainers__ways">
            <button class="button button--main" data-do="print" hidden=true>{ &texts.card_print }</button>
            <a class="button button--quiet" href={document.address("trainers/")}>
                { icon(IconName::Back) }{ &texts.trainers_heading }
            </a>
        </p>
    }
}

/// The same page with the contacts of other countries.
fn countries(document: &Document<'_>, name: &str) -> Html {
    let model = document.model;
    let here = model.country().map(|country| country.code.as_str());
    let home = model.shelf.home.as_ref().map(|home| home.code.as_str());
    let others = model.shelf.countries.iter();
    let others = others.filter(|other| Some(other.code.as_str()) != here);
    let address = |code: &str| {
        let folder = if home == Some(code) {
            String::new()
        } else {
            format!("{code}/")
        };
        document.address(&format!("trainers/{name}/{folder}"))
    };
    html! {
        <details class="trainers__countries">
            <summary>{ icon(IconName::Globe) }{ &document.ui().other_country }</summary>
            <ul class="trainers__places" role="list">
                { for others.map(|other| html! {
                    <li><a class="choice-pill" data-code={other.code.clone()} href={address(&other.code)}>{ &other.name }</a></li>
                }) }
            </ul>
        </details>
    }
}
