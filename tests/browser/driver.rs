//! A driver program: started on a free port, and gone with everything it started when dropped.

use crate::display::Display;
use crate::engine::Engine;
use crate::free_port::free_port;
use crate::processes::kill_tree;
use crate::setup::Setup;
use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use tokio::time::sleep;

const PATIENCE: Duration = Duration::from_secs(20);

/// A running driver program.
pub struct Driver {
    process: Child,
    _display: Option<Display>,
    port: u16,
    log: PathBuf,
}

impl Driver {
    /// Starts the engine's driver and waits until it listens.
    pub async fn start(engine: Engine, home: &Path, setup: &Setup) -> Result<Self> {
        let mut last = None;
        // Another program may take the free port before the driver does.
        for _ in 0..3 {
            match Self::try_start(engine, home, setup).await {
                Ok(driver) => return Ok(driver),
                Err(error) => last = Some(error),
            }
        }
        Err(last.context("no attempt was made")?)
    }

    async fn try_start(engine: Engine, home: &Path, setup: &Setup) -> Result<Self> {
        let port = free_port()?;
        let log = home.join("driver.log");
        let output = File::create(&log)?;
        let display = engine.display()?;
        let mut command = engine.driver(port, home, setup)?;
        if let Some(display) = &display {
            command.env("DISPLAY", display.name());
        }
        let process = command
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .with_context(|| format!("the driver of {} did not start", engine.name()))?;
        let mut driver = Self {
            process,
            _display: display,
            port,
            log,
        };
        driver.listening().await?;
        Ok(driver)
    }

    /// Where the driver takes commands.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The end of what the driver has written.
    pub fn log_tail(&self) -> String {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<_> = log.lines().collect();
        lines[lines.len().saturating_sub(15)..].join("\n")
    }

    async fn listening(&mut self) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", self.port)).await.is_err() {
            if let Some(status) = self.process.try_wait()? {
                bail!("the driver ended ({status}):\n{}", self.log_tail());
            }
            if Instant::now() > deadline {
                bail!(
                    "the driver does not listen on port {}:\n{}",
                    self.port,
                    self.log_tail()
                );
            }
            sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        kill_tree(&self.process);
        let _ = self.process.wait();
    }
}
