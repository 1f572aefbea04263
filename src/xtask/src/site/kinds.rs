//! The kinds of files in the site: endings with the types that browsers insist on.

/// Every ending with its type. All of them shrink, so each such file has compressed copies beside it.
pub(crate) const KINDS: [(&str, &str); 9] = [
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("pack", "application/octet-stream"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
];

/// The type of the file with this name, if it is of a known kind.
pub(crate) fn kind_of(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    let known = KINDS.iter().find(|(known, _)| *known == ending);
    known.map(|(_, kind)| *kind)
}
