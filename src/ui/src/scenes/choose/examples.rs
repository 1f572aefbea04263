//! A choice. Nothing of it is ever "right" on the screen.

use crate::gallery::{Example, Material};

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let scene = material.first("choose");
    let example = scene.map(|scene| {
        Example::new(
            "options",
            "Big friendly cards, in no order of merit",
            scene.after(&[]),
        )
    });
    example.into_iter().collect()
}
