//! The reading edition: a whole story by links without scripts, and where a child goes on whose app has died.

mod by_links;

use super::of_module;
use super::offline::until_kept;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::gallery;
use crate::journey::Journey;
use crate::library::{self, Edition};
use crate::module::{self, Line};
use crate::setup::{LAPTOP, NARROW, PHONE, Setup};
use crate::trial::{Stage, trial};
use anyhow::{Context, Result, ensure};
use by_links::{shows, without_scripts};
use libtest_mimic::Trial;
use serde_json::json;
use tokkae_catalogue::reading_code;

const NO_SCRIPTS: Setup = Setup {
    scripts: false,
    ..NARROW
};

/// Unfolds everything in the section on the screen.
const UNFOLD: &str =
    "for (const one of document.querySelectorAll(':target details')) one.open = true;";
/// Takes the bars from the edges, or puts them back: what one half covers, a person scrolls out from under it.
const BARS: &str = "for (const bar of document.querySelectorAll('.bar, .controls')) bar.style.position = arguments[0];";
/// What a trap of the WebAssembly looks like to the page.
const TRAP: &str = "const error = new window.WebAssembly.RuntimeError('unreachable');\
    window.dispatchEvent(new window.ErrorEvent('error', { error }));";
const FOCUSED: &str = "document.activeElement.matches(':target')";

/// The stories whose every section is looked at: they hold every kind of scene between them.
const LOOKED_AT: [(&str, &str); 2] = [("en", "dance-live"), ("km", "game-teammate")];

pub fn trials(engine: Engine) -> Result<Vec<Trial>> {
    let mut trials = vec![
        of_module(engine, "reading::after_a_crash", PHONE, after_a_crash),
        of_module(engine, "reading::before_a_story", LAPTOP, before_a_story),
        of_module(engine, "reading::another_language", PHONE, another_language),
    ];
    for tag in ["en", "km"] {
        let name = format!("reading::without_scripts::{tag}");
        trials.push(of_module(engine, &name, NO_SCRIPTS, async move |stage| {
            without_scripts(stage, edition(tag, "game-teammate")?).await
        }));
    }
    for (tag, story) in LOOKED_AT {
        trials.push(look(engine, edition(tag, story)?, "narrow", NARROW));
    }
    if engine == Engine::Chromium && gallery::is_for_all() {
        for edition in library::editions()? {
            trials.push(look(engine, edition, "phone", PHONE));
            trials.push(look(engine, edition, "laptop", LAPTOP));
        }
    }
    let line = Line::default();
    let cut = line.clone();
    trials.push(trial(
        engine,
        "reading::without_a_network",
        PHONE,
        move || module::on_network(line),
        async move |stage| without_a_network(stage, &cut).await,
    ));
    Ok(trials)
}

fn edition(tag: &str, story: &str) -> Result<Edition> {
    let mut editions = library::editions()?.into_iter();
    let is_it =
        |edition: &Edition| edition.locale.as_str() == tag && edition.story.id.as_str() == story;
    editions.find(is_it).context("no such story")
}

/// Every section of a story's page, unfolded.
fn look(engine: Engine, edition: Edition, screen: &str, setup: Setup) -> Trial {
    let name = format!(
        "reading::look::{}::{}::{screen}",
        edition.story.id, edition.locale
    );
    of_module(engine, &name, setup, async move |stage| {
        let browser = &stage.browser;
        let page = format!("{}/{}", edition.locale, edition.story.id.reading_path());
        browser
            .goto(&stage.site.url(&format!("{}/read/", edition.locale)))
            .await?;
        look_at(browser, edition, "read the list").await?;
        browser.goto(&stage.site.url(&page)).await?;
        shows(browser, "note").await?;
        look_at(browser, edition, "read the note").await?;
        for section in edition.story.reading_sections() {
            let code = reading_code(&section);
            browser
                .goto(&stage.site.url(&format!("{page}#{code}")))
                .await?;
            shows(browser, &section).await?;
            browser.script(UNFOLD, Vec::new()).await?;
            look_at(
                browser,
                edition,
                &format!("read {}", section.replace('/', " ")),
            )
            .await?;
        }
        Ok(())
    })
}

async fn look_at(browser: &Browser, edition: Edition, name: &str) -> Result<()> {
    browser.assert_sound(name).await?;
    gallery::keep(browser, edition, name).await?;
    browser.script(BARS, vec![json!("static")]).await?;
    browser.assert_accessible(name).await?;
    browser.script(BARS, vec![json!("")]).await?;
    Ok(())
}

/// The app dies in the second scene, after the language was changed: the story goes on there.
async fn after_a_crash(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    Journey::begun(stage).await?;
    let first = browser.screen().await?.scene;
    browser.click("[data-do=lang][data-lang=km]").await?;
    browser
        .until_screen("Khmer", |screen| screen.lang == "km")
        .await?;
    browser.click("[data-do=skip]").await?;
    let before = browser
        .until_screen("the second scene", |screen| screen.scene != first)
        .await?;
    browser.script(TRAP, Vec::new()).await?;
    browser.wait_for("#tokkae-failed").await?;
    browser.assert_accessible("the failure panel").await?;
    browser.click("#tokkae-failed [data-read]").await?;
    shows(browser, &before.scene).await?;
    let heading = browser.texts(":target h2").await?;
    ensure!(
        heading == [before.heading.as_str()],
        "another heading: {heading:?}"
    );
    browser
        .until_script("the focus on the scene", FOCUSED)
        .await?;
    browser.click("[data-do=leave]").await?;
    browser.wait_for("table").await?;
    Ok(())
}

/// Before a story is open the list is what helps, and the story's note while that is on the screen.
async fn before_a_story(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let story = library::edition("en")?.story;
    browser.open_app(&stage.site.url("en/")).await?;
    browser.script(TRAP, Vec::new()).await?;
    browser.click("#tokkae-failed [data-read]").await?;
    browser
        .wait_for("main[data-page=read] [data-story]")
        .await?;
    let note = stage.site.url(&format!("en/?story={}", story.id));
    browser.open_app(&note).await?;
    browser
        .until_screen("the note", |screen| screen.page == "note")
        .await?;
    browser.script(TRAP, Vec::new()).await?;
    browser.click("#tokkae-failed [data-read]").await?;
    shows(browser, "note").await?;
    ensure!(
        browser.texts(":target h1").await? == [story.title.as_str()],
        "another story"
    );
    // And from the page into the app again.
    browser.click("[data-do=play]").await?;
    browser.until_running().await?;
    browser
        .until_screen("the note", |screen| screen.page == "note")
        .await?;
    Ok(())
}

/// With scripts, another language goes on at the same scene; the app's own bar is beside it.
async fn another_language(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let story = library::edition("en")?.story;
    let scene = &story.scenes.last().context("no scene")?.id;
    let page = format!(
        "en/{}#{}",
        story.id.reading_path(),
        reading_code(scene.as_str())
    );
    browser.goto(&stage.site.url(&page)).await?;
    shows(browser, scene.as_str()).await?;
    browser.click("[data-do=lang][data-lang=km]").await?;
    browser.wait_for("html[lang=km] main").await?;
    shows(browser, scene.as_str()).await
}

/// What has been read once can be read again without a network; what has not leads to the people who help.
async fn without_a_network(stage: &Stage, line: &Line) -> Result<()> {
    let browser = &stage.browser;
    let stories: Vec<_> = library::editions()?
        .iter()
        .take(2)
        .map(|one| one.story)
        .collect();
    let page = |at: usize| {
        stage
            .site
            .url(&format!("en/{}", stories[at].id.reading_path()))
    };
    browser.open_app(&stage.site.url("en/")).await?;
    until_kept(browser).await?;
    let asked = |at: usize| {
        let path = stories[at].id.reading_path();
        stage
            .site
            .seen()
            .iter()
            .any(|request| request.path.contains(&path))
    };
    ensure!(!asked(0), "a story's page is fetched before it is opened");
    browser.goto(&page(0)).await?;
    line.cut();
    browser.goto(&stage.site.url("en/")).await?;
    browser.goto(&page(0)).await?;
    shows(browser, "note").await?;
    browser.goto(&page(1)).await?;
    browser.wait_for("a[href='tel:1280']").await?;
    Ok(())
}
