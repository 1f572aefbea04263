//! Never a dead screen: without scripts, without WebAssembly, without a line.

use super::of_module;
use crate::broken::{self, File, Harm};
use crate::engine::Engine;
use crate::library;
use crate::module::{self, Line};
use crate::setup::{LAPTOP, Setup};
use crate::trial::{Stage, trial};
use anyhow::{Result, ensure};
use libtest_mimic::Trial;

const NO_SCRIPTS: Setup = Setup {
    scripts: false,
    ..LAPTOP
};

pub fn trials(engine: Engine) -> Vec<Trial> {
    let line = Line::default();
    let cut = line.clone();
    vec![
        of_module(
            engine,
            "faults::home_without_scripts",
            NO_SCRIPTS,
            home_without_scripts,
        ),
        of_module(
            engine,
            "faults::help_without_scripts",
            NO_SCRIPTS,
            help_without_scripts,
        ),
        trial(
            engine,
            "faults::no_wasm",
            LAPTOP,
            || broken::with(File::Wasm, Harm::Missing),
            no_wasm,
        ),
        trial(
            engine,
            "faults::a_line_that_breaks",
            LAPTOP,
            move || module::behind(line),
            async move |stage| a_line_that_breaks(stage, &cut).await,
        ),
    ]
}

async fn home_without_scripts(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("km/")).await?;
    browser.wait_for("main[data-page=start] h1").await?;
    ensure!(
        !browser.shows("#tokkae[data-running]").await?,
        "scripts run"
    );
    browser.click("[data-do=help]").await?;
    reaches_help(stage).await
}

async fn help_without_scripts(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("en/help/")).await?;
    reaches_help(stage).await?;
    ensure!(
        !browser.shows("#tokkae[data-running]").await?,
        "scripts run"
    );
    Ok(())
}

async fn no_wasm(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("en/")).await?;
    browser.wait_for("#tokkae-failed").await?;
    browser.assert_accessible("the failure panel").await?;
    browser.click("#tokkae-failed a[href$='help/']").await?;
    reaches_help(stage).await
}

async fn a_line_that_breaks(stage: &Stage, line: &Line) -> Result<()> {
    let browser = &stage.browser;
    let edition = library::edition("en")?;
    browser.open_app(&stage.site.url("en/")).await?;
    line.cut();
    browser
        .click(&format!("[data-tier='{}']", edition.story.tier.word()))
        .await?;
    browser
        .click(&format!("[data-story={}]", edition.story.id))
        .await?;
    browser.wait_for("[data-notice]").await?;
    browser.assert_accessible("a line that broke").await?;
    line.mend();
    browser.click("[data-do=try-again]").await?;
    browser
        .until_screen("the note", |screen| screen.page == "note")
        .await?;
    ensure!(!browser.shows("[data-notice]").await?, "the notice stays");
    Ok(())
}

async fn reaches_help(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.wait_for("main[data-page=help] h1").await?;
    browser
        .wait_for("[data-contact=child-helpline] a[href='tel:1280']")
        .await?;
    Ok(())
}
