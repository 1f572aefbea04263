//! A virtual display for browsers that insist on a window.

use crate::programs;
use anyhow::{Context, Result, ensure};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A display of one browser's own: there is no window manager, so that two windows on one display
/// would fight for the keyboard. Ends when dropped.
pub struct Display {
    process: Child,
    name: String,
}

impl Display {
    /// Starts a display and waits until it can be used.
    pub fn start() -> Result<Self> {
        let mut process = Command::new(programs::find("Xvfb")?)
            // It picks a free display and says which.
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1920x1080x24",
                "-nolisten",
                "tcp",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb did not start")?;
        let output = process.stdout.take().context("Xvfb has no output")?;
        let mut display = Self {
            process,
            name: String::from(":"),
        };
        BufReader::new(output).read_line(&mut display.name)?;
        display.name.truncate(display.name.trim_end().len());
        ensure!(display.name.len() > 1, "Xvfb ended without a display");
        Ok(display)
    }

    /// The display's name, such as `:5`.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
