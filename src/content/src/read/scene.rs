//! A scene, read: what every kind has, then what its kind has.

use super::acts::{self, KINDS};
use super::ids::Ids;
use super::reader::Reader;
use tokkae_catalogue::{Act, Aside, Mood, Scene, SceneId, Surface};

/// The parts of a scene that have addresses of their own, which no item may take.
pub(crate) const SCENE_PARTS: [&str; 10] = [
    "between",
    "heading",
    "helps",
    "intro",
    "keep-telling",
    "not-your-fault",
    "prompt",
    "tokkae",
    "words-prompt",
    "wrong",
];

pub(super) fn read_scene(mut reader: Reader, ids: &mut Ids) -> Scene {
    let id = ids.read(&reader);
    reader.enter(&id);
    let act = read_act(&reader);
    let scene = Scene {
        id: SceneId::new(id),
        heading: reader.text("heading"),
        intro: reader.optional("intro"),
        tokkae: read_aside(&reader),
        support: reader.optional_flag("support"),
        act: act.unwrap_or_else(nothing),
    };
    if KINDS.iter().any(|(kind, _)| reader.is("kind", kind)) {
        // Of a kind that nobody knows no key is known either.
        reader.finish();
    }
    scene
}

/// `tokkae` and its `mood`; a mood alone is for nothing.
fn read_aside(reader: &Reader) -> Option<Aside> {
    let text = reader.optional("tokkae");
    let mood = reader.optional_word("mood");
    if text.is_none() && mood.is_some() {
        let hint = "Add `tokkae = \"…\"`, or take `mood` out.";
        reader.fault(
            "missing-key",
            reader.at(),
            "this scene has a `mood`, and Tokkae says nothing.",
            hint,
        );
    }
    Some(Aside {
        text: text?,
        mood: mood.unwrap_or(Mood::Calm),
    })
}

fn read_act(reader: &Reader) -> Option<Act> {
    let Some((kind, at)) = reader.word_and_place("kind") else {
        reader.tear();
        return None;
    };
    let Some((_, read)) = KINDS.iter().find(|(name, _)| *name == kind) else {
        reader.tear();
        let names: Vec<_> = KINDS.iter().map(|(name, _)| *name).collect();
        reader.unknown_word("kind", &kind, at, &names);
        return None;
    };
    Some(read(&acts::ActReader::new(reader, &SCENE_PARTS)))
}

/// Stands in for an act that could not be read; its fault is noted.
fn nothing() -> Act {
    Act::Chat {
        surface: Surface::Face,
        messages: Vec::new(),
        next: SceneId::new(""),
    }
}
