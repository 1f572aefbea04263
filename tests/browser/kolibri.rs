//! A real Kolibri: a school of one teacher, with the package imported from a disk, without a network.

use crate::free_port::free_port;
use crate::processes::Listener;
use crate::programs;
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(120);
const CHANNEL: &str = "0123456789abcdef0123456789abcdef";

/// The package's place in the channel.
pub const NODE: &str = "fedcba9876543210fedcba9876543210";
/// The teacher's name, and the word that lets them in.
pub const TEACHER: [&str; 2] = ["teacher", "only-for-this-trial"];

/// Where the set-up installs it.
pub fn program() -> PathBuf {
    programs::target().join("tools/kolibri/bin/kolibri")
}

/// A running Kolibri.
pub struct Kolibri {
    program: Listener,
    _home: TempDir,
}

impl Kolibri {
    /// Sets one up with the package, starts it and waits until it listens.
    pub async fn start(package: &Path) -> Result<Self> {
        let program = program();
        ensure!(
            program.is_file(),
            "{} is missing: run `cargo xtask test`",
            program.display()
        );
        let home = tempfile::Builder::new().prefix("kolibri-").tempdir()?;
        let disk = home.path().join("disk");
        let [teacher, word] = TEACHER;
        let python = program.with_file_name("python3");
        let mut channel = Command::new(python);
        channel
            .arg(programs::workspace().join("tests/browser/kolibri/channel.py"))
            .args([&disk, package])
            .args([CHANNEL, NODE, "1"]);
        done(&mut channel)?;
        let kolibri = |arguments: &[&str]| {
            let mut command = Command::new(&program);
            command
                .args(arguments)
                .env("KOLIBRI_HOME", home.path().join("home"))
                .stdin(Stdio::null());
            command
        };
        let school = [
            "manage",
            "provisiondevice",
            "--facility",
            "School",
            "--superusername",
            teacher,
            "--superuserpassword",
            word,
            "--preset",
            "informal",
            "--language_id",
            "en",
            "--noinput",
        ];
        done(&mut kolibri(&school))?;
        for step in ["importchannel", "importcontent"] {
            done(kolibri(&["manage", "--skip-update", step, "disk", CHANNEL]).arg(&disk))?;
        }
        let (port, zip_port) = (free_port()?, free_port()?);
        let mut command = kolibri(&["start", "--foreground", "--skip-update"]);
        command.args([
            "--port",
            &port.to_string(),
            "--zip-port",
            &zip_port.to_string(),
        ]);
        let log = home.path().join("log");
        let program = Listener::start(&mut command, "Kolibri", port, log, PATIENCE).await?;
        Ok(Self {
            program,
            _home: home,
        })
    }

    /// The address of a page of it.
    pub fn url(&self, page: &str) -> String {
        format!("http://127.0.0.1:{}/{page}", self.program.port)
    }
}

fn done(command: &mut Command) -> Result<()> {
    let answer = command.output().context("it did not start")?;
    let said = String::from_utf8_lossy(&answer.stderr);
    ensure!(answer.status.success(), "{command:?}:\n{said}");
    Ok(())
}
