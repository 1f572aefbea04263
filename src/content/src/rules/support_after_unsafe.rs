//! **An unsafe choice is met with support in the very next scene.**
//!
//! What children do under pressure is common and human. An option with `unsafe = true` leads to a scene
//! with `support = true`. There is no failure, no score, no sad sound: the scene says that many people do
//! this and that there is still help, and goes on towards telling. It does not offer the next unsafe
//! choice at once, and it is not the end of the story.

use super::Subject;
use crate::Diagnostic;
use tokkae_catalogue::{Act, Choice, Scene};

pub(super) const NAME: &str = "support-after-unsafe";

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    for scene in &subject.story.scenes {
        for option in options(scene) {
            check_option(subject, scene, option, faults);
        }
        if scene.support {
            check_support(subject, scene, faults);
        }
    }
}

fn check_option(subject: &Subject, scene: &Scene, option: &Choice, faults: &mut Vec<Diagnostic>) {
    let target = subject
        .graph
        .find(&option.to)
        .map(|target| &subject.story.scenes[target]);
    if option.is_unsafe && target.is_some_and(|target| !target.support) {
        let to = &option.to;
        let reason = format!(
            "this choice is unsafe, and `{to}` is no `support` scene: a child would be left alone with it."
        );
        let hint = format!(
            "Put `support = true` into `{to}`, if it says that there is still help, or lead to a scene that does."
        );
        let address = format!("{}/{}#to", subject.scene(scene), option.id);
        faults.push(subject.error(NAME, &address, reason).hint(hint));
    }
}

fn check_support(subject: &Subject, scene: &Scene, faults: &mut Vec<Diagnostic>) {
    if options(scene).iter().any(|option| option.is_unsafe) {
        let reason = "this support scene offers an unsafe choice again at once.";
        let hint = "Let it support first and go on with `next`; the choice can come later.";
        faults.push(subject.scene_error(NAME, scene, reason).hint(hint));
    }
    if matches!(scene.act, Act::Ending { .. }) {
        let reason = "a support scene is not the end: it goes on towards telling.";
        let hint = "Take `support` out of the ending, and write a scene before it that supports.";
        faults.push(subject.scene_error(NAME, scene, reason).hint(hint));
    }
}

fn options(scene: &Scene) -> &[Choice] {
    match &scene.act {
        Act::Choose { options, .. } => options,
        _ => &[],
    }
}
