//! What authors write, read and checked: raw files in, the checked catalogue and all faults out.
//!
//! [`load`] reads everything under `assets/`. It never stops at the first fault: each is a
//! [`Diagnostic`] with a place, the rule, the reason and what to do. The rules are in [`rules`], one
//! a file, and their doc comments are the author's manual.

mod banned;
mod call_sheet;
mod catalogue;
mod date;
mod desk;
mod diagnostic;
#[cfg(test)]
mod examples;
mod known;
mod languages;
mod load;
mod notes;
mod packs;
mod po;
mod pseudo;
mod read;
mod render;
pub mod review;
pub mod rules;
mod schema;
mod sentences;
mod source;
mod stock;
mod syllables;
mod tally;

pub use banned::{BannedWords, FoundWords};
pub use call_sheet::{CallEntry, CallSheet, Standing, call_sheets};
pub use catalogue::{Catalogue, Locale};
pub use date::Date;
pub use desk::Desk;
pub use diagnostic::{Diagnostic, Severity};
pub use known::{Known, KnownCountry};
pub use load::{Loaded, load};
pub use packs::{LocalePacks, PackFile};
pub use po::{MergeError, Progress, merge_locale, progress};
pub use render::{count_faults, render_faults, render_json, render_text, summary};
pub use schema::schemas;
pub use source::SOURCE_LOCALE;
pub use tally::Tally;
