//! Words that are banned in a language, and words by which an ending is known: `banned/<tag>.toml`.

mod letters;
mod pattern;

use crate::read::Word;
use crate::sentences::{sentences, words};
use letters::Folding;
pub(crate) use pattern::Pattern;

/// How a language's patterns are looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Match {
    /// Word by word, with simple endings: for languages with spaces between words.
    Words,
    /// Letter by letter, without spaces: for Khmer and its like.
    Letters,
}

impl Word for Match {
    const ALL: &'static [Self] = &[Self::Words, Self::Letters];

    fn word(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Letters => "letters",
        }
    }
}

/// Something that certain texts must say, in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Concept {
    /// It is not the child's fault.
    NotYourFault,
    /// Tell someone, and keep telling.
    Telling,
    /// There is still help.
    Help,
}

impl Concept {
    /// Every one, in the order of the files.
    pub const ALL: &'static [Self] = &[Self::NotYourFault, Self::Telling, Self::Help];

    /// Its key under `[says]`.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotYourFault => "not_your_fault",
            Self::Telling => "telling",
            Self::Help => "help",
        }
    }
}

/// An entry of the list.
pub(crate) struct Banned {
    pub patterns: Vec<Pattern>,
    /// A sentence in which one of these is found is spared: "it is *not* your fault".
    pub unless: Vec<Pattern>,
    pub reason: String,
    pub instead: String,
}

/// The list of one language.
pub(crate) struct List {
    mode: Match,
    folding: Folding,
    pub banned: Vec<Banned>,
    pub says: Vec<(Concept, Vec<Pattern>)>,
    /// Words in Latin letters that may stand in a text of another script, in lower case.
    pub keep: Vec<String>,
}

impl List {
    /// A list with nothing in it.
    pub fn new(mode: Match, same: Vec<Vec<String>>) -> Self {
        let folding = Folding::new(same);
        Self {
            mode,
            folding,
            banned: Vec::new(),
            says: Vec::new(),
            keep: Vec::new(),
        }
    }

    /// The pattern that an author's text means in this language.
    pub fn pattern(&self, text: &str) -> Option<Pattern> {
        match self.mode {
            Match::Words => Pattern::of_words(text),
            Match::Letters => Pattern::of_letters(text, &self.folding),
        }
    }

    /// What of a text is banned: each entry at most once, with the words found.
    pub fn find(&self, text: &str) -> Vec<(&Banned, String)> {
        let sentences: Vec<_> = sentences(text)
            .into_iter()
            .map(|text| self.take(text))
            .collect();
        let find = |banned: &Banned| {
            let spared =
                |sentence: &&Taken| banned.unless.iter().any(|one| sentence.find(one).is_some());
            let guilty = sentences.iter().filter(|sentence| !spared(sentence));
            guilty
                .flat_map(|sentence| banned.patterns.iter().filter_map(|one| sentence.find(one)))
                .next()
        };
        self.banned
            .iter()
            .filter_map(|banned| Some((banned, find(banned)?)))
            .collect()
    }

    /// Whether a text says something.
    pub fn says(&self, concept: Concept, text: &str) -> bool {
        let patterns = self
            .says
            .iter()
            .filter(|(one, _)| *one == concept)
            .flat_map(|(_, all)| all);
        let patterns: Vec<_> = patterns.collect();
        let says = |sentence: Taken| {
            patterns
                .iter()
                .any(|pattern| sentence.find(pattern).is_some())
        };
        sentences(text)
            .into_iter()
            .any(|sentence| says(self.take(sentence)))
    }

    fn take(&self, sentence: &str) -> Taken {
        match self.mode {
            Match::Words => Taken::Words(words(sentence)),
            Match::Letters => Taken::Letters(self.folding.fold(sentence)),
        }
    }
}

/// A sentence as patterns are looked for in it.
enum Taken {
    Words(Vec<String>),
    Letters(String),
}

impl Taken {
    fn find(&self, pattern: &Pattern) -> Option<String> {
        match self {
            Self::Words(words) => pattern.find_in_words(words),
            Self::Letters(letters) => pattern.find_in_letters(letters),
        }
    }
}
