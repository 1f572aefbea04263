//! The web server: the built site with the right headers. `serve` and the browser tests share it.

mod headers;
mod kinds;
mod reload;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::path::PathBuf;
use tower_http::services::ServeDir;

pub(crate) use crate::finish::digest::HASHED;
use headers::Policy;
pub(crate) use headers::{Keep, security_headers, sheet_in};
pub use headers::{header_policy, meta_policy};
pub(crate) use kinds::{KINDS, kind_of};
pub use reload::{Builds, with_reload};

/// A server of the site in `dist`: compressed files where the browser takes them, hashed names kept
/// for ever, pages asked for anew, and the security headers on everything.
pub fn router(dist: PathBuf) -> Router {
    let policy = Policy::of(&dist);
    let files = ServeDir::new(dist)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(get(not_here));
    Router::new()
        .fallback_service(files)
        .layer(from_fn_with_state(policy, with_headers))
}

async fn not_here() -> impl IntoResponse {
    (StatusCode::NOT_FOUND, "This page is not here.\n")
}

async fn with_headers(State(policy): State<Policy>, request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let kept = headers::keep(file_name(&uri), found);
    let all = response.headers_mut();
    if let Some(kind) = all.get(header::CONTENT_TYPE).and_then(with_charset) {
        all.insert(header::CONTENT_TYPE, kind);
    }
    all.insert(header::CACHE_CONTROL, kept);
    all.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    all.insert(header::CONTENT_SECURITY_POLICY, policy.now());
    for (name, value) in headers::SECURITY {
        all.insert(name, HeaderValue::from_static(value));
    }
    response
}

fn file_name(uri: &Uri) -> &str {
    uri.path().rsplit('/').next().unwrap_or_default()
}

/// The content type of a text with its encoding, which is always UTF-8 here.
fn with_charset(kind: &HeaderValue) -> Option<HeaderValue> {
    let kind = kind.to_str().ok()?;
    let bare = kind.starts_with("text/") && !kind.contains("charset");
    bare.then(|| HeaderValue::from_str(&format!("{kind}; charset=utf-8")).ok())
        .flatten()
}

#[cfg(test)]
mod tests;
