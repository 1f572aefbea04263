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
use yew::Html;

/// The whole document's body.
pub(crate) fn view(document: &Document<'_>) -> Html {
    let page = match (document.model.page, document.rest) {
        (Page::Start, _) => start::view(document),
        (_, Some(rest)) => rest.page(document),
        (_, None) => Html::default(), // a document of another page brings the rest along
    };
    frame::view(document, document.model.page.word(), page)
}
