//! **The Khmer of a story reads as easily as its readers need it.**
//!
//! School years are not known for Khmer, and it puts no spaces between words: a space, or ។ ? !, ends a phrase, and
//! readers take a phrase at a glance. So letters are counted, per phrase and per sentence. A letter is a consonant
//! or an independent vowel that stands on the line: vowel signs and consonants written below another one (្ក) count
//! nothing. On average a phrase has at most 9 letters for 8–10, 10 for 11–13, 11 for 14–17, 12 for adults, and a
//! sentence 13, 16, 19, 22; no sentence has more than 32, 42, 50, 56. A phrase with more than 24, 28, 30, 34 is a
//! warning: often it lacks a space. The limits are those that the first thirteen stories keep with some room; a
//! native reviewer may know better ones. (With fewer than forty sentences an average says too little.)
//!
//! Put a space where you would breathe, make two sentences of a long one, and take the word that is spoken.

use crate::sentences::sentences;
use tokkae_catalogue::Tier;

pub(crate) const NAME: &str = "reading-level-km";

/// With fewer sentences an average is chance.
const FEWEST_SENTENCES: usize = 40;

/// The sign that the next consonant is written below.
const STACKS: char = '\u{17d2}';

/// Something that is too hard.
pub(crate) struct Hard {
    /// Where; nothing for the story as a whole.
    pub address: Option<String>,
    pub reason: String,
    pub hint: &'static str,
    pub is_warning: bool,
}

/// What in a story's Khmer texts, with their addresses, is too hard for a tier.
pub(crate) fn hard<'a>(tier: Tier, texts: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Hard> {
    let limits = limits(tier);
    let (mut in_sentences, mut in_phrases) = (Vec::new(), Vec::new());
    let mut hard = Vec::new();
    for (address, text) in texts {
        for sentence in sentences(text) {
            let phrases = sentence
                .split_whitespace()
                .map(|phrase| (letters(phrase), phrase));
            let phrases: Vec<_> = phrases.filter(|(letters, _)| *letters > 0).collect();
            let long = phrases
                .iter()
                .filter(|(letters, _)| *letters > limits.phrase);
            hard.extend(long.map(|(letters, phrase)| long_phrase(address, phrase, *letters)));
            let letters: usize = phrases.iter().map(|(letters, _)| letters).sum();
            if letters > limits.sentence {
                hard.push(long_sentence(address, letters, limits.sentence));
            }
            if letters > 0 {
                in_sentences.push(letters);
            }
            in_phrases.extend(phrases.into_iter().map(|(letters, _)| letters));
        }
    }
    if in_sentences.len() >= FEWEST_SENTENCES {
        let means = [
            ("sentence", &in_sentences, limits.mean_sentence),
            ("phrase", &in_phrases, limits.mean_phrase),
        ];
        hard.extend(
            means
                .into_iter()
                .filter_map(|(of, counts, most)| long_mean(tier, of, counts, most)),
        );
    }
    hard
}

struct Limits {
    mean_phrase: usize,
    mean_sentence: usize,
    phrase: usize,
    sentence: usize,
}

fn limits(tier: Tier) -> Limits {
    let [mean_phrase, mean_sentence, phrase, sentence] = match tier {
        Tier::Young => [9, 13, 24, 32],
        Tier::Middle => [10, 16, 28, 42],
        Tier::Teen => [11, 19, 30, 50],
        Tier::Adults => [12, 22, 34, 56],
    };
    Limits {
        mean_phrase,
        mean_sentence,
        phrase,
        sentence,
    }
}

/// The letters that stand on the line.
fn letters(text: &str) -> usize {
    let mut before = ' ';
    let mut count = 0;
    for letter in text.chars() {
        count += usize::from(matches!(letter, '\u{1780}'..='\u{17b3}') && before != STACKS);
        before = letter;
    }
    count
}

fn long_phrase(address: &str, phrase: &str, letters: usize) -> Hard {
    Hard {
        address: Some(address.to_owned()),
        reason: format!("{letters} letters follow each other without a space: \"{phrase}\"."),
        hint: "Put a space where you would breathe, or say it shorter.",
        is_warning: true,
    }
}

fn long_sentence(address: &str, letters: usize, most: usize) -> Hard {
    Hard {
        address: Some(address.to_owned()),
        reason: format!("a sentence here has {letters} letters; {most} can be read."),
        hint: "Make two sentences of it, or say less.",
        is_warning: false,
    }
}

fn long_mean(tier: Tier, of: &str, counts: &[usize], most: usize) -> Option<Hard> {
    let sum: usize = counts.iter().sum();
    (sum > most * counts.len()).then(|| Hard {
        address: None,
        reason: format!(
            "a {of} of this story has {} letters on average; for {} it is {most} at most.",
            sum.div_ceil(counts.len().max(1)),
            tier.word()
        ),
        hint: "Make long sentences shorter, and put spaces where you would breathe.",
        is_warning: false,
    })
}

#[cfg(test)]
mod tests {
    use super::{hard, letters};
    use tokkae_catalogue::Tier;

    #[test]
    fn counts_what_stands_on_the_line() {
        for (count, text) in [(3, "តុកកែ"), (2, "ខ្មែរ"), (3, "ឥឡូវ"), (0, " ៨៨ AI ។")]
        {
            assert_eq!(letters(text), count, "{text}");
        }
    }

    /// What is said of a story of fifty sentences that have `phrases` phrases of ten letters each.
    fn of_story(tier: Tier, phrases: usize) -> Vec<String> {
        let text = format!("{}។", ["កកកកកកកកកក"].repeat(phrases).join(" ")).repeat(50);
        let hard = hard(tier, [("story/scene/intro", text.as_str())].into_iter());
        hard.into_iter().map(|hard| hard.reason).collect()
    }

    #[test]
    fn weighs_a_whole_story_for_its_readers() {
        assert!(of_story(Tier::Teen, 1).is_empty());
        let [phrase] = of_story(Tier::Young, 1).try_into().unwrap_or_default();
        assert!(phrase.contains("a phrase of this story has 10 letters on average"));
        let [sentence] = of_story(Tier::Middle, 2).try_into().unwrap_or_default();
        assert!(sentence.contains("a sentence of this story has 20 letters on average"));
    }
}
