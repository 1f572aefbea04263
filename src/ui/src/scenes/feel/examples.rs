//! Feelings: none picked, one, all.

use crate::gallery::{Example, Material};
use tokkae_catalogue::Act;
use tokkae_engine::Action;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let Some(found) = material.first("feel") else {
        return Vec::new();
    };
    let Some(Act::Feel { feelings, .. }) = found.act() else {
        return Vec::new();
    };
    let picked = |count: usize| -> Vec<_> {
        let feelings = feelings.iter().take(count);
        feelings.map(|one| Action::Feel(one.id.clone())).collect()
    };
    vec![
        Example::new("none", "Nothing is picked", found.after(&[])),
        Example::new(
            "picked",
            "One is picked: every answer is right",
            found.after(&picked(1)),
        ),
        Example::new(
            "all",
            "All are picked",
            found.after(&picked(feelings.len())),
        ),
    ]
}
