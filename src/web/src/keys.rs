//! Shift three times leaves quickly.

use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
#[cfg(feature = "inline")]
use web_sys::Document;
use web_sys::KeyboardEvent;
#[cfg(not(feature = "inline"))]
use web_sys::window;

const TIMES: u8 = 3;
/// Milliseconds in which the three must come.
const WITHIN: f64 = 1500.0;

/// Calls `leave` when Shift is pressed three times in a row and nothing else between.
#[cfg(not(feature = "inline"))]
pub fn listen(leave: impl Fn() + 'static) {
    let Some(window) = window() else { return };
    let pressed = counting(leave);
    let _ = window.add_event_listener_with_callback("keydown", pressed.as_ref().unchecked_ref());
    // The listener lives as long as the page.
    pressed.forget();
}

/// The same, until it is dropped.
#[cfg(feature = "inline")]
pub struct Keys {
    document: Document,
    pressed: Closure<dyn Fn(KeyboardEvent)>,
}

#[cfg(feature = "inline")]
impl Keys {
    pub fn listen(document: Document, leave: impl Fn() + 'static) -> Self {
        let pressed = counting(leave);
        let _ =
            document.add_event_listener_with_callback("keydown", pressed.as_ref().unchecked_ref());
        Self { document, pressed }
    }
}

#[cfg(feature = "inline")]
impl Drop for Keys {
    fn drop(&mut self) {
        let pressed = self.pressed.as_ref().unchecked_ref();
        let _ = self
            .document
            .remove_event_listener_with_callback("keydown", pressed);
    }
}

fn counting(leave: impl Fn() + 'static) -> Closure<dyn Fn(KeyboardEvent)> {
    let count = Cell::new((0_u8, 0.0_f64));
    Closure::new(move |event: KeyboardEvent| {
        if event.repeat() {
            return;
        }
        let (times, first) = count.get();
        let now = event.time_stamp();
        let run = if event.key() != "Shift" {
            (0, 0.0)
        } else if times > 0 && now - first <= WITHIN {
            (times + 1, first)
        } else {
            (1, now)
        };
        count.set(run);
        if run.0 >= TIMES {
            count.set((0, 0.0));
            leave();
        }
    })
}
