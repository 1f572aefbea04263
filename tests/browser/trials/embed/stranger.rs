//! A stranger with nothing but the README: its snippet in a plain file outside the repository, on a server of their own.

use super::edition;
use crate::engine::Engine;
use crate::hand::Hand;
use crate::journey::Journey;
use crate::partner::Partner;
use crate::programs;
use crate::setup::LAPTOP;
use crate::trial::Stage;
use crate::trials::of_module;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use serde_json::json;
use std::fs;

/// The address that the README puts in the place of the reader's own.
const ADDRESS: &str = "https://stories.example.org/";

pub fn trials(engine: Engine) -> Vec<Trial> {
    vec![of_module(
        engine,
        "embed::following_only_the_readme",
        LAPTOP,
        stranger,
    )]
}

/// The first HTML of the README's part about websites.
fn snippet() -> Result<String> {
    let readme = fs::read_to_string(programs::workspace().join("README.md"))?;
    let part = readme.split("## Put it on your website").nth(1);
    let part = part.context("the README has no part about websites")?;
    let code = part
        .split("```html\n")
        .nth(1)
        .context("it has no snippet")?;
    Ok(code.split("```").next().unwrap_or_default().to_owned())
}

async fn stranger(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let snippet = snippet()?;
    ensure!(
        snippet.contains(ADDRESS),
        "the snippet names no address such as {ADDRESS}"
    );
    let page = snippet.replace(ADDRESS, &stage.site.url(""));
    let folder = tempfile::Builder::new().prefix("stranger-").tempdir()?;
    let file = folder.path().join("page.html");
    fs::write(&file, &page)?;
    ensure!(
        !file.starts_with(programs::workspace()),
        "the file is in the repository"
    );
    let host = Partner::start(&stage.site, &[("page.html", fs::read_to_string(&file)?)]).await?;
    browser.goto(&host.url("page.html")).await?;
    // What the snippet logs to the console is read where it is written.
    let listen = "window.logged = []; const log = console.log; console.log = (...words) => { logged.push(words.join(' ')); log(...words); };";
    browser.script(listen, Vec::new()).await?;
    let frame = "document.querySelector('tokkae-module').shadowRoot?.querySelector('iframe')";
    browser.until_script("the frame", frame).await?;
    browser.enter(frame).await?;
    browser.until_running().await?;
    browser.click("[data-do=begin]").await?;
    Journey::new(stage, edition()?, Hand::Mouse).play().await?;
    browser.back_to_host().await?;
    let told = format!(
        "logged.some((line) => line.includes({}))",
        json!(edition()?.story.id.as_str())
    );
    browser
        .until_script("story-finished in the console", &told)
        .await?;
    Ok(())
}
