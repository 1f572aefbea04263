//! The reading edition: every story as one page of linked scenes, whole without scripts. Prerendered only.

mod acts;
#[cfg(feature = "ssr")]
pub(crate) mod examples;
mod scene;
mod tell;
mod unfold;

use super::{frame, note, stories};
use crate::components::icon::{IconName, icon};
use crate::components::portrait::portrait;
use crate::view::{Document, tiers};
use tokkae_catalogue::{Card, Mood, PageTexts, ReviewStatus, Story, Tier, reading_code};
use yew::prelude::*;

/// The section of the content note, with which a story's page begins.
const NOTE: &str = "note";

/// A story's page while it is drawn.
struct Book<'a> {
    document: &'a Document<'a>,
    texts: &'a PageTexts,
    story: &'a Story,
}

impl Book<'_> {
    /// The address of the list, at the stories for the same readers.
    fn list(&self) -> String {
        of_tier(self.document, self.story.tier)
    }
}

fn of_tier(document: &Document<'_>, tier: Tier) -> String {
    document.address(&["read/#", tier.word()].concat())
}

/// The link to a section of the same page.
fn to(section: &str) -> String {
    format!("#{}", reading_code(section))
}

/// The list of all stories. An address with an age group at its end shows those of that group alone.
pub(crate) fn list(document: &Document<'_>) -> Html {
    let ui = document.ui();
    framed(
        document,
        html! {
            <div class="stories shelf">
                <h1 class="stories__heading">{ &ui.stories_heading }</h1>
                <p class="stories__line">{ &ui.stories_line }</p>
                { for tiers(ui).map(|(tier, name)| stories_of(document, tier, name)) }
                <p>
                    <a class="button button--quiet" data-do="start" href={document.address("")}>
                        { icon(IconName::Back) }{ &ui.change_age }
                    </a>
                </p>
                if document.model.shelf.locale.status == ReviewStatus::Draft {
                    <p class="start__small" data-draft="">{ &ui.draft_translation }</p>
                }
            </div>
        },
    )
}

fn stories_of(document: &Document<'_>, tier: Tier, name: &str) -> Html {
    let cards = document.model.shelf.cards.iter();
    let mut cards = cards.filter(|card| card.tier == tier).peekable();
    let heading = ["stories-", tier.word()].concat();
    html! {
        <section class="shelf__tier" id={tier.word()} tabindex="-1" aria-labelledby={heading.clone()}>
            <h2 class="shelf__title" id={heading}>{ name }</h2>
            if cards.peek().is_none() {
                <p class="stories__line">{ &document.ui().start_no_story_yet }</p>
            } else {
                <ol class="stories__path" role="list">{ for cards.map(|card| place(document, card)) }</ol>
            }
        </section>
    }
}

fn place(document: &Document<'_>, card: &Card) -> Html {
    let about = stories::about(document.ui(), card.about);
    let page = document.address(&card.id.reading_path());
    html! {
        <li class="stories__stop">
            <a class="place" data-story={card.id.to_string()} href={format!("{page}#{NOTE}")}>
                <span class="place__face">{ portrait(card.look, Mood::Glad) }</span>
                <span class="place__words">
                    <span class="place__title">{ &card.title }</span>
                    <span class="place__about">{ format!("{} · {about}", card.child) }</span>
                </span>
            </a>
        </li>
    }
}

/// A story's page: the content note, then every scene as a section that is shown when an address names it.
pub(crate) fn story(document: &Document<'_>, texts: &PageTexts, story: &Story) -> Html {
    let book = Book {
        document,
        texts,
        story,
    };
    framed(
        document,
        html! {
            <div class="reading">
                { before(&book) }
                { for story.scenes.iter().map(|one| scene::view(&book, one)) }
            </div>
        },
    )
}

/// The content note and the ways into the story, and out of it.
fn before(book: &Book<'_>) -> Html {
    let (ui, story) = (book.document.ui(), book.story);
    let first = story.scenes.first().map(|scene| to(scene.id.as_str()));
    let play = book.document.address(&format!("?story={}", story.id));
    html! {
        <section class="reading__scene reading__scene--note" id={NOTE} tabindex="-1" aria-labelledby="note-title">
            <div class="note">
                { note::faces(story) }
                <h1 class="note__title" id="note-title">{ &story.title }</h1>
                <h2 class="note__heading">{ &ui.note_heading }</h2>
                <p class="note__text">{ &story.note }</p>
                <div class="note__buttons">
                    <a class="button button--main" data-do="begin" href={first}>{ &ui.begin }{ icon(IconName::Next) }</a>
                    <a class="button button--quiet" data-do="stories" href={book.list()}>
                        { icon(IconName::Back) }{ &ui.other_story }
                    </a>
                    <a class="button button--quiet" data-do="play" href={play}>{ &book.texts.read_play }</a>
                </div>
            </div>
        </section>
    }
}

/// The frame of every page, but for the link past the bar: an address has one end, and it is the scene's here.
fn framed(document: &Document<'_>, page: Html) -> Html {
    html! {
        <div class="frame">
            { frame::bar(document) }
            <main class="page page--read" data-page="read">{ page }</main>
        </div>
    }
}
