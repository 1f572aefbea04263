//! What is in a scene of the reading edition: it is read, or leads on by links.

use super::unfold::{decide_first, feel, practise, sort, spot};
use super::{Book, NOTE, tell, to};
use crate::components::bem::modified;
use crate::components::bubble::bubble;
use crate::components::icon::{IconName, icon, tinted_icon};
use crate::scenes::{discuss, ending, head, surface_name};
use crate::view::Stage;
use tokkae_catalogue::{Act, Choice, Message, Surface};
use yew::prelude::*;

pub(super) fn view(book: &Book<'_>, stage: &Stage<'_>) -> Html {
    let prompt = |text: &str| html! { <p class="scene__prompt">{ text }</p> };
    match &stage.scene.act {
        Act::Chat {
            surface, messages, ..
        } => chat(stage, *surface, messages),
        Act::Spot {
            surface,
            prompt: asked,
            messages,
            ..
        } => {
            html! { <>{ prompt(asked) }{ decide_first(book.texts) }{ spot(stage, *surface, messages) }</> }
        }
        Act::Sort {
            prompt: asked,
            items,
            ..
        } => html! { <>{ prompt(asked) }{ decide_first(book.texts) }{ sort(stage, items) }</> },
        Act::Feel {
            prompt: asked,
            who,
            feelings,
            ..
        } => html! { <>{ prompt(asked) }{ feel(stage, who, feelings) }</> },
        Act::Choose {
            prompt: asked,
            options,
        } => html! { <>{ prompt(asked) }{ choose(options) }</> },
        Act::Practise {
            surface,
            prompt: asked,
            contact,
            steps,
            ..
        } => html! { <>{ prompt(asked) }{ practise(stage, *surface, contact, steps) }</> },
        Act::Tell {
            prompt: asked,
            people,
            ..
        } => html! { <>{ prompt(asked) }{ tell::people(stage, people) }</> },
        Act::Discuss {
            prompt, sayings, ..
        } => discuss(prompt, sayings),
        Act::Ending { .. } => html! { <>{ ending(stage) }{ ways(book) }</> },
    }
}

/// The surface that a scene is in.
pub(super) fn phone(stage: &Stage<'_>, surface: Surface, screen: Html) -> Html {
    html! {
        <div class={modified("phone", surface.word())}>
            { head(surface_name(stage.ui, surface), surface) }
            { screen }
        </div>
    }
}

fn chat(stage: &Stage<'_>, surface: Surface, messages: &[Message]) -> Html {
    let screen = html! {
        <div class="phone__screen">
            <ol class="phone__messages" role="list">
                { for messages.iter().map(|message| html! {
                    <li class="phone__message" data-item={message.id.to_string()}>{ bubble(stage, message) }</li>
                }) }
            </ol>
        </div>
    };
    phone(stage, surface, screen)
}

fn choose(options: &[Choice]) -> Html {
    html! {
        <ul class="cards" role="list">
            { for options.iter().map(|option| html! {
                <li><a class="card" data-do="choose" data-item={option.id.to_string()} href={to(option.to.as_str())}>
                    <span class="card__picture">{ tinted_icon(IconName::from_picture(option.picture)) }</span>
                    <span class="card__text">{ &option.text }</span>
                </a></li>
            }) }
        </ul>
    }
}

/// From an ending to the people who help, to other stories, or once more through this one.
fn ways(book: &Book<'_>) -> Html {
    let ui = book.document.ui();
    html! {
        <div class="ending__ways">
            <a class="button button--main" data-do="help" data-main="" href={book.document.address("help/")}>
                { icon(IconName::Help) }{ &ui.ending_help }
            </a>
            <a class="button" data-do="stories" href={book.list()}>{ &ui.ending_more }</a>
            <a class="button button--quiet" data-do="again" href={format!("#{NOTE}")}>{ &ui.ending_again }</a>
        </div>
    }
}
