//! People in every mood, with everything that an author can choose for a look.

use super::portrait;
use crate::gallery::{Example, Material};
use tokkae_catalogue::{Face, Hair, Look, Mood, Role, Skin, Top};
use yew::prelude::*;

const LOOK: Look = Look {
    face: Face::Round,
    hair: Hair::Bob,
    skin: Skin::Tan,
    top: Top::Teal,
    glasses: false,
};

pub(crate) fn examples(material: &Material) -> Vec<Example> {
    let calm = |look: Look, word: &'static str| cell(Some(look), Mood::Calm, word);
    let moods = Mood::ALL
        .iter()
        .map(|mood| cell(Some(LOOK), *mood, mood.word()));
    let unknown = cell(None, Mood::Calm, "unknown");
    let hair = Hair::ALL
        .iter()
        .map(|&hair| calm(Look { hair, ..LOOK }, hair.word()));
    let faces = Face::ALL
        .iter()
        .map(|&face| calm(Look { face, ..LOOK }, face.word()));
    let skins = Skin::ALL
        .iter()
        .map(|&skin| calm(Look { skin, ..LOOK }, skin.word()));
    let tops = Top::ALL
        .iter()
        .map(|&top| calm(Look { top, ..LOOK }, top.word()));
    let glasses = calm(
        Look {
            glasses: true,
            ..LOOK
        },
        "glasses",
    );
    vec![
        Example::new(
            "moods",
            "Moods, and somebody nobody knows",
            grid(moods.chain([unknown])),
        ),
        Example::new("hair", "Hair, and what covers it", grid(hair)),
        Example::new(
            "faces",
            "Shapes of heads, and glasses",
            grid(faces.chain([glasses])),
        ),
        Example::new("skins", "Skins", grid(skins)),
        Example::new("tops", "Clothes", grid(tops)),
        Example::new(
            "children",
            "The children of the stories",
            grid(children(material)),
        ),
    ]
}

/// The child of each story, glad, with its name.
fn children(material: &Material) -> impl Iterator<Item = Html> {
    let cast = material.stories.iter().flat_map(|story| &story.cast);
    let children = cast.filter(|person| person.role == Role::Child);
    children.map(|child| {
        html! { <li class="gallery__cell">{ portrait(child.look, Mood::Glad) }<span>{ &child.name }</span></li> }
    })
}

fn grid(cells: impl Iterator<Item = Html>) -> Html {
    html! { <ul class="gallery__grid" role="list">{ for cells }</ul> }
}

fn cell(look: Option<Look>, mood: Mood, word: &'static str) -> Html {
    html! { <li class="gallery__cell">{ portrait(look, mood) }<span lang="en" dir="ltr">{ word }</span></li> }
}
