//! Pictures of every screen, for people to look at: `BROWSER_SCREENS=1 cargo test …`. With `BROWSER_SCREENS=all`, and
//! a site with the made-up languages (`cargo xtask build --pseudo`), the trials `chromium::look` play every story in
//! every language on screens of every size.

use crate::browser::Browser;
use crate::library::Edition;
use crate::programs;
use anyhow::Result;
use std::env;
use std::fs;

/// Whether every story is to be looked at on screens of every size.
pub fn is_for_all() -> bool {
    env::var_os("BROWSER_SCREENS").is_some_and(|value| value == "all")
}

/// Keeps a picture of the screen under `target/browser-screens/`, if pictures were asked for.
pub async fn keep(browser: &Browser, edition: Edition, name: &str) -> Result<()> {
    if env::var_os("BROWSER_SCREENS").is_none() {
        return Ok(());
    }
    let width = browser.script("return innerWidth;", Vec::new()).await?;
    let story = format!("{}-{}-{width}", edition.story.id, edition.locale);
    let folder = programs::target()
        .join("browser-screens")
        .join(browser.engine.name())
        .join(story);
    fs::create_dir_all(&folder)?;
    let count = fs::read_dir(&folder)?.count();
    browser
        .screenshot(&folder.join(format!("{count:02} {name}.png")))
        .await
}
