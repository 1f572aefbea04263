//! The end: not your fault, what was wrong, keep telling, who helps; then the help page.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::app::{Msg, Page};
use crate::components::icon::{IconName, icon};
use crate::components::scenery::{Part, scenery};
use crate::components::tokkae::tokkae;
use crate::view::{Stage, send};
use tokkae_catalogue::{Act, Mood};
use yew::prelude::*;

pub(crate) fn view(stage: &Stage<'_>, help: &str) -> Html {
    let ui = stage.ui;
    html! {
        <>
            { words(stage) }
            <div class="ending__ways">
                <a class="button button--main" data-do="help" data-main="" href={help.to_owned()} onclick={send(stage.on, Msg::Help)}>
                    { icon(IconName::Help) }{ &ui.ending_help }
                </a>
                <button class="button" data-do="stories" onclick={send(stage.on, Msg::Go(Page::Stories))}>{ &ui.ending_more }</button>
                <button class="button button--quiet" data-do="again" onclick={send(stage.on, Msg::PlayAgain)}>{ &ui.ending_again }</button>
            </div>
        </>
    }
}

/// What an ending says, above the ways on.
pub(crate) fn words(stage: &Stage<'_>) -> Html {
    let Act::Ending {
        not_your_fault,
        wrong,
        keep_telling,
        helps,
    } = &stage.scene.act
    else {
        return html! {};
    };
    html! {
        <>
            <div class="ending__picture" aria-hidden="true">
                { scenery(Part::Ending) }
                <span class="ending__child">{ stage.face(&stage.story.child, Mood::Glad) }</span>
                { tokkae(Mood::Glad, "ending__tokkae") }
            </div>
            <p class="ending__fault">{ icon(IconName::Heart) }{ not_your_fault }</p>
            <ul class="ending__words" role="list">
                <li>{ icon(IconName::Flag) }{ wrong }</li>
                <li>{ icon(IconName::Message) }{ keep_telling }</li>
                <li>{ icon(IconName::Help) }{ helps }</li>
            </ul>
            if let Some(remark) = &stage.scene.tokkae {
                <p class="ending__remark">{ &remark.text }</p>
            }
        </>
    }
}
