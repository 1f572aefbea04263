//! **A `tell` scene offers at least two people and at least two ways to begin.**
//!
//! The first person who is told reacts badly, the next one listens: without a second person there is nobody
//! to turn to. The people are grown-ups of the cast, or a friend; never the one who crossed the line. First
//! words differ from child to child, so there are two at least to choose from.

use super::Subject;
use crate::Diagnostic;
use std::collections::HashSet;
use tokkae_catalogue::{Act, Role, Scene, Trusted};

pub(super) const NAME: &str = "tell-shape";

const FEWEST: usize = 2;

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    for scene in &subject.story.scenes {
        if let Act::Tell { people, words, .. } = &scene.act {
            check_people(subject, scene, people, faults);
            if words.len() == 1 {
                let reason = "there is only one way to begin here.";
                let hint = "Add another `[[scene.words]]`: a question, a note, or very few words.";
                faults.push(subject.scene_error(NAME, scene, reason).hint(hint));
            }
        }
    }
}

fn check_people(
    subject: &Subject,
    scene: &Scene,
    people: &[Trusted],
    faults: &mut Vec<Diagnostic>,
) {
    let different: HashSet<_> = people.iter().map(|person| person.who.as_str()).collect();
    if !people.is_empty() && different.len() < FEWEST {
        let reason = "there is only one person to tell: after a bad reaction there is nobody else.";
        let hint = "Add another `[[scene.person]]` with someone else as `who`.";
        faults.push(subject.scene_error(NAME, scene, reason).hint(hint));
    }
    for person in people {
        let role = subject.person(&person.who).map(|known| known.role);
        if role.is_some_and(|role| !matches!(role, Role::Adult | Role::Friend)) {
            let reason = format!(
                "`{}` is neither a grown-up nor a friend in the cast.",
                person.who
            );
            let hint = "Name someone whose `role` is `adult` or `friend`: someone who can help.";
            let address = format!("{}/{}#who", subject.scene(scene), person.id);
            faults.push(subject.error(NAME, &address, reason).hint(hint));
        }
    }
}
