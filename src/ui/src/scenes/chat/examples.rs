//! A chat as it arrives, and every surface that it can be in.

use crate::gallery::{Example, Material};
use tokkae_catalogue::{Act, Scene, Surface};
use tokkae_engine::Action;

/// As many messages show what a surface looks like.
const A_FEW: usize = 3;

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let mut examples = arriving(material);
    examples.extend(
        Surface::ALL
            .iter()
            .filter_map(|surface| on(material, *surface)),
    );
    examples
}

/// One chat from its first message to its last. It never is empty: the first one is there at once.
fn arriving(material: &Material) -> Vec<Example> {
    let Some(found) = material.first("chat") else {
        return Vec::new();
    };
    let Some(Act::Chat { messages, .. }) = found.act() else {
        return Vec::new();
    };
    let more = |count: usize| vec![Action::ShowMessage; count];
    vec![
        Example::new(
            "typing",
            "The first message, and someone types",
            found.after(&[]),
        ),
        Example::new(
            "half",
            "Half of the messages",
            found.after(&more(messages.len() / 2)),
        ),
        Example::new(
            "all",
            "All messages, and what Tokkae says",
            found.after(&more(messages.len())),
        ),
    ]
}

/// A few messages on a surface; of a chat elsewhere, if no story uses the surface yet.
fn on(material: &Material, surface: Surface) -> Option<Example> {
    let is_there =
        |scene: &Scene| matches!(&scene.act, Act::Chat { surface: used, .. } if *used == surface);
    let found = material
        .scene(is_there)
        .or_else(|| Some(material.first("chat")?.on(surface)))?;
    let view = found.after(&vec![Action::ShowMessage; A_FEW - 1]);
    let name = format!("on-{}", surface.word());
    Some(Example::new(
        name,
        format!("The surface “{}”", surface.word()),
        view,
    ))
}
