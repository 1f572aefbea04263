//! Which view a window shows: the last part of its address, behind a `#`, and the same in the document for styles.
//!
//! In the edition that is one file everything before may hold a `#` of its own.

use crate::model::View;
use wasm_bindgen::JsValue;
use web_sys::window;

/// The view that an address asks for.
pub fn in_address(address: &str) -> View {
    let last = address.rsplit('#').next().unwrap_or_default();
    View::from_word(last).unwrap_or_default()
}

/// The address with this view.
pub fn address_of(address: &str, view: View) -> String {
    let base = match address.rsplit_once('#') {
        Some((base, last)) if View::from_word(last).is_some() => base,
        _ => address,
    };
    match view {
        View::Desk => base.to_owned(),
        view => format!("{base}#{}", view.word()),
    }
}

/// Writes it into the document, for the style sheet.
pub fn mark(view: View) {
    let document = window().and_then(|window| window.document());
    if let Some(html) = document.and_then(|document| document.document_element()) {
        let _ = html.set_attribute("data-view", view.word());
    }
}

/// Writes it into the address too. The history gets no entry: there is nothing to go back to.
pub fn show(view: View) {
    mark(view);
    let Some(window) = window() else { return };
    let address = address_of(&window.location().href().unwrap_or_default(), view);
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_view_is_the_last_part_of_an_address() {
        assert_eq!(in_address("https://a/en/room/"), View::Desk);
        assert_eq!(in_address("https://a/en/room/#notes"), View::Notes);
        assert_eq!(
            in_address("file:///t.html#en/room/#projector"),
            View::Projector
        );
        assert_eq!(in_address("file:///t.html#en/room/"), View::Desk);
    }

    #[test]
    fn only_a_view_in_the_address_is_replaced() {
        let notes = |address| address_of(address, View::Notes);
        assert_eq!(notes("https://a/en/room/"), "https://a/en/room/#notes");
        assert_eq!(
            notes("https://a/en/room/#projector"),
            "https://a/en/room/#notes"
        );
        assert_eq!(
            notes("file:///t.html#en/room/"),
            "file:///t.html#en/room/#notes"
        );
        assert_eq!(
            address_of("file:///t.html#en/room/#notes", View::Desk),
            "file:///t.html#en/room/"
        );
    }
}
