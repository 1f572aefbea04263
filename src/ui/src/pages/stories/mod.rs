//! The stories of an age group, as places along the river; done ones glow. Any order.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::app::{Msg, Page};
use crate::components::bem::marked_if;
use crate::components::icon::{IconName, icon};
use crate::components::portrait::portrait;
use crate::components::tokkae::tokkae;
use crate::pages::code;
use crate::view::{Document, send};
use tokkae_catalogue::{About, Card, Mood, Tier, UiTexts};
use yew::prelude::*;

pub(crate) fn view(document: &Document<'_>) -> Html {
    let ui = document.ui();
    let cards: Vec<_> = document.model.cards().collect();
    html! {
        <div key="stories" class="stories" aria-hidden={document.hides(Page::Stories)}>
            <h1 class="stories__heading" data-focus="" tabindex="-1">{ &ui.stories_heading }</h1>
            if cards.is_empty() {
                { tokkae(Mood::Calm, "all-done__tokkae") }
                <p class="stories__line">{ &ui.start_no_story_yet }</p>
            } else {
                <p class="stories__line">{ &ui.stories_line }</p>
                <ol class="stories__path" role="list">{ for cards.into_iter().map(|card| place(document, card)) }</ol>
            }
            if document.model.more_stories().is_some() {
                <button class="button" data-do="more-stories" onclick={send(document.on, Msg::MoreStories)}>
                    { &ui.stories_more }
                </button>
            }
            if document.model.all_done() {
                <section class="all-done">
                    { tokkae(Mood::Glad, "all-done__tokkae") }
                    <div><h2 class="all-done__heading">{ &ui.all_done }</h2><p>{ &ui.all_done_line }</p></div>
                </section>
            }
            { code::own(document) }
            if document.model.listed() == Some(Tier::Adults) {
                <a class="button" href={document.address("adults/")}>{ &ui.adults_pages }</a>
            }
            <button class="button button--quiet" data-do="start" onclick={send(document.on, Msg::Go(Page::Start))}>
                { icon(IconName::Back) }{ &ui.change_age }
            </button>
        </div>
    }
}

fn place(document: &Document<'_>, card: &Card) -> Html {
    let ui = document.ui();
    let done = document.model.finished.contains(&card.id);
    html! {
        <li key={card.id.as_str()} class="stories__stop">
            <button class={marked_if("place", done, "done")}
                data-do="open-story" data-story={card.id.as_str().to_owned()}
                onclick={send(document.on, Msg::OpenStory(card.id.clone()))}>
                <span class="place__face">{ portrait(card.look, Mood::Glad) }</span>
                <span class="place__words">
                    <span class="place__title">{ &card.title }</span>
                    <span class="place__about">{ [&*card.child, " · ", about(ui, card.about)].concat() }</span>
                </span>
                if done {
                    <span class="place__done">{ icon(IconName::Lotus) }{ &ui.story_done }</span>
                }
            </button>
        </li>
    }
}

/// What a story is about, in a word.
pub(crate) fn about(ui: &UiTexts, about: About) -> &str {
    match about {
        About::Comments => &ui.about_comments,
        About::Images => &ui.about_images,
        About::Requests => &ui.about_requests,
        About::Telling => &ui.about_telling,
    }
}
