//! PO files read line by line, with every fault noted; nothing that a file holds makes this stop.

use super::entry::{Entry, PoFile};
use super::quoted::{QuoteError, unquote};
use crate::Diagnostic;
use crate::source::Source;

const RULE: &str = "po-syntax";

/// Reads a file. What can't be read is left out, with its fault.
pub(super) fn parse(source: &Source, faults: &mut Vec<Diagnostic>) -> PoFile {
    let mut parser = Parser {
        source,
        faults,
        file: PoFile::default(),
        entry: Entry::default(),
        seen: Seen::default(),
    };
    let mut at = 0;
    for line in source.text.split_inclusive('\n') {
        parser.line(line.trim(), at + (line.len() - line.trim_start().len()));
        at += line.len();
    }
    parser.finish(at);
    parser.file
}

/// Which parts of the entry at hand have been seen, and which one a further line belongs to.
#[derive(Default)]
struct Seen {
    any: bool,
    id: bool,
    text: bool,
    last: Option<Part>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Context,
    Id,
    Text,
    Previous,
    /// Something that is read over: a plural, or the context before a change.
    Other,
}

struct Parser<'a> {
    source: &'a Source,
    faults: &'a mut Vec<Diagnostic>,
    file: PoFile,
    entry: Entry,
    seen: Seen,
}

impl Parser<'_> {
    fn line(&mut self, line: &str, at: usize) {
        if line.is_empty() {
            // Translators' comments may stand apart from the entry below them.
            if self.seen.any {
                self.finish(at);
            }
        } else if let Some(rest) = line.strip_prefix("#~") {
            self.begin_comment(at);
            self.entry.obsolete = true;
            match rest.strip_prefix('|') {
                Some(previous) => self.previous(previous.trim(), at),
                None => self.keyword(rest.trim(), at),
            }
        } else if let Some(comment) = line.strip_prefix('#') {
            self.begin_comment(at);
            self.comment(comment, line, at);
        } else {
            self.keyword(line, at);
        }
    }

    /// A comment below a translation belongs to the next entry.
    fn begin_comment(&mut self, at: usize) {
        if self.seen.text && self.seen.last != Some(Part::Previous) && !self.entry.obsolete {
            self.finish(at);
        }
    }

    fn comment(&mut self, comment: &str, line: &str, at: usize) {
        match comment.chars().next() {
            Some(',') => {
                let flags = comment[1..].split(',').map(|flag| flag.trim().to_owned());
                self.entry
                    .flags
                    .extend(flags.filter(|flag| !flag.is_empty()));
            }
            Some('|') => self.previous(comment[1..].trim(), at),
            // The program's own: written anew by every merge.
            Some('.' | ':') => {}
            _ => self.entry.comments.push(line.to_owned()),
        }
    }

    /// The English before a change; the context before it says nothing that is needed.
    fn previous(&mut self, line: &str, at: usize) {
        if let Some(quoted) = line.strip_prefix("msgid ") {
            self.entry.previous = Some(String::new());
            self.put(Part::Previous, quoted, at);
        } else if line.starts_with('"') && self.seen.last == Some(Part::Previous) {
            self.put(Part::Previous, line, at);
        } else {
            self.seen.last = Some(Part::Other);
        }
    }

    fn keyword(&mut self, line: &str, at: usize) {
        if line.is_empty() {
            return;
        }
        if line.starts_with('"') {
            return match self.seen.last {
                Some(part) => self.put(part, line, at),
                None => self.fault(
                    at,
                    "this text belongs to nothing.",
                    "Put `msgid` or `msgstr` before it.",
                ),
            };
        }
        let (keyword, quoted) = line
            .split_once([' ', '\t', '"'])
            .map_or((line, ""), |(word, _)| {
                (word, line[word.len()..].trim_start())
            });
        match keyword {
            "msgctxt" => self.context(quoted, at),
            "msgid" => self.id(quoted, at),
            "msgstr" => self.text(quoted, at),
            _ if keyword.starts_with("msgid_plural") || keyword.starts_with("msgstr[") => {
                self.seen.last = Some(Part::Other);
                self.fault(
                    at,
                    "plural forms are not used here.",
                    "Write one `msgid` and one `msgstr`.",
                );
            }
            _ => self.fault(
                at,
                "this line is no part of a PO file.",
                "A comment begins with #, a text with a quote.",
            ),
        }
    }

    fn context(&mut self, quoted: &str, at: usize) {
        if self.entry.context.is_some() || self.seen.id {
            self.finish(at);
        }
        self.start(at);
        self.entry.context = Some(String::new());
        self.put(Part::Context, quoted, at);
    }

    fn id(&mut self, quoted: &str, at: usize) {
        if self.seen.id {
            self.finish(at);
        }
        self.start(at);
        self.seen.id = true;
        self.put(Part::Id, quoted, at);
    }

    fn text(&mut self, quoted: &str, at: usize) {
        if !self.seen.id || self.seen.text {
            self.fault(
                at,
                "this `msgstr` belongs to no `msgid`.",
                "Put its `msgctxt` and `msgid` above it.",
            );
        }
        self.start(at);
        self.seen.text = true;
        self.entry.text_at = at;
        self.put(Part::Text, quoted, at);
    }

    fn start(&mut self, at: usize) {
        if !std::mem::replace(&mut self.seen.any, true) {
            self.entry.at = at;
        }
    }

    fn put(&mut self, part: Part, quoted: &str, at: usize) {
        self.seen.last = Some(part);
        let text = unquote(quoted);
        self.entry.is_broken |= text.is_err();
        let text = match text {
            Ok(text) => text,
            Err(QuoteError::Escape) => {
                let hint = "After a backslash comes n, t, r, a quote or a backslash.";
                return self.fault(at, "a backslash here means nothing.", hint);
            }
            Err(QuoteError::Unquoted) => {
                let hint =
                    "A text begins and ends with a double quote; within it write \\\" for one.";
                return self.fault(at, "this text does not begin and end with a quote.", hint);
            }
        };
        let whole = match part {
            Part::Context => self.entry.context.get_or_insert_default(),
            Part::Id => &mut self.entry.id,
            Part::Text => &mut self.entry.text,
            Part::Previous => self.entry.previous.get_or_insert_default(),
            Part::Other => return,
        };
        whole.push_str(&text);
    }

    /// Ends the entry at hand.
    fn finish(&mut self, at: usize) {
        let seen = std::mem::take(&mut self.seen);
        if !seen.any {
            if at >= self.source.text.len() {
                self.file.tail = std::mem::take(&mut self.entry.comments);
            }
            return;
        }
        let entry = std::mem::take(&mut self.entry);
        if !seen.id || !seen.text {
            let missing = if seen.id { "msgstr" } else { "msgid" };
            let reason = format!("this entry is cut short: it has no `{missing}`.");
            self.fault(
                entry.at,
                &reason,
                "Complete it; or bring the file back whole, if it was cut off.",
            );
        } else if entry.context.is_none() && entry.id.is_empty() {
            self.file.header = entry;
        } else {
            self.file.entries.push(entry);
        }
    }

    fn fault(&mut self, at: usize, reason: &str, hint: &str) {
        self.faults
            .push(self.source.error(RULE, at, reason).hint(hint));
    }
}
