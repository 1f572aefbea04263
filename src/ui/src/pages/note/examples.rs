//! What is said before a story.

use super::view;
use crate::app::Msg;
use crate::gallery::{Example, Material};

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let example = material.stories.first().map(|story| {
        let tag = material.shelf.locale.tag.clone();
        let opened = material.model(|model| {
            model.update(Msg::OpenStory(story.id.clone()));
            model.update(Msg::StoryArrived(story.id.clone(), tag, Ok(story.clone())));
        });
        Example::new(
            "before",
            "The content note before a story",
            material.draw(&opened, view),
        )
    });
    example.into_iter().collect()
}
