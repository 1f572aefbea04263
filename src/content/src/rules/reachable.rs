//! **Every scene can be reached from the first one.**
//!
//! A scene that no choice leads to was written for nobody, and a reviewer who reads it takes it for part
//! of the story. Let an option or a `next` lead to it, or take it out.

use super::Subject;
use crate::Diagnostic;

pub(super) const NAME: &str = "reachable";

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    if subject.graph.has_open_ways {
        // A way that leads nowhere may have been meant to lead here; it has been said.
        return;
    }
    let reached = subject.graph.reached();
    for (scene, reached) in subject.story.scenes.iter().zip(reached) {
        if !reached {
            let reason = format!(
                "nothing leads to the scene `{}`: no child will ever see it.",
                scene.id
            );
            let hint =
                "Let an option's `to` or another scene's `next` lead here, or take the scene out.";
            faults.push(subject.scene_error(NAME, scene, reason).hint(hint));
        }
    }
}
