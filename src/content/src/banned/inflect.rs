//! English words with their simple endings.

/// Whether `word` is `stem`, has one of its simple endings, or is `stem` without its apostrophe.
pub(super) fn inflects(stem: &str, word: &str) -> bool {
    // Nearly every word that is looked at ends here, and there are millions.
    if stem.as_bytes().first() != word.as_bytes().first() {
        return false;
    }
    if stem == word || is_careless(stem, word) {
        return true;
    }
    // Most words are none of it, and that shows before the last letter.
    let mut letters = stem.chars();
    let Some(last) = letters.next_back() else {
        return false;
    };
    let Some(rest) = word.strip_prefix(letters.as_str()) else {
        return false;
    };
    let is = |endings: &[&str], ending: &str| endings.contains(&ending);
    if let Some(ending) = rest.strip_prefix(last) {
        let doubled = ending
            .strip_prefix(last)
            .is_some_and(|ending| is(&["ed", "ing"], ending));
        return doubled || is(&["s", "es", "d", "ed", "ing", "'s"], ending);
    }
    match last {
        'e' => rest == "ing",
        'y' => is(&["ies", "ied"], rest),
        _ => false,
    }
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
