//! The branch and the buttons of a story, wherever they differ.

use super::{branch, controls};
use crate::gallery::{Example, Material};
use tokkae_engine::Action;
use yew::prelude::*;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let mut examples = Vec::new();
    if let Some(found) = material.first("chat") {
        for (name, caption, scenes) in [
            ("branch-begun", "A story has begun", 0),
            ("branch-on", "Some scenes on", 4),
        ] {
            let state = found.state_after(scenes);
            examples.push(Example::new(name, caption, found.draw(&state, branch)));
        }
    }
    let buttons = |name: &str, caption: &str, kind: &str, actions: &[Action]| {
        let found = material.first(kind)?;
        let bar = found.draw(&found.state(actions), controls);
        Some(Example::new(
            name,
            caption,
            html! { <div class="story">{ bar }</div> },
        ))
    };
    examples.extend(
        [
            buttons("controls-chat", "Messages can be hurried", "chat", &[]),
            buttons("controls-spot", "The reasons can be seen", "spot", &[]),
            buttons(
                "controls-choice",
                "The way on is a choice: no button of its own",
                "choose",
                &[],
            ),
            buttons(
                "controls-done",
                "The scene is done",
                "spot",
                &[Action::ShowReasons],
            ),
            buttons("controls-ending", "The end", "ending", &[]),
        ]
        .into_iter()
        .flatten(),
    );
    examples
}
