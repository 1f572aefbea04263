//! How many syllables an English word has, by its spelling.

/// What is hidden in longer words with its silent `e`, and its syllables: "something", "everybody".
const BEGINNINGS: [(&str, u32); 3] = [("some", 1), ("every", 2), ("home", 1)];

/// Where `n't` adds no syllable: "can't", "don't".
const SHORT_NEGATIONS: [&str; 7] = ["ai", "are", "ca", "do", "sha", "were", "wo"];

/// The syllables of a word in lower case with plain apostrophes; one at least, and one for a number.
///
/// Each group of vowels is one (a, e, i, o, u, y). Taken off are those that are written and not said: a final `e`
/// ("same", but not "table"), that of `es` but after a hiss ("makes", but not "wishes"), that of `ed` but after t
/// and d ("asked", but not "wanted"). `ing` after a vowel ("going") and `n't` after most words ("didn't") are one
/// each. It is wrong about some words ("idea", "maybe"), which a whole story evens out.
pub(crate) fn syllables(word: &str) -> u32 {
    if let Some(base) = word.strip_suffix("n't") {
        let extra = u32::from(!SHORT_NEGATIONS.contains(&base));
        return of_letters(base) + extra;
    }
    of_letters(word.split('\'').next().unwrap_or(word))
}

fn of_letters(word: &str) -> u32 {
    for (beginning, count) in BEGINNINGS {
        match word.strip_prefix(beginning) {
            Some("") => return count,
            // "Sometimes" is some + times; "somersault" is taken for some + rsault, and is right.
            Some(rest) if !rest.starts_with(is_vowel) && rest != "s" => {
                return count + of_letters(rest);
            }
            _ => {}
        }
    }
    if let Some(base) = word.strip_suffix("ing")
        && base.ends_with(is_vowel)
    {
        return of_letters(base) + 1;
    }
    let groups = groups(word);
    let silent = u32::from(groups > 1 && ends_silently(word));
    (groups - silent).max(1)
}

fn groups(word: &str) -> u32 {
    let mut groups = 0;
    let mut before = false;
    for letter in word.chars() {
        let vowel = is_vowel(letter);
        groups += u32::from(vowel && !before);
        before = vowel;
    }
    groups
}

/// Whether the last `e` is not said.
fn ends_silently(word: &str) -> bool {
    let hisses = ["s", "x", "z", "c", "g", "ch", "sh"];
    let before = |base: &str, said: &[&str]| {
        let after_vowel = base.is_empty() || base.ends_with(is_vowel);
        !after_vowel && !ends_in_le(base) && !said.iter().any(|end| base.ends_with(end))
    };
    if let Some(base) = word.strip_suffix("es") {
        before(base, &hisses)
    } else if let Some(base) = word.strip_suffix("ed") {
        before(base, &["t", "d"])
    } else if let Some(base) = word.strip_suffix('e') {
        before(base, &[])
    } else {
        false
    }
}

/// "Tabl" of "table", but not "rul" of "rule".
fn ends_in_le(base: &str) -> bool {
    base.strip_suffix('l')
        .is_some_and(|base| !base.is_empty() && !base.ends_with(is_vowel))
}

fn is_vowel(letter: char) -> bool {
    matches!(
        letter,
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'é' | 'è' | 'ï' | 'ö'
    )
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[test]
    fn counts_the_words_that_stories_are_made_of() {
        let words = [
            (
                1,
                "a the i'm it's kite same makes asked can't don't aren't you're rules 1280 tried true",
            ),
            (
                2,
                "table tables houses wanted didn't isn't going playing someone something homework people",
            ),
            (
                2,
                "picture pictures little wishes watches agreed carried before believe message every sometimes",
            ),
            (
                3,
                "messages another elephant potato somebody everyone grandmother remember",
            ),
            (4, "everybody understanding helicopter"),
            (5, "unbelievable university"),
        ];
        for (count, words) in words {
            for word in words.split(' ') {
                assert_eq!(syllables(word), count, "{word}");
            }
        }
    }
}
