//! Words that are banned in a language, and words by which an ending is known: `banned/<tag>.toml`.

mod groups;
mod index;
mod inflect;
mod letters;
mod pattern;
mod taken;
mod words;

use crate::read::Word;
use crate::sentences::sentences;
pub(crate) use groups::Groups;
use index::Index;
use letters::Folding;
pub(crate) use pattern::Pattern;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use taken::Taken;
pub use words::{BannedWords, FoundWords};

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

/// Whom a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    /// Nothing banned is said, not even to say that it isn't.
    Children,
    /// What grown-ups should not say may be named after a word of advice: "Don't ask …".
    Adults,
    /// A sentence that a page for grown-ups lists as one to avoid: only what is never written at all is found.
    Avoiding,
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
    pub id: String,
    /// Whether it is not even written as something to avoid.
    pub always: bool,
    pub patterns: Vec<Pattern>,
    /// What one of these touches is spared: "it is *not* your fault".
    pub unless: Vec<Pattern>,
    pub reason: String,
    pub instead: String,
}

/// The list of one language.
pub(crate) struct List {
    mode: Match,
    folding: Folding,
    pub groups: Groups,
    /// Words that begin another thought ("but"): no gap goes over them.
    breaks: Vec<String>,
    /// Advice to grown-ups: what comes after it in the sentence is what not to say.
    pub advice: Vec<Pattern>,
    pub banned: Vec<Banned>,
    pub says: Vec<(Concept, Vec<Pattern>)>,
    /// Words in Latin letters that may stand in a text of another script, in lower case.
    pub keep: Vec<String>,
    /// Made when the list is complete and first asked.
    index: OnceLock<Index>,
}

impl List {
    /// A list with nothing in it.
    pub fn new(mode: Match, same: Vec<Vec<String>>, breaks: &[String]) -> Self {
        let folding = Folding::new(same);
        let plain = |word: &String| match mode {
            Match::Words => word.to_lowercase(),
            Match::Letters => folding.fold(word),
        };
        Self {
            mode,
            breaks: breaks.iter().map(plain).collect(),
            folding,
            groups: Groups::default(),
            advice: Vec::new(),
            banned: Vec::new(),
            says: Vec::new(),
            keep: Vec::new(),
            index: OnceLock::new(),
        }
    }

    /// The pattern that an author's text means in this language.
    pub fn pattern(&self, text: &str) -> Option<Pattern> {
        let text = self.groups.expand(text)?;
        match self.mode {
            Match::Words => Pattern::of_words(&text),
            Match::Letters => Pattern::of_letters(&text, &self.folding),
        }
    }

    /// What of a text is banned: each entry at most once, with the words found.
    pub fn find(&self, text: &str, audience: Audience) -> Vec<(&Banned, String)> {
        let index = self
            .index
            .get_or_init(|| Index::new(self.mode, &self.banned));
        let mut found: BTreeMap<usize, String> = BTreeMap::new();
        for sentence in self.sentences(text) {
            for (entry, patterns) in index.candidates(&sentence) {
                let banned = &self.banned[entry];
                let is_asked = banned.always || audience != Audience::Avoiding;
                if is_asked
                    && !found.contains_key(&entry)
                    && let Some(words) = self.find_in(&sentence, banned, &patterns, audience)
                {
                    found.insert(entry, words);
                }
            }
        }
        found
            .into_iter()
            .map(|(entry, words)| (&self.banned[entry], words))
            .collect()
    }

    /// The first words of a sentence that some of an entry's patterns ban and nothing spares.
    fn find_in(
        &self,
        sentence: &Taken,
        banned: &Banned,
        patterns: &[usize],
        audience: Audience,
    ) -> Option<String> {
        let patterns = patterns.iter().map(|number| &banned.patterns[*number]);
        let found = sentence.find(patterns, &self.breaks);
        if found.is_empty() {
            return None;
        }
        let spares = sentence.find(&banned.unless, &self.breaks);
        let advice = match audience {
            Audience::Children | Audience::Avoiding => Vec::new(),
            Audience::Adults => sentence.find(&self.advice, &self.breaks),
        };
        let mut guilty = found.into_iter().filter(|found| {
            let touches = spares
                .iter()
                .any(|spare| spare.start < found.end && found.start < spare.end);
            !touches && !advice.iter().any(|advice| advice.start < found.start)
        });
        guilty.next().map(|found| sentence.text(found))
    }

    /// Whether a text says something.
    pub fn says(&self, concept: Concept, text: &str) -> bool {
        let sentences: Vec<_> = self.sentences(text).collect();
        let mut patterns = self.says.iter().filter(|(one, _)| *one == concept);
        patterns.any(|(_, patterns)| {
            let says = |sentence: &Taken| !sentence.find(patterns, &self.breaks).is_empty();
            sentences.iter().any(says)
        })
    }

    fn sentences(&self, text: &str) -> impl Iterator<Item = Taken> {
        sentences(text).map(|sentence| Taken::new(sentence, self.mode, &self.folding))
    }
}

#[cfg(test)]
mod tests;
