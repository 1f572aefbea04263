//! The server as a browser sees it.

#![allow(clippy::expect_used)] // a test may fail by panicking

use super::{KINDS, router};
use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use std::fs;
use std::path::PathBuf;
use tower::ServiceExt;

/// A folder that goes away again.
struct Dist(PathBuf);

impl Dist {
    fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("tokkae-site-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("en")).expect("a temporary folder");
        for (file, text) in [
            ("en/index.html", "<p>hello</p>"),
            ("en/index.html.br", "brotli"),
            ("en/index.html.gz", "gzip"),
            ("app.0123456789.wasm", "\0asm"),
            ("app.0123456789.js", "1"),
        ] {
            fs::write(folder.join(file), text).expect("written");
        }
        Self(folder)
    }

    fn get(&self, path: &str, encoding: &str) -> Response<Body> {
        let request = Request::get(path)
            .header("accept-encoding", encoding)
            .body(Body::empty())
            .expect("a request");
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .expect("a runtime");
        runtime
            .block_on(router(self.0.clone()).oneshot(request))
            .expect("an answer")
    }
}

impl Drop for Dist {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn header<'a>(response: &'a Response<Body>, name: &str) -> &'a str {
    response
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().expect("plain"))
}

#[test]
fn gives_each_browser_the_encoding_that_it_takes() {
    let dist = Dist::new("encoding");
    for (accepted, given) in [("gzip, br", "br"), ("gzip", "gzip"), ("", "")] {
        let response = dist.get("/en/", accepted);
        assert_eq!(header(&response, "content-encoding"), given);
        assert_eq!(
            header(&response, "content-type"),
            "text/html; charset=utf-8"
        );
        assert_eq!(header(&response, "vary"), "accept-encoding");
    }
}

#[test]
fn names_the_kinds_that_browsers_insist_on() {
    let dist = Dist::new("kinds");
    let wasm = dist.get("/app.0123456789.wasm", "");
    assert_eq!(header(&wasm, "content-type"), "application/wasm");
    let script = dist.get("/app.0123456789.js", "");
    assert_eq!(
        header(&script, "content-type"),
        "text/javascript; charset=utf-8"
    );
    assert!(header(&script, "cache-control").contains("immutable"));
}

#[test]
fn gives_every_kind_the_type_that_other_servers_are_told() {
    let dist = Dist::new("all-kinds");
    for (ending, kind) in KINDS {
        fs::write(dist.0.join(format!("file.{ending}")), "1").expect("written");
        let response = dist.get(&format!("/file.{ending}"), "");
        assert_eq!(header(&response, "content-type"), kind);
    }
}

#[test]
fn carries_the_security_headers_even_on_what_is_not_there() {
    let dist = Dist::new("headers");
    for (path, status) in [
        ("/en/", StatusCode::OK),
        ("/nothing", StatusCode::NOT_FOUND),
    ] {
        let response = dist.get(path, "br");
        assert_eq!(response.status(), status);
        assert!(header(&response, "content-security-policy").starts_with("default-src 'none'"));
        assert_eq!(header(&response, "x-content-type-options"), "nosniff");
        assert_eq!(header(&response, "referrer-policy"), "no-referrer");
    }
}

#[test]
fn stays_inside_its_folder() {
    let dist = Dist::new("inside");
    let outside = dist.0.with_extension("secret");
    fs::write(&outside, "secret").expect("written");
    let name = outside
        .file_name()
        .and_then(|name| name.to_str())
        .expect("plain");
    for path in [
        format!("/../{name}"),
        format!("/%2e%2e/{name}"),
        format!("/en/..%2f..%2f{name}"),
    ] {
        assert_eq!(
            dist.get(&path, "").status(),
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    fs::remove_file(outside).expect("removed");
}
