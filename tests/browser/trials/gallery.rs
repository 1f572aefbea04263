//! The gallery of all components: sound and accessible in every kind of language, and looking as it did. One engine
//! does this: the others meet the same components in every story.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::ground::Ground;
use crate::looks::Looks;
use crate::module;
use crate::setup::{LAPTOP, NARROW, PHONE, Setup};
use crate::trial::{Stage, trial};
use anyhow::{Result, ensure};
use libtest_mimic::Trial;
use tokkae_ui::gallery;

/// Whose words the fonts are asked for.
const FONTS: &str = ".gallery__type";

pub fn trials(engine: Engine) -> Vec<Trial> {
    if engine != Engine::Chromium {
        return Vec::new();
    }
    let mut trials = Vec::new();
    for tag in ["en", "km", "ar-XB"] {
        for (width, setup) in [("phone", PHONE), ("laptop", LAPTOP)] {
            trials.push(of_gallery(
                &format!("axe::{tag}::{width}"),
                setup,
                async move |stage| is_accessible(stage, tag).await,
            ));
        }
    }
    for tag in ["en", "km", "en-XA", "ar-XB"] {
        trials.push(of_gallery(
            &format!("narrow::{tag}"),
            NARROW,
            async move |stage| is_narrow(stage, tag).await,
        ));
    }
    for tag in ["en", "km"] {
        trials.push(of_gallery(
            &format!("looks::{tag}"),
            PHONE,
            async move |stage| looks(stage, tag).await,
        ));
    }
    trials
}

fn of_gallery<Test>(name: &str, setup: Setup, test: Test) -> Trial
where
    Test: AsyncFnOnce(&Stage) -> Result<()> + Send + 'static,
{
    trial(
        Engine::Chromium,
        &format!("gallery::{name}"),
        setup,
        module::gallery,
        test,
    )
}

/// The address of each room in a language, the list of the rooms first.
fn pages(tag: &str) -> impl Iterator<Item = String> {
    let rooms = gallery::names().map(|name| format!("{name}/"));
    let folder = format!("{tag}/{}", gallery::PATH);
    std::iter::once(String::new())
        .chain(rooms)
        .map(move |room| format!("{folder}{room}"))
}

/// Every fault is told, not the first only: one change to a component may break several rooms.
async fn is_accessible(stage: &Stage, tag: &str) -> Result<()> {
    let browser = &stage.browser;
    let mut faults = Vec::new();
    for page in pages(tag) {
        browser.goto(&stage.site.url(&page)).await?;
        for check in [
            browser.assert_accessible(&page).await,
            is_sound(browser, &page).await,
        ] {
            faults.extend(check.err().map(|error| format!("{error:#}")));
        }
    }
    ensure!(stage.site.wrong().is_empty(), "{:?}", stage.site.wrong());
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

/// As [`Browser::assert_sound`]; services of other countries have names of their own in every language.
async fn is_sound(browser: &Browser, page: &str) -> Result<()> {
    if !page.ends_with("/contact/") {
        return browser.assert_sound(page).await;
    }
    let too_wide = browser.screen().await?.too_wide;
    ensure!(too_wide == 0, "{page} is {too_wide} pixels too wide");
    Ok(())
}

async fn is_narrow(stage: &Stage, tag: &str) -> Result<()> {
    let browser = &stage.browser;
    let mut faults = Vec::new();
    for page in pages(tag) {
        browser.goto(&stage.site.url(&page)).await?;
        let check = is_sound(browser, &page).await;
        faults.extend(check.err().map(|error| format!("{error:#}")));
    }
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

/// Every example in English; in Khmer the scenes, whose lines break by other laws.
async fn looks(stage: &Stage, tag: &str) -> Result<()> {
    let browser = &stage.browser;
    browser
        .goto(&stage.site.url(&format!("{tag}/{}type/", gallery::PATH)))
        .await?;
    let mut looks = Looks::open(tag, Ground::of(browser, FONTS).await?);
    for page in pages(tag).filter(|page| tag == "en" || is_scene(page)) {
        browser.goto(&stage.site.url(&page)).await?;
        for figure in browser.figures().await? {
            let picture = browser.picture_of(&figure).await?;
            looks.compare(&figure.name, &figure.words, &picture)?;
        }
    }
    looks.close()
}

fn is_scene(page: &str) -> bool {
    gallery::scenes().any(|scene| page.ends_with(&format!("/{scene}/")))
}
