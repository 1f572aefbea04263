//! JSON Schemas of author's files, for editors: what the reader takes, said so that an editor can
//! complete and underline while someone types.
//!
//! They say no more than what a file's own keys and words show. Whether a story holds together is
//! for the rules; the tests hold both to each other.

mod banned;
mod contacts;
mod leaflet;
mod scene;
mod session;
mod shape;
mod story;
#[cfg(test)]
mod tests;
mod twin;
mod ui;

use serde_json::Value;

/// How a schema is made.
type Schema = fn() -> Value;

/// Every kind of file that authors write in TOML, with its schema.
const SCHEMAS: [(&str, Schema); 10] = [
    ("story", story::schema),
    ("twin", twin::schema),
    ("contacts", contacts::schema),
    ("ui", ui::schema),
    ("pages", ui::pages),
    ("room", ui::room),
    ("leaflet", leaflet::schema),
    ("session", session::plan),
    ("sessions", session::shared),
    ("banned", banned::schema),
];

/// The schemas (draft 2020-12) by the kind of file: `story`, `twin`, `contacts`, `ui`,
/// `pages`, `room`, `leaflet`, `session`, `sessions`, `banned`.
/// The same code always gives the same bytes.
pub fn schemas() -> Vec<(&'static str, String)> {
    SCHEMAS
        .iter()
        .map(|(kind, schema)| (*kind, written(&schema())))
        .collect()
}

/// The text of a schema's file.
fn written(schema: &Value) -> String {
    // Strings, numbers and lists only: this has no way to fail.
    serde_json::to_string_pretty(schema).unwrap_or_default() + "\n"
}
