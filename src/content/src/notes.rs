//! What translators should know of a text besides its words: who says it to whom, and when.

use std::collections::HashMap;
use tokkae_catalogue::{Act, Message, Scene, Story};

/// Notes by address; most texts speak for themselves and have none.
pub(crate) fn notes(story: &Story) -> HashMap<String, String> {
    let mut notes = HashMap::new();
    notes.insert(
        format!("{}/title", story.id),
        "Neutral: others may see it in the list.".to_owned(),
    );
    for scene in &story.scenes {
        let address = format!("{}/{}", story.id, scene.id);
        let mut add = |part: String, note: &str| {
            drop(notes.insert(format!("{address}/{part}"), note.to_owned()));
        };
        add(
            "tokkae".to_owned(),
            "The gecko says this when the scene is done.",
        );
        of_scene(story, scene, &mut add);
    }
    notes
}

fn of_scene(story: &Story, scene: &Scene, add: &mut impl FnMut(String, &str)) {
    match &scene.act {
        Act::Chat { messages, .. } => {
            messages
                .iter()
                .for_each(|message| add(message.id.to_string(), &of_message(story, message)));
        }
        Act::Spot { messages, .. } => {
            let messages = messages.iter().map(|spot| &spot.message);
            messages.for_each(|message| add(message.id.to_string(), &of_message(story, message)));
        }
        Act::Tell { people, words, .. } => {
            for person in people {
                add(
                    format!("{}/busy", person.id),
                    "Said if this person is told first: busy, not cruel.",
                );
                add(
                    format!("{}/listens", person.id),
                    "Said if this person is told next: warm, believing.",
                );
            }
            words
                .iter()
                .for_each(|words| add(words.id.to_string(), "First words that a child could say."));
        }
        Act::Choose { options, .. } => {
            let unsafe_ones = options.iter().filter(|option| option.is_unsafe);
            unsafe_ones
                .for_each(|option| add(option.id.to_string(), "A human choice; no blame in it."));
        }
        _ => {}
    }
}

fn of_message(story: &Story, message: &Message) -> String {
    if message.cover.is_some() {
        return "The label of a covered message: names its kind, never its words.".to_owned();
    }
    let from = message.from.as_ref();
    let name = from.and_then(|from| story.cast.iter().find(|person| person.id == *from));
    match (from, name) {
        (None, _) => "A notice, said by nobody.".to_owned(),
        (Some(_), Some(person)) => format!("{} says this.", person.name),
        (Some(_), None) => "Tokkae the gecko says this.".to_owned(),
    }
}
