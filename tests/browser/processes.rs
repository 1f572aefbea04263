//! A program that listens at a port: started, waited for, and ended with all that it started.
//!
//! A driver that is killed leaves its browser running, and browsers start processes of their own.

use anyhow::{Context, Result, bail, ensure};
use rustix::process::{Pid, Signal, kill_process};
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use tokio::time::sleep;

/// A program that listens, gone with everything it started when dropped.
pub struct Listener {
    process: Child,
    /// Where it listens.
    pub port: u16,
    log: PathBuf,
}

impl Listener {
    /// Starts it, with what it writes in `log`, and waits until it listens at `port`.
    pub async fn start(
        command: &mut Command,
        name: &str,
        port: u16,
        log: PathBuf,
        patience: Duration,
    ) -> Result<Self> {
        let output = File::create(&log)?;
        let process = command
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .with_context(|| format!("{name} did not start"))?;
        let mut started = Self { process, port, log };
        started.listening(name, patience).await?;
        Ok(started)
    }

    /// What it has written.
    pub fn said(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    async fn listening(&mut self, name: &str, patience: Duration) -> Result<()> {
        let deadline = Instant::now() + patience;
        while TcpStream::connect(("127.0.0.1", self.port)).await.is_err() {
            if let Some(status) = self.process.try_wait()? {
                bail!("{name} ended ({status}):\n{}", self.said());
            }
            ensure!(
                Instant::now() < deadline,
                "{name} does not listen on port {}:\n{}",
                self.port,
                self.said()
            );
            sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        kill_tree(&self.process);
        let _ = self.process.wait();
    }
}

/// Kills `root` and its descendants, children first started last ended.
pub fn kill_tree(root: &Child) {
    let Ok(root) = i32::try_from(root.id()) else {
        return;
    };
    let parents = parents();
    let mut tree = vec![root];
    let mut next = 0;
    while let Some(&parent) = tree.get(next) {
        tree.extend(
            parents
                .iter()
                .filter(|(_, of)| *of == parent)
                .map(|(id, _)| *id),
        );
        next += 1;
    }
    for pid in tree.into_iter().filter_map(Pid::from_raw) {
        // It may have ended by itself.
        let _ = kill_process(pid, Signal::KILL);
    }
}

/// Every process with its parent, as the kernel lists them.
fn parents() -> Vec<(i32, i32)> {
    let folders = fs::read_dir("/proc").into_iter().flatten().flatten();
    folders
        .filter_map(|folder| {
            let id = folder.file_name().to_str()?.parse().ok()?;
            let stat = fs::read_to_string(folder.path().join("stat")).ok()?;
            // `id (name) state parent …`; the name may hold anything, a bracket too.
            let parent = stat
                .rsplit_once(')')?
                .1
                .split_whitespace()
                .nth(1)?
                .parse()
                .ok()?;
            Some((id, parent))
        })
        .collect()
}
