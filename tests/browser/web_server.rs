//! A real web server with the configuration that the build writes for it: on a free port, gone when dropped.

mod apache;
mod caddy;
mod nginx;

use crate::free_port::free_port;
use crate::module;
use crate::processes::kill_tree;
use crate::programs::{self, Missing};
use crate::site::BASE;
use anyhow::{Context, Result, bail, ensure};
use std::fs::{self, File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::net::TcpStream;
use tokio::time::sleep;

const PATIENCE: Duration = Duration::from_secs(20);

/// A program that serves files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Software {
    /// Set-up installs it.
    Nginx,
    /// Looked at where it is installed (Debian: `caddy`).
    Caddy,
    /// Looked at where it is installed (Debian: `apache2-bin`).
    Apache,
}

impl Software {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Nginx, Self::Caddy, Self::Apache];

    /// Its name in trials.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::Caddy => "caddy",
            Self::Apache => "apache",
        }
    }

    /// What is missing before one can run.
    pub fn missing(self) -> Vec<Missing> {
        programs::missing(&[match self {
            Self::Nginx => "nginx",
            Self::Caddy => "caddy",
            Self::Apache => "apache2",
        }])
    }

    /// The command that serves `www` of the folder `home` on the port.
    fn command(self, home: &Path, port: u16) -> Result<Command> {
        match self {
            Self::Nginx => nginx::command(home, port),
            Self::Caddy => caddy::command(home, port),
            Self::Apache => apache::command(home, port),
        }
    }
}

/// A running server of the built module, below the path that every trial uses.
pub struct WebServer {
    process: Child,
    port: u16,
    home: TempDir,
}

impl WebServer {
    /// Starts one and waits until it listens.
    pub async fn start(software: Software) -> Result<Self> {
        let mut last = None;
        // Another program may take the free port before the server does.
        for _ in 0..3 {
            match Self::try_start(software).await {
                Ok(server) => return Ok(server),
                Err(error) => last = Some(error),
            }
        }
        Err(last.context("no attempt was made")?)
    }

    async fn try_start(software: Software) -> Result<Self> {
        let dist = module::dist().context("dist/ is missing: run `cargo xtask build`")?;
        let home = tempfile::Builder::new().prefix("server-").tempdir()?;
        // A server that was started by root reads with another account's rights.
        fs::set_permissions(home.path(), Permissions::from_mode(0o755))?;
        xtask::folder::copy(&dist, &home.path().join(format!("www{BASE}")))?;
        let port = free_port()?;
        let log = File::create(home.path().join("log"))?;
        let process = software
            .command(home.path(), port)?
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| format!("{} did not start", software.name()))?;
        let mut server = Self {
            process,
            port,
            home,
        };
        server.listening().await?;
        Ok(server)
    }

    /// Where it listens.
    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    async fn listening(&mut self) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", self.port)).await.is_err() {
            let log = || fs::read_to_string(self.home.path().join("log")).unwrap_or_default();
            if let Some(status) = self.process.try_wait()? {
                bail!("the server ended ({status}):\n{}", log());
            }
            if Instant::now() > deadline {
                bail!(
                    "the server does not listen on port {}:\n{}",
                    self.port,
                    log()
                );
            }
            sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }
}

impl Drop for WebServer {
    fn drop(&mut self) {
        kill_tree(&self.process);
        let _ = self.process.wait();
    }
}

/// The file that the build wrote, with what an administrator sets in it.
fn set(home: &Path, file: &str, lines: &[(&str, String)]) -> Result<String> {
    let site = home.join(format!("www{BASE}"));
    let mut text = fs::read_to_string(site.join(file))?;
    for (line, new) in lines {
        ensure!(text.contains(line), "{file} has no `{line}` to set");
        text = text.replace(line, new);
    }
    Ok(text)
}
