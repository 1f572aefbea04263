//! Texts in quotes, with gettext's escapes.

use std::borrow::Cow;
use std::fmt::Write;

/// Why a text in quotes can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum QuoteError {
    /// It does not begin and end with a quote.
    Unquoted,
    /// After a backslash comes something that means nothing.
    Escape,
}

/// The text within quotes.
pub(super) fn unquote(quoted: &str) -> Result<Cow<'_, str>, QuoteError> {
    let inner = quoted
        .trim()
        .strip_prefix('"')
        .ok_or(QuoteError::Unquoted)?;
    match inner.strip_suffix('"') {
        Some(text) if !text.contains('\\') && !text.contains('"') => Ok(Cow::Borrowed(text)),
        _ => unescape(inner).map(Cow::Owned),
    }
}

/// The text up to the quote that ends it, with what its escapes stand for.
fn unescape(inner: &str) -> Result<String, QuoteError> {
    let mut text = String::with_capacity(inner.len());
    let mut letters = inner.chars();
    loop {
        match letters.next().ok_or(QuoteError::Unquoted)? {
            '"' => break,
            '\\' => text.push(escaped(letters.next()).ok_or(QuoteError::Escape)?),
            letter => text.push(letter),
        }
    }
    if letters.as_str().is_empty() {
        Ok(text)
    } else {
        Err(QuoteError::Unquoted)
    }
}

fn escaped(letter: Option<char>) -> Option<char> {
    match letter? {
        'n' => Some('\n'),
        't' => Some('\t'),
        'r' => Some('\r'),
        same @ ('"' | '\\') => Some(same),
        _ => None,
    }
}

/// A keyword with its text in quotes; one with line ends goes over several lines, as gettext does.
pub(super) fn write_quoted(out: &mut String, prefix: &str, keyword: &str, text: &str) {
    let lines: Vec<_> = text.split_inclusive('\n').collect();
    // Writing to a string can't fail.
    if lines.len() <= 1 && !text.ends_with('\n') {
        let _ = writeln!(out, "{prefix}{keyword} \"{}\"", escape(text));
        return;
    }
    let _ = writeln!(out, "{prefix}{keyword} \"\"");
    for line in lines {
        let _ = writeln!(out, "{prefix}\"{}\"", escape(line));
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push_str("\\t"),
            '\r' => escaped.push_str("\\r"),
            '"' | '\\' => escaped.extend(['\\', letter]),
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{QuoteError, unquote, write_quoted};

    #[test]
    fn reads_what_it_writes() {
        for text in ["", "a \"b\" \\ c", "one\ntwo\n", "\t\r", "តុកកែ"] {
            let mut out = String::new();
            write_quoted(&mut out, "", "msgid", text);
            let quoted = out.strip_prefix("msgid ").unwrap_or_default();
            let read: Result<String, _> = quoted.lines().map(unquote).collect();
            assert_eq!(read.as_deref(), Ok(text));
        }
    }

    #[test]
    fn refuses_what_gettext_would_refuse() {
        assert_eq!(unquote("\"a\\q\""), Err(QuoteError::Escape));
        for quoted in ["a", "\"a", "\"a\" b", "\"a\"b\"", ""] {
            assert_eq!(unquote(quoted), Err(QuoteError::Unquoted), "{quoted}");
        }
    }
}
