//! Starting: bring the language's shelf and the room's own pack, take the prerendered view over.

use super::request;
use super::window::RoomWindow;
use crate::component::{RoomApp, RoomProps};
use crate::host::RoomHostHandle;
use serde::de::DeserializeOwned;
use std::rc::Rc;
use tokkae_catalogue::pack;
use web_sys::window;

/// Starts the room.
///
/// # Errors
/// A plain reason, for the developer of the page.
pub async fn start() -> Result<(), String> {
    let root = window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("tokkae"))
        .ok_or("the page has no #tokkae element")?;
    let attribute = |name: &str| {
        root.get_attribute(name)
            .ok_or_else(|| format!("the page's root element has no {name}; build the page again"))
    };
    let base = attribute("data-base")?;
    let shelf = bring(&base, &attribute("data-shelf")?).await?;
    let room = bring(&base, &attribute("data-room")?).await?;
    let props = RoomProps {
        shelf,
        room,
        base: base.clone().into(),
        host: RoomHostHandle::new(RoomWindow::new(root.clone(), base)),
    };
    yew::Renderer::<RoomApp>::with_root_and_props(root.clone(), props).hydrate();
    let _ = root.set_attribute("data-running", "");
    Ok(())
}

/// What the pack at `path` holds.
async fn bring<T: DeserializeOwned>(base: &str, path: &str) -> Result<Rc<T>, String> {
    let bytes = request::fetch(&format!("{base}{path}"))
        .await
        .map_err(|_| format!("{path} did not load"))?;
    let value = pack::read(&bytes).map_err(|reason| reason.to_string())?;
    Ok(Rc::new(value))
}
