//! The people to choose from, and the card itself, which waits for them.

use super::{card, people, person};
use crate::gallery::{Example, Material};
use yew::prelude::*;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let texts = &material.texts;
    let model = material.model(|_| {});
    let empty = material.draw(&model, |document| card(document, texts));
    let people = html! {
        <div class="my-card" data-ready="">
            <fieldset class="my-card__people">
                <legend>{ &texts.card_choose }</legend>
                { for people(texts).into_iter().map(|one| person(&one)) }
            </fieldset>
        </div>
    };
    vec![
        Example::new("people", "People to choose from", people),
        Example::new("empty", "The card, with lines to write on", empty),
    ]
}
