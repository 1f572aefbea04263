//! Diagnostics as people read them, and as editors and CI read them.

use crate::tally::plural;
use crate::{Diagnostic, Severity};
use std::collections::BTreeSet;
use std::fmt::Write;

/// The faults as [`render_faults`] has them, and a last line that counts them.
pub fn render_text(diagnostics: &[Diagnostic]) -> String {
    render_faults(diagnostics) + &summary(diagnostics) + "\n"
}

/// `file:line:column: error[rule]: reason`, and the hint below it.
pub fn render_faults(diagnostics: &[Diagnostic]) -> String {
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
    out
}

/// A JSON array of objects with `severity file line column rule message hint`.
pub fn render_json(diagnostics: &[Diagnostic]) -> String {
    // Strings and numbers only: this has no way to fail.
    serde_json::to_string_pretty(diagnostics).unwrap_or_default()
}

/// The last line: how much is wrong, and what comes of it.
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    if diagnostics.is_empty() {
        return "No faults.".to_owned();
    }
    let files: BTreeSet<_> = diagnostics.iter().map(|fault| &fault.file).collect();
    let files = plural(files.len(), "file");
    format!("{} in {files}.", count_faults(diagnostics))
}

/// `2 errors, 0 warnings`
pub fn count_faults(diagnostics: &[Diagnostic]) -> String {
    let count = |severity| {
        let found = diagnostics.iter();
        found.filter(|fault| fault.severity == severity).count()
    };
    let errors = plural(count(Severity::Error), "error");
    let warnings = plural(count(Severity::Warning), "warning");
    format!("{errors}, {warnings}")
}
