//! `[review]` put into a story's file: everything else stays as its author wrote it.

use super::hash::digest;
use super::record::Signature;
use crate::read::{StoryFile, read_story};
use crate::source::Source;

/// The story's file with this signature; nothing if it can't be put in without touching anything else.
pub(super) fn with_review(file: &StoryFile, signature: &Signature) -> Option<String> {
    let text = &file.source.text;
    let table = table(signature);
    let signed = if let Some((from, to)) = own_lines(text) {
        format!("{}{table}{}", &text[..from], &text[to..])
    } else {
        let at = before_first_table(text);
        format!("{}{table}\n{}", &text[..at], &text[at..])
    };
    let name = file.source.file.clone();
    let read = read_story(Source::new(name, signed.clone()), file.story.id.as_str());
    let review = read.review.as_ref()?;
    let is_same = read.is_whole && read.faults.is_empty() && read.story == file.story;
    let is_signed = review.by == signature.by
        && review.date == Some(signature.date)
        && Some(review.revision) == signature.revision
        && review.digest.as_deref() == Some(digest(&signature.hashes).as_str());
    (is_same && is_signed).then_some(signed)
}

/// The table as it stands in the file.
pub(super) fn table(signature: &Signature) -> String {
    // TOML's own quotes, whatever is in the name.
    let by = toml::Value::String(signature.by.clone());
    let revision = signature.revision.unwrap_or(1);
    format!(
        "[review]\nby = {by}\ndate = \"{}\"\nrevision = {revision}\ndigest = \"{}\"\n",
        signature.date,
        digest(&signature.hashes)
    )
}

/// From the line `[review]` to the end of its keys.
fn own_lines(text: &str) -> Option<(usize, usize)> {
    let mut lines = lines(text).skip_while(|(_, line)| line.trim() != "[review]");
    let (from, head) = lines.next()?;
    let keys = lines.take_while(|(_, line)| {
        let line = line.trim_start();
        line.contains('=') && !line.starts_with(['#', '['])
    });
    let end = keys
        .last()
        .map_or(from + head.len(), |(at, line)| at + line.len());
    Some((from, end))
}

/// Where the first table begins, with the comment above it.
fn before_first_table(text: &str) -> usize {
    let mut at = text.len();
    let mut comment = None;
    for (start, line) in lines(text) {
        if line.starts_with('[') {
            at = comment.unwrap_or(start);
            break;
        }
        comment = line.starts_with('#').then(|| comment.unwrap_or(start));
    }
    at
}

fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line)
    })
}
