//! A browser for one trial: a driver, a session, and nothing left of them afterwards.

use crate::driver::Driver;
use crate::engine::Engine;
use crate::setup::Setup;
use crate::watch::Watch;
use anyhow::{Context, Result};
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;
use tempfile::TempDir;

/// An open browser window. Its process, its profile and its files go when it is dropped.
pub struct Browser {
    /// The session, for what no method here covers.
    pub client: Client,
    /// Which engine it is.
    pub engine: Engine,
    driver: Driver,
    watch: Watch,
    home: TempDir,
}

impl Browser {
    /// Opens a window with a fresh profile.
    pub async fn open(engine: Engine, setup: &Setup) -> Result<Self> {
        let home = tempfile::Builder::new().prefix("browser-").tempdir()?;
        let watch = Watch::start().await?;
        let driver = Driver::start(engine, home.path(), setup).await?;
        let capabilities = engine.capabilities(home.path(), setup, watch.address())?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.url())
            .await
            .with_context(|| format!("{}\nno session", driver.log_tail()))?;
        client.update_timeouts(timeouts()).await?;
        let browser = Self {
            client,
            engine,
            driver,
            watch,
            home,
        };
        browser.resize(setup.size).await?;
        Ok(browser)
    }

    /// The requests that pages made to anything but the site.
    pub fn foreign_requests(&self) -> Vec<String> {
        let own = |line: &String| {
            self.engine
                .own_hosts()
                .iter()
                .any(|host| line.contains(host))
        };
        self.watch
            .seen()
            .into_iter()
            .filter(|line| !own(line))
            .collect()
    }

    /// The end of what the driver has written.
    pub fn driver_log(&self) -> String {
        self.driver.log_tail()
    }

    /// Waits until a file that the page saved holds this text; Chromium is told where it goes.
    pub async fn downloaded(&self, ending: &str, text: &str) -> Result<()> {
        self.until("the saved file", async || {
            let files = fs::read_dir(self.downloads())?.flatten();
            let mut files =
                files.filter(|file| file.file_name().to_string_lossy().ends_with(ending));
            let saved = files.next().map(|file| fs::read_to_string(file.path()));
            let saved = saved.transpose()?;
            Ok(saved
                .filter(|saved| saved.trim_start_matches('\u{feff}') == text)
                .map(|_| ()))
        })
        .await
    }

    fn downloads(&self) -> PathBuf {
        self.home.path().join("downloads")
    }

    /// Ends the session politely; the driver goes on drop.
    pub async fn close(self) {
        // The driver and the browser are killed anyway.
        let _ = self.client.clone().close().await;
    }
}

fn timeouts() -> TimeoutConfiguration {
    let limit = Some(Duration::from_secs(30));
    TimeoutConfiguration::new(limit, limit, Some(Duration::ZERO))
}
