//! **A story has 8 to 14 scenes.**
//!
//! Only children who finish gain anything, and they finish what takes five to eight minutes. Fewer scenes
//! leave no room to feel, choose and tell. Put two short scenes together, or make two stories.

use super::Subject;
use crate::Diagnostic;

pub(super) const NAME: &str = "scene-count";

const FEWEST: usize = 8;
const MOST: usize = 14;

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    let count = subject.story.scenes.len();
    if count < FEWEST {
        let reason = format!(
            "this story has {count} scenes; with fewer than {FEWEST} there is no time to practise."
        );
        let hint =
            "Add scenes: feeling, choosing, telling and a thing to sort or spot each need one.";
        faults.push(subject.file.source.error(NAME, 0, reason).hint(hint));
    }
    if let Some(scene) = subject.story.scenes.get(MOST) {
        let reason = format!(
            "this story has {count} scenes; from the {}th on, children stop before the end.",
            MOST + 1
        );
        let hint = "Put short scenes together, or make two stories of it.";
        faults.push(subject.scene_error(NAME, scene, reason).hint(hint));
    }
}
