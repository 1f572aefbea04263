//! `[review]` in a story's file: who signed its English, when, and which words.

use super::reader::Reader;
use super::story::REVISIONS;
use crate::Date;

/// What a reviewer signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Review {
    pub by: String,
    pub date: Option<Date>,
    pub revision: u16,
    /// The digest on the signed sheet.
    pub digest: Option<String>,
    /// Where it stands, and where its values do.
    pub at: usize,
    pub date_at: usize,
    pub revision_at: usize,
    pub digest_at: usize,
}

pub(super) fn read_review(story: &Reader) -> Option<Review> {
    let table = story.table("review")?;
    let hint = "Write the day of the signature as `date = \"YYYY-MM-DD\"`.";
    let date = table.required("date");
    let revision = table.required("revision");
    let by = table.required("by");
    let digest = table.get("digest");
    let review = Review {
        by: by.map_or(String::new(), |by| table.string("by", by)),
        date: date.and_then(|date| table.day("date", date, hint)),
        revision: revision.map_or(1, |value| table.number("revision", value, REVISIONS)),
        digest: digest.map(|digest| table.string("digest", digest)),
        at: table.at(),
        date_at: table.at_key("date"),
        revision_at: table.at_key("revision"),
        digest_at: table.at_key("digest"),
    };
    table.finish();
    Some(review)
}
