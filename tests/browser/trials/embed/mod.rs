//! Partners' pages, on an origin of their own.

mod bad_input;
mod builder;
mod colours;
mod fuzz;
mod hosts;
mod inline;
mod inline_axe;
mod leaving;
mod memory;
mod stranger;

use crate::engine::Engine;
use crate::library::{self, Edition};
use crate::partner::Partner;
use crate::trial::Stage;
use anyhow::Result;
use libtest_mimic::Trial;
use serde_json::Value;

pub fn trials(engine: Engine) -> Vec<Trial> {
    [
        hosts::trials(engine),
        inline::trials(engine),
        inline_axe::trials(engine),
        leaving::trials(engine),
        bad_input::trials(engine),
        fuzz::trials(engine),
        colours::trials(engine),
        builder::trials(engine),
        stranger::trials(engine),
        memory::trials(engine),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Opens the single-page app that mounts and unmounts modules; its server ends with what this answers.
async fn open_app(stage: &Stage) -> Result<Partner> {
    let browser = &stage.browser;
    let host = Partner::start(&stage.site, &[]).await?;
    browser.goto(&host.url("app.html")).await?;
    browser
        .until_script(
            "the element",
            "!!customElements.get('tokkae-module') && !!window.mount",
        )
        .await?;
    Ok(host)
}

/// The story that partners' pages carry, in English.
fn edition() -> Result<Edition> {
    let all = library::editions()?.into_iter();
    let mut all = all.filter(|one| one.locale.as_str() == "en");
    let found = all.find(|one| one.story.id.as_str() == "game-friend");
    found.map_or_else(|| library::edition("en"), Ok)
}

/// Asks the partner's page for a value.
async fn ask(stage: &Stage, expression: &str) -> Result<Value> {
    let script = format!("return ({expression});");
    stage.browser.script(&script, Vec::new()).await
}
