//! **A harmful message is covered: it has a label that names its kind, and nothing else.**
//!
//! No sexual words, no picture, and no quoting of what an offender writes: for children who have lived
//! through it, and because a quoted message is a script that works. Write `covered = "words"` or
//! `covered = "picture"` with a `label` such as "a comment about a body part" or "asks for a photo without
//! clothes". A message has a `text`, or it is covered and has a `label`; never both. A label names and does
//! not quote, so it holds no quotation marks. (What a file's keys alone show is found while reading it.)

use super::Subject;
use crate::Diagnostic;
use tokkae_catalogue::{Act, Message, Scene};

pub(super) const NAME: &str = "covered";

/// Marks that open a quotation.
const QUOTES: [char; 6] = ['"', '“', '”', '«', '»', '„'];

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    for scene in &subject.story.scenes {
        let covered = messages(scene)
            .into_iter()
            .filter(|message| message.cover.is_some());
        for message in covered.filter(|message| message.text.contains(QUOTES)) {
            let reason = "this label quotes: what harms a child is never written out.";
            let hint = "Name the kind of message without its words, such as \"a comment about a body part\".";
            let address = format!("{}/{}", subject.scene(scene), message.id);
            faults.push(subject.error(NAME, &address, reason).hint(hint));
        }
    }
}

fn messages(scene: &Scene) -> Vec<&Message> {
    match &scene.act {
        Act::Chat { messages, .. } => messages.iter().collect(),
        Act::Spot { messages, .. } => messages.iter().map(|spot| &spot.message).collect(),
        _ => Vec::new(),
    }
}
