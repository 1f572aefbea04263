//! What the address may ask for, and what the browser's own language does.

use super::of_module;
use crate::engine::Engine;
use crate::library;
use crate::screen::Screen;
use crate::setup::{LAPTOP, Setup};
use crate::trial::Stage;
use anyhow::{Result, ensure};
use libtest_mimic::Trial;

const KHMER: Setup = Setup {
    language: "km",
    ..LAPTOP
};

pub fn trials(engine: Engine) -> Vec<Trial> {
    let mut trials = vec![
        of_module(
            engine,
            "address::refuses_an_unknown_language",
            LAPTOP,
            async |stage| says_plainly(stage, "?lang=xx").await,
        ),
        of_module(
            engine,
            "address::refuses_an_unknown_story",
            LAPTOP,
            async |stage| says_plainly(stage, "?story=nope").await,
        ),
        of_module(engine, "address::opens_a_language", LAPTOP, async |stage| {
            opens(stage, "?lang=km", |screen| {
                screen.page == "start" && screen.lang == "km"
            })
            .await
        }),
        of_module(engine, "address::opens_a_story", LAPTOP, opens_a_story),
        of_module(
            engine,
            "address::is_stronger_than_the_browser",
            KHMER,
            async |stage| opens(stage, "en/", |screen| screen.lang == "en").await,
        ),
    ];
    // WebKitGTK takes its language from the system's locale, and a test machine has none but English.
    if engine != Engine::WebKit {
        trials.push(of_module(
            engine,
            "address::follows_the_browser",
            KHMER,
            async |stage| opens(stage, "", |screen| screen.lang == "km").await,
        ));
    }
    trials
}

async fn says_plainly(stage: &Stage, query: &str) -> Result<()> {
    let browser = &stage.browser;
    browser.open_app(&stage.site.url(query)).await?;
    let line = browser
        .wait_for("main[data-page=start] [data-notice]")
        .await?
        .text()
        .await?;
    ensure!(line.chars().count() > 10, "the plain line is “{line}”");
    browser.assert_accessible(query).await
}

async fn opens(stage: &Stage, page: &str, wanted: impl Fn(&Screen) -> bool) -> Result<()> {
    let browser = &stage.browser;
    browser.open_app(&stage.site.url(page)).await?;
    browser.until_screen(page, wanted).await?;
    ensure!(!browser.shows("[data-notice]").await?, "there is a notice");
    Ok(())
}

async fn opens_a_story(stage: &Stage) -> Result<()> {
    let edition = library::edition("en")?;
    let query = format!("?story={}", edition.story.id);
    let title = &edition.story.title;
    opens(stage, &query, |screen| {
        screen.page == "note" && screen.heading == *title
    })
    .await
}
