//! `tokkae.html` from a disk, with no network: a story in Khmer, pages, a second window, leaving.

use super::{edition, features};
use crate::engine::Engine;
use crate::hand::Hand;
use crate::journey::Journey;
use crate::package;
use crate::setup::{LAPTOP, PHONE, Setup};
use crate::trial::{Stage, trial};
use crate::trials::room::running;
use anyhow::{Context, Result, ensure};
use axum::Router;
use fantoccini::key::Key;
use libtest_mimic::Trial;
use std::fs;
use url::Url;

pub fn trials(engine: Engine) -> Vec<Trial> {
    let without_scripts = Setup {
        scripts: false,
        ..PHONE
    };
    let mut trials = vec![
        from_disk(engine, "plays_a_story_in_khmer", PHONE, plays_a_story),
        from_disk(engine, "opens_pages_and_windows", LAPTOP, pages_and_windows),
        from_disk(engine, "is_left_quickly", PHONE, is_left_quickly),
        from_disk(
            engine,
            "says_whom_to_call_without_scripts",
            without_scripts,
            says_whom_to_call,
        ),
    ];
    trials.push(from_disk(
        engine,
        "begins_a_session_on_one_screen",
        LAPTOP,
        session_on_one_screen,
    ));
    // WebKit's driver opens no second window from a page.
    if engine != Engine::WebKit {
        trials.push(from_disk(
            engine,
            "begins_a_session_in_two_windows",
            LAPTOP,
            session_in_two_windows,
        ));
    }
    if engine == Engine::Chromium {
        let lost = from_disk(engine, "says_whom_to_call_when_damaged", LAPTOP, damaged);
        trials.push(lost);
        trials.push(from_disk(
            engine,
            "has_every_feature",
            LAPTOP,
            async |stage: &Stage| {
                let file = address("")?;
                features::all_on(stage, &|path| format!("{file}?page={path}")).await
            },
        ));
    }
    trials
}

/// A trial that needs no server: nothing is asked of the one that it has.
fn from_disk<Test>(engine: Engine, name: &str, setup: Setup, test: Test) -> Trial
where
    Test: AsyncFnOnce(&Stage) -> Result<()> + Send + 'static,
{
    let name = format!("packages::single_{name}");
    trial(
        engine,
        &name,
        setup,
        || Ok(Router::new()),
        async move |stage: &Stage| {
            test(stage).await?;
            let seen = stage.site.seen();
            ensure!(seen.is_empty(), "it asked a server: {seen:?}");
            let foreign = stage.browser.foreign_requests();
            ensure!(foreign.is_empty(), "it asked others: {foreign:?}");
            Ok(())
        },
    )
}

/// The file's address, with what is to stand behind it.
fn address(rest: &str) -> Result<String> {
    let file = package::whole()?.join("tokkae.html");
    let url = Url::from_file_path(file).ok().context("no address")?;
    Ok(format!("{url}{rest}"))
}

async fn plays_a_story(stage: &Stage) -> Result<()> {
    let size = fs::metadata(package::whole()?.join("tokkae.html"))?.len();
    ensure!(size <= xtask::packages::BUDGET as u64, "{size} bytes");
    stage.browser.open_app(&address("")?).await?;
    let journey = Journey::new(stage, edition("km")?, Hand::Mouse);
    journey.begin_here().await?;
    journey.play().await?;
    journey.help_and_back().await
}

async fn pages_and_windows(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.open_app(&address("")?).await?;
    browser.click("[data-do=lang][data-lang=en]").await?;
    browser.click(".start__leaflets a").await?;
    let there = |path: &'static str| async move {
        browser
            .until("the page", async || {
                let url = browser.client.current_url().await?.to_string();
                Ok(url.contains(path).then_some(()))
            })
            .await
    };
    there("?page=en/").await?;
    browser.wait_for("main h1").await?;
    browser.client.back().await?;
    browser.until_running().await?;
    // The reading edition: a page, a place in it, the way back to playing.
    browser.goto(&address("?page=en/read/")?).await?;
    browser.click("main a[href*='/#']").await?;
    browser.wait_for(".reading__scene").await?;
    // A second window, as the trainer's notes are.
    let button = "const button = document.createElement('button');\
                  button.id = 'second';\
                  button.textContent = 'Notes';\
                  button.onclick = () => open('../../adults/', 'notes');\
                  document.querySelector('main').prepend(button);";
    browser.script(button, Vec::new()).await?;
    browser.click("#second").await?;
    browser
        .until("a second window", async || {
            Ok((browser.client.windows().await?.len() == 2).then_some(()))
        })
        .await?;
    let first = browser.client.window().await?;
    let windows = browser.client.windows().await?;
    let second = windows.into_iter().find(|window| *window != first);
    let second = second.context("a window")?;
    browser.client.switch_to_window(second).await?;
    browser.wait_for("main h1").await?;
    there("adults/").await
}

/// The trainer's room with a plan chosen.
async fn prepared(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&address("?page=km/room/")?).await?;
    running(browser).await?;
    browser.click("[data-plan=requests-11-13]").await?;
    browser.wait_for("[data-view=prepare]").await?;
    Ok(())
}

async fn session_on_one_screen(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    prepared(stage).await?;
    browser.click("[data-do=one-screen]").await?;
    browser
        .wait_for("[data-view=projector] [data-kind=rules]")
        .await?;
    browser.press(Key::PageDown).await?;
    browser.wait_for("[data-question]").await?;
    // A reload keeps the place, from a disk too.
    browser.client.refresh().await?;
    browser.wait_for("[data-question]").await?;
    Ok(())
}

async fn session_in_two_windows(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    prepared(stage).await?;
    let notes = browser.here().await?;
    browser.click("[data-do=open-projector]").await?;
    let projector = browser.new_window(&[&notes]).await?;
    browser.go_to(&projector).await?;
    browser.wait_for("main[data-view=projector]").await?;
    browser.go_to(&notes).await?;
    browser.wait_for("[data-projector=true]").await?;
    browser.click("[data-do=begin]").await?;
    for shown in ["[data-kind=rules]", "[data-question]"] {
        browser.go_to(&projector).await?;
        browser.wait_for(shown).await?;
        browser.go_to(&notes).await?;
        browser.click("[data-do=next]").await?;
    }
    Ok(())
}

async fn is_left_quickly(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    for page in ["", "?page=km/adults/"] {
        browser.goto(&address(page)?).await?;
        if page.is_empty() {
            browser.until_running().await?;
        }
        browser.click("[data-do=leave]").await?;
        browser.wait_for("table").await?;
        let text = browser.visible_text().await?;
        ensure!(text.contains("81") && !text.contains("Tokkae"), "{text}");
    }
    Ok(())
}

async fn says_whom_to_call(stage: &Stage) -> Result<()> {
    stage.browser.goto(&address("")?).await?;
    stage
        .browser
        .wait_for("#single-plain [lang=km] a[href='tel:1280']")
        .await?;
    Ok(())
}

/// A copy that was cut off on the way says so, with whom to call.
async fn damaged(stage: &Stage) -> Result<()> {
    let whole = fs::read_to_string(package::whole()?.join("tokkae.html"))?;
    let start = whole.find("id=\"single-archive\"").context("an archive")?;
    let (before, rest) = whole.split_at(start + 2000);
    let harmed = format!(
        "{before}{}",
        rest.replacen("aa", "bb", 50).replacen('e', "f", 500)
    );
    let home = tempfile::tempdir()?;
    let file = home.path().join("tokkae.html");
    fs::write(&file, harmed)?;
    let url = Url::from_file_path(&file).ok().context("no address")?;
    stage.browser.goto(url.as_str()).await?;
    stage
        .browser
        .wait_for("#single-plain [lang=en] a[href='tel:1280']")
        .await?;
    Ok(())
}
