//! A real learning record store (Ralph, statements in a file), and in front of it what a cmi5 platform adds: the
//! address that gives a token once, and the documents about a launch. On another origin than the package, with a line
//! that can be cut.

use crate::free_port::free_port;
use crate::module::Line;
use crate::processes::Listener;
use crate::programs;
use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    AUTHORIZATION, CONTENT_TYPE,
};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(60);
const USER: &str = "platform";
const SECRET: &str = "only-for-this-trial";
const LARGEST: usize = 1 << 20;

/// Where the set-up installs it.
pub fn program() -> PathBuf {
    programs::target().join("tools/ralph/bin/ralph")
}

/// A running Ralph.
pub struct RecordStore {
    program: Listener,
    _home: TempDir,
}

impl RecordStore {
    /// Starts one and waits until it listens.
    pub async fn start() -> Result<Self> {
        let program = program();
        ensure!(
            program.is_file(),
            "{} is missing: run `cargo xtask test`",
            program.display()
        );
        let home = tempfile::Builder::new().prefix("records-").tempdir()?;
        let ralph = |name: &str| {
            let mut command = Command::new(program.with_file_name(name));
            command
                .current_dir(home.path())
                .env("RALPH_APP_DIR", home.path())
                .env("RALPH_AUTH_FILE", home.path().join("auth.json"))
                .env("RALPH_RUNSERVER_BACKEND", "fs")
                .env("RALPH_RUNSERVER_AUTH_BACKENDS", "basic")
                .env(
                    "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH",
                    home.path().join("store"),
                )
                .stdin(Stdio::null());
            command
        };
        let account = [
            "auth",
            "-u",
            USER,
            "-p",
            SECRET,
            "-s",
            "all",
            "-N",
            "tests",
            "-O",
            "http://tests.invalid/",
            "-w",
        ];
        let made = ralph("ralph").args(account).output()?;
        ensure!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        let port = free_port()?;
        let log = home.path().join("log");
        let mut command = ralph("python3");
        command
            .arg(programs::workspace().join("tests/browser/ralph/serve.py"))
            .arg(port.to_string());
        let program = Listener::start(&mut command, "Ralph", port, log, PATIENCE).await?;
        Ok(Self {
            program,
            _home: home,
        })
    }

    /// The statements that it holds, in the order in which they came.
    pub async fn statements(&self) -> Result<Vec<Value>> {
        let request = Request::get(self.url("statements?limit=100"))
            .header(AUTHORIZATION, authorization())
            .header("x-experience-api-version", "1.0.3")
            .body(Body::empty())?;
        let answer = pass_on(request).await?;
        ensure!(answer.status().is_success(), "{}", answer.status());
        let body = to_bytes(answer.into_body(), LARGEST).await?;
        let found: Value = serde_json::from_slice(&body)?;
        let mut statements = found["statements"].as_array().cloned().unwrap_or_default();
        statements.sort_by_key(|one| one["stored"].as_str().unwrap_or_default().to_owned());
        Ok(statements)
    }

    fn url(&self, rest: &str) -> String {
        format!("http://127.0.0.1:{}/xAPI/{rest}", self.program.port)
    }
}

fn authorization() -> String {
    format!("Basic {}", token())
}

fn token() -> String {
    BASE64_STANDARD.encode(format!("{USER}:{SECRET}"))
}

async fn pass_on(request: Request) -> Result<Response> {
    let client = Client::builder(TokioExecutor::new()).build_http::<Body>();
    let answer = client.request(request).await?;
    Ok(answer.map(Body::new))
}

/// The platform in front of it.
#[derive(Clone)]
pub struct Launcher {
    state: Arc<Mutex<Launched>>,
    store: String,
    /// The way to the platform.
    pub line: Line,
}

/// What the platform knows.
#[derive(Default)]
pub struct Launched {
    /// How often each address for a token was asked.
    pub asked: BTreeMap<String, usize>,
    /// Its documents about the launch, by their id.
    pub documents: BTreeMap<String, Value>,
    /// The paths of all requests.
    pub seen: Vec<String>,
}

impl Launcher {
    /// A platform that has put its document about the launch in its place.
    pub fn new(store: &RecordStore, launch: Value) -> Self {
        let mut state = Launched::default();
        state.documents.insert("LMS.LaunchData".to_owned(), launch);
        Self {
            state: Arc::new(Mutex::new(state)),
            store: store.url(""),
            line: Line::default(),
        }
    }

    /// What it knows.
    pub fn knows(&self) -> MutexGuard<'_, Launched> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Its server.
    pub fn pages(&self) -> Router {
        Router::new().fallback(answer).with_state(self.clone())
    }
}

async fn answer(State(launcher): State<Launcher>, request: Request) -> Response {
    let mut answer = if request.method() == Method::OPTIONS {
        StatusCode::NO_CONTENT.into_response()
    } else if launcher.line.is_cut() {
        StatusCode::SERVICE_UNAVAILABLE.into_response()
    } else {
        reply(&launcher, request).await.unwrap_or_else(|error| {
            (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response()
        })
    };
    for (name, value) in [
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (ACCESS_CONTROL_ALLOW_METHODS, "GET, PUT, POST"),
        (
            ACCESS_CONTROL_ALLOW_HEADERS,
            "authorization, content-type, x-experience-api-version",
        ),
    ] {
        answer
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    answer
}

async fn reply(launcher: &Launcher, request: Request) -> Result<Response> {
    let path = request.uri().path().trim_start_matches('/').to_owned();
    let query = request.uri().query().unwrap_or_default().to_owned();
    launcher.knows().seen.push(path.clone());
    let json =
        |value: &Value| ([(CONTENT_TYPE, "application/json")], value.to_string()).into_response();
    if path.starts_with("token/") && request.method() == Method::POST {
        let mut knows = launcher.knows();
        let times = knows.asked.entry(path).or_default();
        *times += 1;
        return Ok(json(&match times {
            1 => json!({ "auth-token": token() }),
            _ => json!({ "error-code": "1", "error-text": "The token was given already." }),
        }));
    }
    let given = request.headers().get(AUTHORIZATION).cloned();
    if given.is_none_or(|given| given != authorization().as_str()) {
        return Ok(StatusCode::UNAUTHORIZED.into_response());
    }
    match path.as_str() {
        "xapi/statements" => {
            let (mut parts, body) = request.into_parts();
            parts.uri = format!("{}statements?{query}", launcher.store).parse()?;
            parts.headers.remove("host");
            pass_on(Request::from_parts(parts, body)).await
        }
        "xapi/activities/state" => {
            let mut pairs = url::form_urlencoded::parse(query.as_bytes());
            let id = pairs
                .find(|(name, _)| name == "stateId")
                .context("no stateId")?;
            let id = id.1.into_owned();
            if request.method() == Method::PUT {
                let body = to_bytes(request.into_body(), LARGEST).await?;
                let document = serde_json::from_slice(&body)?;
                launcher.knows().documents.insert(id, document);
                return Ok(StatusCode::NO_CONTENT.into_response());
            }
            let found = launcher.knows().documents.get(&id).cloned();
            Ok(found.map_or_else(
                || StatusCode::NOT_FOUND.into_response(),
                |found| json(&found),
            ))
        }
        "xapi/agents/profile" => Ok(json(&json!({ "languagePreference": "km,en" }))),
        _ => Ok(StatusCode::NOT_FOUND.into_response()),
    }
}
