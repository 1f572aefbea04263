//! Services that are open, closed, or whose hours nobody can tell; with few ways and many.

use super::{contact, ways};
use crate::gallery::{Example, Material};
use tokkae_catalogue::{Contact, Moment};

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let ui = material.ui();
    let with_hours = || material.contacts().find(|one| !one.hours.is_empty());
    let when = |name: &str, caption: &str, is_open: bool| {
        let one = with_hours()?;
        let now = moment(one, is_open)?;
        Some(Example::new(name, caption, contact(ui, one, Some(now))))
    };
    let example = |name: &str, caption: &str, one: Option<&Contact>| {
        Some(Example::new(name, caption, contact(ui, one?, None)))
    };
    let count = |one: &&Contact| ways(ui, one).len();
    [
        when("open", "Someone is there now", true),
        when("closed", "Nobody is there now", false),
        example("unknown-hours", "The time there is not known", with_hours()),
        example(
            "always",
            "Always there, or hours that nobody has told",
            material.contacts().find(|one| one.hours.is_empty()),
        ),
        example(
            "many-ways",
            "As many ways to reach it as any has",
            material.contacts().max_by_key(count),
        ),
        example(
            "what-happens",
            "It says what happens when a child gets in touch",
            material.contacts().find(|one| one.next.is_some()),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The first quarter of an hour of the week at which the service is open, or is not.
fn moment(contact: &Contact, is_open: bool) -> Option<Moment> {
    let days = 0..7;
    let mut moments = days.flat_map(|day| {
        let quarters = (0..24 * 60).step_by(15);
        quarters.map(move |minute| Moment { day, minute })
    });
    moments.find(|now| contact.hours.iter().any(|hours| hours.holds(*now)) == is_open)
}
