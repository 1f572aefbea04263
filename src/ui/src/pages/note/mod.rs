//! A story's content note, before it begins.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::app::{Behind, Msg, Page};
use crate::components::icon::{IconName, icon};
use crate::components::portrait::portrait;
use crate::view::{Document, readies, send};
use tokkae_catalogue::{Mood, Role, Story};
use yew::prelude::*;

pub(crate) fn view(document: &Document<'_>) -> Html {
    let ui = document.ui();
    let Some(playing) = &document.model.playing else {
        return html! {};
    };
    let story = &playing.story;
    html! {
        <div key="note" class="note" data-playing={story.id.as_str().to_owned()}>
            { faces(story) }
            <h1 class="note__title" data-focus="" tabindex="-1">{ &story.title }</h1>
            <h2 class="note__heading">{ &ui.note_heading }</h2>
            <p class="note__text">{ &story.note }</p>
            <div class="note__buttons">
                <button class="button button--main" data-do="begin"
                    onpointerdown={readies(document.on, Msg::ReadyPage(Behind { page: Page::Story, tier: None }))} onclick={send(document.on, Msg::Begin)}>
                    { &ui.begin }{ icon(IconName::Next) }
                </button>
                <button class="button button--quiet" data-do="stories" onclick={send(document.on, Msg::Go(Page::Stories))}>
                    { icon(IconName::Back) }{ &ui.other_story }
                </button>
            </div>
        </div>
    }
}

/// The child of the story and the friends.
pub(crate) fn faces(story: &Story) -> Html {
    let friendly = |role| matches!(role, Role::Child | Role::Friend);
    let faces = story.cast.iter().filter(|person| friendly(person.role));
    html! {
        <div class="note__faces" aria-hidden="true">
            { for faces.map(|person| html! { { portrait(person.look, Mood::Calm) } }) }
        </div>
    }
}
