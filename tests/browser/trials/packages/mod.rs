//! Packages for learning platforms and USB sticks, in real counterparts.

mod manifests;
mod scorm;

use crate::engine::Engine;
use crate::trial::Stage;
use anyhow::Result;
use libtest_mimic::Trial;

/// Trials of one engine.
pub fn trials(engine: Engine) -> Vec<Trial> {
    scorm::trials(engine)
}

/// Trials without a browser.
pub fn alone() -> Vec<Trial> {
    manifests::trials()
}

/// From the platform's page into the module's frame.
async fn enter(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    for css in ["#package", "#module"] {
        browser.wait_for(css).await?.enter_frame().await?;
    }
    browser.until_running().await.map(|_| ())
}

/// From the module's frame to the package's own page.
async fn back_to_package(stage: &Stage) -> Result<()> {
    Ok(stage.browser.client.enter_parent_frame().await?)
}
