//! Ids: their form, and that none is given twice.

use super::reader::Reader;
use std::collections::HashMap;

/// Longer ones make addresses that nobody can read.
pub(crate) const MOST_LETTERS_OF_ID: usize = 40;

/// Whether a word is an id: lower case letters, digits and single hyphens.
pub(crate) fn is_id(word: &str) -> bool {
    let plain = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    let part = |part: &str| !part.is_empty() && part.bytes().all(plain);
    word.len() <= MOST_LETTERS_OF_ID && word.split('-').all(part)
}

/// The ids that have been given within one thing, with their offsets.
#[derive(Default)]
pub(super) struct Ids {
    given: HashMap<String, usize>,
    reserved: &'static [&'static str],
}

impl Ids {
    /// None yet; `reserved` ones would give two texts one address.
    pub fn new(reserved: &'static [&'static str]) -> Self {
        Self {
            given: HashMap::new(),
            reserved,
        }
    }

    /// Reads a thing's `id`, and says if it is badly formed, reserved or given before.
    pub fn read(&mut self, reader: &Reader) -> String {
        let Some((id, at)) = reader.word_and_place("id") else {
            return String::new();
        };
        if self.reserved.contains(&id.as_str()) {
            let reason =
                format!("the id `{id}` is taken: Tokkae uses it for something of its own.");
            reader.fault("bad-id", at, reason, "Choose another word.");
        } else if !is_id(&id) {
            let reason = format!("`{id}` is not an id.");
            let hint = "Ids are words in lower case with hyphens, such as `after-the-match`.";
            reader.fault("bad-id", at, reason, hint);
        }
        match self.given.get(&id) {
            Some(first) => {
                let (line, _) = reader.position(*first);
                let reason = format!("the id `{id}` is given twice, first on line {line}.");
                let hint = "Give one of the two another id; an id is for one thing only.";
                reader.fault("duplicate-id", at, reason, hint);
            }
            None => drop(self.given.insert(id.clone(), at)),
        }
        id
    }
}
