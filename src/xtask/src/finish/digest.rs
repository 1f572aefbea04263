//! Names that hold the hash of what they name, so that a browser may keep such a file for ever.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// How many hexadecimal digits of a hash a name holds.
const DIGITS: usize = 16;

/// `app.<hash>.css` for `app`, `css` and the bytes of the file.
pub fn named(stem: &str, bytes: &[u8], extension: &str) -> String {
    let mut hash = String::with_capacity(DIGITS);
    for byte in &Sha256::digest(bytes)[..DIGITS / 2] {
        let _ = write!(hash, "{byte:02x}"); // a String takes everything
    }
    format!("{stem}.{hash}.{extension}")
}

/// Whether a file's name holds a hash: the same name never stands for other bytes.
pub fn is_hashed(name: &str) -> bool {
    let mut parts = name.split('.').skip(1);
    parts.any(|part| part.len() >= 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_bytes_and_only_with_them() {
        let name = named("app", b"a{}", "css");
        assert_eq!(name, named("app", b"a{}", "css"));
        assert_ne!(name, named("app", b"b{}", "css"));
        assert_eq!(name.len(), "app.".len() + DIGITS + ".css".len());
    }

    #[test]
    fn tells_hashed_names_from_others() {
        assert!(is_hashed(&named("boot", b"", "js")));
        assert!(is_hashed("game-friend.0123456789abcdef.pack"));
        for name in [
            "index.html",
            "favicon.svg",
            "away.css",
            "deadbeefdeadbeef",
            "",
            "a.b.c",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
