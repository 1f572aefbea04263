//! Which entries of a list a sentence could break at all: found at once, so that a thousand stories take
//! seconds. Only those are then looked for piece by piece.

use super::pattern::{Part, Pattern};
use super::taken::Taken;
use super::{Banned, Match};
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

/// A pattern by the number of its entry and its own number in the entry.
type Place = (usize, usize);

/// The patterns that a sentence may fit: for each entry the numbers of its patterns.
pub(super) type Candidates = BTreeMap<usize, Vec<usize>>;

/// Finds patterns by the one piece that is the least common in each.
pub(super) enum Index {
    /// By a word's first letter; every ending of a word begins as the word does.
    Words {
        by_letter: HashMap<char, Vec<(Part, Place)>>,
        /// What was found for words that have been met: few words make up most sentences.
        met: Mutex<HashMap<String, Arc<[Place]>>>,
    },
    /// By all pieces at once, in one walk along the letters.
    Letters(Option<Letters>),
}

/// The pieces of all patterns of letters.
pub(super) struct Letters {
    /// Finds every alternative of every piece, each text once.
    automaton: AhoCorasick,
    /// For each text the patterns whose key it is, by their numbers.
    as_key: Vec<Vec<usize>>,
    patterns: Vec<InPieces>,
}

/// A pattern as its pieces, each with the numbers of its alternatives' texts.
struct InPieces {
    place: Place,
    pieces: Vec<Vec<usize>>,
}

impl Index {
    /// The index of a list's entries.
    pub fn new(mode: Match, banned: &[Banned]) -> Self {
        let patterns = banned.iter().enumerate().flat_map(|(entry, banned)| {
            let numbered = banned.patterns.iter().enumerate();
            numbered.map(move |(number, pattern)| ((entry, number), pattern))
        });
        match mode {
            Match::Words => {
                let mut by_letter: HashMap<char, Vec<_>> = HashMap::new();
                for (place, pattern) in patterns {
                    for part in key(pattern) {
                        let first = part.text.chars().next().unwrap_or_default();
                        by_letter
                            .entry(first)
                            .or_default()
                            .push((part.clone(), place));
                    }
                }
                Self::Words {
                    by_letter,
                    met: Mutex::default(),
                }
            }
            Match::Letters => Self::Letters(Letters::new(patterns)),
        }
    }

    /// The patterns that the sentence may fit.
    pub fn candidates(&self, sentence: &Taken) -> Candidates {
        let mut candidates = Candidates::new();
        let mut add = |(entry, number): Place| {
            let numbers = candidates.entry(entry).or_default();
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        };
        match (self, sentence) {
            (Self::Words { by_letter, met }, Taken::Words(words)) => {
                for word in words {
                    of_word(word, by_letter, met)
                        .iter()
                        .copied()
                        .for_each(&mut add);
                }
            }
            (Self::Letters(Some(index)), Taken::Letters(letters)) => index.find(letters, add),
            // A list's sentences are taken as the list is matched, and no list is too long for an index.
            (Self::Letters(_) | Self::Words { .. }, _) => {}
        }
        candidates
            .values_mut()
            .for_each(|numbers| numbers.sort_unstable());
        candidates
    }
}

/// The patterns whose key the word is.
fn of_word(
    word: &str,
    by_letter: &HashMap<char, Vec<(Part, Place)>>,
    met: &Mutex<HashMap<String, Arc<[Place]>>>,
) -> Arc<[Place]> {
    let mut met = met.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(places) = met.get(word) {
        return Arc::clone(places);
    }
    let first = word.chars().next().unwrap_or_default();
    let keys = by_letter.get(&first).map(Vec::as_slice).unwrap_or_default();
    let fitting = keys
        .iter()
        .filter(|(part, _)| part.is(word))
        .map(|(_, place)| *place);
    let places: Arc<[Place]> = fitting.collect();
    met.insert(word.to_owned(), Arc::clone(&places));
    places
}

impl Letters {
    /// `None` if there are more letters than an automaton holds, which no list comes near.
    fn new<'p>(patterns: impl Iterator<Item = (Place, &'p Pattern)>) -> Option<Self> {
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let mut as_key: Vec<Vec<usize>> = Vec::new();
        let mut in_pieces = Vec::new();
        for (place, pattern) in patterns {
            let mut number = |part: &Part| {
                let next = numbers.len();
                *numbers.entry(part.text.clone()).or_insert(next)
            };
            let pieces = pattern
                .pieces()
                .map(|parts| parts.iter().map(&mut number).collect())
                .collect();
            let keys: Vec<usize> = key(pattern).iter().map(&mut number).collect();
            as_key.resize_with(numbers.len(), Vec::new);
            keys.into_iter()
                .for_each(|key| as_key[key].push(in_pieces.len()));
            in_pieces.push(InPieces { place, pieces });
        }
        let mut texts = vec![""; numbers.len()];
        numbers
            .iter()
            .for_each(|(text, number)| texts[*number] = text);
        Some(Self {
            // The fastest kind; and rare bytes are not looked for first, since a script's letters share theirs.
            automaton: AhoCorasick::builder()
                .kind(Some(AhoCorasickKind::DFA))
                .prefilter(false)
                .build(texts)
                .ok()?,
            as_key,
            patterns: in_pieces,
        })
    }

    /// Calls `add` for each pattern of which every piece is somewhere in the letters.
    fn find(&self, letters: &str, add: impl FnMut(Place)) {
        let found = self.automaton.find_overlapping_iter(letters);
        let mut there: Vec<_> = found.map(|found| found.pattern().as_usize()).collect();
        there.sort_unstable();
        there.dedup();
        let keyed = there
            .iter()
            .flat_map(|number| &self.as_key[*number])
            .map(|number| &self.patterns[*number]);
        let is_there = |number: &usize| there.binary_search(number).is_ok();
        let is_whole = |pattern: &&InPieces| {
            let mut pieces = pattern.pieces.iter();
            pieces.all(|piece| piece.iter().any(is_there))
        };
        keyed
            .filter(is_whole)
            .map(|pattern| pattern.place)
            .for_each(add);
    }
}

/// The alternatives of the piece whose shortest one is the longest: long words are rare.
fn key(pattern: &Pattern) -> &[Part] {
    let shortest = |parts: &&[Part]| parts.iter().map(|part| part.text.len()).min();
    pattern.pieces().max_by_key(shortest).unwrap_or_default()
}
