//! The app's first view, drawn natively by the tree that the browser takes over.

use super::pages::Shelves;
use crate::fault::{Fault, Outcome};
use std::rc::Rc;
use tokkae_catalogue::{Card, Shelf, Twin};
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
    draw(tokkae_ui::prerender::page(AppProps {
        shelf: Rc::clone(shelf),
        shelves: shelves.clone(),
        entry,
        base: base.to_owned().into(),
        host: HostHandle::new(NoHost),
    }))
}

/// The list of the pages for grown-ups.
///
/// # Errors
/// If there is no runtime to draw it on.
pub fn adults(shelf: &Rc<Shelf>, base: &str) -> Outcome<String> {
    draw(tokkae_ui::prerender::adults(Rc::clone(shelf), base))
}

/// A story's page for grown-ups.
///
/// # Errors
/// If there is no runtime to draw it on.
pub fn twin(shelf: &Rc<Shelf>, card: &Card, twin: &Twin, base: &str) -> Outcome<String> {
    draw(tokkae_ui::prerender::twin(
        Rc::clone(shelf),
        card.clone(),
        twin.clone(),
        base,
    ))
}

fn draw(page: impl Future<Output = String>) -> Outcome<String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| {
            Fault::new(
                format!("No runtime to draw pages on: {error}"),
                "Build again.",
            )
        })?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, page))
}
