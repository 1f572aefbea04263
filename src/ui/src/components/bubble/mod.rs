//! A message: words in a bubble, or a cover with a neutral label that nothing can lift.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::components::bem::{marked_if, modified};
use crate::components::icon::{IconName, icon};
use crate::view::Stage;
use tokkae_catalogue::{Cover, Message, Mood, Role};
use yew::prelude::*;

/// The message with its sender's face and name.
pub(crate) fn bubble(stage: &Stage<'_>, message: &Message) -> Html {
    let Some(from) = &message.from else {
        return html! { <p class="bubble-notice">{ &message.text }</p> };
    };
    let own = *from == stage.story.child;
    let role = stage.story.person(from).map(|person| person.role);
    let mood = match (message.cover, role) {
        (None, Some(Role::Sender)) | (Some(_), _) => Mood::Calm,
        _ => Mood::Glad,
    };
    html! {
        <div class={marked_if("bubble", own, "own")}>
            <span class="bubble__face" aria-hidden="true">{ stage.small_face(from, mood) }</span>
            <div class="bubble__body">
                <span class="bubble__name">{ stage.name(from) }</span>
                { words(stage, message) }
            </div>
        </div>
    }
}

/// The message's words or cover alone.
pub(crate) fn words(stage: &Stage<'_>, message: &Message) -> Html {
    let Some(cover) = message.cover else {
        return html! { <span class="bubble__words">{ &message.text }</span> };
    };
    let (sign, kind) = match cover {
        Cover::Words => (IconName::CoverWords, &stage.ui.covered_words),
        Cover::Picture => (IconName::CoverPicture, &stage.ui.covered_picture),
    };
    html! {
        <span class={modified("cover", cover.word())}>
            { icon(sign) }
            <span class="cover__kind">{ kind }</span>
            <span class="cover__label">{ &message.text }</span>
        </span>
    }
}
