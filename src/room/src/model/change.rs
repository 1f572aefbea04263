//! How the room's answers changed: totals before and after, and what may be said of so few.

use super::place::{When, day};
use super::{Model, Poll};
use tokkae_catalogue::{Plan, Question, RoomTexts, UiTexts};

/// Under so many hands a share says less than the counts do.
const FEW: u32 = 10;

/// A bar of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its length, of 100.
    pub length: u32,
    /// What stands beside it: counts, and in larger groups the share.
    pub words: String,
}

/// The answers to a question, before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Change<'a> {
    /// The question.
    pub question: &'a Question,
    /// The vote before.
    pub before: Poll,
    /// The vote after.
    pub after: Poll,
}

/// A bar for each answer of a vote, as long as its share of all hands.
pub fn bars(texts: &RoomTexts, poll: &Poll) -> Vec<Bar> {
    let total = poll.total();
    let bar = |hands: u32| {
        // Half a hand is rounded up, as one learns at school.
        let share = (hands * 200 + total).checked_div(2 * total).unwrap_or(0);
        let text = if total < FEW {
            &texts.count_of
        } else {
            &texts.count_share
        };
        let words = UiTexts::fill(text, "count", &hands.to_string());
        let words = UiTexts::fill(&words, "total", &total.to_string());
        let words = UiTexts::fill(&words, "share", &share.to_string());
        let words = if total == 0 {
            texts.not_counted.clone()
        } else {
            words
        };
        Bar {
            length: share,
            words,
        }
    };
    poll.options
        .iter()
        .map(|option| bar(option.hands))
        .collect()
}

impl Model {
    /// The day of the session; empty before it.
    pub fn day(&self) -> &str {
        day(&self.shared)
    }

    /// How the answers to a question changed.
    pub fn change<'a>(&self, question: &'a Question) -> Change<'a> {
        Change {
            question,
            before: self.question_poll(When::Before, question),
            after: self.question_poll(When::After, question),
        }
    }

    /// How the answers to all questions changed.
    pub fn changes<'a>(&self, plan: &'a Plan) -> Vec<Change<'a>> {
        let questions = plan.questions.iter();
        questions.map(|question| self.change(question)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PollOption;

    fn poll(hands: &[u32]) -> Poll {
        let option = |hands: &u32| PollOption {
            id: "one".into(),
            text: String::new(),
            hands: *hands,
            seen: false,
        };
        Poll {
            id: "p".to_owned(),
            prompt: String::new(),
            options: hands.iter().map(option).collect(),
            closed: true,
        }
    }

    fn texts() -> RoomTexts {
        RoomTexts {
            count_of: "{count} of {total}".to_owned(),
            count_share: "{count} of {total} ({share} %)".to_owned(),
            not_counted: "not counted".to_owned(),
            ..RoomTexts::default()
        }
    }

    fn words(hands: &[u32]) -> Vec<String> {
        let bars = bars(&texts(), &poll(hands));
        bars.into_iter().map(|bar| bar.words).collect()
    }

    #[test]
    fn a_small_group_is_counted_and_a_large_one_gets_shares_beside_the_counts() {
        assert_eq!(words(&[5, 2]), ["5 of 7", "2 of 7"]);
        assert_eq!(words(&[21, 7]), ["21 of 28 (75 %)", "7 of 28 (25 %)"]);
        assert_eq!(words(&[0, 0]), ["not counted", "not counted"]);
    }

    #[test]
    fn bars_are_as_long_as_their_shares() {
        let lengths = |hands: &[u32]| -> Vec<u32> {
            let bars = bars(&texts(), &poll(hands));
            bars.iter().map(|bar| bar.length).collect()
        };
        assert_eq!(lengths(&[1, 2]), [33, 67]);
        assert_eq!(lengths(&[999, 0]), [100, 0]);
        assert_eq!(lengths(&[0]), [0]);
    }
}
