//! A list of banned words to fill: the English one, with its patterns as comments.

use crate::fault::{Fault, Outcome};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use toml::Value;

const HEAD: &str = include_str!("banned.toml");

const SAYS: &str = "
# The words by which certain texts are known: an ending's `not_your_fault` and `keep_telling`, a support scene.
[says]
";

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
    write_comments(&mut out, "breaks", list.get("breaks"));
    write_comments(&mut out, "advice", list.get("advice"));
    out.push_str("\n[groups]\n");
    let groups = list.get("groups").and_then(Value::as_table);
    for (name, words) in groups.into_iter().flatten() {
        let _ = writeln!(out, "# {name} = {words}"); // writing to a string can't fail
    }
    out.push_str(SAYS);
    let says = list.get("says").and_then(Value::as_table);
    for (key, patterns) in says.into_iter().flatten() {
        write_patterns(&mut out, key, Some(patterns));
    }
    let entries = list.get("banned").and_then(Value::as_array);
    for entry in entries.into_iter().flatten() {
        out.push_str("\n[[banned]]\n");
        write_text(&mut out, entry, "id");
        if entry.get("always").and_then(Value::as_bool) == Some(true) {
            out.push_str("always = true\n");
        }
        write_patterns(&mut out, "patterns", entry.get("patterns"));
        write_comments(&mut out, "unless", entry.get("unless"));
        write_text(&mut out, entry, "reason");
        write_text(&mut out, entry, "instead");
    }
    Ok(out)
}

/// An empty list below its English.
fn write_patterns(out: &mut String, key: &str, english: Option<&Value>) {
    for pattern in english.and_then(Value::as_array).into_iter().flatten() {
        let _ = writeln!(out, "# {pattern}");
    }
    let _ = writeln!(out, "{key} = []");
}

/// A list that may be left out, as a comment.
fn write_comments(out: &mut String, key: &str, english: Option<&Value>) {
    let Some(english) = english.and_then(Value::as_array) else {
        return;
    };
    let _ = writeln!(out, "# {key} = [");
    for pattern in english {
        let _ = writeln!(out, "#     {pattern},");
    }
    let _ = writeln!(out, "# ]");
}

/// A key with its text on one line. JSON's quotes are TOML's too.
fn write_text(out: &mut String, entry: &Value, key: &str) {
    let text = entry.get(key).and_then(Value::as_str).unwrap_or_default();
    let _ = writeln!(out, "{key} = {}", serde_json::Value::from(text));
}
