//! A scene alone, for a room that plays a story together: what is around it is drawn by others.

use crate::app::Msg;
use crate::scenes;
use crate::view::Stage;
use tokkae_catalogue::{Story, UiTexts};
use tokkae_engine::{Action, State};
use yew::prelude::*;

/// The scene that the story is at. `help` is the address of the help page.
pub fn scene(
    ui: &UiTexts,
    story: &Story,
    state: &State,
    help: &str,
    on: &Callback<Action>,
) -> Html {
    let Some(scene) = state.scene(story) else {
        return html! {};
    };
    let on = on.clone();
    let on = Callback::from(move |msg| {
        if let Msg::Do(action) = msg {
            on.emit(action);
        }
    });
    let stage = Stage {
        ui,
        story,
        state,
        soon: state,
        scene,
        on: &on,
    };
    scenes::view(&stage, help, false)
}
