//! A real web server with the configuration that the build writes for it: on a free port, gone when dropped.

mod apache;
mod caddy;
mod nginx;

use crate::free_port::free_port;
use crate::module;
use crate::processes::Listener;
use crate::programs::{self, Missing};
use crate::site::BASE;
use anyhow::{Context, Result, ensure};
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;

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
    program: Listener,
    _home: TempDir,
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
        let mut command = software.command(home.path(), port)?;
        let log = home.path().join("log");
        let program = Listener::start(&mut command, software.name(), port, log, PATIENCE).await?;
        Ok(Self {
            program,
            _home: home,
        })
    }

    /// Where it listens.
    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.program.port)
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
