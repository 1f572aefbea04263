//! Which files the module's own pages lead to. What only partners' pages bring (the app once more, for a page of
//! theirs; the builder of embeds) is of no use in a file on a disk, and large.

use crate::finish::digest::{DIGITS, is_hashed};
use crate::packages::{Files, is_for_a_server_only};
use std::collections::BTreeSet;

/// Where the pages for partners are.
const FOR_PARTNERS: [&str; 2] = ["embed/", "partner-demo/"];

/// The paths of all pages but those for partners, and of what they name, and what that names.
pub fn reached(module: &Files) -> BTreeSet<&str> {
    let mut reached = BTreeSet::new();
    let mut named: BTreeSet<String> = BTreeSet::new();
    let is_for_partners = |path: &str| {
        let holds =
            |folder: &&str| path.starts_with(*folder) || path.contains(&format!("/{folder}"));
        FOR_PARTNERS.iter().any(holds)
    };
    loop {
        let more = |(path, _): &(&String, &Vec<u8>)| {
            let name = path.rsplit('/').next().unwrap_or_default();
            let is_wanted = !is_hashed(name) || named.contains(name);
            // What a server is told names every file there is.
            let is_page = !is_for_partners(path) && !is_for_a_server_only(path);
            is_wanted && is_page && !reached.contains(path.as_str())
        };
        let found: Vec<_> = module.iter().filter(more).collect();
        if found.is_empty() {
            return reached;
        }
        for (path, bytes) in found {
            reached.insert(path.as_str());
            named.extend(names(bytes));
        }
    }
}

/// Every name with a hash that stands in a file, whatever kind of file it is.
fn names(bytes: &[u8]) -> Vec<String> {
    let is_digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let mut found = Vec::new();
    for (at, window) in bytes.windows(DIGITS + 2).enumerate() {
        let is_name = window[0] == b'.' && window[DIGITS + 1] == b'.';
        if !is_name || !window[1..=DIGITS].iter().all(is_digit) {
            continue;
        }
        let before = bytes[..at]
            .iter()
            .rev()
            .take_while(|byte| is_letter(byte))
            .count();
        let end = at + DIGITS + 2;
        let after = bytes[end..]
            .iter()
            .take_while(|byte| is_letter(byte))
            .count();
        found.push(String::from_utf8_lossy(&bytes[at - before..end + after]).into_owned());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::reached;
    use crate::packages::Files;

    #[test]
    fn follows_names_and_leaves_partners_files() {
        let files: Files = [
            ("index.html", "<script src=\"boot.0000000001.js\">"),
            ("en/embed/index.html", "builder.0000000005.js"),
            ("boot.0000000001.js", "import('./app.0000000002.wasm')"),
            ("app.0000000002.wasm", ""),
            (
                "packs/km.0000000003.pack",
                "\u{1}packs/km/a-b.0000000004.pack\u{2}",
            ),
            ("packs/km/a-b.0000000004.pack", ""),
            ("builder.0000000005.js", "inline.0000000006.wasm"),
            ("inline.0000000006.wasm", ""),
            ("_headers", "/inline.0000000006.wasm"),
            ("sw.js", "[\"builder.0000000005.js\"]"),
            ("km/index.html", "data-shelf=\"packs/km.0000000003.pack\""),
        ]
        .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
        .into();
        let found: Vec<_> = reached(&files).into_iter().collect();
        assert_eq!(
            found,
            [
                "app.0000000002.wasm",
                "boot.0000000001.js",
                "index.html",
                "km/index.html",
                "packs/km.0000000003.pack",
                "packs/km/a-b.0000000004.pack",
            ]
        );
    }
}
