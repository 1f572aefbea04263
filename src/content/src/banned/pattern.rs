//! What is looked for: pieces one after the other, with alternatives and gaps.

use super::inflect::inflects;
use super::letters::{Folding, is_between_clusters};
use crate::sentences::words;
use std::ops::Range;

/// How many words a gap may hold, in languages that have words.
const MOST_WORDS: usize = 5;

/// How many letters a gap may hold in the others.
const MOST_LETTERS: usize = 80;

/// A pattern of a list.
pub(crate) struct Pattern(Vec<Piece>);

enum Piece {
    /// One of these.
    One(Vec<Part>),
    /// A few words, or any letters of the sentence; no word that begins another thought.
    Gap,
}

/// A word or letters.
#[derive(Clone)]
pub(super) struct Part {
    pub text: String,
    /// Whether it was written with `*`: any ending will do.
    open: bool,
}

impl Part {
    /// Whether a word is this one, with an ending or without.
    pub fn is(&self, word: &str) -> bool {
        if self.open {
            word.starts_with(&self.text)
        } else {
            inflects(&self.text, word)
        }
    }
}

impl Pattern {
    /// A pattern of words: `why did|didn't you|they`, `naive*`, `not … fault`.
    pub fn of_words(text: &str) -> Option<Self> {
        Self::of(text, |part| match words(part).as_slice() {
            [word] => Some(word.clone()),
            _ => None,
        })
    }

    /// A pattern of letters, with the same signs.
    pub fn of_letters(text: &str, folding: &Folding) -> Option<Self> {
        Self::of(text, |part| {
            Some(folding.fold(part)).filter(|part| !part.is_empty())
        })
    }

    fn of(text: &str, plain: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let part = |part: &str| {
            let open = part.ends_with('*');
            plain(part.trim_end_matches('*')).map(|text| Part { text, open })
        };
        let piece = |piece: &str| match piece {
            "…" | "..." => Some(Piece::Gap),
            _ => piece
                .split('|')
                .map(part)
                .collect::<Option<_>>()
                .map(Piece::One),
        };
        let pieces: Vec<_> = text.split_whitespace().map(piece).collect::<Option<_>>()?;
        let is_word = |piece: Option<&Piece>| matches!(piece, Some(Piece::One(_)));
        (is_word(pieces.first()) && is_word(pieces.last())).then_some(Self(pieces))
    }

    /// The pieces that are no gaps, each with its alternatives.
    pub(super) fn pieces(&self) -> impl Iterator<Item = &[Part]> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::One(parts) => Some(parts.as_slice()),
            Piece::Gap => None,
        })
    }

    /// Where it fits a sentence, counted in words; from each word on the shortest. No gap holds one of `breaks`.
    pub fn find_in_words(&self, sentence: &[String], breaks: &[String]) -> Vec<Range<usize>> {
        let fits = |start| Some(start..fit_words(&self.0, sentence, start, breaks)?);
        (0..sentence.len()).filter_map(fits).collect()
    }

    /// Where it fits a folded sentence, counted in bytes.
    pub fn find_in_letters(&self, sentence: &str, breaks: &[String]) -> Vec<Range<usize>> {
        let fits = |(start, _)| Some(start..fit_letters(&self.0, sentence, start, breaks)?);
        sentence.char_indices().filter_map(fits).collect()
    }
}

/// Where the pieces end if they fit from this word on.
fn fit_words(pieces: &[Piece], sentence: &[String], at: usize, breaks: &[String]) -> Option<usize> {
    let Some((piece, rest)) = pieces.split_first() else {
        return Some(at);
    };
    match piece {
        Piece::Gap => {
            let within = sentence[at..]
                .iter()
                .take(MOST_WORDS)
                .take_while(|word| !breaks.contains(word));
            let most = within.count();
            (0..=most).find_map(|skip| fit_words(rest, sentence, at + skip, breaks))
        }
        Piece::One(parts) => {
            let word = sentence.get(at)?;
            parts.iter().any(|part| part.is(word)).then_some(())?;
            fit_words(rest, sentence, at + 1, breaks)
        }
    }
}

/// Where the pieces end if they fit from this byte on.
fn fit_letters(pieces: &[Piece], sentence: &str, at: usize, breaks: &[String]) -> Option<usize> {
    let Some((piece, rest)) = pieces.split_first() else {
        return Some(at);
    };
    match piece {
        Piece::Gap => {
            let ends = |skip: usize| {
                breaks
                    .iter()
                    .any(|end| sentence[at + skip..].starts_with(end))
            };
            let within = sentence[at..]
                .char_indices()
                .take(MOST_LETTERS)
                .map(|(skip, _)| skip);
            let mut through = false;
            let open = within.take_while(|skip| !std::mem::replace(&mut through, ends(*skip)));
            open.into_iter()
                .find_map(|skip| fit_letters(rest, sentence, at + skip, breaks))
        }
        Piece::One(parts) => parts.iter().find_map(|part| {
            let end = at + part.text.len();
            let whole = sentence[at..].starts_with(&part.text)
                && is_between_clusters(sentence, at)
                && is_between_clusters(sentence, end);
            whole.then(|| fit_letters(rest, sentence, end, breaks))?
        }),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test may fail by panicking
    use super::{Folding, Pattern};
    use crate::sentences::words;

    fn finds(pattern: &str, sentence: &str) -> Option<String> {
        let sentence = words(sentence);
        let found = Pattern::of_words(pattern)
            .unwrap()
            .find_in_words(&sentence, &["but".to_owned()]);
        Some(sentence[found.first()?.clone()].join(" "))
    }

    fn finds_letters(pattern: &str, sentence: &str) -> bool {
        let folding = Folding::new(vec![vec!["ឱ្យ".into(), "ឲ្យ".into()]]);
        let pattern = Pattern::of_letters(pattern, &folding).unwrap();
        let sentence = folding.fold(sentence);
        !pattern
            .find_in_letters(&sentence, &["ទេ".to_owned()])
            .is_empty()
    }

    #[test]
    fn finds_words_with_their_endings_and_no_others() {
        assert_eq!(finds("admit", "He ADMITTED it"), Some("admitted".into()));
        assert_eq!(finds("naive*", "so naively done"), Some("naively".into()));
        assert_eq!(
            finds("let it happen", "She lets it happen"),
            Some("lets it happen".into())
        );
        assert_eq!(finds("admit", "admittance"), None);
        assert_eq!(
            finds("why did|didn’t you|they", "Why didn't they call?"),
            Some("why didn't they".into())
        );
    }

    #[test]
    fn a_gap_holds_a_few_words() {
        assert_eq!(
            finds("not … fault", "it is not Dara's own fault"),
            Some("not dara's own fault".into())
        );
        assert_eq!(
            finds("not … fault", "not one two three four five six fault"),
            None
        );
    }

    #[test]
    fn a_gap_holds_no_word_that_begins_another_thought() {
        assert_eq!(finds("not … fault", "not nice but his own fault"), None);
        assert!(finds_letters("មិន … កំហុស", "មិនមែនជាកំហុស"));
        assert!(!finds_letters("មិន … កំហុស", "មិនខឹងទេ ជាកំហុស"));
        // What ends a thought may still be looked for itself.
        assert!(finds_letters("មិន … ទេ", "មិនខឹងទេ"));
    }

    #[test]
    fn letters_are_found_through_spaces_and_spellings() {
        assert!(finds_letters(
            "បណ្តោយ ឱ្យ … កើត",
            "គាត់បណ្តោយ\u{200b}ឲ្យ វា កើតឡើង"
        ));
    }

    #[test]
    fn letters_are_whole_clusters() {
        assert!(finds_letters("តា សន្យា", "តាសន្យា"));
        assert!(!finds_letters("តា", "ម្តាយ"));
        assert!(!finds_letters("ប", "បាន"));
    }

    #[test]
    fn a_pattern_begins_and_ends_with_words() {
        for text in ["", "…", "not …", "a||b", "*"] {
            assert!(Pattern::of_words(text).is_none(), "{text}");
        }
    }
}
