//! **A story has at least three ways through, and at least one `choose`, one `feel`, one `tell`, and one
//! `spot` or `sort`.**
//!
//! Varied practice is what works: to notice, to feel, to choose, to tell. A way through counts each time a
//! choice leads to another scene: two choices of two, or one of three, are enough, and a way that comes
//! back to an earlier choice counts too.

use super::Subject;
use crate::Diagnostic;
use tokkae_catalogue::Act;

pub(super) const NAME: &str = "story-shape";

const FEWEST_WAYS: usize = 3;

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    check_kinds(subject, faults);
    let ways = count_ways(subject);
    // A way that leads nowhere has been said, and is one.
    if ways < FEWEST_WAYS && !subject.graph.has_open_ways {
        let ways = if ways == 1 {
            "1 way".to_owned()
        } else {
            format!("{ways} ways")
        };
        let reason = format!(
            "this story has {ways} through; with fewer than {FEWEST_WAYS} a child has little to choose."
        );
        let hint = "Add an option that leads to a scene of its own, or another `choose` scene.";
        faults.push(subject.file.source.error(NAME, 0, reason).hint(hint));
    }
}

fn check_kinds(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    let has = |is: fn(&Act) -> bool| subject.story.scenes.iter().any(|scene| is(&scene.act));
    let kinds = [
        (
            has(|act| matches!(act, Act::Choose { .. })),
            "choose",
            "what someone can do next",
        ),
        (
            has(|act| matches!(act, Act::Feel { .. })),
            "feel",
            "what the child in it might feel",
        ),
        (
            has(|act| matches!(act, Act::Tell { .. })),
            "tell",
            "to practise telling",
        ),
        (
            has(|act| matches!(act, Act::Spot { .. } | Act::Sort { .. })),
            "spot` or `sort",
            "to practise noticing what crosses the line",
        ),
    ];
    for (_, kind, what) in kinds.into_iter().filter(|(is_there, ..)| !is_there) {
        let reason = format!("this story has no `{kind}` scene: {what} is missing.");
        let hint = format!(
            "Add a scene with `kind = \"{}\"`.",
            kind.split('`').next().unwrap_or(kind)
        );
        faults.push(subject.file.source.error(NAME, 0, reason).hint(hint));
    }
}

/// The ways that no other ones are made of (McCabe's number): one, and one more for each further exit of
/// a scene. It is three exactly when there are three ways or more, and takes no walk along each of them.
fn count_ways(subject: &Subject) -> usize {
    let graph = &subject.graph;
    let (reached, can_end) = (graph.reached(), graph.can_end());
    let counts = |scene: &usize| reached[*scene] && can_end[*scene];
    let further = (0..graph.exits.len()).filter(counts).map(|scene| {
        graph.exits[scene]
            .iter()
            .filter(|exit| counts(exit))
            .count()
            .saturating_sub(1)
    });
    1 + further.sum::<usize>()
}
