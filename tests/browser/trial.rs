//! A trial: a browser and a site, a test of them, and evidence where it fails.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::evidence;
use crate::setup::Setup;
use crate::site::Site;
use crate::table;
use anyhow::{Context, Result, anyhow};
use axum::Router;
use futures_util::FutureExt;
use libtest_mimic::{Failed, Trial};
use std::panic::AssertUnwindSafe;
use std::time::Duration;
use tokio::runtime;
use tokio::time::timeout;

/// No trial may hang the suite.
const LONGEST: Duration = Duration::from_secs(180);

/// What a trial works with.
pub struct Stage {
    /// The window.
    pub browser: Browser,
    /// The site, on a server of this trial's own.
    pub site: Site,
}

/// A named trial of `test` in one engine, with the site that `pages` makes.
pub fn trial<Test>(
    engine: Engine,
    name: &str,
    setup: Setup,
    pages: impl FnOnce() -> Result<Router> + Send + 'static,
    test: Test,
) -> Trial
where
    Test: AsyncFnOnce(&Stage) -> Result<()> + Send + 'static,
{
    let site = async move || Site::start(pages()?).await;
    trial_on(engine, name, setup, site, test)
}

/// A named trial of `test` in one engine, on the site that `site` starts.
pub fn trial_on<Start, Test>(
    engine: Engine,
    name: &str,
    setup: Setup,
    site: Start,
    test: Test,
) -> Trial
where
    Start: AsyncFnOnce() -> Result<Site> + Send + 'static,
    Test: AsyncFnOnce(&Stage) -> Result<()> + Send + 'static,
{
    let name = format!("{}::{name}", engine.name());
    let runner = name.clone();
    Trial::test(name, move || {
        let outcome = run(engine, &runner, &setup, site, test);
        table::note(engine, &runner, outcome.is_ok());
        outcome.map_err(|error| Failed::from(format!("{error:#}")))
    })
}

fn run<Test>(
    engine: Engine,
    name: &str,
    setup: &Setup,
    site: impl AsyncFnOnce() -> Result<Site>,
    test: Test,
) -> Result<()>
where
    Test: AsyncFnOnce(&Stage) -> Result<()>,
{
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let site = site().await?;
        let browser = timeout(LONGEST, Browser::open(engine, setup))
            .await
            .context("the browser did not open")??;
        let stage = Stage { browser, site };
        let outcome = watched(test(&stage)).await;
        let outcome = match outcome {
            Ok(()) => Ok(()),
            Err(error) => {
                let evidence = timeout(LONGEST, evidence::of(&stage.browser, name)).await;
                Err(anyhow!("{error:#}\n{}", evidence.unwrap_or_default()))
            }
        };
        stage.browser.close().await;
        outcome
    })
}

/// The test's outcome, where a panic and a hang are faults too.
async fn watched(test: impl Future<Output = Result<()>>) -> Result<()> {
    match timeout(LONGEST, AssertUnwindSafe(test).catch_unwind()).await {
        Err(_) => Err(anyhow!("took longer than {LONGEST:?}")),
        Ok(Ok(outcome)) => outcome,
        Ok(Err(panic)) => {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
            Err(anyhow!("panicked: {}", text.unwrap_or("without a text")))
        }
    }
}
