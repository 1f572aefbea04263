//! A file's text with its places: from bytes to text, from an offset to line and column.

use crate::rules::is_name;
use crate::{Diagnostic, Severity};
use std::path::Path;

/// The language that the authors write in.
pub const SOURCE_LOCALE: &str = "en";

/// A thousand stories' translations are 60 MB; beyond this something else than a text is meant.
const MOST_BYTES: usize = 256 * 1024 * 1024;

/// With more bad places than this a file is no text in UTF-8 at all, and reading on says nothing.
const MOST_BAD_PLACES: usize = 20;

/// A file that was read.
pub(crate) struct Source {
    /// Its name in diagnostics.
    pub file: String,
    /// Its text; bytes that are no UTF-8 stand as `?`, so that offsets are those of the file.
    pub text: String,
    starts: Vec<usize>,
}

impl Source {
    /// Reads a file; what can't be read at all leaves an empty text and its fault.
    pub fn open(path: &Path, file: String, faults: &mut Vec<Diagnostic>) -> Option<Self> {
        match std::fs::read(path) {
            Ok(bytes) => Self::from_bytes(file, bytes, faults),
            Err(error) => {
                let source = Self::new(file, String::new());
                let reason = format!("this file can't be read: {error}.");
                let hint = "Look whether the file is there, and whether you may open it.";
                faults.push(source.error("unreadable", 0, reason).hint(hint));
                None
            }
        }
    }

    /// Takes bytes as text, and says where they are no UTF-8.
    pub fn from_bytes(file: String, bytes: Vec<u8>, faults: &mut Vec<Diagnostic>) -> Option<Self> {
        if bytes.len() > MOST_BYTES {
            let reason = format!("this file has {} bytes, too many for a text.", bytes.len());
            let source = Self::new(file, String::new());
            let hint = "Put the right file here: a story has some twenty thousand.";
            faults.push(source.error("unreadable", 0, reason).hint(hint));
            return None;
        }
        let (text, bad) = decode(bytes);
        let source = Self::new(file, text);
        if let Some(first) = bad.first() {
            let reason = match bad.len() {
                1 => "a character here is not UTF-8.".to_owned(),
                places => format!("a character here is not UTF-8, and so in {places} places."),
            };
            let hint = "Save the file as UTF-8, then look at the character again.";
            faults.push(source.error("encoding", *first, reason).hint(hint));
        }
        (bad.len() <= MOST_BAD_PLACES).then_some(source)
    }

    /// A text that is already one.
    pub fn new(file: String, text: String) -> Self {
        let after_ends = text.match_indices('\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(after_ends).collect();
        Self { file, text, starts }
    }

    /// The line and column of an offset, from 1.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts[line - 1];
        // A line of megabytes is no author's; counting its characters for every fault would be slow.
        let column = match self.text.get(start..offset.min(self.text.len())) {
            Some(before) if before.len() < 4096 => before.chars().count(),
            _ => offset.saturating_sub(start),
        };
        (line, column + 1)
    }

    /// The lines above a line, from it upwards.
    pub fn lines_before(&self, line: usize) -> impl Iterator<Item = &str> {
        let starts = &self.starts[..line.min(self.starts.len())];
        starts
            .windows(2)
            .rev()
            .filter_map(|ends| self.text.get(ends[0]..ends[1] - 1))
    }

    /// An error at an offset.
    pub fn error(&self, rule: &'static str, at: usize, message: impl Into<String>) -> Diagnostic {
        debug_assert!(
            is_name(rule),
            "`{rule}` is in no list of rules: see `rules::every_name`"
        );
        let (line, column) = self.position(at);
        let (severity, file, message) = (Severity::Error, self.file.clone(), message.into());
        Diagnostic {
            severity,
            file,
            line,
            column,
            rule,
            message,
            hint: None,
        }
    }
}

/// The text, and the offsets of what is not UTF-8.
fn decode(bytes: Vec<u8>) -> (String, Vec<usize>) {
    let (mut text, bad) = match String::from_utf8(bytes) {
        Ok(text) => (text, Vec::new()),
        Err(error) => replace_bad(error.as_bytes()),
    };
    if text.starts_with('\u{feff}') {
        // The mark that some editors put first; spaces keep the offsets.
        text.replace_range(..3, "   ");
    }
    (text, bad)
}

fn replace_bad(bytes: &[u8]) -> (String, Vec<usize>) {
    let mut text = String::with_capacity(bytes.len());
    let mut bad = Vec::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            bad.push(text.len());
            text.extend(chunk.invalid().iter().map(|_| '?'));
        }
    }
    (text, bad)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test may fail by panicking
    use super::Source;

    #[test]
    fn counts_columns_in_characters() {
        let source = Source::new("x".into(), "a\nតុកកែ = 1\n".into());
        assert_eq!(source.position(0), (1, 1));
        assert_eq!(source.position(2 + "តុកកែ ".len()), (2, 7));
        assert_eq!(source.position(99), (3, 1));
    }

    #[test]
    fn says_where_bytes_are_no_text_and_reads_on() {
        let mut faults = Vec::new();
        let source =
            Source::from_bytes("x".into(), b"ab\ncaf\xe9 = 1".to_vec(), &mut faults).unwrap();
        assert_eq!(
            (faults[0].line, faults[0].column, faults[0].rule),
            (2, 4, "encoding")
        );
        assert_eq!(source.text, "ab\ncaf? = 1");
    }

    #[test]
    fn gives_up_on_what_is_no_text() {
        let mut faults = Vec::new();
        let bytes = b"\xff\xfe\0".repeat(30);
        assert!(Source::from_bytes("x".into(), bytes, &mut faults).is_none());
        assert_eq!(faults.len(), 1);
    }
}
