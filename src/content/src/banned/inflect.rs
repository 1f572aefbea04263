//! English words with their simple endings.

/// Whether `word` is `stem`, has one of its simple endings, or is `stem` without its apostrophe.
pub(super) fn inflects(stem: &str, word: &str) -> bool {
    if stem == word || is_careless(stem, word) {
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

/// "didnt", "shouldve": only endings that make no other word ("we're" would make "were").
fn is_careless(stem: &str, word: &str) -> bool {
    let is_safe = stem.ends_with("n't") || stem.ends_with("'ve");
    is_safe && stem.replace('\'', "") == word
}

#[cfg(test)]
mod tests {
    use super::inflects;

    #[test]
    fn finds_simple_endings_and_no_others() {
        for word in ["admit", "admits", "admitted", "admitting"] {
            assert!(inflects("admit", word), "{word}");
        }
        assert!(inflects("blame", "blaming") && inflects("deny", "denied"));
        assert!(!inflects("admit", "admittance"));
    }

    #[test]
    fn finds_words_whose_apostrophe_was_left_out() {
        assert!(inflects("didn't", "didnt") && inflects("should've", "shouldve"));
        assert!(!inflects("we're", "were") && !inflects("didn't", "did"));
    }
}
