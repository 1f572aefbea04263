//! A driver program: started on a free port, and gone with everything it started when dropped.

use crate::display::Display;
use crate::engine::Engine;
use crate::free_port::free_port;
use crate::processes::Listener;
use crate::setup::Setup;
use anyhow::{Context, Result};
use std::path::Path;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(20);

/// A running driver program.
pub struct Driver {
    program: Listener,
    _display: Option<Display>,
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
        let display = engine.display()?;
        let mut command = engine.driver(port, home, setup)?;
        if let Some(display) = &display {
            command.env("DISPLAY", display.name());
        }
        let name = format!("the driver of {}", engine.name());
        let program = Listener::start(&mut command, &name, port, log, PATIENCE).await?;
        Ok(Self {
            program,
            _display: display,
        })
    }

    /// Where the driver takes commands.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.program.port)
    }

    /// The end of what the driver has written.
    pub fn log_tail(&self) -> String {
        let log = self.program.said();
        let lines: Vec<_> = log.lines().collect();
        lines[lines.len().saturating_sub(15)..].join("\n")
    }
}
