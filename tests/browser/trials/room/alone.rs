//! One window: a room with one screen, keys alone, hiding, and a narrow screen.

use super::pair::{choose, open};
use crate::trial::Stage;
use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

const PLAN: &str = "requests-11-13";

/// The notes come over the projector when they are asked for, and at no other time.
pub async fn one_screen(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    choose(stage, "en", PLAN).await?;
    browser.click("[data-do=one-screen]").await?;
    browser
        .wait_for("[data-view=projector] [data-kind=rules]")
        .await?;
    ensure!(
        !browser.shows(".words, .votes, .notes__clock").await?,
        "the room sees the notes"
    );
    browser.assert_accessible("a slide").await?;
    letter(stage, 'n').await?;
    browser.wait_for("[data-strip] .words--say").await?;
    browser
        .assert_accessible("the notes over the projector")
        .await?;
    letter(stage, 'n').await?;
    browser.wait_gone("[data-strip]").await?;
    browser.press(Key::PageDown).await?;
    browser.wait_for("[data-question]").await?;
    letter(stage, 'n').await?;
    browser.click("[data-strip] [data-do=more]").await?;
    browser.click("[data-strip] [data-do=close-vote]").await?;
    browser.wait_for("[data-votes] .chart").await?;
    // A reload keeps the place, and the screen stays the room's.
    browser.client.refresh().await?;
    browser
        .wait_for("[data-view=projector] [data-votes]")
        .await?;
    ensure!(
        !browser.shows("[data-strip]").await?,
        "the notes came by themselves"
    );
    Ok(())
}

/// From the list of sessions to the story, without a mouse.
pub async fn by_keyboard(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    open(stage, "en/room/").await?;
    browser.assert_accessible("the list of sessions").await?;
    browser.tab_to(&format!("[data-plan={PLAN}]")).await?;
    browser.press(Key::Enter).await?;
    browser.wait_for("[data-view=prepare]").await?;
    browser.tab_to("[data-do=begin]").await?;
    browser.press(Key::Space).await?;
    browser
        .wait_for("[data-view=notes] h1[data-kind=rules]")
        .await?;
    browser.press(Key::PageDown).await?;
    browser.wait_for("h1[data-kind=before]").await?;
    browser.tab_to(".votes [data-do=more]").await?;
    browser.press(Key::Enter).await?;
    browser.press(Key::Enter).await?;
    browser
        .until_script(
            "two hands",
            "document.querySelector('.votes input').value === '2'",
        )
        .await?;
    browser.tab_to("[data-do=close-vote]").await?;
    browser.press(Key::Enter).await?;
    browser.wait_for("[data-mirror] .chart").await?;
    Ok(())
}

/// Covered at once, with nothing of it left in the document; and the place is kept.
pub async fn hides_at_once(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    choose(stage, "km", PLAN).await?;
    browser.click("[data-do=one-screen]").await?;
    browser
        .wait_for("[data-view=projector] [data-kind=rules]")
        .await?;
    browser.press(Key::PageDown).await?;
    browser.wait_for("[data-question]").await?;
    for by in ['b', '.'] {
        letter(stage, by).await?;
        browser.wait_for("[data-hidden=true]").await?;
        ensure!(
            !browser.shows("[data-question], [data-stage]").await?,
            "something is under the cover"
        );
        browser.assert_accessible("the cover").await?;
        browser.press(Key::PageDown).await?;
        letter(stage, by).await?;
        browser
            .wait_for("[data-hidden=false] [data-question='q/before/okay']")
            .await?;
    }
    browser.click("[data-do=hide]").await?;
    browser.wait_for("[data-hidden=true]").await?;
    browser.client.refresh().await?;
    browser.wait_for("[data-hidden=true]").await?;
    browser.click("[data-do=show-again]").await?;
    browser.wait_for("[data-question='q/before/okay']").await?;
    Ok(())
}

/// A trainer may prepare on a phone.
pub async fn narrow(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let fits = async |what: &str| {
        let wide = browser
            .script(
                "return document.documentElement.scrollWidth - innerWidth;",
                Vec::new(),
            )
            .await?;
        ensure!(
            wide.as_i64().is_some_and(|wide| wide <= 0),
            "{what} is {wide} too wide"
        );
        Ok(())
    };
    for tag in ["en", "km"] {
        choose(stage, tag, PLAN).await?;
        fits("the preparation").await?;
        browser.click("[data-do=begin]").await?;
        browser.wait_for("[data-view=notes]").await?;
        browser.click("[data-kind-of-step=before]").await?;
        browser.wait_for(".votes").await?;
        fits("the notes").await?;
        browser.assert_accessible("narrow notes").await?;
        browser.click("[data-do=results]").await?;
        browser.wait_for("[data-view=results]").await?;
        fits("the results").await?;
        browser
            .script("sessionStorage.clear();", Vec::new())
            .await?;
    }
    Ok(())
}

/// Neither the start page nor the app asks for a file of the room.
pub async fn costs_a_child_nothing(stage: &Stage) -> Result<()> {
    stage.browser.open_app(&stage.site.url("en/")).await?;
    let asked: Vec<_> = stage
        .site
        .seen()
        .into_iter()
        .map(|seen| seen.path)
        .collect();
    let of_room = |path: &&String| path.contains("/room") || path.contains("/session-");
    ensure!(!asked.iter().any(|path| of_room(&path)), "{asked:?}");
    ensure!(asked.len() > 3, "nothing was asked for: {}", json!(asked));
    Ok(())
}

async fn letter(stage: &Stage, letter: char) -> Result<()> {
    stage.browser.press_letter(letter).await
}
