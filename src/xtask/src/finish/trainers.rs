//! The pages for trainers: the list of sessions, each plan, and what one hands out, for every country.

use super::pages::Language;
use std::rc::Rc;
use tokkae_catalogue::Country;
use tokkae_ui::prerender::{PlainPage, TrainersPage};

/// Those of a language; none where there are no sessions.
pub fn pages(language: &Language) -> Vec<PlainPage> {
    let plans: Vec<_> = language
        .plans
        .iter()
        .map(|(plan, _)| Rc::clone(plan))
        .collect();
    if plans.is_empty() {
        return Vec::new();
    }
    let care = &language.care;
    // The first country is the home country, whose contacts every page has without being told.
    let elsewhere = language.countries.iter().skip(1);
    let elsewhere = elsewhere.map(|(country, _)| Some(Rc::clone(country)));
    let countries = std::iter::once(None).chain(elsewhere);
    let of_country = |country: Option<Rc<Country>>| {
        [
            TrainersPage::Told(Rc::clone(care), country.clone()),
            TrainersPage::Letter(country.clone()),
            TrainersPage::Poster(country),
        ]
    };
    let index = TrainersPage::Index(plans.clone(), Rc::clone(care));
    let plans = plans.into_iter().map(TrainersPage::Plan);
    std::iter::once(index)
        .chain(plans)
        .chain(countries.flat_map(of_country))
        .map(PlainPage::Trainers)
        .collect()
}
