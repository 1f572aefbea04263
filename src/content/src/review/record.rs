//! The record of a sign-off, `reviews/<unit>.<tag>.txt`: who read which words, and when.
//!
//! `by`, `date`, `revision` and `digest` come first, then a line for each text with its address and a
//! hash. The program writes it when somebody has signed; the digest tells whether it was changed since.

use super::RULE;
use super::hash::{Hashes, digest, is_hash};
use crate::source::Source;
use crate::{Date, Diagnostic};
use std::collections::HashMap;
use std::fmt::Write;
use tokkae_catalogue::TextId;

const TOP: &str = "\
# The words that were read and signed: of each text its address and a hash.
# Written by `cargo xtask package --sign`; a change by hand makes it worthless.
";

/// Who signed what, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Signature {
    pub by: String,
    pub date: Date,
    /// The story's revision; texts that belong to no story have none.
    pub revision: Option<u16>,
    pub hashes: Hashes,
}

/// A record with its places.
pub(crate) struct Record {
    pub source: Source,
    /// What was signed, and in which language: the file's name.
    pub unit: String,
    pub tag: String,
    pub signature: Signature,
    lines: HashMap<TextId, usize>,
}

impl Record {
    /// Where a text's line is.
    pub fn at(&self, address: &str) -> usize {
        self.lines.get(address).copied().unwrap_or_default()
    }
}

/// The record's file.
pub(super) fn write_record(signature: &Signature) -> String {
    let mut out = TOP.to_owned();
    // Writing to a string can't fail.
    let _ = writeln!(out, "by: {}\ndate: {}", signature.by, signature.date);
    if let Some(revision) = signature.revision {
        let _ = writeln!(out, "revision: {revision}");
    }
    let _ = writeln!(out, "digest: {}\n", digest(&signature.hashes));
    for (address, hash) in &signature.hashes {
        let _ = writeln!(out, "{address} {hash}");
    }
    out
}

/// Reads a record; nothing if it can't be relied on, which is a fault.
pub(super) fn read_record(
    source: Source,
    stem: &str,
    faults: &mut Vec<Diagnostic>,
) -> Option<Record> {
    let Some((unit, tag)) = stem.split_once('.') else {
        let hint = "Records are called `<story>.<language>.txt`, such as `kite-day.km.txt`.";
        let reason = format!("`{stem}` does not say which story was read in which language.");
        faults.push(source.error("file-name", 0, reason).hint(hint));
        return None;
    };
    let (fields, lines) = match read_lines(&source) {
        Ok(read) => read,
        Err((at, reason)) => {
            faults.push(source.error(RULE, at, reason).hint(again(unit, tag)));
            return None;
        }
    };
    let signature = match sign(&fields, &lines) {
        Ok(signature) => signature,
        Err(reason) => {
            faults.push(source.error(RULE, 0, reason).hint(again(unit, tag)));
            return None;
        }
    };
    Some(Record {
        unit: unit.to_owned(),
        tag: tag.to_owned(),
        signature,
        lines: lines
            .into_iter()
            .map(|(address, (at, _))| (address.to_owned(), at))
            .collect(),
        source,
    })
}

/// What to do about a sign-off that does not count any more.
pub(crate) fn again(unit: &str, tag: &str) -> String {
    format!(
        "Let a reviewer read it again, then: cargo xtask package --sign {unit} {tag} --by \"NAME\""
    )
}

type Fields<'a> = HashMap<&'a str, &'a str>;
type Lines<'a> = HashMap<&'a str, (usize, &'a str)>;

/// The fields and the texts' lines; or where a line is neither.
fn read_lines(source: &Source) -> Result<(Fields<'_>, Lines<'_>), (usize, &'static str)> {
    let (mut fields, mut lines) = (Fields::new(), Lines::new());
    let mut at = 0;
    for line in source.text.split_inclusive('\n') {
        let words = line.trim();
        if let Some((name, value)) = words.split_once(": ") {
            if !words.starts_with('#') {
                fields.insert(name, value.trim());
            }
        } else if !words.is_empty() && !words.starts_with('#') {
            let (address, hash) = words
                .split_once(' ')
                .filter(|(_, hash)| is_hash(hash))
                .ok_or((at, "this line holds no text's address and hash."))?;
            if lines.insert(address, (at, hash)).is_some() {
                return Err((at, "this text is here twice."));
            }
        }
        at += line.len();
    }
    Ok((fields, lines))
}

fn sign(fields: &Fields, lines: &Lines) -> Result<Signature, &'static str> {
    let field = |name| fields.get(name).copied();
    let by = field("by").ok_or("this does not say who has signed (`by: …`).")?;
    let date = field("date").and_then(Date::parse);
    let date = date.ok_or("this does not say when it was signed (`date: YYYY-MM-DD`).")?;
    let revision = match field("revision") {
        Some(number) => Some(number.parse().map_err(|_| "`revision` is no number.")?),
        None => None,
    };
    let hashes: Hashes = lines
        .iter()
        .map(|(address, (_, hash))| ((*address).to_owned(), (*hash).to_owned()))
        .collect();
    if field("digest") != Some(digest(&hashes).as_str()) {
        return Err("its digest is not that of its lines: it was changed by hand, or cut short.");
    }
    Ok(Signature {
        by: by.to_owned(),
        date,
        revision,
        hashes,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test may fail by panicking
    use super::*;

    fn signature() -> Signature {
        let hashes = [
            ("kite-day/title", "0123456789ab"),
            ("kite-day/note", "ba9876543210"),
        ];
        Signature {
            by: "Sok: the reader".into(),
            date: Date::parse("2026-11-25").unwrap(),
            revision: Some(2),
            hashes: hashes.map(|(id, hash)| (id.into(), hash.into())).into(),
        }
    }

    fn read(text: &str, stem: &str) -> Result<Record, Diagnostic> {
        let mut faults = Vec::new();
        let record = read_record(Source::new("r.txt".into(), text.into()), stem, &mut faults);
        record.ok_or_else(|| faults.remove(0))
    }

    #[test]
    fn reads_what_it_wrote() {
        let record = read(&write_record(&signature()), "kite-day.km")
            .ok()
            .unwrap();
        assert_eq!(record.signature, signature());
        assert_eq!(
            (record.unit.as_str(), record.tag.as_str()),
            ("kite-day", "km")
        );
        let (line, _) = record.source.position(record.at("kite-day/title"));
        assert_eq!(
            record.source.text.lines().nth(line - 1).unwrap(),
            "kite-day/title 0123456789ab"
        );
    }

    #[test]
    fn relies_on_no_record_that_was_touched() {
        let text = write_record(&signature());
        for (from, to) in [
            ("0123456789ab", "1123456789ab"),
            ("kite-day/note ba9876543210\n", ""),
            ("kite-day/note", "kite-day/nope"),
            ("kite-day/note ba9876543210", "kite-day/note ba"),
            ("kite-day/note ba9876543210", "<<<<<<< HEAD"),
            ("by: ", "bye: "),
            ("2026-11-25", "2026-11-31"),
            ("revision: 2", "revision: two"),
        ] {
            let touched = text.replacen(from, to, 1);
            assert_ne!(touched, text);
            let fault = read(&touched, "kite-day.km").err().unwrap();
            assert_eq!(fault.rule, RULE, "{from} → {to}");
        }
        assert_eq!(read(&text, "kite-day").err().unwrap().rule, "file-name");
    }
}
