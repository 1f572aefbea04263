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
    /// Of each list the first spelling stands for all.
    same: Vec<Vec<String>>,
    /// Finds whether there is any other spelling at all: mostly there is none.
    others: Option<AhoCorasick>,
}

impl Folding {
    /// Of each list the first spelling stands for all.
    pub fn new(same: Vec<Vec<String>>) -> Self {
        let others = same.iter().flat_map(|spellings| spellings.iter().skip(1));
        // The letters of a script begin with the same bytes, so looking for rare bytes first only costs.
        let others = AhoCorasick::builder().prefilter(false).build(others).ok();
        Self { same, others }
    }

    /// The text without spaces and invisible marks, in lower case and one spelling.
    pub fn fold(&self, text: &str) -> String {
        let mut folded = plain(text);
        if self
            .others
            .as_ref()
            .is_none_or(|others| others.is_match(&folded))
        {
            for spellings in &self.same {
                let Some((first, others)) = spellings.split_first() else {
                    continue;
                };
                for other in others {
                    folded = folded.replace(other.as_str(), first);
                }
            }
        }
        folded
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
