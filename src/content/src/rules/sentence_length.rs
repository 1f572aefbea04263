//! **Sentences are as short as the readers need them.**
//!
//! At most 10 words for 8–10, 16 for 11–13, 22 for 14–17, in English. Children who read with effort lose
//! the beginning of a long sentence before its end, and the sentence that matters most is often the long
//! one. Make two of it. Other languages count differently; there the lengths of texts are checked.

use super::Subject;
use crate::Diagnostic;
use crate::sentences::{count_words, sentences};
use tokkae_catalogue::Tier;

pub(super) const NAME: &str = "sentence-length";

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    let tier = subject.story.tier;
    let Some(most) = most_words(tier) else { return };
    for (address, text) in subject.texts {
        let longest = sentences(text).map(count_words).max().unwrap_or_default();
        if longest > most {
            let reason = format!(
                "a sentence here has {longest} words; at {} years {most} can be read.",
                tier.word()
            );
            faults.push(
                subject
                    .error(NAME, address, reason)
                    .hint("Make two sentences of it, or say less."),
            );
        }
    }
}

fn most_words(tier: Tier) -> Option<usize> {
    match tier {
        Tier::Young => Some(10),
        Tier::Middle => Some(16),
        Tier::Teen => Some(22),
        Tier::Adults => None,
    }
}
