//! Texts taken apart into sentences and words, as the rules count them.

/// Whether a mark ends a sentence, Khmer's too.
fn is_end(mark: char) -> bool {
    matches!(mark, '.' | '!' | '?' | '…' | '។' | '៕' | '؟' | '\n')
}

/// What people type for an apostrophe.
const APOSTROPHES: [char; 6] = [
    '\u{2019}', '\u{2018}', '\u{02bc}', '\u{ff07}', '\u{00b4}', '`',
];

/// The sentences of a text, without their end marks. A point within a number or an address is none.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = |(at, mark): &(usize, &str)| {
        *mark != "." || !text[at + 1..].starts_with(char::is_alphanumeric)
    };
    let last = (text.len(), "");
    let marks = text.match_indices(is_end).filter(ends).chain([last]);
    let mut start = 0;
    let parts = marks.map(move |(at, mark)| {
        let part = &text[start..at];
        start = at + mark.len();
        part.trim()
    });
    parts.filter(|part| part.chars().any(char::is_alphanumeric))
}

/// How many words a sentence has, with spaces between them; a dash alone is none.
pub(crate) fn count_words(sentence: &str) -> usize {
    sentence
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

/// The words of a sentence in lower case, with plain apostrophes, without other marks.
pub(crate) fn words(sentence: &str) -> Vec<String> {
    plain_words(&plain(sentence)).map(str::to_owned).collect()
}

/// The words of a sentence that is [`plain`].
pub(crate) fn plain_words(plain: &str) -> impl Iterator<Item = &str> {
    plain
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
        .map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty())
}

/// A sentence in lower case, with plain apostrophes.
pub(crate) fn plain(sentence: &str) -> String {
    let lower = sentence.to_lowercase();
    // Most sentences are plain already.
    if lower.is_ascii() && !lower.contains('`') {
        return lower;
    }
    lower.replace(APOSTROPHES, "'")
}

#[cfg(test)]
mod tests {
    use super::{count_words, sentences, words};

    #[test]
    fn ends_sentences_at_their_marks_and_not_within_numbers() {
        let all = |text| sentences(text).collect::<Vec<_>>();
        assert_eq!(
            all("QUACK! Ask aplecambodia.org… Done?"),
            ["QUACK", "Ask aplecambodia.org", "Done"]
        );
        assert_eq!(all("មិនមែន។ ប្រាប់"), ["មិនមែន", "ប្រាប់"]);
        assert!(all(" … !").is_empty());
    }

    #[test]
    fn reads_words_whatever_their_case_and_apostrophe() {
        assert_eq!(
            words("“Shouldn’t HAVE”, he said"),
            ["shouldn't", "have", "he", "said"]
        );
        assert_eq!(count_words("Two – three"), 2);
    }
}
