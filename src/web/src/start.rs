//! Starting: takes the prerendered view over, with what the page's boot script has brought.

use crate::browser::Browser;
use crate::given::{self, unpack};
use crate::{keys, leave};
use js_sys::{Function, Uint8Array};
use tokkae_ui::{App, AppProps, Entry, HostHandle, Rest};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Starts the app in the page's root element. Called by the page's boot script (`www/boot.js`), which can read what
/// the page says of itself, and bring files, with less code than this could.
///
/// - `page`: which page it is: `start`, `root`, or `help`, which needs the rest of the app from the beginning;
/// - `base`: the way to the module's root; `shelves`: the paths of all shelves, `en=packs/… km=packs/…`;
/// - `shelf`, `country`: the page's own packs;
/// - `asked`: what the address asks for, a line each: language, story, country; then the languages that the browser
///   prefers;
/// - `rest`: calls back once the rest of the app is here.
///
/// # Errors
/// Throws a plain reason when a pack is not what it must be; the page then shows its failure panel.
#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value)] // what comes from JavaScript is owned
#[allow(clippy::too_many_arguments)] // an object would cost a child 300 bytes
pub fn start(
    root: Element,
    page: &str,
    base: String,
    shelves: &str,
    shelf: Uint8Array,
    country: Option<Uint8Array>,
    asked: String,
    rest: Function,
) -> Result<(), JsValue> {
    let (entry, is_whole) = match page {
        "help" => (Entry::Help, true),
        "root" => (Entry::Root, false),
        _ => (Entry::Start, false),
    };
    let away = base.clone();
    keys::listen(move || leave::leave(&away));
    let props = AppProps {
        shelf: unpack(&shelf.to_vec())?,
        shelves: given::shelves(shelves),
        entry,
        country: country.map(|pack| unpack(&pack.to_vec())).transpose()?,
        base: base.clone().into(),
        host: HostHandle::new(Browser::new(root.clone(), base, asked, rest)),
        rest: is_whole.then(Rest::here),
    };
    yew::Renderer::<App>::with_root_and_props(root.clone(), props).hydrate();
    let _ = root.set_attribute("data-running", "");
    Ok(())
}
