//! Pieces of the pages for grown-ups.

use super::{list, of_tier};
use crate::components::icon::IconName;
use crate::gallery::{Example, Material};
use tokkae_catalogue::Tier;
use yew::prelude::*;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let ui = material.ui();
    let texts = &material.texts;
    let model = material.model(|_| {});
    let stories = material.draw(&model, |document| {
        framed(of_tier(document, Tier::Middle, &ui.tier_middle))
    });
    let mut examples = vec![Example::new(
        "stories",
        "The stories of an age group",
        stories,
    )];
    if let Some(twin) = material.twins.first() {
        let say: Vec<_> = twin
            .say
            .iter()
            .map(|line| html! { <q>{ &line.text }</q> })
            .collect();
        let avoid = twin.avoid.iter().map(|line| {
            html! { <span><q>{ &line.text }</q><br />{ &line.because }</span> }
        });
        let avoid: Vec<_> = avoid.collect();
        let steps: Vec<_> = twin.steps.iter().map(|line| html! { &line.text }).collect();
        examples.extend([
            Example::new(
                "say",
                "What an adult can say",
                framed(list(&texts.twin_say, "say", IconName::Heart, &say)),
            ),
            Example::new(
                "avoid",
                "What silences a child",
                framed(list(&texts.twin_avoid, "avoid", IconName::Flag, &avoid)),
            ),
            Example::new(
                "steps",
                "What to do next",
                framed(list(&texts.twin_steps, "steps", IconName::Check, &steps)),
            ),
        ]);
    }
    examples
}

fn framed(piece: Html) -> Html {
    html! { <div class="adults">{ piece }</div> }
}
