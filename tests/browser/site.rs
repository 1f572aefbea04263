//! The module's site for one trial: on a port of its own, at a sub-path, every request recorded.

use crate::web_server::WebServer;
use anyhow::Result;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{COOKIE, HOST};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Redirect, Response};
use axum::routing::get;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::net::TcpListener;

/// Where the site hangs on its server: any path has to do.
pub const BASE: &str = "/any/path";

/// One request as the server saw it, and how it was answered.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Path and query.
    pub path: String,
    /// The `Host` header.
    pub host: String,
    /// The `Cookie` header, which no request may have.
    pub cookie: Option<String>,
    /// The answer's status.
    pub status: u16,
}

impl Seen {
    fn of(request: &Request) -> Self {
        let header = |name| Some(request.headers().get(name)?.to_str().ok()?.to_owned());
        Self {
            path: request.uri().to_string(),
            host: header(HOST).unwrap_or_default(),
            cookie: header(COOKIE),
            status: 0,
        }
    }
}

type Log = Arc<Mutex<Vec<Seen>>>;

/// A running site.
pub struct Site {
    host: String,
    log: Log,
    /// The server, where it is a program of its own.
    _server: Option<WebServer>,
}

impl Site {
    /// The site on a real web server, which keeps no record of requests.
    pub fn on(server: WebServer) -> Self {
        Self {
            host: server.host(),
            log: Log::default(),
            _server: Some(server),
        }
    }

    /// Serves `pages` until the runtime ends.
    pub async fn start(pages: Router) -> Result<Self> {
        let log = Log::default();
        let router = Router::new()
            .route(BASE, get(|| async { Redirect::permanent("/any/path/") }))
            .nest_service(&format!("{BASE}/"), pages)
            .layer(from_fn_with_state(Arc::clone(&log), record));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let host = listener.local_addr()?.to_string();
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self {
            host,
            log,
            _server: None,
        })
    }

    /// The address of a page of the site, such as `km/help/`.
    pub fn url(&self, page: &str) -> String {
        format!("http://{}{BASE}/{page}", self.host)
    }

    /// Every request until now.
    pub fn seen(&self) -> Vec<Seen> {
        self.log
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The requests that no page may make: outside the site, with a cookie, or for what is not there.
    pub fn wrong(&self) -> Vec<Seen> {
        let mut seen = self.seen();
        seen.retain(|request| {
            request.host != self.host
                || request.cookie.is_some()
                || request.status >= 400
                || !request.path.starts_with(BASE)
        });
        seen
    }
}

async fn record(State(log): State<Log>, request: Request, next: Next) -> Response {
    let mut seen = Seen::of(&request);
    let response = next.run(request).await;
    seen.status = response.status().as_u16();
    log.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(seen);
    response
}
