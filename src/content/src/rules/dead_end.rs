//! **From every scene an ending can be reached.**
//!
//! A child must never be left in the middle: not by a scene without a way on, and not by scenes that
//! only lead round in a circle. Going back to an earlier choice is fine as long as one of its options
//! leads on. Every scene but an ending needs a `next`, or options; at least one scene is an ending.

use super::Subject;
use crate::Diagnostic;

pub(super) const NAME: &str = "dead-end";

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    let graph = &subject.graph;
    if graph.endings().is_empty() {
        let hint = "Add a scene of the kind `ending`, and let the ways lead to it.";
        let reason = "this story has no ending: nobody says that it is not the child's fault, and who helps.";
        faults.push(subject.file.source.error(NAME, 0, reason).hint(hint));
    }
    let stuck: Vec<bool> = graph
        .can_end()
        .into_iter()
        .map(|can_end| !can_end)
        .collect();
    for group in graph.groups(&stuck) {
        let first = &subject.story.scenes[group[0]];
        let hint =
            "Let one of these scenes lead to a scene from which the story goes on to an ending.";
        let reason = if group.len() == 1 {
            format!(
                "`{}` leads only back to itself: a child who gets here can't get out.",
                first.id
            )
        } else {
            let scenes = subject.list_scenes(&group);
            format!(
                "these scenes lead only to each other: {scenes}. A child who gets here can't get out."
            )
        };
        faults.push(subject.scene_error(NAME, first, reason).hint(hint));
    }
}
