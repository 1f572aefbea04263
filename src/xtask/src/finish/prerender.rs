//! The app's first view, drawn natively by the tree that the browser takes over.

use super::pages::Shelves;
use crate::fault::{Fault, Outcome};
use std::rc::Rc;
use tokkae_catalogue::Shelf;
use tokkae_ui::{AppProps, Entry, HostHandle, NoHost};

/// The HTML inside the page's root element.
///
/// # Errors
/// If there is no runtime to draw it on.
pub fn first_view(
    shelf: &Rc<Shelf>,
    shelves: &Shelves,
    entry: Entry,
    base: &str,
) -> Outcome<String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| {
            Fault::new(
                format!("No runtime to draw pages on: {error}"),
                "Build again.",
            )
        })?;
    let props = AppProps {
        shelf: Rc::clone(shelf),
        shelves: shelves.clone(),
        entry,
        base: base.to_owned().into(),
        host: HostHandle::new(NoHost),
    };
    let local = tokio::task::LocalSet::new();
    Ok(local.block_on(&runtime, tokkae_ui::prerender::page(props)))
}
