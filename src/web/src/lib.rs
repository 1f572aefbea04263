//! The only crate that touches the browser.
