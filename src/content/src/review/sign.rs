//! A sign-off, from the name on a sheet to the files that keep it.

use super::record::{Signature, write_record};
use super::story_file::{table, with_review};
use super::{ReviewKit, Stamp};
use crate::source::SOURCE_LOCALE;
use crate::{Date, Diagnostic, MergeError, po, render_text};
use std::fmt;
use std::path::{Path, PathBuf};

/// What stands on a signed sheet.
#[derive(Clone, Debug)]
pub struct SignRequest<'a> {
    /// The story's id, or [`SHARED_TEXTS`].
    pub unit: &'a str,
    /// The language: `en`, or a translation's tag.
    pub tag: &'a str,
    /// The reviewer's name.
    pub by: &'a str,
    /// The day of the signature.
    pub date: Date,
    /// The sheet's digest, if it is to be compared.
    pub digest: Option<&'a str>,
}

/// What signing comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The files to write, whole, the record first.
    pub files: Vec<(PathBuf, String)>,
    /// How many texts were signed.
    pub texts: usize,
    /// What is still unsigned in this language.
    pub left: Vec<String>,
}

/// Why something can't be signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignError {
    /// There is no such story; with those that there are.
    NoUnit(Vec<String>),
    /// There is no such language; with those that there are.
    NoLanguage(Vec<String>),
    /// A name must fit on one line of a header that lists names with commas.
    Name,
    /// The day is not over yet.
    Future,
    /// What is there now is not what stood on the sheet; with its digest.
    OtherTexts(String),
    /// Texts without a translation, by address.
    Untranslated(Vec<String>),
    /// Errors that nobody should sign.
    Faults(Vec<Diagnostic>),
    /// The translation's header can't be written.
    Merge(MergeError),
    /// This table can't be put into the story's file.
    StoryFile(String),
}

impl fmt::Display for SignError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoUnit(known) => {
                write!(f, "there is no such story; there are {}", known.join(", "))
            }
            Self::NoLanguage(known) => {
                write!(
                    f,
                    "there is no such language; there are {}",
                    known.join(", ")
                )
            }
            Self::Name => write!(
                f,
                "a name is one line without commas; sign for one person at a time"
            ),
            Self::Future => write!(f, "the day of the signature is not over yet"),
            Self::OtherTexts(now) => write!(
                f,
                "the texts have changed since the sheet was printed: their digest is {now} now. Print it again and have it read again"
            ),
            Self::Untranslated(addresses) => {
                write!(
                    f,
                    "these texts have no fitting translation: {}",
                    addresses.join(", ")
                )
            }
            Self::Faults(faults) => write!(f, "this has errors:\n{}", render_text(faults)),
            Self::Merge(error) => write!(f, "{error}"),
            Self::StoryFile(table) => write!(
                f,
                "`[review]` can't be put into the story's file without touching something else; put it in by hand, then sign again:\n{table}"
            ),
        }
    }
}

impl std::error::Error for SignError {}

/// Signs: answers with the files as they should be.
///
/// # Errors
/// See [`SignError`]; then nothing should be written.
pub fn sign(
    assets: &Path,
    kit: &ReviewKit,
    request: &SignRequest,
    today: Date,
) -> Result<Signed, SignError> {
    let SignRequest {
        unit,
        tag,
        by,
        date,
        ..
    } = *request;
    refuse(kit, request, today)?;
    let file = kit
        .stock
        .stories
        .iter()
        .find(|file| file.story.id.as_str() == unit);
    let signature = Signature {
        by: by.to_owned(),
        date,
        revision: file.map(|file| file.story.revision),
        hashes: kit.hashes(unit, tag),
    };
    let record = assets.join("reviews").join(format!("{unit}.{tag}.txt"));
    let mut files = vec![(record, write_record(&signature))];
    if tag != SOURCE_LOCALE {
        let stamp = |before: Option<Stamp>| {
            let latest = before.as_ref().map_or(date, |stamp| stamp.date.max(date));
            let mut units = before.map(|stamp| stamp.units).unwrap_or_default();
            units.insert(unit.to_owned(), signature.revision);
            Stamp {
                date: latest,
                units,
            }
        };
        let header = po::signed_locale(assets, tag, by, stamp).map_err(SignError::Merge)?;
        files.push((assets.join("locales").join(format!("{tag}.po")), header));
    } else if let Some(file) = file {
        let text =
            with_review(file, &signature).ok_or_else(|| SignError::StoryFile(table(&signature)))?;
        files.push((PathBuf::from(&file.source.file), text));
    }
    let is_left = |name: &&str| *name != unit && kit.sign_off(name, tag).is_none();
    Ok(Signed {
        files,
        texts: signature.hashes.len(),
        left: kit.units().filter(is_left).map(str::to_owned).collect(),
    })
}

/// What must not be signed.
fn refuse(kit: &ReviewKit, request: &SignRequest, today: Date) -> Result<(), SignError> {
    let SignRequest {
        unit,
        tag,
        by,
        date,
        digest,
    } = *request;
    if kit.units.texts(unit).is_empty() {
        return Err(SignError::NoUnit(kit.units().map(str::to_owned).collect()));
    }
    if tag != SOURCE_LOCALE && kit.locale(tag).is_none() {
        let languages = kit.catalogue.languages().into_iter();
        let tags = languages.map(|language| language.tag.to_string());
        return Err(SignError::NoLanguage(tags.collect()));
    }
    if by.trim() != by || by.is_empty() || by.contains(|c: char| c == ',' || c.is_control()) {
        return Err(SignError::Name);
    }
    if date > today {
        return Err(SignError::Future);
    }
    let now = kit.digest(unit, tag);
    if digest.is_some_and(|read| read != now) {
        return Err(SignError::OtherTexts(now));
    }
    let mut faults = kit.obstacles(unit, SOURCE_LOCALE);
    if tag != SOURCE_LOCALE {
        faults.extend(kit.obstacles(unit, tag));
    }
    if !faults.is_empty() {
        return Err(SignError::Faults(faults));
    }
    let untranslated = kit.untranslated(unit, tag);
    if untranslated.is_empty() {
        Ok(())
    } else {
        Err(SignError::Untranslated(untranslated))
    }
}
