//! A resume code: nothing in it, half of it, all; and one's own to copy.

use super::{own, view};
use crate::gallery::{Example, Material};
use tokkae_catalogue::Tier;
use tokkae_engine::resume::LENGTH;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let put_in = |signs: usize| material.model(|model| model.code = (0..).take(signs).collect());
    let done = material.model(|model| {
        model.tier = Some(Tier::Middle);
        let first = model.cards().next().map(|card| card.id.clone());
        model.finished.extend(first);
    });
    vec![
        Example::new(
            "empty",
            "No sign is put in",
            material.draw(&put_in(0), view),
        ),
        Example::new(
            "half",
            "Half of the signs",
            material.draw(&put_in(LENGTH / 2), view),
        ),
        Example::new(
            "full",
            "All signs: no more can be put in",
            material.draw(&put_in(LENGTH), view),
        ),
        Example::new(
            "own",
            "One's own code, to copy on paper",
            material.draw(&done, own),
        ),
    ]
}
