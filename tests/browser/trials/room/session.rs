//! A whole session in two windows: plan, before, story with votes, rehearsal, after, chart, print, table.

use super::pair::{Pair, answers, hands, running};
use crate::browser::Browser;
use crate::engine::Engine;
use crate::trial::Stage;
use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use fantoccini::wd::PrintConfiguration;
use serde_json::json;
use std::cell::RefCell;

const PLAN: &str = "comments-8-10";
const BEFORE: [u32; 4] = [9, 5, 2, 1];
const AFTER: [u32; 4] = [2, 11, 3, 1];

/// The most presses that any story of a session needs.
const MOST_PRESSES: usize = 120;

pub async fn in_english(stage: &Stage) -> Result<()> {
    whole(stage, "en").await
}

pub async fn in_khmer(stage: &Stage) -> Result<()> {
    whole(stage, "km").await
}

async fn whole(stage: &Stage, tag: &str) -> Result<()> {
    let pair = Pair::open(stage, tag, PLAN).await?;
    let browser = pair.browser;
    browser.assert_accessible("the preparation").await?;
    let draft = browser.shows("[data-draft]").await?;
    ensure!(draft == (tag != "en"), "the draft is said: {draft}");
    browser.click("[data-do=prepared]").await?;
    browser.click("[data-do=begin]").await?;
    browser
        .wait_for("[data-view=notes] h1[data-kind=rules]")
        .await?;
    browser.assert_accessible("the notes").await?;
    pair.projector_shows("[data-view=projector] [data-kind=rules]")
        .await?;
    browser.click("[data-do=next]").await?;
    questions(&pair, BEFORE).await?;
    reload_both(&pair, "h1[data-kind=story]").await?;
    story(&pair).await?;
    rehearse(&pair).await?;
    browser.click("[data-kind-of-step=after]").await?;
    questions(&pair, AFTER).await?;
    results(stage, &pair).await
}

/// Counts hands for each question, and sees that the room sees them only when the vote is closed.
async fn questions(pair: &Pair<'_>, counts: [u32; 4]) -> Result<()> {
    let browser = pair.browser;
    let mut seen = Vec::new();
    while let Some(poll) = poll(browser)
        .await?
        .filter(|poll| poll.starts_with("q/") && !seen.contains(poll))
    {
        let on_projector = format!("[data-question='{poll}']");
        pair.projector_shows(&on_projector).await?;
        let answers = answers(browser).await?;
        for (answer, count) in answers.iter().zip(counts) {
            hands(browser, answer, count).await?;
        }
        if seen.is_empty() {
            pair.to_projector().await?;
            ensure!(
                !browser.shows(".chart").await?,
                "the room sees hands that are still counted"
            );
            browser.assert_accessible("a question").await?;
            pair.to_notes().await?;
            browser.assert_accessible("the notes with a vote").await?;
            browser.click("[data-do=close-vote]").await?;
            pair.projector_shows(&format!("[data-votes='{poll}'] .chart"))
                .await?;
        }
        seen.push(poll.clone());
        on_from(browser, &poll).await?;
    }
    ensure!(seen.len() >= 3, "only {seen:?} were asked");
    Ok(())
}

/// Presses until another question is asked: where the projector has more below, a press shows that first.
async fn on_from(browser: &Browser, before: &str) -> Result<()> {
    let pressed = RefCell::new(Vec::new());
    browser
        .until("the next question", async || {
            if poll(browser).await?.as_deref() != Some(before) {
                return Ok(Some(()));
            }
            let rolled = browser
                .script(
                    "return document.querySelector('[data-do=next]').dataset.rolled;",
                    Vec::new(),
                )
                .await?;
            if !pressed.borrow().contains(&rolled) {
                pressed.borrow_mut().push(rolled);
                browser.click("[data-do=next]").await?;
            }
            Ok(None)
        })
        .await
}

/// The vote that is open in the notes.
async fn poll(browser: &Browser) -> Result<Option<String>> {
    let found = browser
        .script(
            "return document.querySelector('.votes')?.dataset.poll ?? null;",
            Vec::new(),
        )
        .await?;
    Ok(found.as_str().map(str::to_owned))
}

/// Loads each window again: both are where they were.
async fn reload_both(pair: &Pair<'_>, place: &str) -> Result<()> {
    let browser = pair.browser;
    browser.wait_for(place).await?;
    browser.client.refresh().await?;
    running(browser).await?;
    browser.wait_for(place).await?;
    pair.to_projector().await?;
    browser.client.refresh().await?;
    running(browser).await?;
    browser
        .wait_for("[data-view=projector] [data-scene]")
        .await?;
    pair.to_notes().await
}

/// The story with a vote: it goes the way of most hands, and back to see another.
async fn story(pair: &Pair<'_>) -> Result<()> {
    let browser = pair.browser;
    press_until(browser, "[data-mirror] [data-kind=choose]").await?;
    pair.projector_shows("[data-stage] [data-kind=choose]")
        .await?;
    let ways = answers(browser).await?;
    let (first, last) = (
        ways.first().context("a way")?,
        ways.last().context("a way")?,
    );
    hands(browser, first, 4).await?;
    hands(browser, last, 12).await?;
    browser.click("[data-do=close-vote]").await?;
    pair.projector_shows("[data-votes] .chart").await?;
    pair.to_projector().await?;
    browser.assert_accessible("a closed vote").await?;
    let before = browser
        .script(
            "return document.querySelector('[data-votes]').dataset.votes;",
            Vec::new(),
        )
        .await?;
    // From the projector itself, as a remote does.
    browser.press(Key::PageDown).await?;
    browser.wait_gone("[data-votes]").await?;
    pair.to_notes().await?;
    browser.click("[data-do=other-way]").await?;
    let seen = format!(".votes [data-option='{last}'] .votes__seen");
    browser.wait_for(&seen).await?;
    ensure!(
        poll(browser).await?.map(serde_json::Value::from) == Some(before),
        "another choice"
    );
    browser
        .click(&format!(".votes [data-option='{first}'] [data-do=go]"))
        .await?;
    press_until(browser, "[data-mirror] [data-kind=ending]").await?;
    pair.projector_shows("[data-stage] [data-kind=ending]")
        .await?;
    browser.click("[data-do=next]").await
}

/// Goes on, voting where it must, until the notes show a match.
async fn press_until(browser: &Browser, css: &str) -> Result<()> {
    for _ in 0..MOST_PRESSES {
        if browser.shows(css).await? {
            return Ok(());
        }
        // A second choice is the trainer's, without hands.
        if browser.shows("[data-mirror] [data-kind=choose]").await? {
            browser.click(".votes [data-do=go]").await?;
        } else {
            browser.click("[data-do=next]").await?;
        }
    }
    anyhow::bail!("{css} did not come")
}

async fn rehearse(pair: &Pair<'_>) -> Result<()> {
    let browser = pair.browser;
    browser.click("[data-kind-of-step=rehearse]").await?;
    browser.wait_for("h1[data-kind=rehearse]").await?;
    pair.projector_shows("[data-view=projector] [data-kind=rehearse]")
        .await?;
    browser.click("[data-do=child-tells]").await?;
    browser.wait_for(".panel--tells .helpers__number").await?;
    browser
        .assert_accessible("if a child tells you something")
        .await?;
    browser.click("[data-do=close-tells]").await?;
    browser.wait_gone(".panel--tells").await
}

async fn results(stage: &Stage, pair: &Pair<'_>) -> Result<()> {
    let browser = pair.browser;
    // The last question leads to the change, which the room sees.
    pair.projector_shows("[data-change] .chart__row--before")
        .await?;
    pair.to_projector().await?;
    browser.assert_accessible("the change").await?;
    ensure!(
        !browser.shows(".chart__hoped").await?,
        "the room is told what is hoped for"
    );
    pair.to_notes().await?;
    browser.click("[data-do=results]").await?;
    browser.wait_for("[data-view=results]").await?;
    // What was counted before the windows were loaded again is there.
    let words = browser.texts("[data-question=okay] .chart__words").await?;
    ensure!(
        words
            .iter()
            .any(|words| words.contains('9') && words.contains("16")),
        "the counts are {words:?}"
    );
    browser.assert_accessible("the results").await?;
    let paper = browser.client.print(PrintConfiguration::default()).await?;
    ensure!(
        paper.starts_with(b"%PDF") && paper.len() > 10_000,
        "{} bytes of paper",
        paper.len()
    );
    table(browser).await?;
    ensure!(stage.site.wrong().is_empty(), "{:?}", stage.site.wrong());
    browser.assert_nothing_kept().await
}

/// The file that the browser is given: totals, and the day.
async fn table(browser: &Browser) -> Result<()> {
    let listen = "self.refused = []; \
        document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective)); \
        const make = URL.createObjectURL; \
        URL.createObjectURL = (blob) => { blob.text().then((text) => { self.table = text; }); return make(blob); };";
    browser.script(listen, Vec::new()).await?;
    browser.click("[data-do=save]").await?;
    let table = browser
        .until_script("the table", "self.table ?? null")
        .await?;
    let table = table.as_str().context("a text")?;
    ensure!(table.lines().count() > 10, "{table}");
    let cells = |line: &str| {
        line.split("\",\"")
            .map(|cell| cell.trim_matches('"').to_owned())
            .collect::<Vec<_>>()
    };
    for line in table.lines().skip(1) {
        let cells = cells(line);
        ensure!(
            cells.len() == 7 && cells[1].len() == "2026-11-28".len(),
            "{line}"
        );
        ensure!(
            cells[5].parse::<u32>().is_ok() && cells[6].parse::<u32>().is_ok(),
            "{line}"
        );
    }
    let refused = browser.script("return self.refused;", Vec::new()).await?;
    ensure!(refused == json!([]), "the policy refuses {refused}");
    if browser.engine == Engine::Chromium {
        browser.downloaded(".csv", table).await?;
    }
    Ok(())
}
