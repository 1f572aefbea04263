//! **Whoever is named is in the cast.**
//!
//! `child`, `who`, `contact` and a message's `from` name people by their id in `[[cast]]`, because a name
//! and a face are shown for each. The gecko needs no place in the cast: its id is `tokkae`, and it can
//! only say things (`from`).

use super::Subject;
use crate::Diagnostic;
use crate::read::nearest;
use tokkae_catalogue::{Act, Message, PersonId, Scene};

pub(super) const NAME: &str = "unknown-person";

/// The gecko.
const TOKKAE: &str = "tokkae";

pub(super) fn check(subject: &Subject, faults: &mut Vec<Diagnostic>) {
    let story = subject.story;
    let mut check = |id: &PersonId, address: String| {
        // An empty id stands for one that is missing, which has been said.
        if id.as_str().is_empty() || subject.person(id).is_some() {
            return;
        }
        let people = story.cast.iter().map(|person| person.id.as_str());
        let hint = match nearest(id.as_str(), people) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "Add a `[[cast]]` with this id, or name someone who is there.".to_owned(),
        };
        let reason = format!("nobody in the cast has the id `{id}`.");
        faults.push(subject.error(NAME, &address, reason).hint(hint));
    };
    check(&story.child, format!("{}#child", story.id));
    for scene in &story.scenes {
        for (id, address) in references(subject, scene) {
            check(id, address);
        }
    }
}

/// The people that a scene names, with the address of each.
fn references<'a>(subject: &Subject, scene: &'a Scene) -> Vec<(&'a PersonId, String)> {
    let address = subject.scene(scene);
    let from = |message: &'a Message| {
        let from = message
            .from
            .as_ref()
            .filter(|from| from.as_str() != TOKKAE)?;
        Some((from, format!("{address}/{}#from", message.id)))
    };
    match &scene.act {
        Act::Chat { messages, .. } => messages.iter().filter_map(from).collect(),
        Act::Spot { messages, .. } => messages
            .iter()
            .filter_map(|spot| from(&spot.message))
            .collect(),
        Act::Feel { who, .. } => vec![(who, format!("{address}#who"))],
        Act::Practise { contact, .. } => vec![(contact, format!("{address}#contact"))],
        Act::Tell { people, .. } => {
            let who = people.iter();
            who.map(|person| (&person.who, format!("{address}/{}#who", person.id)))
                .collect()
        }
        Act::Sort { .. } | Act::Choose { .. } | Act::Discuss { .. } | Act::Ending { .. } => {
            Vec::new()
        }
    }
}
