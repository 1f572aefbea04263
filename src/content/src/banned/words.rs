//! A list of banned words by itself, for those who write the lists.

use super::{Audience, List};
use crate::Diagnostic;
use crate::read::read_banned;
use crate::source::Source;
use std::path::Path;

/// A language's list of words that are not said to children.
pub struct BannedWords(List);

/// Something that a list bans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundWords {
    /// The entry's id.
    pub id: String,
    /// The words, as they were compared.
    pub words: String,
}

impl BannedWords {
    /// Reads a list; nothing if there is no such file. What is wrong with it is added to `faults`.
    pub fn open(path: &Path, faults: &mut Vec<Diagnostic>) -> Option<Self> {
        let shown = path.to_string_lossy().replace('\\', "/");
        let source = Source::open(path, shown, faults)?;
        let mut own = Vec::new();
        let list = read_banned(&source, &mut own);
        faults.append(&mut own);
        Some(Self(list))
    }

    /// What is banned in a text for children, each entry at most once.
    pub fn find(&self, text: &str) -> Vec<FoundWords> {
        self.find_for(text, Audience::Children)
    }

    /// What is banned in a text for grown-ups, who may be told what not to say.
    pub fn find_for_adults(&self, text: &str) -> Vec<FoundWords> {
        self.find_for(text, Audience::Adults)
    }

    /// What is banned even in a sentence that grown-ups are told to avoid.
    pub fn find_avoided(&self, text: &str) -> Vec<FoundWords> {
        self.find_for(text, Audience::Avoiding)
    }

    fn find_for(&self, text: &str, audience: Audience) -> Vec<FoundWords> {
        let found = self.0.find(text, audience).into_iter();
        let named = found.map(|(banned, words)| FoundWords {
            id: banned.id.clone(),
            words,
        });
        named.collect()
    }
}
