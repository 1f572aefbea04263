//! Where each text, id and reference of a file stands: addresses with their offsets.

use std::collections::HashMap;

/// Offsets by address. A text has the address of its translation (`story/scene/part`), an id the
/// address of its thing with `#`, another key the address of its thing with `#key`.
#[derive(Default)]
pub(crate) struct Places(HashMap<String, usize>);

impl Places {
    /// Notes where something stands; of two with the same address the first one counts.
    pub fn note(&mut self, address: String, offset: usize) {
        self.0.entry(address).or_insert(offset);
    }

    /// Whether something has this very address.
    pub fn has(&self, address: &str) -> bool {
        self.0.contains_key(address)
    }

    /// Where something stands: there, or else where the thing around it does.
    pub fn of(&self, address: &str) -> usize {
        let around = address
            .rsplit_once(['/', '#'])
            .map_or("", |(thing, _)| thing);
        let found = self.0.get(address);
        let found = found.or_else(|| self.0.get(&format!("{address}#")));
        let found = found.or_else(|| self.0.get(&format!("{around}#")));
        found.copied().unwrap_or_default()
    }
}
