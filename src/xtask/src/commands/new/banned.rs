//! A list of banned words to fill: the English one, with its patterns as comments.

use crate::fault::{Fault, Outcome};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use toml::Value;

const HEAD: &str = include_str!("banned.toml");

/// The list of a language that has none yet.
pub(super) fn skeleton(english: &Path) -> Outcome<String> {
    let text = fs::read_to_string(english).map_err(|error| Fault::file(english, &error))?;
    let list: toml::Table = text.parse().map_err(|error| {
        Fault::new(
            format!("{} is not TOML: {error}", english.display()),
            "Mend it, then start the language again.",
        )
    })?;
    let mut out = HEAD.to_owned();
    let says = list.get("says").and_then(Value::as_table);
    for (key, patterns) in says.into_iter().flatten() {
        write_patterns(&mut out, key, Some(patterns));
    }
    let entries = list.get("banned").and_then(Value::as_array);
    for entry in entries.into_iter().flatten() {
        out.push_str("\n[[banned]]\n");
        write_text(&mut out, entry, "id");
        write_patterns(&mut out, "patterns", entry.get("patterns"));
        write_text(&mut out, entry, "reason");
        write_text(&mut out, entry, "instead");
    }
    Ok(out)
}

/// An empty list below its English.
fn write_patterns(out: &mut String, key: &str, english: Option<&Value>) {
    for pattern in english.and_then(Value::as_array).into_iter().flatten() {
        let _ = writeln!(out, "# {pattern}"); // writing to a string can't fail
    }
    let _ = writeln!(out, "{key} = []");
}

/// A key with its text on one line. JSON's quotes are TOML's too.
fn write_text(out: &mut String, entry: &Value, key: &str) {
    let text = entry.get(key).and_then(Value::as_str).unwrap_or_default();
    let _ = writeln!(out, "{key} = {}", serde_json::Value::from(text));
}
