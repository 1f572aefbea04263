//! PO files written: always the same bytes for the same texts.

use super::entry::{Entry, PoFile};
use super::quoted::write_quoted;
use std::collections::HashMap;
use std::fmt::Write;

/// What stands above an entry for translators: a note, and the file that its English is in.
pub(super) type Notes<'a> = HashMap<&'a str, (&'a str, String)>;

/// The file as text. Translations whose English is gone come last, behind `#~`.
pub(super) fn write(file: &PoFile, notes: &Notes) -> String {
    let mut out = String::new();
    write_entry(&mut out, &file.header, notes);
    for entry in &file.entries {
        out.push('\n');
        write_entry(&mut out, entry, notes);
    }
    if !file.tail.is_empty() {
        out.push('\n');
        file.tail
            .iter()
            .for_each(|comment| write_line(&mut out, comment));
    }
    out
}

fn write_entry(out: &mut String, entry: &Entry, notes: &Notes) {
    entry
        .comments
        .iter()
        .for_each(|comment| write_line(out, comment));
    let context = entry.context.as_deref();
    if let Some((note, file)) = context
        .and_then(|context| notes.get(context))
        .filter(|_| !entry.obsolete)
    {
        if !note.is_empty() {
            write_line(out, &format!("#. {note}"));
        }
        write_line(out, &format!("#: {file}"));
    }
    if !entry.flags.is_empty() {
        write_line(out, &format!("#, {}", entry.flags.join(", ")));
    }
    let (prefix, changed) = if entry.obsolete {
        ("#~ ", "#~| ")
    } else {
        ("", "#| ")
    };
    if let Some(previous) = &entry.previous {
        write_quoted(out, changed, "msgid", previous);
    }
    if let Some(context) = context {
        write_quoted(out, prefix, "msgctxt", context);
    }
    write_quoted(out, prefix, "msgid", &entry.id);
    write_quoted(out, prefix, "msgstr", &entry.text);
}

fn write_line(out: &mut String, line: &str) {
    // Writing to a string can't fail.
    let _ = writeln!(out, "{line}");
}
