//! What a page gives the app: packs, and where the shelves are.

use serde::de::DeserializeOwned;
use std::rc::Rc;
use tokkae_catalogue::{LocaleTag, pack};
use wasm_bindgen::JsValue;

/// What a pack holds.
///
/// # Errors
/// A plain reason when it is not what it must be.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<Rc<T>, JsValue> {
    let value = pack::read(bytes).map_err(|reason| JsValue::from(reason.to_string()))?;
    Ok(Rc::new(value))
}

/// The paths of all shelves, from `en=packs/… km=packs/…`.
pub fn shelves(text: &str) -> Vec<(LocaleTag, String)> {
    text.split(' ')
        .filter_map(|pair| pair.split_once('='))
        .map(|(tag, path)| (LocaleTag::from(tag), path.to_owned()))
        .collect()
}
