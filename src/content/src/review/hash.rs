//! Short hashes of what was read, by which it is known whether it is still the same.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use tokkae_catalogue::TextId;

/// How many hexadecimal digits stand for one text, and for all texts of a unit.
const TEXT_DIGITS: usize = 12;
const DIGEST_DIGITS: usize = 16;

/// The texts of a unit in one language, each with its hash.
pub(crate) type Hashes = BTreeMap<TextId, String>;

/// The hash of a text: of its words and whatever else of it was read.
pub(super) fn of_text(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update([0]); // no text holds it, so two texts never run into one
    }
    hex(&hasher.finalize(), TEXT_DIGITS)
}

/// The digest of a whole unit: the order of its texts in the files does not count.
pub(crate) fn digest(hashes: &Hashes) -> String {
    let mut hasher = Sha256::new();
    for (address, hash) in hashes {
        hasher.update(format!("{address} {hash}\n").as_bytes());
    }
    hex(&hasher.finalize(), DIGEST_DIGITS)
}

/// Whether a word has the form of a hash of this many digits at least.
pub(super) fn is_hash(word: &str) -> bool {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    word.len() >= TEXT_DIGITS && word.bytes().all(is_digit)
}

fn hex(bytes: &[u8], digits: usize) -> String {
    let mut hex = String::with_capacity(digits);
    for byte in &bytes[..digits / 2] {
        let _ = write!(hex, "{byte:02x}"); // a String takes everything
    }
    hex
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_of_the_words_and_where_one_part_ends() {
        assert_eq!(of_text(&["a", "b"]), of_text(&["a", "b"]));
        assert_ne!(of_text(&["a", "b"]), of_text(&["ab"]));
        assert_ne!(of_text(&["a", "b"]), of_text(&["ab", ""]));
        assert!(is_hash(&of_text(&["តុកកែ"])));
        assert!(!is_hash("not-a-hash") && !is_hash("0123456789A"));
    }

    #[test]
    fn a_digest_is_of_every_address_and_every_hash() {
        let one = |address: &str, hash: &str| {
            digest(&Hashes::from([(address.to_owned(), hash.to_owned())]))
        };
        assert_eq!(one("a/b", "0"), one("a/b", "0"));
        assert_ne!(one("a/b", "0"), one("a/b", "1"));
        assert_ne!(one("a/b", "0"), one("a/c", "0"));
    }
}
