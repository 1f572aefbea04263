//! For authors: every page asks now and then whether the content has been built again, and reloads.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The script that asks. It is served by this server only, and is in no published site.
const SCRIPT: &str = include_str!("../../../../www/reload.js");
/// A worker that kept an edition of this address earlier would show that one for ever: this one clears it away.
const NO_WORKER: &str = include_str!("../../../../www/no_worker.js");
const TAG: &str = "<script type=\"module\" src=\"/reload.js\"></script>";
/// No page of the module comes near this size.
const LARGEST_PAGE: usize = 8 * 1024 * 1024;

/// Counts the builds since the server was started.
#[derive(Clone, Default)]
pub struct Builds(Arc<AtomicU64>);

impl Builds {
    /// There is a new one.
    pub fn count_up(&self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }

    fn count(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// The site with pages that reload after each build.
pub fn with_reload(site: Router, builds: Builds) -> Router {
    let javascript = |text: &'static str| {
        get(move || async move { ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], text) })
    };
    site.layer(from_fn(add_script))
        .route(
            "/reload",
            get(move || async move { builds.count().to_string() }),
        )
        .route("/reload.js", javascript(SCRIPT))
        .route("/sw.js", javascript(NO_WORKER))
}

/// Adds the script to pages; they are asked for uncompressed, so that there is text to add it to.
async fn add_script(mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_page = path.ends_with('/');
    if is_page {
        request.headers_mut().remove(ACCEPT_ENCODING);
    }
    let response = next.run(request).await;
    if !is_page || !response.status().is_success() {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    match to_bytes(body, LARGEST_PAGE).await {
        Ok(page) => {
            parts.headers.remove(CONTENT_LENGTH);
            Response::from_parts(parts, Body::from([&page[..], TAG.as_bytes()].concat()))
        }
        Err(error) => error.to_string().into_response(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;
    use tower::ServiceExt;

    async fn text(site: &Router, path: &str) -> String {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        let answer = site.clone().oneshot(request).await.expect("an answer");
        let bytes = to_bytes(answer.into_body(), LARGEST_PAGE)
            .await
            .expect("a body");
        String::from_utf8(bytes.to_vec()).expect("text")
    }

    #[test]
    fn pages_ask_for_the_build_and_other_files_stay_as_they_are() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .expect("a runtime");
        runtime.block_on(async {
            let site = Router::new()
                .route("/", get(|| async { "<p>hello" }))
                .route("/app.js", get(|| async { "1" }));
            let builds = Builds::default();
            let site = with_reload(site, builds.clone());
            assert_eq!(text(&site, "/").await, format!("<p>hello{TAG}"));
            assert_eq!(text(&site, "/app.js").await, "1");
            assert!(
                text(&site, "/reload.js")
                    .await
                    .contains("fetch(\"/reload\")")
            );
            assert_eq!(text(&site, "/reload").await, "0");
            builds.count_up();
            assert_eq!(text(&site, "/reload").await, "1");
        });
    }
}
