//! The known word that an unknown one was probably meant to be.

/// With more words than this a guess costs more than it helps.
const MOST_CANDIDATES: usize = 64;

/// The candidate that is one or two slips of the keyboard away from `word`.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
    let candidates: Vec<_> = candidates.take(MOST_CANDIDATES + 1).collect();
    if candidates.len() > MOST_CANDIDATES || word.len() > 64 {
        return None;
    }
    let most = if word.chars().count() <= 3 { 1 } else { 2 };
    let near = candidates
        .into_iter()
        .filter(|candidate| *candidate != word);
    let near = near.map(|candidate| (slips(word, candidate), candidate));
    near.filter(|(slips, _)| *slips <= most)
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
        let keys = ["heading", "intro", "next"];
        assert_eq!(nearest("headin", keys.into_iter()), Some("heading"));
        assert_eq!(nearest("nxt", keys.into_iter()), Some("next"));
        assert_eq!(nearest("picture", keys.into_iter()), None);
    }
}
