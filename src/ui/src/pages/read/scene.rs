//! A scene of the reading edition: its section, what is in it, and the ways back and on.

use super::{Book, NOTE, acts, tell, to};
use crate::components::bem::modified;
use crate::components::icon::{IconName, icon};
use crate::components::tokkae::tokkae;
use crate::view::Stage;
use tokkae_catalogue::{Act, Aside, Mood, Scene, SceneId, UiTexts, reading_code};
use tokkae_engine::{Action, State, snapshot, step};
use yew::prelude::*;

/// The scene's section, with those that belong to it.
pub(super) fn view(book: &Book<'_>, scene: &Scene) -> Html {
    let (state, on) = (State::start(book.story), Callback::noop());
    let stage = Stage {
        ui: book.document.ui(),
        story: book.story,
        state: &state,
        soon: &state,
        scene,
        on: &on,
    };
    let id = scene.id.as_str();
    let body = html! {
        <>
            if let Some(intro) = &scene.intro {
                <p class="scene__intro">{ intro }</p>
            }
            { acts::view(book, &stage) }
            { last_word(&stage) }
        </>
    };
    let section = section(
        id,
        scene,
        body,
        controls(book, scene, way_back(book, scene), on_from(book, scene)),
    );
    html! {
        <>
            { section }
            { tell::sections(book, &stage) }
        </>
    }
}

/// A section with its heading: what the address names gets the focus.
pub(super) fn section(name: &str, scene: &Scene, body: Html, controls: Html) -> Html {
    let (code, kind) = (reading_code(name), scene.act.kind());
    let heading = format!("{code}-heading");
    html! {
        <section class="reading__scene" id={code} tabindex="-1" aria-labelledby={heading.clone()} data-section={name.to_owned()} data-kind={kind}>
            <div class={modified("scene", kind)}>
                <h2 class="scene__heading" id={heading}>{ &scene.heading }</h2>
                { body }
            </div>
            { controls }
        </section>
    }
}

/// Tokkae's remark on the scene. Telling has it where someone has listened, an ending among its words.
fn last_word(stage: &Stage<'_>) -> Html {
    match (&stage.scene.act, &stage.scene.tokkae) {
        (Act::Tell { .. } | Act::Ending { .. }, _) | (_, None) => html! {},
        (_, Some(Aside { text, mood })) => says(stage.ui, text, *mood),
    }
}

/// Tokkae at the edge, saying something. Nothing arrives here, so nothing needs announcing.
pub(super) fn says(ui: &UiTexts, text: &str, mood: Mood) -> Html {
    html! {
        <div class="aside aside--says">
            <span class="aside__tokkae" aria-hidden="true">{ tokkae(mood, "") }</span>
            <p class="aside__words">{ spoken(ui) }{ text }</p>
        </div>
    }
}

/// For those who don't see whose words follow.
pub(super) fn spoken(ui: &UiTexts) -> Html {
    html! { <span class="visually-hidden">{ &ui.tokkae_says }{ " " }</span> }
}

/// A link with its words.
pub(super) struct Way<'a> {
    pub href: String,
    pub text: &'a str,
}

/// The way back: to the one scene that leads here, or to the beginning.
pub(super) fn way_back<'a>(book: &'a Book<'_>, scene: &Scene) -> Way<'a> {
    let ui = book.document.ui();
    let scenes = &book.story.scenes;
    let is_first = scenes.first().is_some_and(|first| first.id == scene.id);
    let mut before = scenes.iter().filter(|one| one.exits().contains(&&scene.id));
    match (before.next(), before.next()) {
        (Some(only), None) if !is_first => Way {
            href: to(only.id.as_str()),
            text: &ui.back,
        },
        (_, Some(_)) if !is_first => Way {
            href: format!("#{NOTE}"),
            text: &book.texts.read_beginning,
        },
        _ => Way {
            href: format!("#{NOTE}"),
            text: &ui.back,
        },
    }
}

/// The way on. Where something is to be decided first, it says that it skips that.
fn on_from<'a>(book: &'a Book<'_>, scene: &Scene) -> Option<(Way<'a>, bool)> {
    let ui = book.document.ui();
    let skips = matches!(scene.act, Act::Choose { .. } | Act::Tell { .. });
    let text = if skips { &ui.skip } else { &ui.next };
    let href = to(skipped(book, scene)?.as_str());
    Some((Way { href, text }, !skips))
}

/// Where skipping the scene leads, as the engine has it: never into an unsafe choice.
pub(super) fn skipped(book: &Book<'_>, scene: &Scene) -> Option<SceneId> {
    let story = book.story;
    let place = format!("1~{}~{}~~", story.id, scene.id);
    let (state, _) = step(story, snapshot::read(story, &place).0, Action::Skip);
    let next = state.scene(story).filter(|next| next.id != scene.id);
    next.map(|next| next.id.clone())
}

/// The buttons that are always in the same place.
pub(super) fn controls(
    book: &Book<'_>,
    scene: &Scene,
    back: Way<'_>,
    on: Option<(Way<'_>, bool)>,
) -> Html {
    let label = format!("{}: {}", book.document.ui().story_bar, scene.heading);
    html! {
        <nav class="controls" aria-label={label}>
            <a class="button button--quiet" data-do="back" href={back.href}>
                { icon(IconName::Back) }<span class="controls__word">{ back.text }</span>
            </a>
            if let Some((way, is_main)) = on {
                if is_main {
                    <a class="button button--main controls__main" data-do="next" href={way.href}>{ way.text }{ icon(IconName::Next) }</a>
                } else {
                    <a class="button button--quiet" data-do="skip" href={way.href}>
                        { icon(IconName::Skip) }<span class="controls__word">{ way.text }</span>
                    </a>
                }
            }
        </nav>
    }
}
