//! A PO file's header: which language it is, and who answers for it.

use super::entry::Entry;
use crate::Diagnostic;
use crate::review::Stamp;
use crate::source::Source;
use tokkae_catalogue::{LocaleInfo, LocaleTag, ReviewStatus};

const RULE: &str = "po-header";

/// The fields that Tokkae needs, with what a new file says.
pub(super) const FIELDS: [(&str, &str); 8] = [
    ("Language", ""),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("X-Tokkae-Name", ""),
    ("X-Tokkae-Direction", "ltr"),
    ("X-Tokkae-Status", "draft"),
    ("X-Tokkae-Reviewer", ""),
];

/// What a header says, and who signed it.
pub(super) struct Header {
    pub info: LocaleInfo,
    pub reviewer: Option<String>,
    /// When, and what of it.
    pub stamp: Option<Stamp>,
}

/// Reads the header of the file with this tag.
pub(super) fn read_header(
    source: &Source,
    header: &Entry,
    tag: &str,
    faults: &mut Vec<Diagnostic>,
) -> Header {
    let mut reader = HeaderReader {
        source,
        header,
        faults,
    };
    reader.check(
        "Language",
        |language| language == tag,
        &format!("`Language: {tag}`, as the file is named"),
    );
    reader.check(
        "Content-Type",
        |kind| {
            kind.to_lowercase()
                .replace(' ', "")
                .contains("charset=utf-8")
        },
        "`Content-Type: text/plain; charset=UTF-8`",
    );
    reader.check(
        "X-Tokkae-Name",
        |name| !name.is_empty(),
        "`X-Tokkae-Name:` with the language's own name for itself",
    );
    reader.check(
        "X-Tokkae-Direction",
        |way| matches!(way, "ltr" | "rtl"),
        "`X-Tokkae-Direction: ltr` or `rtl`",
    );
    reader.check(
        "X-Tokkae-Status",
        |status| matches!(status, "draft" | "reviewed"),
        "`X-Tokkae-Status: draft`, or `reviewed` once a named reviewer has signed it",
    );
    let reviewer = field(header, "X-Tokkae-Reviewer").filter(|name| !name.is_empty());
    let is_reviewed = field(header, "X-Tokkae-Status") == Some("reviewed");
    if is_reviewed && reviewer.is_none() {
        let reason = "this translation says that it is reviewed, and not by whom.";
        let hint =
            "Add `X-Tokkae-Reviewer:` with the reviewer's name, or set `X-Tokkae-Status: draft`.";
        reader
            .faults
            .push(source.error(RULE, header.text_at, reason).hint(hint));
    }
    let reviewed = field(header, "X-Tokkae-Reviewed").filter(|stamp| !stamp.is_empty());
    let stamp = reviewed.and_then(Stamp::parse);
    let must_be_there = is_reviewed && reviewer.is_some();
    if stamp.is_none() && (must_be_there || reviewed.is_some()) {
        let reason = "the header does not say which day this was reviewed.";
        let hint = "Let `cargo xtask package --sign` write it: `X-Tokkae-Reviewed: YYYY-MM-DD story@revision`.";
        reader
            .faults
            .push(source.error(RULE, header.text_at, reason).hint(hint));
    }
    let info = LocaleInfo {
        tag: LocaleTag::new(tag),
        name: field(header, "X-Tokkae-Name")
            .filter(|name| !name.is_empty())
            .unwrap_or(tag)
            .to_owned(),
        rtl: field(header, "X-Tokkae-Direction") == Some("rtl"),
        // Whoever has not signed has not reviewed.
        status: if is_reviewed && reviewer.is_some() {
            ReviewStatus::Reviewed
        } else {
            ReviewStatus::Draft
        },
    };
    Header {
        info,
        reviewer: reviewer.map(str::to_owned),
        stamp,
    }
}

/// A field of a header.
pub(super) fn field<'a>(header: &'a Entry, name: &str) -> Option<&'a str> {
    let pairs = header.text.lines().filter_map(|line| line.split_once(':'));
    pairs
        .into_iter()
        .find(|(found, _)| found.trim() == name)
        .map(|(_, value)| value.trim())
}

/// Gives a field of a header a value, in its place or at the end.
pub(super) fn set_field(header: &mut Entry, name: &str, value: &str) {
    let line = format!("{name}: {value}");
    let is_it = |line: &&str| {
        line.split_once(':')
            .is_some_and(|(found, _)| found.trim() == name)
    };
    let old = header.text.lines().find(is_it).map(str::to_owned);
    let mut lines: Vec<&str> = header.text.lines().collect();
    match lines
        .iter_mut()
        .find(|found| Some(**found) == old.as_deref())
    {
        Some(place) => *place = &line,
        None => lines.push(&line),
    }
    header.text = lines.join("\n") + "\n";
}

struct HeaderReader<'a> {
    source: &'a Source,
    header: &'a Entry,
    faults: &'a mut Vec<Diagnostic>,
}

impl HeaderReader<'_> {
    fn check(&mut self, name: &str, is_right: impl Fn(&str) -> bool, wanted: &str) {
        let value = field(self.header, name);
        if value.is_some_and(is_right) {
            return;
        }
        let reason = match value {
            Some(value) if !value.is_empty() => format!("`{name}` can't be `{value}`."),
            _ => format!("the header does not say `{name}`."),
        };
        let fault = self.source.error(RULE, self.header.text_at, reason);
        self.faults.push(fault.hint(format!("Write {wanted}.")));
    }
}
