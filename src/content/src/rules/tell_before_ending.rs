//! **Every way to an ending passes a `tell` scene.**
//!
//! Knowing is not enough: children tell because they have practised telling. So no choice, and no skip of
//! the story's own, may lead around the rehearsal. Put the `tell` scene where all ways have come together
//! again, or give each way one of its own.

use super::Subject;
use crate::Diagnostic;
use tokkae_catalogue::Act;

pub(super) const NAME: &str = "tell-before-ending";

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    let scenes = &subject.story.scenes;
    let tells = |scene: usize| matches!(scenes[scene].act, Act::Tell { .. });
    let (reached, before) = subject.graph.reached_through(|scene| !tells(scene));
    for &ending in subject.graph.endings() {
        if !reached[ending] {
            continue;
        }
        let way = subject.list_scenes(&way_to(ending, &before));
        let reason = format!("this ending can be reached without a `tell` scene: {way}.");
        let hint = "Let that way pass a `tell` scene: telling is what the story practises.";
        faults.push(
            subject
                .scene_error(NAME, &scenes[ending], reason)
                .hint(hint),
        );
    }
}

/// The scenes from the first one to this one.
fn way_to(scene: usize, before: &[usize]) -> Vec<usize> {
    let mut way = vec![scene];
    let mut at = scene;
    while before[at] != at {
        at = before[at];
        way.push(at);
    }
    way.reverse();
    way
}
