//! Leaving from inside a partner's page: the whole page goes.

use super::ask;
use crate::engine::Engine;
use crate::partner::{Partner, page};
use crate::setup::LAPTOP;
use crate::trial::Stage;
use crate::trials::of_module;
use anyhow::{Result, ensure};
use fantoccini::key::Key;
use libtest_mimic::Trial;
use serde_json::json;

pub fn trials(engine: Engine) -> Vec<Trial> {
    vec![
        of_module(engine, "embed::leaves_by_tap", LAPTOP, async |stage| {
            let frame = "document.getElementById('module').shadowRoot.querySelector('iframe')";
            leaves(
                stage,
                &page("<tokkae-module id=\"module\" language=\"en\"></tokkae-module>"),
                frame,
                false,
            )
            .await
        }),
        of_module(engine, "embed::leaves_by_keys", LAPTOP, async |stage| {
            let frame = "document.getElementById('module').shadowRoot.querySelector('iframe')";
            leaves(
                stage,
                &page("<tokkae-module id=\"module\" language=\"en\"></tokkae-module>"),
                frame,
                true,
            )
            .await
        }),
        // Nobody listens there: the tap alone must take the page along.
        of_module(
            engine,
            "embed::leaves_a_bare_frame",
            LAPTOP,
            async |stage| {
                let body = format!(
                    "<iframe id=\"module\" width=\"900\" height=\"600\" src=\"{}en/\"></iframe>",
                    crate::partner::MODULE
                );
                leaves(
                    stage,
                    &page(&body),
                    "document.getElementById('module')",
                    false,
                )
                .await
            },
        ),
        of_module(
            engine,
            "embed::host_is_not_told_of_leaving",
            LAPTOP,
            not_told,
        ),
    ]
}

async fn leaves(stage: &Stage, page: &str, frame: &str, by_keys: bool) -> Result<()> {
    let browser = &stage.browser;
    let host = Partner::start(&stage.site, &[("leave.html", page.to_owned())]).await?;
    browser.goto(&host.url("leave.html")).await?;
    browser.until_script("the frame", frame).await?;
    browser.enter(frame).await?;
    browser.until_running().await?;
    let how = if by_keys {
        "for (let turn = 0; turn < 3; turn++) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));"
    } else {
        "document.querySelector('[data-do=leave]').click();"
    };
    go_away(stage, frame, how).await?;
    arrives(stage).await
}

/// Leaves from inside the frame. A driver waits for what happens in the frame that it is in, and this one goes: so the
/// deed waits there for a word from the page around it. The tap before it is a person's, as browsers see it.
pub async fn go_away(stage: &Stage, frame: &str, how: &str) -> Result<()> {
    let browser = &stage.browser;
    browser.press(Key::Tab).await?;
    browser.click("main h1").await?;
    let deed = format!(
        "addEventListener('message', ({{ data }}) => {{ if (data === 'now') {{ {how} }} }});"
    );
    browser.script(&deed, Vec::new()).await?;
    browser.back_to_host().await?;
    ask(
        stage,
        &format!("void {frame}.contentWindow.postMessage('now', '*')"),
    )
    .await?;
    Ok(())
}

/// Waits until the window, and not only a frame in it, shows the neutral page.
pub async fn arrives(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let away = stage.site.url("away/");
    browser
        .until("the neutral page", async || {
            let window = browser.client.window().await?;
            browser.client.switch_to_window(window).await?;
            let url = browser.client.current_url().await?;
            Ok((url.as_str() == away).then_some(()))
        })
        .await?;
    ensure!(
        browser.session_keys().await? == json!([]),
        "sessionStorage still holds something"
    );
    Ok(())
}

/// The request to leave is no event: a page that only listens to events learns nothing.
async fn not_told(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let body = "<tokkae-module id=\"module\" language=\"en\"></tokkae-module>";
    let host = Partner::start(&stage.site, &[("told.html", page(body))]).await?;
    browser.goto(&host.url("told.html")).await?;
    browser.enter_module("module").await?;
    browser.click("[data-do=help]").await?;
    browser
        .until_screen("help", |screen| screen.page == "help")
        .await?;
    browser.back_to_host().await?;
    let types = ask(stage, "[...new Set(told.map((one) => one.type))].sort()").await?;
    ensure!(
        types == json!(["progress", "ready", "resize"]) || types == json!(["ready", "resize"]),
        "opening help has told {types}"
    );
    Ok(())
}
