//! The notes and the projector, and whoever goes from one to the other.

use crate::browser::Browser;
use crate::trial::Stage;
use anyhow::{Context, Result, ensure};
use fantoccini::wd::WindowHandle;

/// Rolled to its end and back, the projector's stage keeps its heading on the screen.
const HEADING_IN_SIGHT: &str = "(() => { \
    const stage = document.querySelector('[data-stage]'); \
    if (!stage) return true; \
    const heading = stage.querySelector('h1'); \
    if (!heading) return false; \
    const was = stage.scrollTop; \
    stage.scrollTop = stage.scrollHeight; \
    const { top, bottom } = heading.getBoundingClientRect(); \
    stage.scrollTop = was; \
    return top >= 0 && bottom <= innerHeight; })()";

/// Nothing lies over Tokkae in the corner: each of three heights is hit in its middle.
const CORNER_IN_SIGHT: &str = "(() => { \
    const corner = document.querySelector('.slide__corner'); \
    if (!corner) return true; \
    const { left, top, width, height } = corner.getBoundingClientRect(); \
    return [0.2, 0.5, 0.8].every((part) => \
        corner.contains(document.elementFromPoint(left + width / 2, top + height * part))); })()";

/// A session in its preparation, with both windows open.
pub struct Pair<'a> {
    pub browser: &'a Browser,
    notes: WindowHandle,
    projector: WindowHandle,
}

impl<'a> Pair<'a> {
    /// Chooses a plan and opens the projector.
    pub async fn open(stage: &'a Stage, tag: &str, plan: &str) -> Result<Self> {
        let browser = &stage.browser;
        choose(stage, tag, plan).await?;
        let notes = browser.here().await?;
        browser.click("[data-do=open-projector]").await?;
        let projector = browser.new_window(&[&notes]).await?;
        browser.go_to(&projector).await?;
        browser.resize((1280, 720)).await?;
        let pair = Self {
            browser,
            notes,
            projector,
        };
        pair.browser.wait_for("main[data-view=projector]").await?;
        pair.to_notes().await?;
        pair.browser.wait_for("[data-projector=true]").await?;
        Ok(pair)
    }

    pub async fn to_notes(&self) -> Result<()> {
        self.browser.go_to(&self.notes).await
    }

    pub async fn to_projector(&self) -> Result<()> {
        self.browser.go_to(&self.projector).await
    }

    /// Waits until the projector shows a match, and comes back to the notes. What it is about is in sight, however
    /// far the screen is rolled.
    pub async fn projector_shows(&self, css: &str) -> Result<()> {
        self.to_projector().await?;
        self.browser.wait_for(css).await?;
        self.browser
            .until_script("the heading in sight", HEADING_IN_SIGHT)
            .await?;
        self.browser
            .until_script("Tokkae in sight", CORNER_IN_SIGHT)
            .await?;
        self.to_notes().await
    }
}

/// Opens the room and chooses a plan.
pub async fn choose(stage: &Stage, tag: &str, plan: &str) -> Result<()> {
    let browser = &stage.browser;
    open(stage, &format!("{tag}/room/")).await?;
    browser.click(&format!("[data-plan={plan}]")).await?;
    browser.wait_for("[data-view=prepare]").await?;
    Ok(())
}

/// Opens a page of the room, and waits until it runs.
pub async fn open(stage: &Stage, page: &str) -> Result<()> {
    stage.browser.goto(&stage.site.url(page)).await?;
    running(&stage.browser).await
}

pub async fn running(browser: &Browser) -> Result<()> {
    browser
        .until_script(
            "the room to run",
            "document.querySelector('#tokkae[data-running]') !== null",
        )
        .await?;
    Ok(())
}

/// Types the hands for an answer.
pub async fn hands(browser: &Browser, option: &str, count: u32) -> Result<()> {
    let css = format!(".votes [data-option='{option}'] input");
    let field = browser.wait_for(&css).await?;
    field.clear().await?;
    field.send_keys(&count.to_string()).await?;
    // A number counts once the field is left, as fields do.
    browser
        .script("document.activeElement.blur();", Vec::new())
        .await?;
    let is = format!("document.querySelector(\"{css}\")?.value === '{count}'");
    browser.until_script("the number to be taken", &is).await?;
    Ok(())
}

/// The answers of the vote that is open.
pub async fn answers(browser: &Browser) -> Result<Vec<String>> {
    let found = browser
        .script(
            "return [...document.querySelectorAll('.votes__row')].map((row) => row.dataset.option);",
            Vec::new(),
        )
        .await?;
    let found = found.as_array().context("a list")?.iter();
    Ok(found
        .filter_map(|one| Some(one.as_str()?.to_owned()))
        .collect())
}

/// A window is closed and opened again, and one comes late: both know everything.
pub async fn late_and_closed(stage: &Stage) -> Result<()> {
    let pair = Pair::open(stage, "en", "comments-8-10").await?;
    let browser = pair.browser;
    browser.click("[data-do=begin]").await?;
    browser.click("[data-kind-of-step=before]").await?;
    let answers = answers(browser).await?;
    let first = answers.first().context("no answer")?;
    hands(browser, first, 7).await?;
    pair.to_projector().await?;
    browser.client.close_window().await?;
    pair.to_notes().await?;
    browser.wait_for("[data-projector=false]").await?;
    browser.click("[data-do=close-vote]").await?;
    browser.click("[data-do=open-projector]").await?;
    let again = browser.new_window(&[&pair.notes, &pair.projector]).await?;
    browser.go_to(&again).await?;
    browser
        .wait_for("main[data-view=projector] [data-votes]")
        .await?;
    // The notes go; a window of notes that the trainer opens late hears of it all from the projector.
    browser.go_to(&pair.notes).await?;
    browser.client.close_window().await?;
    browser.go_to(&again).await?;
    let late = browser.client.new_window(false).await?.handle;
    browser.go_to(&late).await?;
    open(stage, "en/room/#notes").await?;
    let value =
        format!("document.querySelector(\".votes [data-option='{first}'] input\")?.value === '7'");
    browser.until_script("what was counted", &value).await?;
    ensure!(stage.site.wrong().is_empty(), "{:?}", stage.site.wrong());
    Ok(())
}
