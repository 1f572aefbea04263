//! Packages for learning platforms and USB sticks, in real counterparts.

mod cmi5;
mod features;
mod kolibri;
mod manifests;
mod scorm;
mod single;

use crate::engine::Engine;
use crate::library::{self, Edition};
use crate::package::STORY;
use crate::trial::Stage;
use anyhow::{Context, Result};
use libtest_mimic::Trial;

/// Trials of one engine.
pub fn trials(engine: Engine) -> Vec<Trial> {
    let mut trials = scorm::trials(engine);
    trials.extend(single::trials(engine));
    trials.extend(cmi5::trials(engine));
    trials.extend(kolibri::trials(engine));
    trials.extend(features::trials(engine));
    trials
}

/// Trials without a browser.
pub fn alone() -> Vec<Trial> {
    let mut trials = manifests::trials();
    trials.push(features::alone());
    trials
}

/// The packages' one story in a language.
fn edition(tag: &str) -> Result<Edition> {
    let mut editions = library::editions()?.into_iter();
    let wanted = |edition: &Edition| edition.story.id.as_str() == STORY;
    editions
        .find(|edition| edition.locale.as_str() == tag && wanted(edition))
        .context("the story")
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
