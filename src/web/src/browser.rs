//! The browser as the app's host.

#[cfg(not(feature = "inline"))]
use crate::{clock, leave, request, storage};
#[cfg(not(feature = "inline"))]
use js_sys::Function;
#[cfg(not(feature = "inline"))]
use tokkae_catalogue::{Moment, StoryId};
#[cfg(not(feature = "inline"))]
use tokkae_ui::{Host, LoadError, Request, Rest};
use wasm_bindgen::JsCast;
#[cfg(not(feature = "inline"))]
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
#[cfg(feature = "inline")]
use web_sys::Window;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, window};
use yew::Callback;
#[cfg(not(feature = "inline"))]
use yew::{Html, create_portal};

/// The browser, for an app mounted in `root`.
#[cfg(not(feature = "inline"))]
pub struct Browser {
    root: Element,
    apart: Option<Element>,
    base: String,
    asked: String,
    rest: Function,
}

#[cfg(not(feature = "inline"))]
impl Browser {
    /// The host for an app in `root`, in a page from which `base` leads to the module's root: see
    /// [`start`](crate::start::start).
    pub fn new(root: Element, base: String, asked: String, rest: Function) -> Self {
        let document = root.owner_document();
        Self {
            apart: document.and_then(|document| document.create_element("div").ok()),
            root,
            base,
            asked,
            rest,
        }
    }
}

#[cfg(not(feature = "inline"))]
impl Host for Browser {
    fn rest(&self, done: Callback<Rest>) {
        let root = self.root.clone();
        let done = Closure::once_into_js(move || {
            let _ = root.set_attribute("data-whole", "");
            done.emit(Rest::here());
        });
        let _ = self.rest.call1(&JsValue::UNDEFINED, &done);
    }

    fn set_busy(&self, is_busy: bool) {
        let _ = self
            .root
            .set_attribute("aria-busy", if is_busy { "true" } else { "false" });
    }

    fn load(&self, path: &str, done: Callback<Result<Vec<u8>, LoadError>>) {
        let address = [&*self.base, path].concat();
        wasm_bindgen_futures::spawn_local(async move {
            done.emit(request::fetch(&address).await);
        });
    }

    fn save(&self, session: &str) {
        storage::save(session);
    }

    fn saved(&self) -> Option<String> {
        storage::saved()
    }

    fn request(&self) -> Request {
        let mut lines = self.asked.split('\n').map(str::to_owned);
        let mut asked = || lines.next().filter(|value| !value.is_empty());
        Request {
            lang: asked(),
            story: asked(),
            country: asked(),
            preferred: lines.collect(),
        }
    }

    fn moment_in(&self, zone: &str) -> Option<Moment> {
        clock::moment_in(zone)
    }

    fn leave(&self) {
        leave::leave(&self.base);
    }

    fn apart(&self, page: Html) -> Html {
        let place = self.apart.clone();
        place.map_or_else(Html::default, |place| create_portal(page, place))
    }

    fn after(&self, milliseconds: u32, done: Callback<()>) {
        after(milliseconds, done);
    }

    fn focus_heading(&self) {
        focus_heading(&self.root);
        if let Some(window) = window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    }

    fn reveal_latest(&self) {
        reveal_latest(&self.root, focus_is_lost);
    }

    fn set_language(&self, tag: &str, rtl: bool) {
        let document = window().and_then(|window| window.document());
        if let Some(html) = document.and_then(|document| document.document_element()) {
            let _ = html.set_attribute("lang", tag);
            let _ = html.set_attribute("dir", if rtl { "rtl" } else { "ltr" });
        }
    }

    /// Writes it down in the document, where a script that speaks with a host or with a learning platform
    /// watches for it; a page of its own has none.
    fn story_finished(&self, story: &StoryId) {
        let _ = self.root.set_attribute("data-finished", story.as_str());
    }
}

/// Calls back once, later.
pub fn after(milliseconds: u32, done: Callback<()>) {
    let Some(window) = window() else { return };
    let later = Closure::once_into_js(move || done.emit(()));
    let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
    let _ = window
        .set_timeout_with_callback_and_timeout_and_arguments_0(later.unchecked_ref(), milliseconds);
}

/// The languages that the browser prefers, best first.
#[cfg(feature = "inline")]
pub fn preferred(window: &Window) -> Vec<String> {
    let languages = window.navigator().languages();
    languages.iter().filter_map(|tag| tag.as_string()).collect()
}

/// Gives the focus to the heading below `root`.
pub fn focus_heading(root: &Element) {
    let heading = root.query_selector("[data-focus]").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}

/// Brings what has just arrived below `root` into view. What was pressed may have gone with what it did: then what
/// came instead has the focus.
pub fn reveal_latest(root: &Element, focus_is_lost: impl Fn() -> bool) {
    let newest = root.query_selector_all("[data-latest]").ok();
    let last = newest.and_then(|list| list.item(list.length().checked_sub(1)?));
    let Some(element) = last.and_then(|node| node.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    if focus_is_lost() {
        let _ = element.focus();
    }
    let near = ScrollIntoViewOptions::new();
    near.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&near);
}

/// Brings the top of the module into view, if a reader has gone past it.
#[cfg(feature = "inline")]
pub fn show(area: &Element) {
    if area.get_bounding_client_rect().top() < 0.0 {
        area.scroll_into_view();
    }
}

#[cfg(not(feature = "inline"))]
fn focus_is_lost() -> bool {
    let document = window().and_then(|window| window.document());
    let active = document.and_then(|document| document.active_element());
    active.is_none_or(|element| element.tag_name() == "BODY" || is_hidden(&element))
}

/// A browser takes the focus away from what has been hidden only with its next frame.
#[cfg(not(feature = "inline"))]
fn is_hidden(element: &Element) -> bool {
    matches!(element.closest("[hidden]"), Ok(Some(_)))
}
