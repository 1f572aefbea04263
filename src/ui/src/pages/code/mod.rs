//! The resume code: signs to put in, and signs to copy on paper.

#[cfg(feature = "ssr")]
pub(crate) mod examples;

use crate::app::{Msg, Page};
use crate::components::icon::{IconName, icon};
use crate::components::tokkae::tokkae;
use crate::view::{Document, send};
use tokkae_catalogue::{Mood, UiTexts};
use tokkae_engine::resume::LENGTH;
use yew::prelude::*;

/// Puts a code in, by tapping its signs.
pub(crate) fn view(document: &Document<'_>) -> Html {
    let ui = document.ui();
    let code = &document.model.code;
    let signs = signs(ui);
    html! {
        <div class="code">
            <header class="code__head">
                { tokkae(Mood::Glad, "code__tokkae") }
                <h1 class="code__heading" data-focus="" tabindex="-1">{ &ui.code_heading }</h1>
            </header>
            <p>{ &ui.code_line }</p>
            <p class="code__so-far" role="status" aria-label={UiTexts::fill(&ui.code_so_far, "count", &code.len().to_string())}>
                { for (0..LENGTH).map(|place| {
                    let sign = code.get(place).and_then(|sign| signs.get(usize::from(*sign)));
                    html! { <span class="sign">{ sign.copied().unwrap_or_default() }</span> }
                }) }
            </p>
            <div class="code__keys">
                { for (0_u8..).zip(&signs).map(|(number, sign)| html! {
                    <button class="sign sign--key" data-sign={number.to_string()} disabled={code.len() == LENGTH}
                        onclick={send(document.on, Msg::AddSign(number))}>{ *sign }</button>
                }) }
                <button class="sign sign--key sign--erase" data-do="erase" aria-label={ui.code_erase.clone()}
                    disabled={code.is_empty()} onclick={send(document.on, Msg::TakeSign)}>{ icon(IconName::Back) }</button>
            </div>
            <button class="button button--quiet" data-do="start" onclick={send(document.on, Msg::Go(Page::Start))}>
                { icon(IconName::Back) }{ &ui.help_home }
            </button>
        </div>
    }
}

/// The code of what has been finished, to copy on paper; nothing before the first story.
pub(crate) fn own(document: &Document<'_>) -> Html {
    let ui = document.ui();
    let Some(code) = document.model.resume_code() else {
        return html! {};
    };
    let signs = signs(ui);
    let shown = code.iter().filter_map(|sign| signs.get(usize::from(*sign)));
    html! {
        <section class="own-code">
            <h2 class="own-code__heading">{ &ui.code_own }</h2>
            <p class="code__so-far" data-code="">{ for shown.map(|sign| html! { <span class="sign">{ *sign }</span> }) }</p>
            <p>{ &ui.code_own_line }</p>
            <a class="button" href={document.address(&document.model.card_path())}>{ icon(IconName::Heart) }{ &ui.my_card }</a>
        </section>
    }
}

/// The letters that stand for the signs in this language.
fn signs(ui: &UiTexts) -> Vec<&str> {
    ui.code_signs.split(' ').collect()
}
