//! Diagnostics as people read them, and as editors and CI read them.

use crate::{Diagnostic, Severity};
use std::collections::BTreeSet;
use std::fmt::Write;

/// `file:line:column: error[rule]: reason`, the hint below it, and a last line that counts.
pub fn render_text(diagnostics: &[Diagnostic]) -> String {
    let mut out = String::new();
    for fault in diagnostics {
        let Diagnostic {
            file,
            line,
            column,
            rule,
            message,
            ..
        } = fault;
        let severity = fault.severity.word();
        // Writing to a string can't fail.
        let _ = writeln!(out, "{file}:{line}:{column}: {severity}[{rule}]: {message}");
        if let Some(hint) = &fault.hint {
            let _ = writeln!(out, "  help: {hint}");
        }
    }
    out + &summary(diagnostics) + "\n"
}

/// A JSON array of objects with `severity file line column rule message hint`.
pub fn render_json(diagnostics: &[Diagnostic]) -> String {
    // Strings and numbers only: this has no way to fail.
    serde_json::to_string_pretty(diagnostics).unwrap_or_default()
}

/// The last line: how much is wrong, and what comes of it.
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let count = |severity| {
        diagnostics
            .iter()
            .filter(|fault| fault.severity == severity)
            .count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    if errors + warnings == 0 {
        return "No faults.".to_owned();
    }
    let files: BTreeSet<_> = diagnostics.iter().map(|fault| &fault.file).collect();
    let errors = plural(errors, "error");
    let warnings = plural(warnings, "warning");
    format!("{errors}, {warnings} in {}.", plural(files.len(), "file"))
}

fn plural(count: usize, noun: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{s}")
}
