//! Pages: the frame with help and leave around the page on the screen.

#[cfg(feature = "ssr")]
pub(crate) mod adults;
#[cfg(feature = "ssr")]
pub(crate) mod card;
pub(crate) mod code;
pub(crate) mod frame;
pub(crate) mod help;
#[cfg(feature = "ssr")]
pub(crate) mod leaflet;
pub(crate) mod note;
#[cfg(feature = "ssr")]
pub(crate) mod read;
pub(crate) mod start;
pub(crate) mod stories;
pub(crate) mod story;
#[cfg(feature = "ssr")]
pub(crate) mod trainers;

use crate::app::Page;
use crate::view::Document;
use yew::{Html, html};

/// The whole document's body.
pub(crate) fn view(document: &Document<'_>) -> Html {
    let page = document.model.page;
    let view = |page| match (page, document.rest) {
        (Page::Start, _) => start::view(document),
        (_, Some(rest)) => rest.page(document, page),
        (_, None) => Html::default(), // a document of another page brings the rest along
    };
    // The one that a finger calls is behind it, so that it need not be made when the finger lifts.
    let behind = document.model.behind.map(|behind| behind.page);
    let pages = html! { <>{ for Some(page).into_iter().chain(behind).map(view) }</> };
    frame::view(document, page.word(), pages)
}
