//! The module in a partner's own page: `mount(element, options)`, a module of its own beside the app.

mod handle;
mod host;

use crate::{given, request};
use handle::Handle;
use host::Inline;
use js_sys::Function;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::rc::Rc;
use tokkae_catalogue::Shelf;
use tokkae_contract::{ErrorCode, Event, OPTIONS, Options};
use tokkae_ui::{App, AppProps, Entry, HostHandle, Rest};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Where the module is, and the files of this build.
#[derive(Deserialize)]
struct Place {
    /// The address of the module's root.
    base: String,
    /// The path of the shelf to begin with.
    shelf: String,
    /// The paths of all shelves: `en=packs/… km=packs/…`.
    shelves: String,
}

/// Mounts the module in `root`. `area` stands for the document: it has the language. The listener gets the events.
///
/// # Errors
/// Rejects with a plain reason when something did not arrive, or is not what it must be.
#[wasm_bindgen]
pub async fn mount(
    root: Element,
    area: Element,
    options: JsValue,
    listener: Function,
    place: JsValue,
) -> Result<Handle, JsValue> {
    let place: Place = serde_wasm_bindgen::from_value(place)?;
    let options = read(options, &listener)?;
    let shelf: Rc<Shelf> = bring(&place.base, &place.shelf).await?;
    let inline = Inline::new(
        root.clone(),
        area,
        place.base.clone(),
        &options,
        &shelf,
        listener.clone(),
    );
    let inline = Rc::new(inline);
    let props = AppProps {
        shelf,
        shelves: given::shelves(&place.shelves),
        // The browser's language is followed unless the host names one.
        entry: Entry::Root,
        country: None,
        base: place.base.into(),
        host: HostHandle::new(host::Shared(Rc::clone(&inline))),
        rest: Some(Rest::here()),
    };
    let app = yew::Renderer::<App>::with_root_and_props(root, props).render();
    Ok(Handle::new(app, inline, options, listener))
}

/// The host's options by name; what is wrong is left out and told.
fn read(options: JsValue, listener: &Function) -> Result<Options, JsValue> {
    let given: BTreeMap<String, String> = serde_wasm_bindgen::from_value(options)?;
    let name = |name: &str| {
        let option = OPTIONS.iter().find(|option| option.property() == name);
        option.map_or(name.to_owned(), |option| option.name.to_owned())
    };
    let given: Vec<_> = given
        .iter()
        .map(|(property, value)| (name(property), value))
        .collect();
    let (options, problems) = Options::read(
        given
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str())),
    );
    for problem in problems {
        tell(
            listener,
            &Event::Error {
                code: problem.code(),
                message: problem.to_string(),
            },
        );
    }
    Ok(options)
}

/// Tells the host an event.
fn tell(listener: &Function, event: &Event) {
    use serde::Serialize;
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    if let Ok(event) = event.serialize(&plain) {
        // What the host's own function throws is the host's affair.
        let _ = listener.call1(&JsValue::UNDEFINED, &event);
    }
}

fn not_found(listener: &Function, what: &str) {
    tell(
        listener,
        &Event::Error {
            code: ErrorCode::NotFound,
            message: format!("The module has no {what}."),
        },
    );
}

/// What the pack at `path` holds.
async fn bring<T: DeserializeOwned>(base: &str, path: &str) -> Result<Rc<T>, JsValue> {
    let address = format!("{base}{path}");
    let bytes = request::fetch(&address).await;
    let bytes = bytes.map_err(|_| {
        JsValue::from(format!(
            "{address} did not load: does your Content-Security-Policy allow it in connect-src?"
        ))
    })?;
    given::unpack(&bytes)
}
