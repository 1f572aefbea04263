//! A sentence as patterns are looked for in it.

use super::letters::Folding;
use super::{Match, Pattern};
use crate::sentences::words;
use std::ops::Range;

pub(super) enum Taken {
    Words(Vec<String>),
    Letters(String),
}

impl Taken {
    pub fn new(sentence: &str, mode: Match, folding: &Folding) -> Self {
        match mode {
            Match::Words => Self::Words(words(sentence)),
            Match::Letters => Self::Letters(folding.fold(sentence)),
        }
    }

    /// Where any of the patterns fits, in words or in bytes.
    pub fn find<'p>(
        &self,
        patterns: impl IntoIterator<Item = &'p Pattern>,
        breaks: &[String],
    ) -> Vec<Range<usize>> {
        let find = |pattern: &Pattern| match self {
            Self::Words(words) => pattern.find_in_words(words, breaks),
            Self::Letters(letters) => pattern.find_in_letters(letters, breaks),
        };
        patterns.into_iter().flat_map(find).collect()
    }

    /// The words, or the letters, of a place.
    pub fn text(&self, place: Range<usize>) -> String {
        match self {
            Self::Words(words) => words[place].join(" "),
            Self::Letters(letters) => letters[place].to_owned(),
        }
    }
}
