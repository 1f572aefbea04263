//! After one visit the module works without a network: stories, help, leaving.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::hand::Hand;
use crate::journey::Journey;
use crate::library;
use crate::module::{self, Line};
use crate::setup::PHONE;
use crate::trial::{Stage, trial};
use anyhow::{Result, ensure};
use libtest_mimic::Trial;
use serde_json::Value;

const KEPT: &str = include_str!("../scripts/kept.js");

pub fn trials(engine: Engine) -> Vec<Trial> {
    let trials = ["en", "km"].map(|tag| {
        let line = Line::default();
        let cut = line.clone();
        trial(
            engine,
            &format!("offline::{tag}"),
            PHONE,
            move || module::on_network(line),
            async move |stage| without_network(stage, &cut, tag).await,
        )
    });
    trials.into()
}

async fn without_network(stage: &Stage, line: &Line, tag: &str) -> Result<()> {
    let browser = &stage.browser;
    browser.open_app(&stage.site.url("en/")).await?;
    until_kept(browser).await?;
    line.cut();
    // From the first page to the help page, in a language that has not been on the screen before the cut.
    Journey::new(stage, library::edition(tag)?, Hand::Mouse)
        .whole()
        .await?;
    for page in [
        format!("{tag}/help/"),
        format!("{tag}/help/call/"),
        format!("{tag}/help/gb/"),
    ] {
        browser.goto(&stage.site.url(&page)).await?;
        browser.wait_for("a[href='tel:1280']").await?;
    }
    browser.goto(&stage.site.url(&format!("{tag}/"))).await?;
    browser.click("[data-do=leave]").await?;
    browser.wait_for("table").await?;
    Ok(())
}

/// Waits until the service worker has kept everything.
pub(super) async fn until_kept(browser: &Browser) -> Result<()> {
    browser
        .until("the module is kept on the device", async || {
            let kept: Value = browser.client.execute_async(KEPT, Vec::new()).await?;
            ensure!(kept == Value::Bool(true), "the worker is {kept}");
            Ok(Some(()))
        })
        .await
}
