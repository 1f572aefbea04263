//! A real nginx with the configuration that the build writes, on a free port, gone when dropped.

use crate::free_port::free_port;
use crate::module;
use crate::processes::kill_tree;
use crate::programs::{self, Missing};
use crate::site::BASE;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::net::TcpStream;
use tokio::time::sleep;

const PATIENCE: Duration = Duration::from_secs(20);

/// What an administrator sets in the file, as the build writes it.
const LISTEN: &str = "listen 80;";
const ROOT: &str = "root /srv/tokkae;";

/// A running nginx.
pub struct Nginx {
    process: Child,
    port: u16,
    home: TempDir,
}

/// What is missing before one can run.
pub fn missing() -> Vec<Missing> {
    programs::missing(&["nginx"])
}

impl Nginx {
    /// Starts one that serves the built module below the path that every trial uses.
    pub async fn start() -> Result<Self> {
        let mut last = None;
        // Another program may take the free port before nginx does.
        for _ in 0..3 {
            match Self::try_start().await {
                Ok(nginx) => return Ok(nginx),
                Err(error) => last = Some(error),
            }
        }
        Err(last.context("no attempt was made")?)
    }

    async fn try_start() -> Result<Self> {
        let dist = module::dist().context("dist/ is missing: run `cargo xtask build`")?;
        let home = tempfile::Builder::new().prefix("nginx-").tempdir()?;
        let port = free_port()?;
        let site = home.path().join(format!("www{BASE}"));
        fs::create_dir_all(site.parent().context("a folder")?)?;
        symlink(&dist, &site)?;
        let written = fs::read_to_string(dist.join("hosting/nginx.conf"))?;
        fs::write(
            home.path().join("site.conf"),
            set(&written, home.path(), port)?,
        )?;
        fs::write(home.path().join("nginx.conf"), main(home.path()))?;
        let process = Command::new(programs::find("nginx")?)
            .arg("-p")
            .arg(home.path())
            .args(["-e", "error.log", "-c", "nginx.conf"])
            .stdin(Stdio::null())
            .spawn()
            .context("nginx did not start")?;
        let mut nginx = Self {
            process,
            port,
            home,
        };
        nginx.listening().await?;
        Ok(nginx)
    }

    /// Where it listens.
    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    async fn listening(&mut self) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", self.port)).await.is_err() {
            let log = fs::read_to_string(self.home.path().join("error.log")).unwrap_or_default();
            if let Some(status) = self.process.try_wait()? {
                bail!("nginx ended ({status}):\n{log}");
            }
            if Instant::now() > deadline {
                bail!("nginx does not listen on port {}:\n{log}", self.port);
            }
            sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        kill_tree(&self.process);
        let _ = self.process.wait();
    }
}

/// The build's file with what an administrator sets.
fn set(written: &str, home: &Path, port: u16) -> Result<String> {
    for line in [LISTEN, ROOT] {
        ensure!(written.contains(line), "there is no `{line}` to set");
    }
    let root = format!("root {}/www;", home.display());
    Ok(written
        .replace(LISTEN, &format!("listen 127.0.0.1:{port};"))
        .replace(ROOT, &root))
}

/// What Debian's own `nginx.conf` does around it, in one process and one folder, and without its list of types.
fn main(home: &Path) -> String {
    let home = home.display();
    let folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("    {kind}_temp_path {home}/{kind};\n"));
    format!(
        "daemon off;\nmaster_process off;\npid {home}/nginx.pid;\nevents {{}}\nhttp {{\n{}    include {home}/site.conf;\n}}\n",
        folders.concat()
    )
}
