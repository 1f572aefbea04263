//! A table of a TOML file, read key by key; what is wrong with a key is noted, and reading goes on.

use super::nearest;
use super::places::Places;
use crate::Diagnostic;
use crate::source::Source;
use std::cell::{Cell, RefCell};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A longer list of keys helps nobody.
const MOST_KEYS: usize = 25;

/// A file while it is read.
pub(super) struct Reading<'a> {
    pub source: &'a Source,
    pub faults: RefCell<Vec<Diagnostic>>,
    pub places: RefCell<Places>,
    /// Whether a part could not be read at all.
    pub is_torn: Cell<bool>,
}

impl<'a> Reading<'a> {
    pub fn new(source: &'a Source, faults: Vec<Diagnostic>) -> Self {
        Self {
            source,
            faults: RefCell::new(faults),
            places: RefCell::default(),
            is_torn: Cell::default(),
        }
    }
}

/// One table while it is read.
pub(super) struct Reader<'a> {
    file: &'a Reading<'a>,
    table: &'a DeTable<'a>,
    at: usize,
    address: String,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Reader<'a> {
    /// A table that begins at an offset and whose texts have addresses under `address`.
    pub fn new(file: &'a Reading<'a>, table: &'a DeTable<'a>, at: usize, address: String) -> Self {
        Self {
            file,
            table,
            at,
            address,
            asked: RefCell::default(),
        }
    }

    /// Notes an error.
    pub fn fault(
        &self,
        rule: &'static str,
        at: usize,
        reason: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.file
            .faults
            .borrow_mut()
            .push(self.file.source.error(rule, at, reason).hint(hint));
    }

    /// Notes that this could not be read at all: rules about the whole would only repeat it.
    pub fn tear(&self) {
        self.file.is_torn.set(true);
    }

    /// Where the table begins.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The line and column of an offset.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        self.file.source.position(offset)
    }

    /// Goes on with the addresses of the thing with this id, which stands here.
    pub fn enter(&mut self, id: &str) {
        self.address = format!("{}/{id}", self.address);
        let at = self.table.get("id").map_or(self.at, |id| id.span().start);
        self.note("#", at);
    }

    /// Begins the addresses of a whole file with its id.
    pub fn begin(&mut self, id: &str) {
        id.clone_into(&mut self.address);
    }

    /// Where a key's value stands, or else the table.
    pub fn at_key(&self, key: &str) -> usize {
        self.table
            .get(key)
            .map_or(self.at, |value| value.span().start)
    }

    /// Whether a key has this word.
    pub fn is(&self, key: &str, word: &str) -> bool {
        self.table
            .get(key)
            .is_some_and(|value| value.get_ref().as_str() == Some(word))
    }

    /// The value of a key, if there is one. Every key that is asked for is a known key.
    pub fn get(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().push(key);
        self.table.get(key)
    }

    /// Whether a key is there.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Whether a key is not there, or is an empty list.
    pub fn lacks(&self, key: &str) -> bool {
        let value = self.table.get(key).map(Spanned::get_ref);
        value.is_none_or(|value| matches!(value, DeValue::Array(items) if items.is_empty()))
    }

    /// The value of a key that must be there.
    pub fn required(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        let value = self.get(key);
        if value.is_none() {
            self.fault(
                "missing-key",
                self.at,
                format!("`{key}` is missing here."),
                format!("Add `{key} = …`."),
            );
        }
        value
    }

    /// A table within this one.
    pub fn table(&self, key: &'static str) -> Option<Reader<'a>> {
        let value = self.get(key)?;
        self.inner(key, value)
    }

    /// The tables under `[[key]]`, none at all if the key is left out.
    pub fn tables(&self, key: &'static str) -> Vec<Reader<'a>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong(
                key,
                value,
                &format!("a list, with `[[{key}]]` above each of its things"),
            );
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| self.inner(key, item))
            .collect()
    }

    /// Every key with its value, in the file's order: for files whose keys are data.
    pub fn entries(&self) -> Vec<(&'a str, usize, &'a Spanned<DeValue<'a>>)> {
        let entries = self
            .table
            .iter()
            .map(|(key, value)| (key.get_ref().as_ref(), key.span().start, value));
        let mut entries: Vec<_> = entries.collect();
        entries.sort_by_key(|(_, at, _)| *at);
        entries
    }

    /// Says which keys nobody asked for. The last thing that is done with a table.
    pub fn finish(self) {
        let asked = self.asked.borrow();
        for (key, at, _) in self.entries() {
            if asked.contains(&key) {
                continue;
            }
            let known = unique(&asked);
            let hint = match nearest(key, known.iter().copied()) {
                Some(near) => format!("Did you mean `{near}`?"),
                None if known.len() > MOST_KEYS => "Nobody asks for it: take it out.".to_owned(),
                None => format!("The keys here are: {}.", known.join(", ")),
            };
            self.fault(
                "unknown-key",
                at,
                format!("there is no key `{key}` here."),
                hint,
            );
        }
    }

    /// Notes where a part of the thing stands.
    pub fn note(&self, part: &str, at: usize) {
        self.file
            .places
            .borrow_mut()
            .note(format!("{}{part}", self.address), at);
    }

    fn inner(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Option<Reader<'a>> {
        if let DeValue::Table(table) = value.get_ref() {
            return Some(Self::new(
                self.file,
                table,
                value.span().start,
                self.address.clone(),
            ));
        }
        self.wrong(key, value, "a table");
        None
    }
}

fn unique(keys: &[&'static str]) -> Vec<&'static str> {
    let mut keys = keys.to_vec();
    keys.sort_unstable();
    keys.dedup();
    keys
}
