//! The adult twin of a story: what a parent or teacher needs beside it. Not in a child's packs.

use crate::{Avoid, ItemId, Line, StoryId, TextId};
use serde::{Deserialize, Serialize};

/// A story's page for grown-ups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Twin {
    /// The story that it belongs to.
    pub story: StoryId,
    /// What happens in the story, without detail.
    pub about: String,
    /// A question to talk about, about the story's people.
    pub ask: String,
    /// What an adult can say, word for word.
    pub say: Vec<Line>,
    /// What adults say without thinking, and why it silences: the one place where blame is quoted.
    pub avoid: Vec<Avoid>,
    /// What to do next, in order.
    pub steps: Vec<Line>,
}

impl Twin {
    /// Calls `visit` on every text, in reading order; their addresses are `twin/<story>/<part>`.
    pub fn visit_texts_mut(&mut self, visit: &mut dyn FnMut(TextId, &mut String)) {
        let twin = format!("twin/{}", self.story);
        visit(format!("{twin}/about"), &mut self.about);
        visit(format!("{twin}/ask"), &mut self.ask);
        for line in &mut self.say {
            visit(format!("{twin}/say/{}", line.id), &mut line.text);
        }
        for line in &mut self.avoid {
            let address = Self::quotation(&self.story, &line.id);
            visit(format!("{address}/because"), &mut line.because);
            visit(address, &mut line.text);
        }
        for line in &mut self.steps {
            visit(format!("{twin}/step/{}", line.id), &mut line.text);
        }
    }

    /// Every text with its address, in reading order.
    pub fn texts(&self) -> Vec<(TextId, String)> {
        let mut texts = Vec::new();
        self.clone()
            .visit_texts_mut(&mut |id, text| texts.push((id, std::mem::take(text))));
        texts
    }

    /// Whether the text with this address quotes what not to say.
    pub fn is_quotation(address: &str) -> bool {
        let mut parts = address.split('/');
        parts.next() == Some("twin") && parts.nth(1) == Some("avoid") && parts.count() == 1
    }

    fn quotation(story: &StoryId, id: &ItemId) -> TextId {
        format!("twin/{story}/avoid/{id}")
    }
}

#[cfg(test)]
mod tests {
    use super::Twin;

    #[test]
    fn only_the_sentence_to_avoid_is_a_quotation() {
        assert!(Twin::is_quotation("twin/kite-day/avoid/why"));
        for address in [
            "twin/kite-day/avoid/why/because",
            "twin/kite-day/say/why",
            "kite-day/avoid/why",
        ] {
            assert!(!Twin::is_quotation(address), "{address}");
        }
    }
}
