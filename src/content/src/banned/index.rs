//! Which entries of a list a sentence could break at all: found at once, so that a thousand stories take
//! seconds. Only those are then looked for piece by piece.

use super::pattern::{Part, Pattern};
use super::taken::Taken;
use super::{Banned, Match};
use aho_corasick::AhoCorasick;
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
    Letters {
        automaton: Option<AhoCorasick>,
        places: Vec<Place>,
    },
}

impl Index {
    /// The index of a list's entries.
    pub fn new(mode: Match, banned: &[Banned]) -> Self {
        let keys: Vec<(Part, Place)> = banned
            .iter()
            .enumerate()
            .flat_map(|(entry, banned)| {
                let patterns = banned.patterns.iter().enumerate();
                patterns.map(move |(number, pattern)| ((entry, number), pattern))
            })
            .flat_map(|(place, pattern)| keys(pattern).iter().map(move |key| (key.clone(), place)))
            .collect();
        match mode {
            Match::Words => {
                let mut by_letter: HashMap<char, Vec<_>> = HashMap::new();
                for (part, place) in keys {
                    let first = part.text.chars().next().unwrap_or_default();
                    by_letter.entry(first).or_default().push((part, place));
                }
                Self::Words {
                    by_letter,
                    met: Mutex::default(),
                }
            }
            Match::Letters => Self::Letters {
                // Only more text than any list holds makes this fail; then every pattern is tried.
                automaton: AhoCorasick::new(keys.iter().map(|(part, _)| &part.text)).ok(),
                places: keys.into_iter().map(|(_, place)| place).collect(),
            },
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
            (
                Self::Letters {
                    automaton: Some(automaton),
                    places,
                },
                Taken::Letters(letters),
            ) => {
                automaton
                    .find_overlapping_iter(letters)
                    .for_each(|found| add(places[found.pattern().as_usize()]));
            }
            (Self::Letters { places, .. }, _) => places.iter().copied().for_each(add),
            (Self::Words { by_letter, .. }, _) => {
                by_letter
                    .values()
                    .flatten()
                    .for_each(|(_, place)| add(*place));
            }
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

/// The alternatives of the piece whose shortest one is the longest: long words are rare.
fn keys(pattern: &Pattern) -> &[Part] {
    let shortest = |parts: &&[Part]| parts.iter().map(|part| part.text.len()).min();
    pattern.pieces().max_by_key(shortest).unwrap_or_default()
}
