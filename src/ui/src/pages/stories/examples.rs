//! The list of an age group: nothing done, something done, no story yet; and a place by itself.

use super::{place, view};
use crate::app::Model;
use crate::gallery::{Example, Material};
use tokkae_catalogue::Tier;
use yew::prelude::*;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let opened = material.model(|model| model.tier = Some(Tier::Middle));
    let done = material.model(|model| {
        model.tier = Some(Tier::Middle);
        let first = model.cards().next().map(|card| card.id.clone());
        model.finished.extend(first);
    });
    let empty = material.model(|_| {});
    let one = |model: &Model| {
        material.draw(model, |document| {
            let card = document.model.cards().next();
            html! {
                <div class="stories">
                    <ol class="stories__path" role="list">{ for card.map(|card| place(document, card)) }</ol>
                </div>
            }
        })
    };
    vec![
        Example::new("place", "A story", one(&opened)),
        Example::new("place-done", "A story that was finished", one(&done)),
        Example::new(
            "list",
            "The stories of an age group",
            material.draw(&opened, view),
        ),
        Example::new(
            "list-done",
            "One is finished, so there is a code to copy",
            material.draw(&done, view),
        ),
        Example::new("empty", "No story yet", material.draw(&empty, view)),
    ]
}
