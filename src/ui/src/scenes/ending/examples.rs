//! A story's end.

use crate::gallery::{Example, Material};

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let scene = material.first("ending");
    let example = scene.map(|scene| {
        Example::new(
            "end",
            "Not your fault; what was wrong; who helps",
            scene.after(&[]),
        )
    });
    example.into_iter().collect()
}
