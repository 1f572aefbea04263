//! The app's first view, drawn natively by the tree that the browser takes over.

use super::pages::{Language, Shelves};
use crate::fault::{Fault, Outcome};
use std::rc::Rc;
use tokkae_catalogue::{Country, PageTexts, Shelf};
use tokkae_ui::gallery::{self, Material};
use tokkae_ui::prerender::{Drawing, PlainPage};
use tokkae_ui::{AppProps, Entry, HostHandle, NoHost, Rest};

/// What the app's first view is drawn from.
pub struct FirstView<'a> {
    /// The language.
    pub shelf: &'a Rc<Shelf>,
    /// Where all shelves are.
    pub shelves: &'a Shelves,
    /// Which page it is.
    pub entry: Entry,
    /// Another country than the home country.
    pub country: Option<&'a Rc<Country>>,
    /// The way to the module's root.
    pub base: &'a str,
}

/// The HTML inside the page's root element.
///
/// # Errors
/// If there is no runtime to draw it on.
pub fn first_view(view: &FirstView<'_>) -> Outcome<String> {
    draw(tokkae_ui::prerender::page(AppProps {
        rest: Some(Rest::here()),
        shelf: Rc::clone(view.shelf),
        shelves: view.shelves.clone(),
        entry: view.entry,
        country: view.country.cloned(),
        base: view.base.to_owned().into(),
        host: HostHandle::new(NoHost),
    }))
}

/// The HTML of a page without the app.
///
/// # Errors
/// If there is no runtime to draw it on.
pub fn plain(
    shelf: &Rc<Shelf>,
    texts: &Rc<PageTexts>,
    base: &str,
    page: PlainPage,
) -> Outcome<String> {
    let (shelf, texts) = (Rc::clone(shelf), Rc::clone(texts));
    draw(tokkae_ui::prerender::plain(shelf, texts, base, page))
}

/// The trainer's room, as it opens.
///
/// # Errors
/// If there is no runtime to draw it on.
pub fn room_of_trainers(language: &Language, base: &str) -> Outcome<String> {
    let (shelf, room) = (Rc::clone(&language.shelf), Rc::clone(&language.room));
    draw(tokkae_room::page(shelf, room, base.to_owned()))
}

/// A room of the gallery, or without a name the list of the rooms.
///
/// # Errors
/// If there is no runtime to draw it on.
pub fn room(material: Material, name: Option<&'static str>) -> Outcome<String> {
    draw(gallery::room(material, name))
}

/// A drawing of the app as an `svg` element.
///
/// # Errors
/// If there is no runtime to draw it on.
pub fn drawing(drawing: Drawing) -> Outcome<String> {
    draw(tokkae_ui::prerender::drawing(drawing))
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
