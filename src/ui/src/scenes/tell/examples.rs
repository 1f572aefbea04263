//! Rehearsing to tell, in all its stages.

use crate::gallery::{Example, Material};
use tokkae_catalogue::Act;
use tokkae_engine::Action;

/// The names of the stages, and what is asked in each.
const STAGES: [(&str, &str); 5] = [
    ("first-person", "Who could be told?"),
    ("first-words", "How could it be said?"),
    ("next-person", "The first one reacts badly: who is next?"),
    ("next-words", "How could it be said to the next one?"),
    ("heard", "The next one listens"),
];

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let Some(found) = material.first("tell") else {
        return Vec::new();
    };
    let Some(Act::Tell { people, words, .. }) = found.act() else {
        return Vec::new();
    };
    let person = |at: usize| people.get(at).map(|one| Action::TellPerson(one.id.clone()));
    let said = || words.first().map(|one| Action::TellWords(one.id.clone()));
    let picks = [person(0), said(), person(1), said()];
    let picks: Vec<_> = picks.into_iter().flatten().collect();
    let stages = STAGES.iter().enumerate();
    stages
        .map(|(stage, (name, caption))| {
            Example::new(
                *name,
                *caption,
                found.after(&picks[..stage.min(picks.len())]),
            )
        })
        .collect()
}
