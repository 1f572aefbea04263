//! The trainer's room: a session for a whole class, on a projector and in a window of notes beside it, kept in step
//! by the browser itself.

mod browser;
mod component;
mod host;
mod model;
#[cfg(feature = "ssr")]
mod prerender;
mod views;

pub use component::{RoomApp, RoomProps};
pub use host::{NoRoomHost, RoomHost, RoomHostHandle, Sensed};
pub use model::{
    Asked, Bar, Change, Count, Effect, Model, Msg, Opening, Place, Poll, PollOption, Registers,
    View, Wanted, When, bars,
};
#[cfg(feature = "ssr")]
pub use prerender::page;

use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the room in the page's `#tokkae` element. Called by the page's boot script.
///
/// # Errors
/// Rejects with a plain reason when the page lacks what the room needs; the page then says so.
#[wasm_bindgen]
pub async fn start() -> Result<(), wasm_bindgen::JsValue> {
    browser::start()
        .await
        .map_err(|reason| wasm_bindgen::JsValue::from_str(&reason))
}
