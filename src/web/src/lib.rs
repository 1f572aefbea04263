//! The only crate that touches the browser: it mounts the app and is its host.

mod browser;
mod clock;
mod given;
#[cfg(feature = "inline")]
mod inline;
mod keys;
mod leave;
mod request;
#[cfg(not(feature = "inline"))]
mod start;
#[cfg(not(feature = "inline"))]
mod storage;

/// The standard one is 2 kB larger (brotli).
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
