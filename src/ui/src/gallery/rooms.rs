//! The rooms of the gallery: one for each component, scene and page with pieces of its own.

use super::{Example, Material, foundations};
use crate::{components, pages};
use Wing::{Components, Foundations, Pages, Scenes};

/// A page of the gallery.
pub(super) struct Room {
    /// Its name: the component's folder.
    pub name: &'static str,
    /// Where it belongs.
    pub wing: Wing,
    /// Its examples in a language.
    pub examples: fn(&Material) -> Vec<Example>,
}

/// What a room is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wing {
    /// Design tokens and what stands on them directly.
    Foundations,
    /// What scenes and pages are put together from.
    Components,
    /// A scene of a story, from edge to edge of the window.
    Scenes,
    /// Pieces of pages, from edge to edge too.
    Pages,
}

impl Wing {
    /// Every wing, in the order of the list.
    pub const ALL: [Self; 4] = [
        Self::Foundations,
        Self::Components,
        Self::Scenes,
        Self::Pages,
    ];

    /// Its title, in English as all that the gallery itself says.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Foundations => "Foundations",
            Self::Components => "Components",
            Self::Scenes => "Scenes",
            Self::Pages => "Pages",
        }
    }
}

/// The names of all rooms, in order.
pub fn names() -> impl Iterator<Item = &'static str> {
    ROOMS.iter().map(|room| room.name)
}

/// The names of those that show scenes of stories.
pub fn scenes() -> impl Iterator<Item = &'static str> {
    let scenes = ROOMS.iter().filter(|room| room.wing == Scenes);
    scenes.map(|room| room.name)
}

const fn room(wing: Wing, name: &'static str, examples: fn(&Material) -> Vec<Example>) -> Room {
    Room {
        name,
        wing,
        examples,
    }
}

/// Every room. A folder of `components` or `scenes` that has none fails `tests/house`.
pub(super) const ROOMS: [Room; 33] = [
    room(Foundations, "colours", foundations::colours),
    room(Foundations, "type", foundations::type_sizes),
    room(Foundations, "shape", foundations::shape),
    room(Foundations, "buttons", foundations::buttons),
    room(Components, "aside", components::aside::examples::examples),
    room(Components, "bubble", components::bubble::examples::examples),
    room(
        Components,
        "contact",
        components::contact::examples::examples,
    ),
    room(Components, "ease", components::ease::examples::examples),
    room(Components, "icon", components::icon::examples::examples),
    room(
        Components,
        "portrait",
        components::portrait::examples::examples,
    ),
    room(
        Components,
        "scenery",
        components::scenery::examples::examples,
    ),
    room(Components, "tokkae", components::tokkae::examples::examples),
    room(Scenes, "chat", crate::scenes::chat::examples::examples),
    room(Scenes, "choose", crate::scenes::choose::examples::examples),
    room(
        Scenes,
        "discuss",
        crate::scenes::discuss::examples::examples,
    ),
    room(Scenes, "ending", crate::scenes::ending::examples::examples),
    room(Scenes, "feel", crate::scenes::feel::examples::examples),
    room(
        Scenes,
        "practise",
        crate::scenes::practise::examples::examples,
    ),
    room(Scenes, "sort", crate::scenes::sort::examples::examples),
    room(Scenes, "spot", crate::scenes::spot::examples::examples),
    room(Scenes, "tell", crate::scenes::tell::examples::examples),
    room(Pages, "frame", pages::frame::examples::examples),
    room(Pages, "read", pages::read::examples::examples),
    room(Pages, "start", pages::start::examples::examples),
    room(Pages, "stories", pages::stories::examples::examples),
    room(Pages, "note", pages::note::examples::examples),
    room(Pages, "story", pages::story::examples::examples),
    room(Pages, "code", pages::code::examples::examples),
    room(Pages, "help", pages::help::examples::examples),
    room(Pages, "adults", pages::adults::examples::examples),
    room(Pages, "card", pages::card::examples::examples),
    room(Pages, "leaflet", pages::leaflet::examples::examples),
    room(Pages, "trainers", pages::trainers::examples::examples),
];
