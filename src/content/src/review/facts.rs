//! What a reviewer signs of a story besides its words: who says a text, and where it leads.
//!
//! A choice that leads somewhere else, or a message that is no longer covered, is another story with
//! the same words. Each fact belongs to the text beside which it is printed, in words that stand in
//! the author's file, so that a change of the program never makes a text look changed.

use std::collections::HashMap;
use tokkae_catalogue::{Act, Message, Scene, Story, TextId};

/// The facts by the addresses of their texts; most texts have none.
pub(super) fn facts(story: &Story) -> HashMap<TextId, String> {
    let mut facts = HashMap::new();
    let start = story.scenes.first().map_or("", |scene| scene.id.as_str());
    let title = format!("{} {} {start}", story.tier.word(), story.child);
    facts.insert(format!("{}/title", story.id), title);
    for person in &story.cast {
        let age = person.age.map(|age| age.to_string()).unwrap_or_default();
        let fact = format!("{} {age}", person.role.word());
        facts.insert(format!("{}/cast/{}", story.id, person.id), fact);
    }
    for scene in &story.scenes {
        let address = format!("{}/{}", story.id, scene.id);
        facts.insert(format!("{address}/heading"), of_scene(scene));
        of_items(&scene.act, &mut |item, fact| {
            facts.insert(format!("{address}/{item}"), fact);
        });
    }
    facts
}

fn of_scene(scene: &Scene) -> String {
    let support = if scene.support { " support" } else { "" };
    let (kind, next) = match &scene.act {
        Act::Chat { surface, next, .. } => (format!("chat {}", surface.word()), Some(next)),
        Act::Spot { surface, next, .. } => (format!("spot {}", surface.word()), Some(next)),
        Act::Sort { next, .. } => ("sort".to_owned(), Some(next)),
        Act::Feel { who, next, .. } => (format!("feel {who}"), Some(next)),
        Act::Choose { .. } => ("choose".to_owned(), None),
        Act::Practise { contact, next, .. } => (format!("practise {contact}"), Some(next)),
        Act::Tell { next, .. } => ("tell".to_owned(), Some(next)),
        Act::Discuss { next, .. } => ("discuss".to_owned(), Some(next)),
        Act::Ending { .. } => ("ending".to_owned(), None),
    };
    let next = next.map(|next| format!(" {next}")).unwrap_or_default();
    format!("{kind}{next}{support}")
}

fn of_items(act: &Act, add: &mut dyn FnMut(&str, String)) {
    match act {
        Act::Chat { messages, .. } => {
            for message in messages {
                add(message.id.as_str(), of_message(message));
            }
        }
        Act::Spot { messages, .. } => {
            for spot in messages {
                let crosses = if spot.crosses { " crosses" } else { "" };
                let fact = of_message(&spot.message) + crosses;
                add(spot.message.id.as_str(), fact);
            }
        }
        Act::Sort { items, .. } => {
            for item in items {
                add(item.id.as_str(), item.answer.word().to_owned());
            }
        }
        Act::Choose { options, .. } => {
            for option in options {
                let is_unsafe = if option.is_unsafe { " unsafe" } else { "" };
                add(option.id.as_str(), format!("{}{is_unsafe}", option.to));
            }
        }
        Act::Practise { steps, .. } => {
            for step in steps {
                add(step.id.as_str(), step.habit.word().to_owned());
            }
        }
        Act::Tell { people, .. } => {
            for person in people {
                add(person.id.as_str(), person.who.to_string());
            }
        }
        Act::Feel { .. } | Act::Discuss { .. } | Act::Ending { .. } => {}
    }
}

fn of_message(message: &Message) -> String {
    let from = message.from.as_ref().map_or("", |from| from.as_str());
    let cover = message.cover.map_or("", |cover| cover.word());
    format!("{from} {cover}")
}
