//! What is reviewed and signed at once: a story with its page for grown-ups, or all other texts.

use super::facts::facts;
use super::hash::{Hashes, of_text};
use crate::stock::Stock;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

/// The unit of the texts that belong to no story: the interface, the contacts and whatever else.
/// No story can have this id.
pub const SHARED_TEXTS: &str = "ui";

/// An English text as it is reviewed.
pub(crate) struct UnitText {
    pub address: String,
    pub english: String,
    /// What translators are told of it; may be empty.
    pub note: String,
    /// The hash of the English with what it says besides its words.
    pub hash: String,
}

/// The English texts by unit, each in its file's order; a story's own come before its twin's.
pub(crate) struct Units {
    texts: BTreeMap<String, Vec<UnitText>>,
    stories: HashSet<String>,
}

/// Units that are sorted when they are first asked for.
pub(crate) type LazyUnits<'a> = LazyLock<Units, Box<dyn FnOnce() -> Units + Send + 'a>>;

impl Units {
    /// Sorts everything that authors wrote into its units.
    pub fn new(stock: &Stock) -> Self {
        let ids = stock.stories.iter().map(|file| file.story.id.to_string());
        let stories: HashSet<String> = ids.collect();
        let facts: HashMap<String, String> = stock
            .stories
            .iter()
            .flat_map(|file| facts(&file.story))
            .collect();
        let notes = stock.notes();
        let mut units: BTreeMap<String, Vec<UnitText>> = BTreeMap::new();
        for text in stock.texts() {
            let fact = facts.get(text.address).map_or("", String::as_str);
            let hash = of_text(&[text.english, fact]);
            let unit = units.entry(unit_of(text.address, &stories).to_owned());
            unit.or_default().push(UnitText {
                address: text.address.to_owned(),
                english: text.english.to_owned(),
                note: notes.get(text.address).cloned().unwrap_or_default(),
                hash,
            });
        }
        Self {
            texts: units,
            stories,
        }
    }

    /// The names of the units that have a text.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// The texts of a unit; none if there is no such unit.
    pub fn texts(&self, unit: &str) -> &[UnitText] {
        self.texts.get(unit).map(Vec::as_slice).unwrap_or_default()
    }

    /// The hashes of a unit's English.
    pub fn english(&self, unit: &str) -> Hashes {
        let texts = self.texts(unit).iter();
        texts
            .map(|text| (text.address.clone(), text.hash.clone()))
            .collect()
    }

    /// The hashes of a unit's translation, which is read beside its English. A text without a fitting
    /// translation is not among them.
    pub fn translated<'t>(
        &self,
        unit: &str,
        translation: impl Fn(&str) -> Option<&'t str>,
    ) -> Hashes {
        let hash = |text: &UnitText| {
            let translation = translation(&text.address)?;
            let hash = of_text(&[&text.english, translation]);
            Some((text.address.clone(), hash))
        };
        self.texts(unit).iter().filter_map(hash).collect()
    }

    /// The unit that the text with this address belongs to.
    pub fn of<'a>(&self, address: &'a str) -> &'a str {
        unit_of(address, &self.stories)
    }
}

fn unit_of<'a>(address: &'a str, stories: &HashSet<String>) -> &'a str {
    let mut parts = address.split('/');
    let first = parts.next().unwrap_or_default();
    let unit = if first == "twin" {
        parts.next().unwrap_or_default()
    } else {
        first
    };
    if stories.contains(unit) {
        unit
    } else {
        SHARED_TEXTS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_for_grown_ups_belongs_to_its_story_and_the_rest_to_none() {
        let stories = HashSet::from(["kite-day".to_owned()]);
        for (address, unit) in [
            ("kite-day/title", "kite-day"),
            ("twin/kite-day/avoid/why", "kite-day"),
            ("twin/gone/about", SHARED_TEXTS),
            ("ui/help", SHARED_TEXTS),
            ("contacts/kh/name", SHARED_TEXTS),
        ] {
            assert_eq!(unit_of(address, &stories), unit, "{address}");
        }
    }
}
