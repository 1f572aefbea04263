//! A Chromium of our own, driven over its DevTools protocol by a pipe: no port, no driver program, and it ends
//! when the pipe does.

mod processors;
mod tab;
mod traffic;

use crate::fault::{Fault, Outcome};
use crate::process;
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;
pub use tab::{Line, Tab, Taste};
pub use traffic::Traffic;

/// What it is called on different systems.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The longest wait for an answer. A page on the slowest line is there in a fifth of it.
const PATIENCE: Duration = Duration::from_secs(120);

/// Nothing but the page asks for anything, and a page behind others is drawn as the first one is.
const FLAGS: [&str; 14] = [
    "--remote-debugging-pipe",
    "--headless=new",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-proxy-server",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-features=OptimizationHints,OptimizationGuideModelDownloading,Translate",
    "--mute-audio",
];

/// The shell moves the pipe to where Chromium reads (3) and writes (4).
const PIPE: &str = "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1";

/// A running Chromium.
pub struct Chromium {
    process: Child,
    home: PathBuf,
    to: ChildStdin,
    from: Receiver<Value>,
    last_call: u64,
    events: Vec<Value>,
    /// The processors that it may run on, if they can be chosen.
    processors: Option<String>,
}

impl Chromium {
    /// Starts one with nothing in it; what it writes goes into `home`.
    ///
    /// # Errors
    /// If there is none, or if it doesn't start.
    pub fn start(home: &Path) -> Outcome<Self> {
        let program = NAMES.into_iter().find(|name| process::on_path(name));
        let program = program.ok_or_else(|| {
            Fault::new(
                "There is no Chromium to measure in.",
                "`cargo xtask test` installs it or says how to; without it: `cargo xtask bench`.",
            )
        })?;
        let _ = fs::remove_dir_all(home); // a run that was broken off has left it
        let mut command = Command::new("sh");
        command
            .args(["-c", PIPE, "sh", program])
            .args(FLAGS)
            .arg(format!("--user-data-dir={}", home.display()));
        if process::answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0") {
            command.arg("--no-sandbox"); // Chromium refuses to run with one as root
        }
        command
            .arg("about:blank")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut process = command.spawn().map_err(|error| gone(&error.to_string()))?;
        let (Some(to), Some(from)) = (process.stdin.take(), process.stdout.take()) else {
            return Err(gone("it has no pipe"));
        };
        Ok(Self {
            process,
            home: home.to_owned(),
            to,
            from: listen(from),
            last_call: 0,
            events: Vec::new(),
            processors: processors::list(),
        })
    }

    /// A command to the browser, or to the page of a session; waits for its answer.
    fn call(&mut self, session: Option<&str>, method: &str, with: &Value) -> Outcome<Value> {
        self.last_call += 1;
        let mut call = json!({ "id": self.last_call, "method": method, "params": with });
        if let Some(session) = session {
            call["sessionId"] = session.into();
        }
        let sent = write!(self.to, "{call}\0").and_then(|()| self.to.flush());
        sent.map_err(|error| gone(&error.to_string()))?;
        loop {
            let mut message = self.from.recv_timeout(PATIENCE).map_err(|error| {
                gone(match error {
                    RecvTimeoutError::Timeout => "it doesn't answer",
                    RecvTimeoutError::Disconnected => "it has ended",
                })
            })?;
            if message["id"] == self.last_call {
                return match message.get("error") {
                    None => Ok(message["result"].take()),
                    Some(error) => Err(gone(&format!("{method}: {}", error["message"]))),
                };
            }
            if message.get("method").is_some() {
                self.events.push(message);
            }
        }
    }

    /// What has happened in a session since it was asked last.
    fn take_events(&mut self, session: &str) -> Vec<Value> {
        let is_own = |event: &mut Value| event["sessionId"] == session;
        self.events.extract_if(.., is_own).collect()
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // All its processes go with the first one; if it has gone already, so have they.
        let _ = self.call(None, "Browser.close", &json!({}));
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.home);
    }
}

/// The messages that come, each ended by a zero byte.
fn listen(from: ChildStdout) -> Receiver<Value> {
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        let mut from = BufReader::new(from);
        let mut bytes = Vec::new();
        while matches!(from.read_until(0, &mut bytes), Ok(1..)) {
            bytes.pop();
            if let Ok(message) = serde_json::from_slice(&bytes)
                && tell.send(message).is_err()
            {
                return;
            }
            bytes.clear();
        }
    });
    told
}

fn gone(reason: &str) -> Fault {
    Fault::new(
        format!("Chromium can't be driven: {reason}."),
        "Run it again; if it stays so, look whether `chromium --headless=new about:blank` starts.",
    )
}
