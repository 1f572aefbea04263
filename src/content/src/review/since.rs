//! What has changed since a sign-off.

use super::hash::Hashes;
use tokkae_catalogue::TextId;

/// The texts that are not those which were read, by their addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// Other words now, or they lead somewhere else.
    pub changed: Vec<TextId>,
    /// Not there when it was signed.
    pub new: Vec<TextId>,
    /// Read then, and gone.
    pub gone: Vec<TextId>,
}

impl Since {
    /// Compares what was signed with what is there now. `is_there` knows a text that has no hash now,
    /// because its translation is missing or stale: that is another fault, and has been said.
    pub(super) fn new(signed: &Hashes, now: &Hashes, is_there: impl Fn(&str) -> bool) -> Self {
        let mut since = Self::default();
        for (address, hash) in now {
            match signed.get(address) {
                None => since.new.push(address.clone()),
                Some(read) if read != hash => since.changed.push(address.clone()),
                Some(_) => {}
            }
        }
        let gone = signed.keys().filter(|address| !is_there(address));
        since.gone = gone.cloned().collect();
        since
    }

    /// Whether every text is the one that was read.
    pub fn is_nothing(&self) -> bool {
        self.count() == 0
    }

    /// How many texts are not those that were read.
    pub fn count(&self) -> usize {
        self.changed.len() + self.new.len() + self.gone.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_changed_new_and_gone_texts_apart() {
        let hashes = |lines: &[(&str, &str)]| -> Hashes {
            let owned = |(id, hash): &(&str, &str)| ((*id).to_owned(), (*hash).to_owned());
            lines.iter().map(owned).collect()
        };
        let signed = hashes(&[("a", "1"), ("b", "1"), ("c", "1"), ("d", "1")]);
        let now = hashes(&[("a", "1"), ("b", "2"), ("e", "1")]);
        let since = Since::new(&signed, &now, |address| address != "c");
        assert_eq!(since.changed, ["b"]);
        assert_eq!(since.new, ["e"]);
        assert_eq!(since.gone, ["c"]);
        assert!(Since::new(&now, &now, |_| true).is_nothing());
    }
}
