//! After one visit of the room a session runs without a network.

use super::pair::{choose, running};
use crate::module::Line;
use crate::trial::Stage;
use anyhow::{Result, ensure};
use serde_json::Value;

const KEPT: &str = include_str!("../../scripts/room_kept.js");

pub async fn without_network(stage: &Stage, line: &Line) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("km/room/")).await?;
    running(browser).await?;
    browser
        .until("the room is kept on the device", async || {
            let kept = browser.client.execute_async(KEPT, Vec::new()).await?;
            ensure!(kept == Value::Bool(true), "it is not");
            Ok(Some(()))
        })
        .await?;
    line.cut();
    // A plan and a story that have not been on the screen before the cut.
    choose(stage, "km", "requests-14-17").await?;
    browser.click("[data-do=begin]").await?;
    browser.click("[data-kind-of-step=story]").await?;
    browser.wait_for("[data-mirror] [data-scene]").await?;
    Ok(())
}
