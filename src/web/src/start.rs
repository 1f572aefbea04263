//! Starting: read the page's description, bring its shelf, take the prerendered view over.

use crate::browser::Browser;
use crate::document::Description;
use crate::{keys, leave, request};
use std::rc::Rc;
use tokkae_catalogue::{Shelf, pack};
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
        shelves,
    } = Description::read(&root)?;
    let bytes = request::fetch(&format!("{base}{shelf}"))
        .await
        .map_err(|_| format!("{shelf} did not load"))?;
    let shelf: Rc<Shelf> = Rc::new(pack::read(&bytes).map_err(|reason| reason.to_string())?);
    let away = base.clone();
    keys::listen(&document, move || leave::leave(&away));
    let host = HostHandle::new(Browser::new(root.clone(), base.clone()));
    let props = AppProps {
        shelf,
        shelves,
        entry,
        base: base.into(),
        host,
    };
    yew::Renderer::<App>::with_root_and_props(root.clone(), props).hydrate();
    let _ = root.set_attribute("data-running", "");
    Ok(())
}
