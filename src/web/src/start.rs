//! Starting: read the page's description, bring its shelf, take the prerendered view over.

use crate::browser::Browser;
use crate::document::Description;
use crate::{keys, leave, request};
use serde::de::DeserializeOwned;
use std::rc::Rc;
use tokkae_catalogue::{Country, Shelf, pack};
use tokkae_ui::{App, AppProps, HostHandle};
use web_sys::window;

/// Starts the app.
///
/// # Errors
/// A plain reason, for the developer of the page.
pub async fn start() -> Result<(), String> {
    let document = window()
        .and_then(|window| window.document())
        .ok_or("there is no document")?;
    let root = document
        .get_element_by_id("tokkae")
        .ok_or("the page has no #tokkae element")?;
    let Description {
        entry,
        base,
        shelf,
        country,
        shelves,
    } = Description::read(&root)?;
    let shelf: Rc<Shelf> = bring(&base, &shelf).await?;
    let country: Option<Rc<Country>> = match country {
        Some(path) => Some(bring(&base, &path).await?),
        None => None,
    };
    let away = base.clone();
    keys::listen(&document, move || leave::leave(&away));
    let host = HostHandle::new(Browser::new(root.clone(), base.clone()));
    let props = AppProps {
        shelf,
        shelves,
        entry,
        country,
        base: base.into(),
        host,
    };
    yew::Renderer::<App>::with_root_and_props(root.clone(), props).hydrate();
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
