//! The ways from window to window: a channel where the page has an origin, and each window directly where it has
//! not (a file that was opened by a double-click).

use js_sys::Reflect;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent, Window, window};
use yew::Callback;

const CHANNEL: &str = "tokkae-room";
/// What every message begins with: other scripts' messages are none of ours.
const MARK: &str = "tokkae-room 1\n";

/// The other windows, as far as this one knows them.
#[derive(Default)]
pub struct Links {
    channel: Option<BroadcastChannel>,
    windows: Rc<RefCell<Vec<Window>>>,
}

impl Links {
    /// Listens to the others from now on.
    pub fn open(heard: &Callback<String>) -> Self {
        let windows: Rc<RefCell<Vec<Window>>> = Rc::default();
        let Some(own) = window() else {
            return Self::default();
        };
        // The window that opened this one, if any did.
        let opener = own.opener().ok().and_then(as_window);
        windows.borrow_mut().extend(opener);
        let (known, told) = (Rc::clone(&windows), heard.clone());
        let direct = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let Some(message) = ours(&event) else { return };
            // A window that was loaded again has forgotten the others; they make themselves known.
            if let Some(source) = event.source().and_then(|source| as_window(source.into())) {
                add(&mut known.borrow_mut(), source);
            }
            told.emit(message);
        });
        let _ = own.add_event_listener_with_callback("message", direct.as_ref().unchecked_ref());
        direct.forget(); // it lives as long as the page
        Self {
            channel: channel(heard.clone()),
            windows,
        }
    }

    /// Says something to all of them.
    pub fn say(&self, message: &str) {
        let message = JsValue::from_str(&format!("{MARK}{message}"));
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&message);
        }
        self.windows.borrow_mut().retain(is_open);
        for other in self.windows.borrow().iter() {
            // Whoever the window belongs to now, it hears totals and step names, and nothing of a child. A file has no
            // origin that could be named.
            let _ = other.post_message(&message, &origin());
        }
    }

    /// Remembers a window that this one has opened.
    pub fn add(&self, other: Window) {
        add(&mut self.windows.borrow_mut(), other);
    }
}

fn add(windows: &mut Vec<Window>, other: Window) {
    if !windows.contains(&other) {
        windows.push(other);
    }
}

/// Another window is of a realm of its own, so it is no instance of what is a window here.
fn as_window(value: JsValue) -> Option<Window> {
    let can_be_told = Reflect::has(&value, &"postMessage".into()) == Ok(true);
    can_be_told.then(|| value.unchecked_into())
}

fn is_open(other: &Window) -> bool {
    other.closed().is_ok_and(|closed| !closed)
}

fn channel(heard: Callback<String>) -> Option<BroadcastChannel> {
    // A page without an origin may throw here.
    let channel = BroadcastChannel::new(CHANNEL).ok()?;
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(message) = text(&event) {
            heard.emit(message);
        }
    });
    channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget(); // it lives as long as the page
    Some(channel)
}

/// The message, if a page of ours sent it from another window.
fn ours(event: &MessageEvent) -> Option<String> {
    let own = window()?;
    let from_self = event.source().is_some_and(|source| {
        let (source, own): (&JsValue, &JsValue) = (source.as_ref(), own.as_ref());
        source == own
    });
    let origin = own.location().origin().ok()?;
    let is_file = own.location().protocol().ok()? == "file:";
    let fits =
        event.origin() == origin || is_file && matches!(&*event.origin(), "null" | "file://");
    text(event).filter(|_| fits && !from_self)
}

fn text(event: &MessageEvent) -> Option<String> {
    let message = event.data().as_string()?;
    message.strip_prefix(MARK).map(str::to_owned)
}

/// To whom messages go: to pages of this origin only. A file's origin is `null`, which can't be named.
fn origin() -> String {
    let own = window().and_then(|window| window.location().origin().ok());
    match own.as_deref() {
        None | Some("null" | "file://") => "*".to_owned(),
        Some(origin) => origin.to_owned(),
    }
}

/// A number that no other window has.
pub fn own_number() -> u32 {
    let mut bytes = [0; 4];
    let crypto = window().and_then(|window| Reflect::get(&window, &"crypto".into()).ok());
    let crypto = crypto.filter(JsValue::is_object);
    if let Some(crypto) = crypto {
        let crypto: web_sys::Crypto = crypto.unchecked_into();
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    u32::from_le_bytes(bytes)
}
