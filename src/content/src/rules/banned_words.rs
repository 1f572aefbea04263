//! **No text blames, scares or shames, in any language.**
//!
//! "Why did you", "should have", "put themselves at risk": a child who has lived through it hears that it
//! was their fault, and tells nobody. The lists are in `banned/<tag>.toml`, each entry with the reason and
//! what to write instead. If a sentence is right all the same ("it is *not* your fault"), the entry's
//! `unless` spares it; talk to a reviewer before adding to that.

use super::Subject;
use crate::Diagnostic;
use crate::banned::List;

pub(super) const NAME: &str = "banned-words";

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    let Some(list) = subject.list else { return };
    for (address, text) in &subject.texts {
        check_text(
            list,
            text,
            |reason| subject.error(NAME, address, reason),
            faults,
        );
    }
}

/// Looks one text through; `error` makes the fault at the text's place.
pub(crate) fn check_text(
    list: &List,
    text: &str,
    error: impl Fn(String) -> Diagnostic,
    faults: &mut Vec<Diagnostic>,
) {
    for (banned, found) in list.find(text) {
        let reason = format!("\"{found}\" is not said here: {}", banned.reason);
        faults.push(error(reason).hint(format!("Instead: {}", banned.instead)));
    }
}
