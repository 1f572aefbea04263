//! The room's first view as HTML that the browser takes over.

use crate::component::{RoomApp, RoomProps};
use crate::host::{NoRoomHost, RoomHostHandle};
use std::rc::Rc;
use tokkae_catalogue::{Room, Shelf};

/// The list of sessions, in a page from which `base` leads to the module's root.
pub async fn page(shelf: Rc<Shelf>, room: Rc<Room>, base: String) -> String {
    let props = RoomProps {
        shelf,
        room,
        base: base.into(),
        host: RoomHostHandle::new(NoRoomHost),
    };
    yew::LocalServerRenderer::<RoomApp>::with_props(props)
        .render()
        .await
}
