//! **A story reads as easily as its readers need it.**
//!
//! The measure is the Flesch–Kincaid grade level, the year of an American school in which a text can be read
//! (Kincaid, Fishburne, Rogers and Chissom 1975, *Derivation of new readability formulas for Navy enlisted
//! personnel*, Research Branch Report 8-75): 0.39 × words a sentence + 11.8 × syllables a word − 15.59. It is taken
//! over all English texts of a story but the people's names. At most 3.0 for 8–10, 5.0 for 11–13, 7.0 for 14–17, 9.0
//! for adults. A story that is easy as a whole can still hide a hard sentence, so a sentence of eight words or more
//! may not be six years above that either. (In a shorter one a single elephant would decide; a story of fewer than
//! a hundred words says too little.) Make two sentences of a long one, and take the word that a child would say.
//!
//! Syllables are counted by a word's spelling; `syllables.rs` says how. Khmer has a measure of its own.

use super::Subject;
use crate::Diagnostic;
use crate::sentences::{plain, plain_words, sentences};
use crate::syllables::syllables;
use tokkae_catalogue::Tier;

pub(super) const NAME: &str = "reading-level";

/// With fewer words a story's mean is chance.
const FEWEST_WORDS: u32 = 100;

/// The shortest sentence that is looked at alone.
const FEWEST_IN_SENTENCE: u32 = 8;

/// A shorter one is not named as the hardest of a story.
const FEWEST_TO_NAME: u32 = 4;

/// How many years above a story's limit a sentence alone may be.
const SENTENCE_ABOVE: f64 = 6.0;

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    let limit = limit(subject.story.tier);
    let mut story = Counts::default();
    let mut hardest: (f64, &str) = (f64::MIN, "");
    let names = format!("{}/cast/", subject.story.id);
    let texts = subject.texts.iter();
    for (address, text) in texts.filter(|(address, _)| !address.starts_with(&names)) {
        for sentence in sentences(text) {
            let counts = Counts::of_sentence(sentence);
            let grade = counts.grade();
            if counts.words >= FEWEST_TO_NAME && grade > hardest.0 {
                hardest = (grade, sentence);
            }
            story.add(&counts);
            if counts.words >= FEWEST_IN_SENTENCE && grade >= limit + SENTENCE_ABOVE {
                faults.push(hard_sentence(subject, address, sentence, grade));
            }
        }
    }
    let grade = story.grade();
    if story.words >= FEWEST_WORDS && grade > limit {
        let reason = format!(
            "this story reads like school year {grade:.1}; for {} it is {limit:.1} at most.",
            subject.story.tier.word()
        );
        let hint = format!(
            "Make sentences shorter, and take words that a child would say; begin with \"{}\".",
            hardest.1
        );
        faults.push(subject.file.source.error(NAME, 0, reason).hint(hint));
    }
}

fn hard_sentence(subject: &Subject, address: &str, sentence: &str, grade: f64) -> Diagnostic {
    let reason = format!(
        "\"{sentence}\" reads like school year {grade:.1}, too hard for {}.",
        subject.story.tier.word()
    );
    let hint = "Say it in shorter words, or make two sentences of it.";
    subject.error(NAME, address, reason).hint(hint)
}

/// The school year in which these texts can be read; nothing if they are too short to say.
pub(super) fn grade<'a>(texts: impl Iterator<Item = &'a str>) -> Option<f64> {
    let all = counted(texts);
    (all.words >= FEWEST_WORDS).then(|| all.grade())
}

/// The same however few they are: for texts that are held against each other.
pub(super) fn year<'a>(texts: impl Iterator<Item = &'a str>) -> f64 {
    counted(texts).grade()
}

fn counted<'a>(texts: impl Iterator<Item = &'a str>) -> Counts {
    let mut all = Counts::default();
    texts
        .flat_map(sentences)
        .for_each(|sentence| all.add(&Counts::of_sentence(sentence)));
    all
}

/// The highest school year for a tier.
pub(super) fn limit(tier: Tier) -> f64 {
    match tier {
        Tier::Young => 3.0,
        Tier::Middle => 5.0,
        Tier::Teen => 7.0,
        Tier::Adults => 9.0,
    }
}

/// What the measure counts.
#[derive(Default)]
struct Counts {
    sentences: u32,
    words: u32,
    syllables: u32,
}

impl Counts {
    fn of_sentence(sentence: &str) -> Self {
        let plain = plain(sentence);
        let mut counts = Self::default();
        for word in plain_words(&plain) {
            counts.words += 1;
            counts.syllables += syllables(word);
        }
        counts.sentences = u32::from(counts.words > 0);
        counts
    }

    fn add(&mut self, other: &Self) {
        self.sentences += other.sentences;
        self.words = self.words.saturating_add(other.words);
        self.syllables = self.syllables.saturating_add(other.syllables);
    }

    /// The Flesch–Kincaid grade level.
    fn grade(&self) -> f64 {
        let (sentences, words) = (self.sentences.max(1), self.words.max(1));
        let words_in_sentence = f64::from(words) / f64::from(sentences);
        let syllables_in_word = f64::from(self.syllables) / f64::from(words);
        0.39 * words_in_sentence + 11.8 * syllables_in_word - 15.59
    }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn grades_as_the_published_formula_does() {
        let easy = Counts::of_sentence("The cat sat on the mat");
        assert!((easy.grade() - (0.39 * 6.0 + 11.8 - 15.59)).abs() < 1e-9);
        let hard = Counts::of_sentence("Responsible adults communicate immediately");
        assert!(hard.grade() > 25.0, "{}", hard.grade());
    }
}
