//! After one visit of the room a session runs without a network, in the edition after that, too.

use super::pair::{choose, open};
use crate::module::Line;
use crate::trial::Stage;
use anyhow::{Result, ensure};
use serde_json::Value;

const KEPT: &str = include_str!("../../scripts/room_kept.js");

pub async fn without_network(stage: &Stage, line: &Line) -> Result<()> {
    visit(stage).await?;
    line.cut();
    session(stage).await
}

/// A newer edition comes to a device on which somebody has kept the room.
pub async fn after_an_update(stage: &Stage, line: &Line, newer: &Line) -> Result<()> {
    // A browser looks for a newer one by itself, but when it likes.
    const WAITS: &str = "const done = arguments[arguments.length - 1];\
        navigator.serviceWorker.getRegistration().then((found) => found.update())\
        .then((found) => done(Boolean(found.waiting)), (reason) => done(String(reason)));";
    const EDITIONS: &str = "caches.keys().then(arguments[arguments.length - 1]);";
    let browser = &stage.browser;
    visit(stage).await?;
    newer.cut();
    browser
        .until("a newer edition waits", async || {
            let waits = browser.client.execute_async(WAITS, Vec::new()).await?;
            ensure!(waits == Value::Bool(true), "{waits}");
            Ok(Some(()))
        })
        .await?;
    browser
        .until("the newer edition alone is on the device", async || {
            // It waits until no page of the older one is open.
            browser.goto("about:blank").await?;
            browser.goto(&stage.site.url("km/help/")).await?;
            let editions = browser.client.execute_async(EDITIONS, Vec::new()).await?;
            let editions = editions.as_array().cloned().unwrap_or_default();
            let is_newer = |name: &Value| name.as_str().is_some_and(|name| name.contains("newer"));
            ensure!(editions.iter().all(is_newer), "there are {editions:?}");
            Ok(Some(()))
        })
        .await?;
    line.cut();
    session(stage).await
}

/// Opens the room and waits until it is kept.
async fn visit(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    open(stage, "km/room/").await?;
    browser
        .until("the room is kept on the device", async || {
            let kept = browser.client.execute_async(KEPT, Vec::new()).await?;
            ensure!(kept == Value::Bool(true), "it is not");
            Ok(Some(()))
        })
        .await
}

/// A plan and a story that have not been on the screen before.
async fn session(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    choose(stage, "km", "requests-14-17").await?;
    browser.click("[data-do=begin]").await?;
    browser.click("[data-kind-of-step=story]").await?;
    browser.wait_for("[data-mirror] [data-scene]").await?;
    Ok(())
}
