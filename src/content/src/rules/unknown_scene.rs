//! **A `next` or a `to` names a scene of the same file.**
//!
//! Otherwise a child taps a card and nothing comes. Look for a slip in the id, or for a scene that was
//! given another id: ids keep their meaning for ever, so change them only before a story is published.

use super::Subject;
use crate::Diagnostic;
use tokkae_catalogue::{Act, Scene, SceneId};

pub(super) const NAME: &str = "unknown-scene";

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    for scene in &subject.story.scenes {
        for (id, address) in references(subject, scene) {
            // An empty id stands for one that is missing, which has been said.
            if id.as_str().is_empty() || subject.graph.find(id).is_some() {
                continue;
            }
            let hint = match subject.graph.guess(id) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => "Write that scene, or name one that is there.".to_owned(),
            };
            let reason = format!("there is no scene `{id}`, so nothing would come after this.");
            faults.push(subject.error(NAME, &address, reason).hint(hint));
        }
    }
}

/// The ids that a scene names, with the address of each.
fn references<'a>(subject: &Subject, scene: &'a Scene) -> Vec<(&'a SceneId, String)> {
    let address = subject.scene(scene);
    match &scene.act {
        Act::Choose { options, .. } => options
            .iter()
            .map(|option| (&option.to, format!("{address}/{}#to", option.id)))
            .collect(),
        _ => scene
            .exits()
            .into_iter()
            .map(|id| (id, format!("{address}#next")))
            .collect(),
    }
}
