//! The child keeps the place: over a reload, the help page, another language.

use super::of_module;
use crate::engine::Engine;
use crate::hand::Hand;
use crate::journey::Journey;
use crate::library::{self, Edition};
use crate::screen::Screen;
use crate::setup::{LAPTOP, PHONE};
use crate::trial::Stage;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;

pub fn trials(engine: Engine) -> Vec<Trial> {
    vec![
        of_module(
            engine,
            "place::survives_a_reload",
            LAPTOP,
            survives_a_reload,
        ),
        of_module(
            engine,
            "place::survives_a_reload_of_help",
            LAPTOP,
            survives_a_reload_of_help,
        ),
        of_module(
            engine,
            "place::waits_behind_help",
            LAPTOP,
            waits_behind_help,
        ),
        of_module(
            engine,
            "place::survives_another_language",
            LAPTOP,
            survives_another_language,
        ),
        of_module(engine, "place::resume_code", PHONE, resume_code),
        of_module(
            engine,
            "place::goes_back_and_skips",
            LAPTOP,
            goes_back_and_skips,
        ),
    ]
}

async fn survives_a_reload(stage: &Stage) -> Result<()> {
    let before = in_the_middle(stage, "km").await?;
    stage.browser.client.refresh().await?;
    stage.browser.until_running().await?;
    same_place(stage, &before).await
}

async fn survives_a_reload_of_help(stage: &Stage) -> Result<()> {
    let before = in_the_middle(stage, "en").await?;
    open_help(stage).await?;
    stage.browser.client.refresh().await?;
    stage.browser.until_running().await?;
    // That help was open is kept nowhere, so the reload finds the story.
    same_place(stage, &before).await
}

async fn waits_behind_help(stage: &Stage) -> Result<()> {
    let before = in_the_middle(stage, "en").await?;
    open_help(stage).await?;
    stage.browser.click("[data-do=close-help]").await?;
    same_place(stage, &before).await
}

async fn survives_another_language(stage: &Stage) -> Result<()> {
    let before = in_the_middle(stage, "en").await?;
    stage.browser.click("[data-do=lang][data-lang=km]").await?;
    let after = Screen {
        lang: "km".into(),
        ..before
    };
    same_place(stage, &after).await?;
    let story = library::edition("km")?.story;
    let scene = story
        .scene(&after.scene.as_str().into())
        .context("the scene")?;
    let heading = stage.browser.screen().await?.heading;
    ensure!(heading == scene.heading, "the heading is “{heading}”");
    stage
        .browser
        .assert_sound("after the change of language")
        .await
}

/// A story is finished; on another day, in a tab that knows nothing, the code brings that back.
async fn resume_code(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let edition = library::edition("km")?;
    Journey::new(stage, edition, Hand::Mouse).whole().await?;
    browser.click("[data-do=stories]").await?;
    browser
        .until_screen("the stories", |screen| screen.page == "stories")
        .await?;
    let code = browser.texts("[data-code] .sign").await?;
    ensure!(code.len() == 6, "the code is {code:?}");
    browser.assert_accessible("the stories with a code").await?;
    browser
        .script("sessionStorage.clear();", Vec::new())
        .await?;
    browser.open_app(&stage.site.url("km/")).await?;
    browser.click("[data-do=code]").await?;
    browser.assert_accessible("the signs of a code").await?;
    browser.assert_sound("the signs of a code").await?;
    for sign in &code {
        browser.click_text(sign).await?;
    }
    browser
        .until_screen("the stories", |screen| screen.page == "stories")
        .await?;
    let done = format!("[data-story={}] .place__done", edition.story.id);
    browser.wait_for(&done).await?;
    Ok(())
}

async fn goes_back_and_skips(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let scenes = &library::edition("en")?.story.scenes;
    let first = scenes.first().context("no scene")?.id.as_str();
    in_the_middle(stage, "en").await?;
    browser.click("[data-do=skip]").await?;
    let skipped = browser
        .until_screen("the next scene", |screen| screen.scene != first)
        .await?;
    ensure!(
        skipped.page == "story",
        "skipping leads to “{}”",
        skipped.page
    );
    browser.click("[data-do=back]").await?;
    browser
        .until_screen("the first scene", |screen| screen.scene == first)
        .await?;
    browser.click("[data-do=back]").await?;
    browser
        .until_screen("the note", |screen| screen.page == "note")
        .await?;
    Ok(())
}

/// A child in the first scene of a story.
pub(super) async fn begin(stage: &Stage, edition: Edition) -> Result<()> {
    let journey = Journey::new(stage, edition, Hand::Mouse);
    journey.begin().await?;
    journey
        .enter(edition.story.scenes.first().context("no scene")?)
        .await?;
    Ok(())
}

/// A child in the first scene of a story, which is a chat, when some of it has arrived.
pub(super) async fn in_the_middle(stage: &Stage, locale: &str) -> Result<Screen> {
    let edition = library::edition(locale)?;
    let journey = Journey::new(stage, edition, Hand::Mouse);
    begin(stage, edition).await?;
    for _ in 0..2 {
        journey.press("[data-do=hurry]").await?;
    }
    stage
        .browser
        .until_screen("three messages", |screen| screen.items >= 3)
        .await
}

pub(super) async fn open_help(stage: &Stage) -> Result<()> {
    stage.browser.click("[data-do=help]").await?;
    stage
        .browser
        .until_screen("help", |screen| screen.page == "help")
        .await?;
    Ok(())
}

/// The same scene in the same language; a chat may have gone on, and has lost nothing.
pub(super) async fn same_place(stage: &Stage, before: &Screen) -> Result<()> {
    let same = |screen: &Screen| {
        screen.page == before.page
            && screen.scene == before.scene
            && screen.lang == before.lang
            && screen.items >= before.items
    };
    stage
        .browser
        .until_screen(&format!("the place {before:?}"), same)
        .await?;
    Ok(())
}
