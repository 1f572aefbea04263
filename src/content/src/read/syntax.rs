//! TOML's own grammar: the tree that can be made of a file, and where it is not TOML.

use crate::Diagnostic;
use crate::source::Source;
use toml::Spanned;
use toml::de::DeTable;

/// A broken quote can make a fault of every line after it; the first ones say enough.
const MOST_FAULTS: usize = 20;

/// Reads the grammar. Whether the tree is whole is for the caller to know: after a fault parts of
/// it may be missing, and rules about what is there would only repeat the fault.
pub(super) fn parse<'a>(
    source: &'a Source,
    faults: &mut Vec<Diagnostic>,
) -> (Spanned<DeTable<'a>>, bool) {
    let (tree, errors) = DeTable::parse_recoverable(&source.text);
    for error in errors.iter().take(MOST_FAULTS) {
        let at = error.span().map_or(source.text.len(), |span| span.start);
        let fault = source.error(
            "syntax",
            at,
            format!("this is not TOML: {}.", error.message()),
        );
        faults.push(fault.hint(hint(error.message())));
    }
    if let Some(more) = errors.len().checked_sub(MOST_FAULTS + 1) {
        let at = errors[MOST_FAULTS].span().map_or(0, |span| span.start);
        let reason = format!("from here on there are {} more of these.", more + 1);
        faults.push(
            source
                .error("syntax", at, reason)
                .hint("Put the first ones right, then check again."),
        );
    }
    (tree, errors.is_empty())
}

fn hint(message: &str) -> &'static str {
    if message.contains("duplicate key") {
        "A key can stand only once in a table. Take one out, or begin a new `[[…]]` above it."
    } else if message.contains("string") || message.contains("quote") {
        "A text begins and ends with a straight double quote on one line: key = \"text\". Inside it write \\\" for a quote."
    } else {
        "A line is `key = \"text\"`, or `[[name]]` alone; a comment begins with #."
    }
}
