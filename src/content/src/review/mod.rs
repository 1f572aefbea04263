//! Sign-offs: who has read which words, and which texts have changed since.
//!
//! A reviewer reads a sheet on paper and signs it. `cargo xtask package --sign` then writes a record of
//! every text that was read ([`record`]), and reviewer, date, revision and digest into the story's file
//! (`[review]`) or the translation's header (`X-Tokkae-Reviewer`, `X-Tokkae-Reviewed`). From then on the
//! check names every text that is not the one that was read. An English sign-off covers a story's words
//! and where they lead; a translation's the words of both languages, since they were read side by side.

mod check;
mod facts;
mod hash;
mod kit;
mod record;
mod records;
mod sign;
mod since;
mod stamp;
mod story_file;
mod unit;

pub(crate) use check::{Translation, check_english, check_translation};
pub use kit::{Draft, ReviewKit, SignOff};
pub(crate) use records::Records;
pub use sign::{SignError, SignRequest, Signed, sign};
pub use since::Since;
pub(crate) use stamp::Stamp;
pub use unit::SHARED_TEXTS;
pub(crate) use unit::{LazyUnits, Units};

/// What is wrong with a sign-off itself.
const RULE: &str = "review";

/// What is not the text that was signed.
const CHANGED: &str = "changed-since-review";

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
