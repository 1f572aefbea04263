//! Messages in words, covered, and of the app itself.

use super::bubble;
use crate::gallery::{Example, Material};
use tokkae_catalogue::{Cover, Message, Story};

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let example = |name: &str, caption: &str, wanted: &dyn Fn(&Story, &Message) -> bool| {
        let (found, message) = material.message(wanted)?;
        let view = found.draw(&found.state(&[]), |stage| bubble(stage, message));
        Some(Example::new(name, caption, view))
    };
    let is_from_child =
        |story: &Story, message: &Message| message.from.as_ref() == Some(&story.child);
    let covered = |cover: Cover| move |_: &Story, message: &Message| message.cover == Some(cover);
    [
        example("words", "Someone else's words", &|story, message| {
            message.cover.is_none() && message.from.is_some() && !is_from_child(story, message)
        }),
        example("own", "The child's own words", &|story, message| {
            message.cover.is_none() && is_from_child(story, message)
        }),
        example(
            "covered-words",
            "Harmful words: the kind and a neutral label, which nothing lifts",
            &covered(Cover::Words),
        ),
        example(
            "covered-picture",
            "A harmful picture, covered likewise",
            &covered(Cover::Picture),
        ),
        example(
            "unknown",
            "An account that nobody knows",
            &|story, message| {
                let from = message.from.as_ref().and_then(|from| story.person(from));
                from.is_some_and(|person| person.look.is_none())
            },
        ),
        example(
            "notice",
            "The app in the story says something",
            &|_, message| message.from.is_none(),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}
