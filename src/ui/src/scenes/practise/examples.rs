//! Habits: the first to do, the middle, all done.

use crate::gallery::{Example, Material};
use tokkae_catalogue::Act;
use tokkae_engine::Action;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let Some(found) = material.first("practise") else {
        return Vec::new();
    };
    let Some(Act::Practise { steps, .. }) = found.act() else {
        return Vec::new();
    };
    let done = |count: usize| -> Vec<_> {
        let steps = steps.iter().take(count);
        steps
            .map(|step| Action::Practise(step.id.clone()))
            .collect()
    };
    vec![
        Example::new("first", "Nothing is done yet", found.after(&[])),
        Example::new(
            "middle",
            "Some of it is done",
            found.after(&done(steps.len() / 2)),
        ),
        Example::new("done", "All of it is done", found.after(&done(steps.len()))),
    ]
}
