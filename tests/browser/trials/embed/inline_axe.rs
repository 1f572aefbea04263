//! The module in a partner's own page, held to WCAG as every other screen is: axe looks through open shadow roots.

use super::ask;
use super::inline::{AREA, open};
use crate::engine::Engine;
use crate::setup::{LAPTOP, PHONE, Setup};
use crate::trial::Stage;
use crate::trials::of_module;
use anyhow::{Result, ensure};
use libtest_mimic::Trial;
use serde_json::json;

pub fn trials(engine: Engine) -> Vec<Trial> {
    let named = |name: &str, setup: Setup, attributes: &'static str| {
        of_module(engine, name, setup, async move |stage| {
            screens(stage, attributes).await
        })
    };
    vec![
        named("embed::inline_is_accessible", LAPTOP, "language=\"en\""),
        named(
            "embed::inline_is_accessible_dark_khmer_on_a_phone",
            PHONE,
            "language=\"km\" theme=\"dark\" accent=\"#8e1f52\"",
        ),
    ]
}

/// The start page, the list of stories, scenes of a story, and help.
async fn screens(stage: &Stage, attributes: &str) -> Result<()> {
    let browser = &stage.browser;
    open(stage, attributes).await?;
    sees_inside(stage).await?;
    shows(stage, "start").await?;
    browser.assert_accessible("inline: the start page").await?;
    tap(stage, "[data-do=tier]").await?;
    shows(stage, "stories").await?;
    browser.assert_accessible("inline: the stories").await?;
    ask(
        stage,
        "void document.getElementById('module').goTo('game-friend')",
    )
    .await?;
    shows(stage, "note").await?;
    browser.assert_accessible("inline: before a story").await?;
    tap(stage, "[data-do=begin]").await?;
    shows(stage, "story").await?;
    browser.assert_accessible("inline: a scene").await?;
    // On through the messages, to a scene in which something is chosen.
    browser
        .until("something to choose", async || {
            let next = format!(
                "(() => {{ const area = {AREA}; if (area.querySelector('[data-do=mark], [data-do=choose], [data-do=feel]')) return true;
                    area.querySelector('[data-do=hurry], [data-do=next]')?.click(); return false; }})()"
            );
            Ok((ask(stage, &next).await? == json!(true)).then_some(()))
        })
        .await?;
    browser.assert_accessible("inline: a choice").await?;
    ask(stage, "void document.getElementById('module').goTo('help')").await?;
    shows(stage, "help").await?;
    browser.assert_accessible("inline: help").await
}

async fn shows(stage: &Stage, page: &str) -> Result<()> {
    let main = format!("{AREA}.querySelector('main[data-page={page}]')");
    stage
        .browser
        .until_script(page, &format!("!!{main}"))
        .await?;
    Ok(())
}

async fn tap(stage: &Stage, css: &str) -> Result<()> {
    let control = format!("{AREA}.querySelector('{css}')");
    stage
        .browser
        .until_script(css, &format!("!!{control}"))
        .await?;
    ask(stage, &format!("void {control}.click()")).await?;
    Ok(())
}

/// That nothing is found means something only if axe finds what is wrong in there.
async fn sees_inside(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let wrong = format!(
        "void {AREA}.append(Object.assign(document.createElement('img'), {{ id: 'wrong', src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }}))"
    );
    ask(stage, &wrong).await?;
    let found = browser.assert_accessible("a picture without words").await;
    ensure!(found.is_err(), "axe does not look into the shadow root");
    ask(
        stage,
        &format!("void {AREA}.querySelector('#wrong').remove()"),
    )
    .await?;
    Ok(())
}
