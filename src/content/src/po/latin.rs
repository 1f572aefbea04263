//! Words in Latin letters within a text of another script: often a word that nobody translated.

/// The words in Latin letters of a text, without places for values, addresses and what `keep` lists.
pub(super) fn latin_words(text: &str, keep: &[String]) -> Vec<String> {
    // Most translations into another script hold none.
    if !text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return Vec::new();
    }
    let outside = without_places(text);
    let words = outside.split_whitespace().filter(|word| !is_address(word));
    let runs = words.flat_map(|word| word.split(|letter: char| !letter.is_ascii_alphabetic()));
    let runs = runs.filter(|run| run.len() > 1);
    runs.filter(|run| !keep.contains(&run.to_lowercase()))
        .map(str::to_owned)
        .collect()
}

/// Whether a language is written in another script, by its own name for itself.
pub(super) fn is_of_other_script(name: &str) -> bool {
    !name.is_empty() && !name.contains(|letter: char| letter.is_ascii_alphabetic())
}

/// The places for values, `{name}`, sorted.
pub(super) fn places(text: &str) -> Vec<&str> {
    let mut places = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let Some(length) = rest[start..].find('}') else {
            break;
        };
        places.push(&rest[start..=start + length]);
        rest = &rest[start + length + 1..];
    }
    places.sort_unstable();
    places
}

fn without_places(text: &str) -> String {
    places(text)
        .into_iter()
        .fold(text.to_owned(), |text, place| text.replace(place, " "))
}

/// Whether a word is an address on the web.
pub(crate) fn is_address(word: &str) -> bool {
    word.contains("://") || word.trim_matches(['.', ',']).contains('.')
}

#[cfg(test)]
mod tests {
    use super::{is_of_other_script, latin_words, places};

    #[test]
    fn finds_words_that_nobody_translated() {
        let keep = ["aple".to_owned()];
        assert_eq!(
            latin_words("សួស្តី {name}, ចុច Leave ឬ APLE aplecambodia.org 1280", &keep),
            ["Leave"]
        );
        assert!(is_of_other_script("ខ្មែរ") && !is_of_other_script("Tiếng Việt"));
    }

    #[test]
    fn finds_places_in_any_order() {
        assert_eq!(places("{b} of {a} { and }"), ["{ and }", "{a}", "{b}"]);
        assert!(places("}{").is_empty());
    }
}
