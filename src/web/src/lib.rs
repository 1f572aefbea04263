//! The only crate that touches the browser: it mounts the app and is its host.

mod browser;
mod clock;
#[cfg(not(feature = "inline"))]
mod document;
#[cfg(feature = "inline")]
mod inline;
mod keys;
mod leave;
mod request;
#[cfg(not(feature = "inline"))]
mod start;
#[cfg(not(feature = "inline"))]
mod storage;

#[cfg(not(feature = "inline"))]
use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the app in the page's `#tokkae` element. Called by the page's boot script.
///
/// # Errors
/// Rejects with a plain reason when the page lacks what the app needs; the page then shows its
/// failure panel.
#[cfg(not(feature = "inline"))]
#[wasm_bindgen]
pub async fn start() -> Result<(), wasm_bindgen::JsValue> {
    start::start()
        .await
        .map_err(|reason| wasm_bindgen::JsValue::from_str(&reason))
}

/// The standard one is 2 kB larger (brotli).
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
