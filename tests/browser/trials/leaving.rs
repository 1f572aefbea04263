//! Leaving quickly: gone at once, nothing kept, and no way back into the story.

use super::of_module;
use crate::engine::Engine;
use crate::journey::Journey;
use crate::setup::LAPTOP;
use crate::trial::Stage;
use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use libtest_mimic::Trial;
use serde_json::json;

pub fn trials(engine: Engine) -> Vec<Trial> {
    vec![
        of_module(engine, "leaving::by_click", LAPTOP, async |stage| {
            leaves(stage, async || stage.browser.click("[data-do=leave]").await).await
        }),
        of_module(engine, "leaving::by_three_shifts", LAPTOP, async |stage| {
            leaves(stage, async || shift_three_times(stage).await).await
        }),
        of_module(
            engine,
            "leaving::not_by_two_shifts",
            LAPTOP,
            not_by_two_shifts,
        ),
    ]
}

async fn leaves(stage: &Stage, leave: impl AsyncFn() -> Result<()>) -> Result<()> {
    let browser = &stage.browser;
    let journey = Journey::begun(stage).await?;
    ensure!(
        browser.session_keys().await? != json!([]),
        "there is nothing to forget"
    );
    let before = history_length(stage).await?;
    leave().await?;
    let away = stage.site.url("away/");
    arrives(stage, &away).await?;
    ensure!(
        history_length(stage).await? <= before,
        "leaving made a new entry in the history"
    );
    ensure!(
        browser.session_keys().await? == json!([]),
        "sessionStorage still holds something"
    );
    ensure!(
        !browser.shows("[data-page], [data-scene]").await?,
        "the story is still on the page"
    );
    journey.assert_private().await?;
    browser.client.back().await?;
    let url = browser.client.current_url().await?.to_string();
    let module = stage.site.url("");
    ensure!(
        url == away || !url.starts_with(&module),
        "back leads to {url}"
    );
    Ok(())
}

async fn not_by_two_shifts(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    Journey::begun(stage).await?;
    for key in [Key::Shift, Key::Shift, Key::Tab, Key::Shift, Key::Shift] {
        browser.press(key).await?;
    }
    let screen = browser.screen().await?;
    ensure!(screen.page == "story", "the page is “{}”", screen.page);
    browser.press(Key::Shift).await?;
    arrives(stage, &stage.site.url("away/")).await
}

async fn shift_three_times(stage: &Stage) -> Result<()> {
    for _ in 0..3 {
        stage.browser.press(Key::Shift).await?;
    }
    Ok(())
}

async fn arrives(stage: &Stage, away: &str) -> Result<()> {
    let look = async || {
        let url = stage.browser.client.current_url().await?;
        Ok((url.as_str() == away).then_some(()))
    };
    stage.browser.until("the neutral page", look).await?;
    stage
        .browser
        .until_script("it to load", "document.readyState === 'complete'")
        .await?;
    Ok(())
}

async fn history_length(stage: &Stage) -> Result<u64> {
    let length = stage
        .browser
        .script("return history.length;", Vec::new())
        .await?;
    length.as_u64().context("history has a length")
}
