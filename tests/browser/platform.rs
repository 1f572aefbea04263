//! A learning platform for the tests: a page with a real SCORM run-time (`scorm-again`) around a package, and a place
//! where that puts what it is told. Its line can be cut.

use crate::module::Line;
use crate::package::{self, Files};
use crate::programs;
use anyhow::{Context, Result};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{Html, IntoResponse};
use axum::routing::{get, post};
use serde_json::{Value, json};
use std::fs;
use std::sync::{Arc, Mutex, PoisonError};

/// Which SCORM the platform speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// SCORM 1.2.
    One,
    /// SCORM 2004.
    Two,
}

/// What the platform has been told, over all launches.
#[derive(Clone, Default)]
pub struct Told {
    state: Arc<Mutex<Vec<Value>>>,
    /// The way to the platform's server.
    pub line: Line,
}

impl Told {
    /// Everything that arrived, in order.
    pub fn all(&self) -> Vec<Value> {
        self.state
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// What it knows now; nothing at first.
    pub fn last(&self) -> Value {
        self.all().pop().unwrap_or_default()
    }
}

/// The platform's pages: `lms/` opens the package, `lms/throws/` does with an object that throws at every call.
pub fn pages(version: Version, files: Files, told: Told) -> Result<Router> {
    let (script, object, class) = match version {
        Version::One => ("scorm12", "API", "Scorm12API"),
        Version::Two => ("scorm2004", "API_1484_11", "Scorm2004API"),
    };
    let file = programs::target().join(format!(
        "tools/npm/node_modules/scorm-again/dist/{script}.min.js"
    ));
    let runtime = fs::read_to_string(&file)
        .with_context(|| format!("{}: run `cargo xtask test`", file.display()))?;
    let page = |setup: &str| {
        Html(format!(
            "<!doctype html><title>A platform</title><script src=\"../runtime.js\"></script>\
             <script>{setup}; addEventListener(\"DOMContentLoaded\", () => document.body.insertAdjacentHTML(\"beforeend\", \
             '<iframe id=package style=\"width:100%;height:95vh\" src=\"../package/index.html\"></iframe>'));</script><body>"
        ))
    };
    let start = move |State(told): State<Told>| async move {
        page(&format!(
            "self.{object} = new {class}({{ lmsCommitUrl: \"../told\", autocommit: false, logLevel: 5 }});\
             const kept = {}; if (kept) {object}.loadFromJSON(kept, \"\");",
            told.last()
        ))
    };
    let throws = page(&format!(
        "self.{object} = new Proxy({{}}, {{ get: () => () => {{ throw new Error(\"The platform is broken.\"); }} }})"
    ));
    let breaks = page(&format!(
        "self.{object} = new Proxy({{}}, {{ get: (_, name) => () => {{ if (/Init/.test(name)) return \"true\"; \
         throw new Error(\"The platform is broken.\"); }} }})"
    ));
    Ok(Router::new()
        .route("/lms/", get(start))
        .route("/throws/", get(async move || throws))
        .route("/breaks/", get(async move || breaks))
        .route(
            "/runtime.js",
            get(async move || ([(CONTENT_TYPE, "text/javascript")], runtime)),
        )
        .route("/told", post(receive))
        .with_state(told)
        .nest("/package", package::served(files)))
}

async fn receive(State(told): State<Told>, said: String) -> impl IntoResponse {
    let answer = |result: bool| json!({ "result": result, "errorCode": 0 }).to_string();
    let json = [(CONTENT_TYPE, "application/json")];
    let Some(said) = serde_json::from_str(&said)
        .ok()
        .filter(|_| !told.line.is_cut())
    else {
        return (StatusCode::SERVICE_UNAVAILABLE, json, answer(false));
    };
    told.state
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(said);
    (StatusCode::OK, json, answer(true))
}
