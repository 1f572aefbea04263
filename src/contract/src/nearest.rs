//! The known word that an unknown one was probably meant to be.

/// The candidate that is one or two slips of the keyboard away from `word`.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
    if word.len() > 64 {
        return None;
    }
    let most = if word.chars().count() <= 3 { 1 } else { 2 };
    candidates
        .map(|candidate| (slips(word, candidate), candidate))
        .filter(|(slips, _)| *slips <= most)
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many letters must be put in, taken out or changed (Levenshtein's distance).
fn slips(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.chars().enumerate() {
        let mut corner = line;
        row[0] = line + 1;
        for (at, there) in other.iter().enumerate() {
            let change = corner + usize::from(letter != *there);
            corner = row[at + 1];
            row[at + 1] = change.min(corner + 1).min(row[at] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_slips_and_leaves_other_words_alone() {
        let known = ["story", "language", "tier"];
        assert_eq!(nearest("stroy", known.into_iter()), Some("story"));
        assert_eq!(nearest("languag", known.into_iter()), Some("language"));
        assert_eq!(nearest("colour", known.into_iter()), None);
        assert_eq!(nearest(&"a".repeat(65), known.into_iter()), None);
    }
}
