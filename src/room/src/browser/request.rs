//! Fetching files of our own.

use js_sys::Uint8Array;
use tokkae_ui::LoadError;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, window};

/// The bytes at `address`.
///
/// # Errors
/// [`LoadError::Network`] when they did not come, or came with an error status.
pub async fn fetch(address: &str) -> Result<Vec<u8>, LoadError> {
    let window = window().ok_or(LoadError::Network)?;
    let response = JsFuture::from(window.fetch_with_str(address)).await;
    let response: Response = response
        .ok()
        .and_then(|value| value.dyn_into().ok())
        .filter(Response::ok)
        .ok_or(LoadError::Network)?;
    let body = response.array_buffer().map_err(|_| LoadError::Network)?;
    let buffer = JsFuture::from(body).await.map_err(|_| LoadError::Network)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
