//! The help page in pieces: its first line for each age, danger, countries, services, further pages, the way back.

use super::{country, first_line, group, in_danger, leaflets, way_back};
use crate::app::{Model, Page};
use crate::gallery::{Example, Material};
use crate::view::Document;
use std::rc::Rc;
use tokkae_catalogue::{Country, Purpose, Tier};
use yew::prelude::*;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let home = material.model(|model| model.page = Page::Help);
    let piece =
        |name: String, caption: &str, model: &Model, draw: &dyn Fn(&Document<'_>) -> Html| {
            let view = material.draw(
                model,
                |document| html! { <div class="help">{ draw(document) }</div> },
            );
            Example::new(name, caption, view)
        };
    let from_a_story = material.model(|model| {
        model.page = Page::Help;
        model.under_help = Page::Story;
    });
    let nobody = material.model(|model| model.chosen = without_services(material));
    let mut examples: Vec<_> = std::iter::once(None)
        .chain(Tier::ALL.iter().map(|tier| Some(*tier)))
        .map(|tier| {
            let name = format!("line-{}", tier.map_or("any", Tier::word));
            let model = material.model(|model| model.tier = tier);
            piece(
                name,
                "The first line, in the words of an age group",
                &model,
                &|document| {
                    html! { <p class="help__line">{ first_line(document).to_owned() }</p> }
                },
            )
        })
        .collect();
    examples.push(piece(
        "danger".to_owned(),
        "Numbers for immediate danger, in one line",
        &home,
        &in_danger,
    ));
    examples.push(piece(
        "country".to_owned(),
        "Whose services these are",
        &home,
        &country,
    ));
    for purpose in [Purpose::Talk, Purpose::Report] {
        let name = format!("group-{}", purpose.word());
        examples.push(piece(
            name,
            "The services for one purpose",
            &home,
            &|document| group(document, purpose),
        ));
    }
    examples.push(piece(
        "danger-anywhere".to_owned(),
        "No number for danger is known",
        &nobody,
        &|document| group(document, Purpose::Danger),
    ));
    examples.push(piece(
        "leaflets".to_owned(),
        "Further pages for children",
        &home,
        &leaflets,
    ));
    examples.push(piece(
        "back-to-start".to_owned(),
        "Opened by its address",
        &home,
        &way_back,
    ));
    examples.push(piece(
        "back-to-story".to_owned(),
        "Opened from a story",
        &from_a_story,
        &way_back,
    ));
    examples
}

/// A country of which no service is known.
fn without_services(material: &Material) -> Option<Rc<Country>> {
    let country = material.countries.last()?;
    let contacts = Vec::new();
    Some(Rc::new(Country {
        contacts,
        ..Country::clone(country)
    }))
}
