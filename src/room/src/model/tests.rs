//! A session from its choice to its table, two windows that come and go, and whatever else may happen.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test may fail by panicking

mod any;
mod sample;
mod session;
mod windows;
