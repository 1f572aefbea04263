//! What is looked for: pieces one after the other, with alternatives and gaps.

use super::letters::Folding;
use crate::sentences::words;

/// How many words a gap may hold, in languages that have words.
const MOST_WORDS: usize = 5;

/// How many letters a gap may hold in the others.
const MOST_LETTERS: usize = 80;

/// A pattern of a list.
pub(crate) struct Pattern(Vec<Piece>);

enum Piece {
    /// One of these.
    One(Vec<Part>),
    /// A few words, or any letters of the sentence.
    Gap,
}

struct Part {
    text: String,
    /// Whether it was written with `*`: any ending will do.
    open: bool,
}

impl Part {
    fn is(&self, word: &str) -> bool {
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

    /// The words of a sentence that it fits.
    pub fn find_in_words(&self, sentence: &[String]) -> Option<String> {
        let fits = |start: usize| {
            let length = fit_words(&self.0, &sentence[start..])?;
            Some(sentence[start..start + length].join(" "))
        };
        (0..sentence.len()).find_map(fits)
    }

    /// The letters of a sentence that it fits.
    pub fn find_in_letters(&self, sentence: &str) -> Option<String> {
        let fits = |(start, _): (usize, char)| {
            let length = fit_letters(&self.0, &sentence[start..])?;
            Some(sentence[start..start + length].to_owned())
        };
        sentence.char_indices().find_map(fits)
    }
}

/// How many words from the first on the pieces fit.
fn fit_words(pieces: &[Piece], sentence: &[String]) -> Option<usize> {
    let Some((piece, rest)) = pieces.split_first() else {
        return Some(0);
    };
    match piece {
        Piece::Gap => (0..=MOST_WORDS.min(sentence.len()))
            .find_map(|skip| Some(skip + fit_words(rest, &sentence[skip..])?)),
        Piece::One(parts) => {
            let (word, after) = sentence.split_first()?;
            parts.iter().any(|part| part.is(word)).then_some(())?;
            Some(1 + fit_words(rest, after)?)
        }
    }
}

/// How many bytes from the first on the pieces fit.
fn fit_letters(pieces: &[Piece], sentence: &str) -> Option<usize> {
    let Some((piece, rest)) = pieces.split_first() else {
        return Some(0);
    };
    match piece {
        Piece::Gap => sentence
            .char_indices()
            .take(MOST_LETTERS)
            .find_map(|(skip, _)| Some(skip + fit_letters(rest, &sentence[skip..])?)),
        Piece::One(parts) => parts.iter().find_map(|part| {
            let after = sentence.strip_prefix(part.text.as_str())?;
            Some(part.text.len() + fit_letters(rest, after)?)
        }),
    }
}

/// Whether `word` is `stem` with one of English's simple endings.
fn inflects(stem: &str, word: &str) -> bool {
    if stem == word {
        return true;
    }
    let ends = |base: &str, endings: &[&str]| {
        word.strip_prefix(base)
            .is_some_and(|ending| endings.contains(&ending))
    };
    let last = stem.chars().last().unwrap_or_default();
    ends(stem, &["s", "es", "d", "ed", "ing", "'s"])
        || ends(&format!("{stem}{last}"), &["ed", "ing"])
        || stem
            .strip_suffix('e')
            .is_some_and(|base| ends(base, &["ing"]))
        || stem
            .strip_suffix('y')
            .is_some_and(|base| ends(base, &["ies", "ied"]))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test may fail by panicking
    use super::{Folding, Pattern};
    use crate::sentences::words;

    fn finds(pattern: &str, sentence: &str) -> Option<String> {
        Pattern::of_words(pattern)
            .unwrap()
            .find_in_words(&words(sentence))
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
    fn letters_are_found_through_spaces_and_spellings() {
        let folding = Folding::new(vec![vec!["ឱ្យ".into(), "ឲ្យ".into()]]);
        let pattern = Pattern::of_letters("បណ្តោយ ឱ្យ … កើត", &folding).unwrap();
        let sentence = folding.fold("គាត់បណ្តោយ\u{200b}ឲ្យ វា កើតឡើង");
        assert!(pattern.find_in_letters(&sentence).is_some());
    }

    #[test]
    fn a_pattern_begins_and_ends_with_words() {
        for text in ["", "…", "not …", "a||b", "*"] {
            assert!(Pattern::of_words(text).is_none(), "{text}");
        }
    }
}
