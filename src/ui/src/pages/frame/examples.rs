//! The bar, and every notice.

use super::{bar, notice};
use crate::app::{Model, Msg, Notice, Page};
use crate::gallery::{Example, Material};
use crate::host::LoadError;

/// Notices with their names; that of a failed pack has its own button, and stands below.
const NOTICES: [(Notice, &str); 7] = [
    (Notice::UnknownLanguage, "unknown-language"),
    (Notice::UnknownStory, "unknown-story"),
    (Notice::WrongCode, "wrong-code"),
    (Notice::UnknownCountry, "unknown-country"),
    (Notice::CountryFailed, "country-failed"),
    (Notice::StoryRestarted, "story-restarted"),
    (Notice::StoryNearest, "story-nearest"),
];

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let on = |page: Page| material.model(|model| model.page = page);
    let bar = |name: &str, caption: &str, model: &Model| {
        Example::new(name, caption, material.draw(model, bar))
    };
    let notice = |name: &str, caption: &str, model: &Model| {
        Example::new(name, caption, material.draw(model, notice))
    };
    let mut examples = vec![
        bar(
            "bar-start",
            "On the start page, which has its own choice of languages",
            &on(Page::Start),
        ),
        bar("bar", "On any other page", &on(Page::Stories)),
        bar("bar-help", "On the help page", &on(Page::Help)),
    ];
    examples.extend(NOTICES.map(|(what, name)| {
        let model = material.model(|model| model.notice = Some(what));
        notice(&format!("notice-{name}"), "A plain line", &model)
    }));
    let loading = material.model(|model| load(material, model));
    let failed = material.model(|model| {
        load(material, model);
        fail(material, model);
    });
    examples.push(notice("loading", "A story is on its way", &loading));
    examples.push(notice("failed", "It did not arrive: try again", &failed));
    examples
}

/// A story is asked for.
fn load(material: &Material, model: &mut Model) {
    if let Some(card) = material.shelf.cards.first() {
        model.update(Msg::OpenStory(card.id.clone()));
    }
}

/// It does not come.
fn fail(material: &Material, model: &mut Model) {
    if let Some(card) = material.shelf.cards.first() {
        let tag = material.shelf.locale.tag.clone();
        model.update(Msg::StoryArrived(
            card.id.clone(),
            tag,
            Err(LoadError::Network),
        ));
    }
}
