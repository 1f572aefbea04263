//! Tokkae listening, and its remarks in every mood.

use super::aside;
use crate::gallery::{Example, Material};
use tokkae_catalogue::Mood;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let ui = material.ui();
    let listens = Example::new("listens", "Nothing to say yet", aside(ui, None, Mood::Calm));
    let says = Mood::ALL.iter().filter_map(|mood| {
        let text = material.remark(*mood)?;
        let name = format!("says-{}", mood.word());
        let caption = format!("A remark, {}", mood.word());
        Some(Example::new(name, caption, aside(ui, Some(text), *mood)))
    });
    std::iter::once(listens).chain(says).collect()
}
