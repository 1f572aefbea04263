//! **An ending says that it is not the child's fault, and names telling; a support scene says that there
//! is still help.**
//!
//! These are the sentences that children remember, so they are said in every story and in every language:
//! `not_your_fault` says "it is not … fault" or "did nothing wrong"; `keep_telling` has a form of "tell";
//! one text of a `support` scene has "help". The words of each language are under `[says]` in
//! `banned/<tag>.toml`.

use super::Subject;
use crate::Diagnostic;
use crate::banned::{Concept, List};
use tokkae_catalogue::{Act, Scene, Story, TextId};

pub(super) const NAME: &str = "ending-says";

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    let Some(list) = subject.list else { return };
    let texts = subject.texts.iter();
    let texts: Vec<_> = texts
        .map(|(id, text)| (id.as_str(), text.as_str()))
        .collect();
    for fault in wanted(subject.story, &texts, list) {
        faults.push(
            subject
                .error(NAME, &fault.address, fault.reason)
                .hint(fault.hint),
        );
    }
}

/// Something that is not said.
pub(crate) struct Unsaid {
    /// Where it belongs.
    pub address: TextId,
    pub reason: &'static str,
    pub hint: &'static str,
}

/// What the endings and the support scenes of a story should say and don't, in one language.
pub(crate) fn wanted(story: &Story, texts: &[(&str, &str)], list: &List) -> Vec<Unsaid> {
    let scenes = story.scenes.iter();
    let mut rest = texts;
    let mut unsaid = Vec::new();
    for scene in scenes {
        let address = format!("{}/{}", story.id, scene.id);
        // The texts come in the order of the scenes, so each is looked at once.
        let inside = |(id, _): &(&str, &str)| {
            id.strip_prefix(&address)
                .is_some_and(|part| part.starts_with('/'))
        };
        let start = rest.iter().position(inside).unwrap_or(0);
        let length = rest[start..].iter().take_while(|text| inside(text)).count();
        let (own, after) = rest[start..].split_at(length);
        rest = after;
        unsaid.extend(missing(scene, &address, own, list));
    }
    unsaid
}

fn missing(scene: &Scene, address: &str, texts: &[(&str, &str)], list: &List) -> Vec<Unsaid> {
    let says = |concept, part: &str| {
        let address = format!("{address}/{part}");
        // An empty text is a missing one, which has been said.
        let mut found = texts
            .iter()
            .filter(|(id, text)| *id == address && !text.is_empty());
        found.all(|(_, text)| list.says(concept, text))
    };
    let mut unsaid = Vec::new();
    if let Act::Ending { .. } = scene.act {
        if !says(Concept::NotYourFault, "not-your-fault") {
            unsaid.push(Unsaid {
                address: format!("{address}/not-your-fault"),
                reason: "this does not say that it is not the child's fault.",
                hint: "Say it plainly: \"It is not Dara's fault.\" (The words are under `[says]` in `banned/`.)",
            });
        }
        if !says(Concept::Telling, "keep-telling") {
            unsaid.push(Unsaid {
                address: format!("{address}/keep-telling"),
                reason: "this does not name telling.",
                hint: "Say it plainly: \"Tell someone you trust, and keep telling until someone helps.\"",
            });
        }
    }
    let is_whole = || texts.iter().all(|(_, text)| !text.is_empty());
    let says_help = || texts.iter().any(|(_, text)| list.says(Concept::Help, text));
    if scene.support && is_whole() && !says_help() {
        unsaid.push(Unsaid {
            address: format!("{address}/intro"),
            reason: "this support scene does not say that there is still help.",
            hint: "Say it in its intro, a message or Tokkae's words: \"Many people do this. You can still get help.\"",
        });
    }
    unsaid
}
