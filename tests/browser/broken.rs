//! The module on a server that breaks something on purpose.

use crate::module::{self, Line};
use anyhow::Result;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{
    ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderName,
    HeaderValue, LAST_MODIFIED,
};
use axum::http::{StatusCode, Uri};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::StreamExt;
use futures_util::stream::once;
use std::ffi::OsStr;
use std::future::ready;
use std::path::Path;
use std::time::Duration;
use tokio::time::sleep;
use tokkae_catalogue::pack;
use xtask::split::rest_of;

/// Which of the module's files something happens to.
#[derive(Clone, Copy, Debug)]
pub enum File {
    /// The app itself.
    Wasm,
    /// The second part of the same file, which the first page does without.
    Rest,
    /// The texts and lists of a language, which the app needs before it starts.
    Shelf,
    /// A story.
    Story,
}

/// What happens to them on the way.
#[derive(Clone, Copy, Debug)]
pub enum Harm {
    /// They are not there.
    Missing,
    /// The server says that they are text.
    WrongType,
    /// The second half doesn't come.
    Truncated,
    /// Some bytes in the middle are others.
    Altered,
    /// They say that they are for another app.
    OtherVersion,
}

/// The longest pack or page that is changed on the way, in bytes.
const LARGEST: usize = 4 << 20;

impl File {
    fn is(self, uri: &Uri) -> bool {
        let name = uri.path().rsplit('/').next().unwrap_or_default();
        match self {
            Self::Wasm | Self::Rest => is_kind(name, "wasm"),
            Self::Shelf => is_kind(name, "pack") && in_folder(uri, "packs"),
            Self::Story => is_kind(name, "pack") && !in_folder(uri, "packs"),
        }
    }
}

fn is_kind(name: &str, extension: &str) -> bool {
    Path::new(name).extension() == Some(OsStr::new(extension))
}

/// Whether the file lies in a folder of this name itself, and in none below it.
fn in_folder(uri: &Uri, folder: &str) -> bool {
    uri.path().rsplit('/').nth(1) == Some(folder)
}

/// The module whose `file`s come to `harm`.
pub fn with(file: File, harm: Harm) -> Result<Router> {
    Ok(
        module::whole()?.layer(from_fn(move |request: Request, next: Next| async move {
            if file.is(request.uri()) {
                harmed(file, harm, plainly(request, next).await).await
            } else {
                next.run(request).await
            }
        })),
    )
}

/// The module whose WebAssembly doesn't come before `line` is mended.
pub fn held(line: Line) -> Result<Router> {
    Ok(
        module::whole()?.layer(from_fn(move |request: Request, next: Next| {
            let line = line.clone();
            async move {
                if File::Wasm.is(request.uri()) {
                    mended(&line).await;
                }
                next.run(request).await
            }
        })),
    )
}

/// The module whose app comes as far as the first page needs it, and whose rest doesn't before `line` is mended.
pub fn halted(line: Line) -> Result<Router> {
    Ok(
        module::whole()?.layer(from_fn(move |request: Request, next: Next| {
            let line = line.clone();
            async move {
                if !File::Wasm.is(request.uri()) {
                    return next.run(request).await;
                }
                changed(plainly(request, next).await, |mut first| {
                    let rest = first.split_off(end_of_the_first_part(&first));
                    let later = async move {
                        mended(&line).await;
                        std::io::Result::Ok(rest)
                    };
                    Body::from_stream(once(ready(Ok(first))).chain(once(later)))
                })
                .await
            }
        })),
    )
}

/// Waits until a line is mended.
async fn mended(line: &Line) {
    const BETWEEN_LOOKS: Duration = Duration::from_millis(20);
    while line.is_cut() {
        sleep(BETWEEN_LOOKS).await;
    }
}

/// Where the app's first part is over: at the file's end, if it has no other.
fn end_of_the_first_part(bytes: &[u8]) -> usize {
    let rest = rest_of(bytes).ok().flatten();
    rest.map_or(bytes.len(), |rest| rest.start)
}

/// The module under a policy that refuses WebAssembly.
pub fn without_eval() -> Result<Router> {
    under("script-src 'self'")
}

/// The module under the policy of an edition before it, which knows no styles that stand in a page.
pub fn under_an_older_policy() -> Result<Router> {
    under("style-src 'self'")
}

/// The module under its own policy and this one: what either refuses is refused.
fn under(policy: &'static str) -> Result<Router> {
    Ok(
        module::whole()?.layer(from_fn(move |request: Request, next: Next| async move {
            let mut response = next.run(request).await;
            let strict = HeaderValue::from_static(policy);
            response
                .headers_mut()
                .append(CONTENT_SECURITY_POLICY, strict);
            response
        })),
    )
}

/// The module whose pages run `script` before anything of theirs; it stands for a browser that is so.
pub fn in_a_browser_where(script: &'static str) -> Result<Router> {
    let javascript = [(CONTENT_TYPE, "text/javascript")];
    Ok(Router::new()
        .route("/fault.js", get(async move || (javascript, script)))
        .fallback_service(module::whole()?)
        .layer(from_fn(async |request: Request, next: Next| {
            let base = "../".repeat(request.uri().path().matches('/').count() - 1);
            let response = plainly(request, next).await;
            let is_page = kind(&response).starts_with("text/html");
            if !is_page {
                return response;
            }
            let tag = format!("<head><script src=\"{base}fault.js\"></script>");
            changed(response, |page| {
                String::from_utf8_lossy(&page).replacen("<head>", &tag, 1)
            })
            .await
        })))
}

/// The module in two editions: when `line` is cut the second one is published, and the files of the first one,
/// whose names hold their hashes, are gone.
pub fn published_anew(line: Line) -> Result<Router> {
    Ok(
        module::whole()?.layer(from_fn(move |mut request: Request, next: Next| {
            let is_new = line.is_cut();
            async move {
                let path = request.uri().path().to_owned();
                if is_new && path.contains("/packs/") {
                    return StatusCode::NOT_FOUND.into_response();
                }
                if let Ok(old) = path.replace("/newer/", "/packs/").parse() {
                    *request.uri_mut() = old;
                }
                let response = plainly(request, next).await;
                let names_packs =
                    kind(&response).starts_with("text/html") || is_kind(&path, "pack");
                if !is_new || !names_packs {
                    return response;
                }
                changed(response, |bytes| {
                    let bytes = replaced(bytes, b"packs/", b"newer/");
                    if is_kind(&path, "pack") {
                        return pack::seal(&bytes[pack::HEAD..]);
                    }
                    bytes
                })
                .await
            }
        })),
    )
}

/// A page of a host with the module in a frame that has no size until a script gives it one.
pub fn in_a_frame_without_size() -> Result<Router> {
    const HOST: &str =
        "<!doctype html><title>Host</title><iframe src=\"en/\" width=\"0\" height=\"0\"></iframe>";
    let html = [(CONTENT_TYPE, "text/html; charset=utf-8")];
    Ok(Router::new()
        .route("/host.html", get(async move || (html, HOST)))
        .fallback_service(module::whole()?))
}

/// The answer, uncompressed, so that what is changed of it is what the browser gets.
async fn plainly(mut request: Request, next: Next) -> Response {
    request.headers_mut().remove(ACCEPT_ENCODING);
    next.run(request).await
}

fn kind(response: &Response) -> String {
    let kind = response.headers().get(CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok());
    kind.unwrap_or_default().to_owned()
}

async fn harmed(file: File, harm: Harm, mut response: Response) -> Response {
    // What comes before stays whole.
    let from = move |bytes: &[u8]| match file {
        File::Rest => end_of_the_first_part(bytes),
        _ => 0,
    };
    let middle = move |bytes: &[u8]| usize::midpoint(from(bytes), bytes.len());
    match harm {
        Harm::Missing if matches!(file, File::Rest) => {
            changed(response, |mut bytes| {
                bytes.truncate(from(&bytes));
                bytes
            })
            .await
        }
        Harm::Missing => StatusCode::NOT_FOUND.into_response(),
        Harm::WrongType => {
            let text = HeaderValue::from_static("text/plain");
            response.headers_mut().insert(CONTENT_TYPE, text);
            response
        }
        Harm::Truncated => {
            changed(response, |mut bytes| {
                bytes.truncate(middle(&bytes));
                bytes
            })
            .await
        }
        Harm::Altered => {
            changed(response, |mut bytes| {
                let middle = match file {
                    // In the middle of the app there may be memory that nobody reads; here there is code.
                    File::Wasm => bytes.len() / 4,
                    _ => middle(&bytes),
                };
                for byte in bytes.iter_mut().skip(middle).take(16) {
                    *byte = !*byte;
                }
                bytes
            })
            .await
        }
        Harm::OtherVersion => {
            changed(response, |mut bytes| {
                bytes[3] = b'9';
                bytes
            })
            .await
        }
    }
}

/// The same answer with another body.
async fn changed<B: Into<Body>>(response: Response, change: impl FnOnce(Vec<u8>) -> B) -> Response {
    const OF_THE_OLD_BODY: [HeaderName; 3] = [CONTENT_LENGTH, ETAG, LAST_MODIFIED];
    let (mut head, body) = response.into_parts();
    let Ok(body) = to_bytes(body, LARGEST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    for name in OF_THE_OLD_BODY {
        head.headers.remove(name);
    }
    Response::from_parts(head, change(body.to_vec()).into())
}

fn replaced(bytes: Vec<u8>, old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut changed = bytes;
    let mut at = 0;
    while at + old.len() <= changed.len() {
        if changed[at..].starts_with(old) {
            changed[at..at + new.len()].copy_from_slice(new);
        }
        at += 1;
    }
    changed
}
