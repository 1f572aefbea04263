//! The hero, the languages and the age groups.

use super::{language, leaflets, tier};
use crate::components::scenery::{Part, scenery};
use crate::components::tokkae::tokkae;
use crate::gallery::{Example, Material};
use crate::view::Document;
use std::rc::Rc;
use tokkae_catalogue::{Mood, Shelf, Tier};
use yew::prelude::*;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let opened = material.model(|_| {});
    let chosen = material.model(|model| model.tier = Some(Tier::Middle));
    let without_stories = material.model(|model| {
        let cards = Vec::new();
        model.shelf = Rc::new(Shelf {
            cards,
            ..Shelf::clone(&model.shelf)
        });
    });
    let hero = html! {
        <div class="hero">{ scenery(Part::Start) }{ tokkae(Mood::Glad, "hero__tokkae") }</div>
    };
    vec![
        Example::new("hero", "The head of the start page", hero),
        Example::new(
            "languages",
            "Every language, this one marked",
            material.draw(&opened, |document| {
                let locales = document.model.shelf.locales.iter();
                options(html! { { for locales.map(|locale| language(document, locale)) } })
            }),
        ),
        Example::new(
            "tiers",
            "Age groups, in pictures",
            material.draw(&opened, tiers),
        ),
        Example::new(
            "tiers-chosen",
            "One of them is chosen",
            material.draw(&chosen, tiers),
        ),
        Example::new(
            "tiers-empty",
            "None of them has a story",
            material.draw(&without_stories, tiers),
        ),
        Example::new(
            "leaflets",
            "Pages for everyone",
            material.draw(&opened, leaflets),
        ),
    ]
}

fn tiers(document: &Document<'_>) -> Html {
    let ui = document.ui();
    options(html! {
        <>
            { tier(document, Tier::Young, &ui.tier_young) }
            { tier(document, Tier::Middle, &ui.tier_middle) }
            { tier(document, Tier::Teen, &ui.tier_teen) }
        </>
    })
}

fn options(all: Html) -> Html {
    html! { <div class="start"><div class="start__options">{ all }</div></div> }
}
