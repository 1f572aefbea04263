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
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(is_end) {
        let after = at + mark.len();
        if mark != "." || !text[after..].starts_with(char::is_alphanumeric) {
            push(&mut sentences, &text[start..at]);
            start = after;
        }
    }
    push(&mut sentences, &text[start..]);
    sentences
}

fn push<'a>(sentences: &mut Vec<&'a str>, sentence: &'a str) {
    if sentence.contains(char::is_alphanumeric) {
        sentences.push(sentence.trim());
    }
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
    if lower.contains(APOSTROPHES) {
        lower.replace(APOSTROPHES, "'")
    } else {
        lower
    }
}

#[cfg(test)]
mod tests {
    use super::{count_words, sentences, words};

    #[test]
    fn ends_sentences_at_their_marks_and_not_within_numbers() {
        assert_eq!(
            sentences("QUACK! Ask aplecambodia.org… Done?"),
            ["QUACK", "Ask aplecambodia.org", "Done"]
        );
        assert_eq!(sentences("មិនមែន។ ប្រាប់"), ["មិនមែន", "ប្រាប់"]);
        assert!(sentences(" … !").is_empty());
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
