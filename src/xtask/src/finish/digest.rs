//! Names that hold the hash of what they name, so that a browser may keep such a file for ever.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// How many hexadecimal digits of a hash a name holds: enough for two editions of a file never to have one name, and each
/// is paid for by a child, as no digit of a hash can be compressed.
pub(crate) const DIGITS: usize = 10;

/// What every name with a hash matches, and no other: for servers and scripts, which know regular expressions only.
pub(crate) const HASHED: &str = r"\.[0-9a-f]{10}\.";

/// `app.<hash>.css` for `app`, `css` and the bytes of the file.
pub fn named(stem: &str, bytes: &[u8], extension: &str) -> String {
    let mut hash = String::with_capacity(DIGITS);
    for byte in &Sha256::digest(bytes)[..DIGITS / 2] {
        let _ = write!(hash, "{byte:02x}"); // a String takes everything
    }
    format!("{stem}.{hash}.{extension}")
}

/// `'sha256-…'`: how a content security policy names a script or a style sheet that stands in the page itself.
pub fn source(bytes: &[u8]) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(bytes)))
}

/// Whether a file's name holds a hash: the same name never stands for other bytes.
pub fn is_hashed(name: &str) -> bool {
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let parts: Vec<_> = name.split('.').collect();
    let inner = parts.iter().skip(1).rev().skip(1);
    inner
        .into_iter()
        .any(|part| part.len() == DIGITS && part.bytes().all(is_digit))
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
    fn a_source_is_what_the_policy_s_own_text_shows() {
        assert_eq!(
            source(b"alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }

    #[test]
    fn tells_hashed_names_from_others() {
        assert!(is_hashed(&named("boot", b"", "js")));
        assert!(is_hashed("game-friend.0123456789.pack"));
        for name in [
            "index.html",
            "favicon.svg",
            "away.css",
            "deadbeefdeadbeef",
            "",
            "a.b.c",
            "app.0123456789abcdef",
            "app.0123456789ABCDEF.js",
            "app.0123456789abcdef0.js",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
        assert_eq!(HASHED, format!("\\.[0-9a-f]{{{DIGITS}}}\\."));
    }
}
