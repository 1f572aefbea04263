//! The scenes of the reading edition, the first of every kind.

use super::{Book, scene};
use crate::gallery::{Example, Material};
use tokkae_catalogue::{Scene, Story};
use yew::prelude::*;

const KINDS: [&str; 9] = [
    "chat", "spot", "sort", "feel", "choose", "practise", "tell", "discuss", "ending",
];

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let examples = KINDS.into_iter().filter_map(|kind| {
        let (story, scene) = material.first_of(kind)?;
        let caption = format!("A scene to read: {kind}");
        Some(Example::new(kind, caption, view(material, story, scene)))
    });
    examples.collect()
}

fn view(material: &Material, story: &Story, one: &Scene) -> Html {
    let model = material.model(|_| {});
    let piece = material.draw(&model, |document| {
        let book = Book {
            document,
            texts: &material.texts,
            story,
        };
        scene::view(&book, one)
    });
    html! { <div class="reading">{ piece }</div> }
}
