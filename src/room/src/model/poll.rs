//! A vote: what is asked, the answers, and the hands that were counted for each.

use super::Model;
use super::registers::Registers;
use tokkae_catalogue::ItemId;

/// The most hands that a room has.
pub const MOST_HANDS: u32 = 999;

/// A vote of the room. It is never about who raised a hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poll {
    /// Where its hands are counted.
    pub id: String,
    /// What is asked.
    pub prompt: String,
    /// The answers with their hands.
    pub options: Vec<PollOption>,
    /// Whether it is closed, and shown.
    pub closed: bool,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PollOption {
    /// Its id.
    pub id: ItemId,
    /// Its words.
    pub text: String,
    /// How many hands were raised.
    pub hands: u32,
    /// Whether the story went this way before.
    pub seen: bool,
}

/// Where the hands for an answer are counted.
pub fn hands_key(poll: &str, option: &ItemId) -> String {
    format!("hands/{poll}/{option}")
}

/// Where it stands that a vote is closed.
pub fn closed_key(poll: &str) -> String {
    format!("closed/{poll}")
}

/// Where it stands that the story went a way.
pub fn seen_key(poll: &str, option: &ItemId) -> String {
    format!("seen/{poll}/{option}")
}

impl Poll {
    /// A vote with these answers, with what is known of it.
    pub fn new<'a>(
        registers: &Registers,
        id: String,
        prompt: &str,
        options: impl IntoIterator<Item = (&'a ItemId, &'a str)>,
    ) -> Self {
        let option = |(item, text): (&ItemId, &str)| PollOption {
            id: item.clone(),
            text: text.to_owned(),
            hands: registers.number(&hands_key(&id, item)).min(MOST_HANDS),
            seen: registers.is(&seen_key(&id, item)),
        };
        Self {
            prompt: prompt.to_owned(),
            options: options.into_iter().map(option).collect(),
            closed: registers.is(&closed_key(&id)),
            id,
        }
    }

    /// All hands.
    pub fn total(&self) -> u32 {
        self.options.iter().map(|option| option.hands).sum()
    }

    /// The answer with the most hands; none where two have as many, or nobody raised one.
    pub fn winner(&self) -> Option<&PollOption> {
        let most = self.options.iter().map(|option| option.hands).max()?;
        let mut first = self.options.iter().filter(|option| option.hands == most);
        let winner = first.next().filter(|_| most > 0)?;
        first.next().is_none().then_some(winner)
    }

    /// Whether two answers have as many hands, and no other more.
    pub fn is_tie(&self) -> bool {
        self.total() > 0 && self.winner().is_none()
    }
}

impl Model {
    /// Counts hands for an answer of the vote that is open at this place.
    pub(super) fn count(&mut self, option: &ItemId, count: super::Count) {
        let Some(poll) = self.poll() else { return };
        let Some(known) = poll.options.iter().find(|known| known.id == *option) else {
            return;
        };
        let hands = match count {
            super::Count::More => known.hands.saturating_add(1),
            super::Count::Less => known.hands.saturating_sub(1),
            super::Count::Are(hands) => hands,
        };
        let hands = hands.min(MOST_HANDS).to_string();
        self.write(hands_key(&poll.id, option), hands);
    }

    /// Closes the vote of this place, or opens it again.
    pub(super) fn close(&mut self, closed: bool) {
        if let Some(poll) = self.poll() {
            self.mark(closed_key(&poll.id), closed);
        }
    }
}
