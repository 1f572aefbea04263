//! The harness itself: what would make every other trial worthless if it did not work.

use crate::engine::Engine;
use crate::setup::{LAPTOP, NARROW, PHONE, Setup};
use crate::trial::{Stage, trial};
use anyhow::{Result, ensure};
use axum::Router;
use axum::response::Html;
use axum::routing::get;
use fantoccini::key::Key;
use libtest_mimic::Trial;
use serde_json::json;

const SOUND: &str = include_str!("../pages/sound.html");
const BROKEN: &str = include_str!("../pages/broken.html");
const BAR: &str = include_str!("../pages/bar.html");

pub fn trials(engine: Engine) -> Vec<Trial> {
    vec![
        page_trial(
            engine,
            "clicks_and_presses_keys",
            LAPTOP,
            clicks_and_presses_keys,
        ),
        page_trial(engine, "finds_what_axe_finds", LAPTOP, finds_what_axe_finds),
        page_trial(
            engine,
            "scrolls_to_what_a_bar_covers",
            LAPTOP,
            scrolls_to_what_a_bar_covers,
        ),
        page_trial(
            engine,
            "sees_a_foreign_request",
            LAPTOP,
            sees_a_foreign_request,
        ),
        page_trial(engine, "sees_what_is_stored", LAPTOP, sees_what_is_stored),
        page_trial(engine, "has_a_phone", PHONE, async |stage| {
            has_width(stage, 360).await
        }),
        page_trial(engine, "has_a_narrow_window", NARROW, async |stage| {
            has_width(stage, 320).await
        }),
    ]
}

fn page_trial<Test>(engine: Engine, name: &str, setup: Setup, test: Test) -> Trial
where
    Test: AsyncFnOnce(&Stage) -> Result<()> + Send + 'static,
{
    trial(
        engine,
        &format!("harness::{name}"),
        setup,
        || Ok(pages()),
        test,
    )
}

fn pages() -> Router {
    Router::new()
        .route("/", get(|| async { Html(SOUND) }))
        .route("/broken", get(|| async { Html(BROKEN) }))
        .route("/bar", get(|| async { Html(BAR) }))
}

async fn clicks_and_presses_keys(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("")).await?;
    browser.click_text("Count").await?;
    browser
        .until_script("one", "document.querySelector('output').value === '1'")
        .await?;
    browser.tab_to("#link").await?;
    browser.tab_to("#count").await?;
    browser.press(Key::Space).await?;
    browser.press(Key::Enter).await?;
    browser
        .until_script("three", "document.querySelector('output').value === '3'")
        .await?;
    let texts = browser.texts("main p").await?;
    ensure!(texts == ["តុកកែ"], "the page says {texts:?}");
    ensure!(
        browser.tab_to("h1").await.is_err(),
        "a heading takes part in the order of Tab"
    );
    Ok(())
}

async fn finds_what_axe_finds(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("")).await?;
    browser.assert_accessible("the sound page").await?;
    browser.goto(&stage.site.url("broken")).await?;
    let Err(error) = browser.assert_accessible("the broken page").await else {
        anyhow::bail!("axe finds nothing on the broken page");
    };
    let text = format!("{error:#}");
    for rule in [
        "color-contrast",
        "target-size",
        "button-name",
        "html-has-lang",
    ] {
        ensure!(text.contains(rule), "{rule} is not among\n{text}");
    }
    Ok(())
}

async fn scrolls_to_what_a_bar_covers(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("bar")).await?;
    browser.assert_accessible("a page that scrolls").await?;
    let place = browser.script("return scrollY;", Vec::new()).await?;
    ensure!(place == json!(0), "the page is left at {place}");
    browser
        .script("document.documentElement.className = 'stuck';", Vec::new())
        .await?;
    let Err(error) = browser.assert_accessible("a page that does not").await else {
        anyhow::bail!("a target that stays covered counts as whole");
    };
    let text = format!("{error:#}");
    ensure!(
        text.contains("target-size"),
        "target-size is not in\n{text}"
    );
    Ok(())
}

async fn sees_a_foreign_request(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("")).await?;
    ensure!(
        browser.foreign_requests().is_empty(),
        "{:?}",
        browser.foreign_requests()
    );
    ensure!(stage.site.wrong().is_empty(), "{:?}", stage.site.wrong());
    let ask = "fetch('http://elsewhere.example/a').catch(() => {});\
               fetch('https://elsewhere.example/b').catch(() => {});";
    browser.script(ask, Vec::new()).await?;
    browser
        .until("two foreign requests", async || {
            let seen = browser.foreign_requests();
            let known = seen
                .iter()
                .filter(|line| line.contains("elsewhere.example"))
                .count();
            Ok((known >= 2).then_some(()))
        })
        .await
}

async fn sees_what_is_stored(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("")).await?;
    browser.assert_nothing_kept().await?;
    browser
        .script("sessionStorage.setItem('place', '1');", Vec::new())
        .await?;
    ensure!(
        browser.session_keys().await? == json!(["place"]),
        "sessionStorage is not seen"
    );
    browser.assert_nothing_kept().await?;
    for leave in [
        "localStorage.setItem('child', '1');",
        "document.cookie = 'child=1';",
    ] {
        browser.script(leave, Vec::new()).await?;
        ensure!(
            browser.assert_nothing_kept().await.is_err(),
            "{leave} is not seen"
        );
        browser.script("localStorage.clear();", Vec::new()).await?;
    }
    Ok(())
}

async fn has_width(stage: &Stage, width: u32) -> Result<()> {
    stage.browser.goto(&stage.site.url("")).await?;
    let is = stage
        .browser
        .script("return innerWidth;", Vec::new())
        .await?;
    ensure!(is == json!(width), "the page is {is} pixels wide");
    Ok(())
}
