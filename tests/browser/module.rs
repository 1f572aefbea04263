//! The built module, whole or with something broken, as pages for a site.

use crate::programs::{self, Missing};
use anyhow::{Context, Error, Result, ensure};
use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::{Next, from_fn};
use axum::response::IntoResponse;
use axum::routing::get;
use std::fs;
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread;
use xtask::{Outcome, Workspace};

/// A line that can be cut and mended while a trial runs.
#[derive(Clone, Default)]
pub struct Line(Arc<AtomicBool>);

impl Line {
    /// From now on packs don't come.
    pub fn cut(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// From now on they come again.
    pub fn mend(&self) {
        self.0.store(false, Ordering::SeqCst);
    }

    /// Whether it is cut.
    pub fn is_cut(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// The module as `cargo xtask serve` serves it, with a service worker that keeps nothing: hundreds of trials
/// would each fetch the whole site.
pub fn whole() -> Result<Router> {
    const IDLE: &str = "// Keeps nothing in this trial.";
    let javascript = [(CONTENT_TYPE, "text/javascript")];
    Ok(Router::new()
        .route("/sw.js", get(async move || (javascript, IDLE)))
        .fallback_service(site()?))
}

/// The whole module with its service worker, on a network that can fail.
pub fn on_network(line: Line) -> Result<Router> {
    Ok(behind_network(site()?, line))
}

/// The same with a service worker that keeps nothing.
pub fn unkept_on_network(line: Line) -> Result<Router> {
    Ok(behind_network(whole()?, line))
}

/// The whole module on a network that can fail, with a newer edition from the moment that `newer` is cut.
pub fn of_two_editions(line: Line, newer: Line) -> Result<Router> {
    let dist = dist().context("dist/ is missing: run `cargo xtask build`")?;
    let first = fs::read_to_string(dist.join("sw.js")).context("dist/sw.js")?;
    let second = first.replacen("\"tokkae-", "\"tokkae-newer-", 1);
    ensure!(first != second, "dist/sw.js has no edition");
    let worker = get(async move || {
        let script = if newer.is_cut() { second } else { first };
        ([(CONTENT_TYPE, "text/javascript")], script)
    });
    let pages = Router::new()
        .route("/sw.js", worker)
        .fallback_service(site()?);
    Ok(behind_network(pages, line))
}

fn behind_network(pages: Router, line: Line) -> Router {
    pages.layer(from_fn(move |request: Request, next: Next| {
        if line.is_cut() {
            // The connection breaks off without an answer, and no panic is reported.
            resume_unwind(Box::new("no network"));
        }
        next.run(request)
    }))
}

/// The gallery of all components in every language, made for this run: `dist/` has none.
pub fn gallery() -> Result<Router> {
    static MADE: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    // Pages are drawn on a runtime, and one can't be started on the trial's own.
    let made = MADE.get_or_init(|| match thread::spawn(make_gallery).join() {
        Ok(made) => made.map_err(|fault| fault.to_string()),
        Err(_) => Err("drawing the gallery panicked".to_owned()),
    });
    let site = made.clone().map_err(Error::msg)?;
    Ok(xtask::site::router(site))
}

fn make_gallery() -> Outcome<PathBuf> {
    let site = programs::target().join("gallery-site");
    xtask::gallery_site(&Workspace::find()?, &site)?;
    Ok(site)
}

/// The whole module as `cargo xtask serve` serves it, service worker and all.
pub fn site() -> Result<Router> {
    Ok(xtask::site::router(
        dist().context("dist/ is missing: run `cargo xtask build`")?,
    ))
}

/// The module behind a line that can be cut.
pub fn behind(line: Line) -> Result<Router> {
    Ok(whole()?.layer(from_fn(move |request: Request, next: Next| {
        let lost = line.is_cut() && has_extension(&request, ".pack");
        async move {
            if lost {
                StatusCode::NOT_FOUND.into_response()
            } else {
                next.run(request).await
            }
        }
    })))
}

/// What is missing before a trial of the module can run, if anything is.
pub fn missing() -> Option<Missing> {
    dist()
        .is_none()
        .then_some(Missing("dist/, the built module,"))
}

/// The built module, if it is there.
pub fn dist() -> Option<PathBuf> {
    let dist = programs::workspace().join("dist");
    dist.join("index.html").is_file().then_some(dist)
}

fn has_extension(request: &Request, extension: &str) -> bool {
    request.uri().path().ends_with(extension)
}
