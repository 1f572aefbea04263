//! What the windows of the room look like: props in, messages out.

mod chart;
mod child_tells;
mod desk;
mod notes;
mod prepare;
mod projector;
mod results;
mod signs;
mod votes;

use crate::model::{Model, Msg, Place, View};
use tokkae_catalogue::{RoomTexts, UiTexts};
use yew::prelude::*;

/// What a view is drawn from.
pub(crate) struct Page<'a> {
    pub model: &'a Model,
    pub base: &'a str,
    pub on: &'a Callback<Msg>,
}

impl Page<'_> {
    pub fn texts(&self) -> &RoomTexts {
        &self.model.room.texts
    }

    pub fn ui(&self) -> &UiTexts {
        &self.model.shelf.ui
    }

    /// A click handler that sends a message.
    pub fn sends<E>(&self, msg: Msg) -> Callback<E> {
        let on = self.on.clone();
        Callback::from(move |_| on.emit(msg.clone()))
    }

    /// The address of a page of this language.
    pub fn address(&self, page: &str) -> String {
        format!("{}{}/{page}", self.base, self.model.shelf.locale.tag)
    }

    /// The scene of the story that is being played.
    pub fn scene(&self) -> Option<Html> {
        let (story, state) = self.model.playing()?;
        let on = self.on.clone();
        let on = Callback::from(move |action| on.emit(Msg::Do(action)));
        let help = self.address("help/");
        Some(tokkae_ui::show::scene(
            self.ui(),
            &story,
            &state,
            &help,
            &on,
        ))
    }
}

/// The window.
pub(crate) fn view(model: &Model, base: &str, on: &Callback<Msg>) -> Html {
    let page = Page { model, base, on };
    match (model.view, model.place()) {
        (View::Projector, _) => projector::view(&page),
        (_, Place::Nowhere) if model.is_waiting() => waiting(&page),
        (_, Place::Nowhere) => desk::view(&page),
        (View::Notes, Place::Step(_) | Place::End) => notes::view(&page),
        (View::Results, _) => results::view(&page),
        (View::Desk | View::Notes, _) => prepare::view(&page),
    }
}

/// The plan that was chosen is on its way.
fn waiting(page: &Page<'_>) -> Html {
    html! {
        <main class="desk" data-view="waiting">
            { arrival(page) }
            <p><button class="button button--quiet" data-do="forget" onclick={page.sends::<MouseEvent>(Msg::Forget)}>{ &page.texts().other }</button></p>
        </main>
    }
}

/// Something is on its way, or did not come.
pub(crate) fn arrival(page: &Page<'_>) -> Html {
    let failed = page.model.has_failed();
    html! {
        <>
            <p class="slide__line" role="status">{ if failed { &page.ui().load_failed } else { &page.ui().loading } }</p>
            if failed {
                <button class="button" data-do="try-again" onclick={page.sends::<MouseEvent>(Msg::TryAgain)}>{ &page.ui().try_again }</button>
            }
        </>
    }
}

/// `{count} min`
pub(crate) fn minutes(texts: &RoomTexts, count: u32) -> String {
    UiTexts::fill(&texts.minutes, "count", &count.to_string())
}
