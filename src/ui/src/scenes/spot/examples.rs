//! Marking what crosses the line: nothing marked, something, the reasons.

use crate::gallery::{Example, Material};
use tokkae_catalogue::Act;
use tokkae_engine::Action;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let Some(found) = material.first("spot") else {
        return Vec::new();
    };
    let Some(Act::Spot { messages, .. }) = found.act() else {
        return Vec::new();
    };
    let crossing = messages.iter().filter(|spot| spot.crosses);
    let marks: Vec<_> = crossing
        .map(|spot| Action::Mark(spot.message.id.clone()))
        .collect();
    let revealed = [&marks[..], &[Action::ShowReasons]].concat();
    vec![
        Example::new("unmarked", "Nothing is marked", found.after(&[])),
        Example::new(
            "marked",
            "What crosses the line is marked",
            found.after(&marks),
        ),
        Example::new("revealed", "The reasons", found.after(&revealed)),
    ]
}
