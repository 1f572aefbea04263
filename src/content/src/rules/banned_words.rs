//! **No text blames, scares or shames, in any language.**
//!
//! "Why did you", "should have", "put themselves at risk": a child who has lived through it hears that it
//! was their fault, and tells nobody. The lists are in `banned/<tag>.toml`, each entry with the reason and
//! what to write instead. If a sentence is right all the same ("it is *not* your fault"), the entry's
//! `unless` spares what it touches; talk to a reviewer before adding to that. Texts for grown-ups may name
//! what not to say, after a word of advice in the same sentence: "Don't ask, 'Why did you …?'"

use super::Subject;
use crate::Diagnostic;
use crate::banned::{Audience, List};
use crate::stock::is_quotation;
use tokkae_catalogue::{Plan, Tier};

pub(super) const NAME: &str = "banned-words";

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    let Some(list) = subject.list else { return };
    let audience = match subject.story.tier {
        Tier::Adults => Audience::Adults,
        _ => Audience::Children,
    };
    for (address, text) in subject.texts {
        check_text(
            list,
            audience,
            text,
            |reason| subject.error(NAME, address, reason),
            faults,
        );
    }
}

/// Whom the text with this address is for; `adults` are the ids of the stories and leaflets for grown-ups. Interface and
/// contacts are for children first.
pub(crate) fn audience(address: &str, adults: &[&str]) -> Audience {
    let story = address.split('/').next().unwrap_or_default();
    let of_leaflet = || address.split('/').nth(1).unwrap_or_default();
    if is_quotation(address) {
        Audience::Avoiding
    } else if story == "twin"
        || Plan::is_for_trainers(address)
        || adults.contains(&story)
        || story == "leaflet" && adults.contains(&of_leaflet())
    {
        Audience::Adults
    } else {
        Audience::Children
    }
}

/// Looks one text through; `error` makes the fault at the text's place.
pub(crate) fn check_text(
    list: &List,
    audience: Audience,
    text: &str,
    error: impl Fn(String) -> Diagnostic,
    faults: &mut Vec<Diagnostic>,
) {
    for (banned, found) in list.find(text, audience) {
        let reason = format!("\"{found}\" is not said here: {}", banned.reason);
        faults.push(error(reason).hint(format!("Instead: {}", banned.instead)));
    }
}

#[cfg(test)]
mod tests {
    use super::{Audience, audience};

    #[test]
    fn knows_from_the_address_whom_a_text_is_for() {
        let audience = |address| audience(address, &["first-words"]);
        assert_eq!(audience("twin/kite-day/avoid/why"), Audience::Avoiding);
        assert_eq!(audience("twin/kite-day/say/why"), Audience::Adults);
        assert_eq!(audience("first-words/start/intro"), Audience::Adults);
        assert_eq!(audience("kite-day/start/intro"), Audience::Children);
        assert_eq!(audience("ui/help"), Audience::Children);
        let quoted = "session/comments-8-10/step/talk/avoid/why/avoid";
        assert_eq!(audience(quoted), Audience::Avoiding);
        let read_by_trainers = "session/comments-8-10/prepare/helpline";
        assert_eq!(audience(read_by_trainers), Audience::Adults);
        let heard = "session/comments-8-10/step/talk/ask/feel";
        assert_eq!(audience(heard), Audience::Children);
    }
}
