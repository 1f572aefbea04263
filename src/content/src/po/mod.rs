//! Translations in gettext's PO format: read, held to the English, merged with it.

mod compare;
mod entry;
mod header;
mod latin;
mod locale;
mod merge;
mod parse;
mod progress;
mod quoted;
mod write;

pub(crate) use latin::is_address;
pub(crate) use locale::{
    SignedSoFar, check_locales, check_translation_file, entry_lines, read_locales,
};
pub(crate) use merge::signed_locale;
pub use merge::{MergeError, merge_locale};
pub use progress::{Progress, progress};
