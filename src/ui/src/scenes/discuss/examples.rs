//! A question to think or talk about.

use crate::gallery::{Example, Material};

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let scene = material.first("discuss");
    let example = scene.map(|scene| {
        Example::new(
            "sayings",
            "A question, and what others have said",
            scene.after(&[]),
        )
    });
    example.into_iter().collect()
}
