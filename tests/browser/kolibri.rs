//! A real Kolibri: a school of one teacher, with the package imported from a disk, without a network.

use crate::free_port::free_port;
use crate::processes::kill_tree;
use crate::programs;
use anyhow::{Context, Result, bail, ensure};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::net::TcpStream;
use tokio::time::sleep;

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
    process: Child,
    port: u16,
    home: TempDir,
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
        let output = File::create(home.path().join("log"))?;
        let process = kolibri(&["start", "--foreground", "--skip-update"])
            .args([
                "--port",
                &port.to_string(),
                "--zip-port",
                &zip_port.to_string(),
            ])
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()?;
        let mut started = Self {
            process,
            port,
            home,
        };
        started.listening().await?;
        Ok(started)
    }

    /// The address of a page of it.
    pub fn url(&self, page: &str) -> String {
        format!("http://127.0.0.1:{}/{page}", self.port)
    }

    async fn listening(&mut self) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", self.port)).await.is_err() {
            let log = || fs::read_to_string(self.home.path().join("log")).unwrap_or_default();
            if let Some(status) = self.process.try_wait()? {
                bail!("Kolibri ended ({status}):\n{}", log());
            }
            ensure!(
                Instant::now() < deadline,
                "Kolibri does not listen:\n{}",
                log()
            );
            sleep(Duration::from_millis(100)).await;
        }
        Ok(())
    }
}

impl Drop for Kolibri {
    fn drop(&mut self) {
        kill_tree(&self.process);
        let _ = self.process.wait();
    }
}

fn done(command: &mut Command) -> Result<()> {
    let answer = command.output().context("it did not start")?;
    let said = String::from_utf8_lossy(&answer.stderr);
    ensure!(answer.status.success(), "{command:?}:\n{said}");
    Ok(())
}
