//! A window of the browser as the room's host.

use super::links::{Links, own_number};
use super::{request, view};
use crate::host::{RoomHost, Sensed};
use crate::model::{Opening, View};
use js_sys::{Array, Date};
use std::cell::RefCell;
use tokkae_ui::LoadError;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, Document, Element, HtmlAnchorElement, HtmlElement, KeyboardEvent,
    ScrollIntoViewOptions, ScrollLogicalPosition, Storage, Url, window,
};
use yew::Callback;

const KEY: &str = "tokkae-room";
/// How much of a screen the page moves at once: a line or two stay in sight, also under a heading of three lines that
/// stays at the top.
const SCREEN: f64 = 0.65;
/// Pixels that may be cut off without anyone missing something.
const SPARE: i32 = 24;
const NEWEST: &str = ".scene:not(.scene--discuss) [data-latest]";

/// The window that the room runs in.
pub struct RoomWindow {
    root: Element,
    base: String,
    links: RefCell<Links>,
}

impl RoomWindow {
    /// The window, for a room in `root`, in a page from which `base` leads to the module's root.
    pub fn new(root: Element, base: String) -> Self {
        Self {
            root,
            base,
            links: RefCell::default(),
        }
    }

    fn find(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.root.query_selector(selector).ok().flatten()?;
        found.dyn_into().ok()
    }
}

impl RoomHost for RoomWindow {
    fn open(&self, told: Callback<Sensed>) -> Opening {
        let heard = told.clone();
        self.links
            .replace(Links::open(&Callback::from(move |message| {
                heard.emit(Sensed::Heard(message));
            })));
        listen_to_keys(told.clone());
        tick(told);
        let address = window().and_then(|window| window.location().href().ok());
        let view = view::in_address(&address.unwrap_or_default());
        view::mark(view);
        Opening {
            saved: storage().and_then(|storage| storage.get_item(KEY).ok().flatten()),
            view,
            by: own_number(),
            now: now(),
            day: today(),
        }
    }

    fn load(&self, path: &str, done: Callback<Result<Vec<u8>, LoadError>>) {
        let address = format!("{}{path}", self.base);
        wasm_bindgen_futures::spawn_local(async move {
            done.emit(request::fetch(&address).await);
        });
    }

    fn keep(&self, session: &str) {
        if let Some(storage) = storage() {
            // A full storage keeps what it had; the other window knows the rest.
            let _ = storage.set_item(KEY, session);
        }
    }

    fn say(&self, message: &str) {
        self.links.borrow().say(message);
    }

    fn show(&self, view: View) {
        view::show(view);
    }

    fn open_window(&self, wanted: View) -> bool {
        let Some(own) = window() else { return false };
        let address = view::address_of(&own.location().href().unwrap_or_default(), wanted);
        let name = format!("tokkae-{}", wanted.word());
        let opened = own.open_with_url_and_target_and_features(
            &address,
            &name,
            "popup,width=1280,height=720",
        );
        match opened {
            Ok(Some(other)) => {
                self.links.borrow().add(other);
                true
            }
            _ => false,
        }
    }

    fn focus(&self) {
        if let Some(heading) = self.find("[data-focus]") {
            let _ = heading.focus();
        }
        self.top();
    }

    fn top(&self) {
        if let Some(window) = window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    }

    fn arrange(&self, rolled: u32) -> bool {
        // Where a phone is on the screen, what is too much for it is in the phone.
        let phone = self.find("[data-stage] .phone__screen");
        let Some(stage) = phone.or_else(|| self.find("[data-stage]")) else {
            return false;
        };
        let screens = f64::from(rolled) * SCREEN * f64::from(stage.client_height());
        #[allow(clippy::cast_possible_truncation)] // at most a hundred screens
        stage.set_scroll_top(screens as i32);
        if rolled == 0
            && let Some(newest) = newest(&stage)
        {
            let near = ScrollIntoViewOptions::new();
            near.set_block(ScrollLogicalPosition::Nearest);
            newest.scroll_into_view_with_scroll_into_view_options(&near);
            // What little stands below the newest is seen with it.
            if below(&stage) < stage.client_height() / 4 {
                stage.set_scroll_top(stage.scroll_height());
            }
        }
        below(&stage) > SPARE
    }

    fn follow(&self) {
        let Some(mirror) = self.find("[data-mirror]") else {
            return;
        };
        // Not into view: the page of notes stays where the trainer reads.
        let is_going = newest(&mirror).is_some();
        mirror.set_scroll_top(if is_going { mirror.scroll_height() } else { 0 });
    }

    fn full_screen(&self) {
        let document = document();
        if let Some(html) = document.and_then(|document| document.document_element()) {
            let _ = html.request_fullscreen();
        }
    }

    fn print(&self) {
        if let Some(window) = window() {
            let _ = window.print();
        }
    }

    fn download(&self, name: &str, text: &str) {
        let _ = save(name, text);
    }
}

fn document() -> Option<Document> {
    window()?.document()
}

/// `None` where the browser forbids it; asking throws in some.
fn storage() -> Option<Storage> {
    window()?.session_storage().ok().flatten()
}

/// Seconds since 1970.
fn now() -> u64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    // long before and after our time
    let seconds = (Date::now() / 1000.0) as u64;
    seconds
}

/// `YYYY-MM-DD` here.
fn today() -> String {
    let date = Date::new_0();
    format!(
        "{:04}-{:02}-{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date()
    )
}

/// How many pixels are below the edge.
fn below(stage: &HtmlElement) -> i32 {
    stage.scroll_height() - stage.scroll_top() - stage.client_height()
}

/// What came last. A question to talk about is read from its beginning, though it is done at once.
fn newest(stage: &HtmlElement) -> Option<Element> {
    let newest = stage.query_selector_all(NEWEST).ok()?;
    let last = newest.item(newest.length().checked_sub(1)?)?;
    last.dyn_into().ok()
}

/// Keys that nobody types into a field, and that no button takes.
fn listen_to_keys(told: Callback<Sensed>) {
    let pressed = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat() {
            return;
        }
        let key = event.key();
        let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        let is_on = |selector| {
            let on = |target: &Element| target.closest(selector).ok().flatten().is_some();
            target.as_ref().is_some_and(on)
        };
        let takes = if matches!(&*key, " " | "Enter") {
            "input, select, textarea, button, a, summary"
        } else {
            "input:not([type=checkbox]), select, textarea"
        };
        if is_on(takes) {
            return;
        }
        let moves_page = matches!(&*key, " " | "PageDown" | "PageUp" | "ArrowDown" | "ArrowUp");
        let view = window().and_then(|window| window.location().href().ok());
        let view = view::in_address(&view.unwrap_or_default());
        let arrows_move = view == View::Notes && key.starts_with("Arrow");
        if moves_page && matches!(view, View::Projector | View::Notes) && !arrows_move {
            event.prevent_default();
        }
        told.emit(Sensed::Key(key));
    });
    if let Some(document) = document() {
        let _ =
            document.add_event_listener_with_callback("keydown", pressed.as_ref().unchecked_ref());
    }
    pressed.forget(); // it lives as long as the page
}

/// Tells every second what time it is.
fn tick(told: Callback<Sensed>) {
    let ticks = Closure::<dyn Fn()>::new(move || told.emit(Sensed::Tick(now())));
    if let Some(window) = window() {
        let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(
            ticks.as_ref().unchecked_ref(),
            1000,
        );
    }
    ticks.forget(); // it lives as long as the page
}

/// Gives the browser a file that was made here.
fn save(name: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/csv;charset=utf-8");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser reads it after this; some seconds later nobody needs it.
    let forget = Closure::once_into_js(move || drop(Url::revoke_object_url(&address)));
    if let Some(window) = window() {
        let _ = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), 10_000);
    }
    Ok(())
}
