//! Text of a script without spaces, made plain: no spaces, no invisible marks, one spelling.

use aho_corasick::AhoCorasick;

/// Marks without a shape: zero-width spaces and joiners, which editors and writers put anywhere.
const INVISIBLE: [char; 6] = [
    '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{00ad}',
];

/// Khmer's sign that the next consonant is written below: the two are one.
const STACKS: char = '\u{17d2}';

/// The spellings of a language that count as one.
#[derive(Default)]
pub(crate) struct Folding {
    /// Each spelling with the one that stands for it, in the order in which they are replaced.
    spellings: Vec<(String, String)>,
    /// Finds the spellings to replace: mostly there are few or none.
    finder: Option<AhoCorasick>,
}

impl Folding {
    /// Of each list the first spelling stands for all.
    pub fn new(same: Vec<Vec<String>>) -> Self {
        let mut spellings = Vec::new();
        for list in same {
            let mut list = list.into_iter();
            let Some(first) = list.next() else { continue };
            spellings.extend(list.map(|other| (other, first.clone())));
        }
        // The letters of a script begin with the same bytes, so looking for rare bytes first only costs.
        let finder = AhoCorasick::builder()
            .prefilter(false)
            .build(spellings.iter().map(|(other, _)| other))
            .ok();
        Self { spellings, finder }
    }

    /// The text without spaces and invisible marks, in lower case and one spelling.
    pub fn fold(&self, text: &str) -> String {
        let mut folded = plain(text);
        let mut from = 0;
        while let Some(number) = self.find(&folded, from) {
            let (other, first) = &self.spellings[number];
            folded = folded.replace(other.as_str(), first);
            from = number + 1;
        }
        folded
    }

    /// The first spelling to replace, from this number on, that is in the text.
    fn find(&self, text: &str, from: usize) -> Option<usize> {
        let Some(finder) = &self.finder else {
            let is_there = |number: &usize| text.contains(&self.spellings[*number].0);
            return (from..self.spellings.len()).find(is_there);
        };
        let found = finder.find_overlapping_iter(text);
        let numbers = found.map(|found| found.pattern().as_usize());
        numbers.filter(|number| *number >= from).min()
    }
}

/// The text without spaces and invisible marks, in lower case.
fn plain(text: &str) -> String {
    let is_other = |letter: char| !matches!(letter, '\u{1780}'..='\u{17ff}');
    let mut plain = String::with_capacity(text.len());
    // Khmer has no upper case: its runs are taken as they stand.
    for run in text.split_inclusive(is_other) {
        let khmer = run.trim_end_matches(is_other);
        plain.push_str(khmer);
        for letter in run[khmer.len()..].chars() {
            if !letter.is_whitespace() && !INVISIBLE.contains(&letter) {
                plain.extend(letter.to_lowercase());
            }
        }
    }
    plain
}

/// Whether a word can begin or end here: not before a vowel sign, and not within stacked consonants. So
/// តា (grandfather) is not found in ម្តាយ (mother).
pub(super) fn is_between_clusters(text: &str, at: usize) -> bool {
    let depends = |letter: char| matches!(letter, '\u{17b6}'..='\u{17d3}' | '\u{17dd}');
    !text[at..].starts_with(depends) && !text[..at].ends_with(STACKS)
}

#[cfg(test)]
mod tests {
    use super::is_between_clusters;

    #[test]
    fn words_begin_and_end_between_clusters() {
        let mother = "ម្តាយ";
        let places = mother.char_indices().map(|(at, _)| at);
        let between: Vec<_> = places
            .filter(|at| is_between_clusters(mother, *at))
            .collect();
        assert_eq!(between, [0, "ម្តា".len()]);
    }
}
