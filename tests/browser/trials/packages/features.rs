//! What the site can do, every package can: one list, looked up in each.

use super::{back_to_package, enter};
use crate::engine::Engine;
use crate::module;
use crate::package;
use crate::platform::{self, Told, Version};
use crate::setup::LAPTOP;
use crate::trial::{Stage, trial};
use anyhow::{Context, Result, ensure};
use libtest_mimic::{Failed, Trial};
use std::fs;

/// What there is to do, where, and by what it is known.
const FEATURES: [(&str, &str, &str); 17] = [
    ("ages", "", "[data-do=tier][data-tier='8-10']"),
    ("languages", "", "main [data-do=lang][data-lang=km]"),
    ("a code from another day", "", "[data-do=code]"),
    ("letters and colours", "", "[data-ease]"),
    ("reading aloud", "", "[data-do=read]"),
    ("leaving", "", "[data-do=leave]"),
    (
        "help",
        "help/",
        "[data-contact=child-helpline] a[href='tel:1280']",
    ),
    (
        "help elsewhere",
        "help/gb/",
        "[data-contact] a[href^='tel:']",
    ),
    ("my card", "card/", "[data-do=print]"),
    ("my card as a picture", "card/", "[data-do=picture]"),
    ("the stories to read", "read/", "main a[href]"),
    ("pages for grown-ups", "adults/", "main a[href]"),
    ("the first minutes", "adults/first-minutes/", "main h1"),
    ("who made this", "about/", "main h1"),
    ("privacy", "privacy/", "main h1"),
    ("accessibility", "accessibility/", "main h1"),
    ("sources", "sources/", "main h1"),
];

const ZIPS: [&str; 5] = [
    "site.zip",
    "scorm12.zip",
    "scorm2004.zip",
    "cmi5.zip",
    "html5.zip",
];

/// What can be seen without a browser.
pub fn alone() -> Trial {
    Trial::test(
        "packages::every_file_of_the_site_is_in_every_package",
        || every_file().map_err(|error| Failed::from(format!("{error:#}"))),
    )
}

pub fn trials(engine: Engine) -> Vec<Trial> {
    // The packages hold the same files; that each engine runs them is seen in the site and in the other trials.
    if engine != Engine::Chromium {
        return Vec::new();
    }
    let mut trials = Vec::new();
    for ending in ZIPS {
        let name = ending.trim_end_matches(".zip");
        trials.push(trial(
            engine,
            &format!("packages::{name}_has_every_feature"),
            LAPTOP,
            move || Ok(package::served(package::open(&package::whole()?, ending)?)),
            async move |stage: &Stage| {
                let module = if ending == "site.zip" { "" } else { "module/" };
                let here = |path: &str| stage.site.url(&format!("{module}{path}index.html"));
                all_on(stage, &here).await
            },
        ));
    }
    trials.push(trial(
        engine,
        "packages::scorm_is_left_quickly",
        LAPTOP,
        || {
            let files = package::open(&package::whole()?, "scorm12.zip")?;
            platform::pages(Version::One, files, Told::default())
        },
        is_left_quickly,
    ));
    trials
}

fn extension(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

fn every_file() -> Result<()> {
    let dist = module::dist().context("dist/ is missing: run `cargo xtask build`")?;
    let site = package::open(&package::whole()?, "site.zip")?;
    for file in xtask::folder::files(&dist)? {
        let path = file.strip_prefix(&dist)?.to_string_lossy().into_owned();
        if !path.starts_with("packages/") {
            ensure!(
                site.get(&path) == Some(&fs::read(&file)?),
                "{path} is not in site.zip"
            );
        }
    }
    // No child of the site pays for what platforms need.
    let is_for_platforms =
        |path: &String| path.starts_with("records/") || path.starts_with("single/");
    ensure!(
        !site.keys().any(is_for_platforms),
        "the site has what only packages need"
    );
    let for_servers = |path: &str| {
        matches!(extension(path), "br" | "gz")
            || path.starts_with("hosting/")
            || ["_headers", ".htaccess", "sw.js"].contains(&path)
    };
    // How the site is kept on a device: a package is kept by its platform.
    let for_keeping = |path: &str| {
        path.starts_with("app-icon.")
            || path.starts_with("device.")
            || path.ends_with("/module.webmanifest")
            || path.ends_with("/adults/device/index.html")
    };
    for ending in ZIPS.into_iter().skip(1) {
        let files = package::open(&package::whole()?, ending)?;
        for (path, bytes) in site.iter().filter(|(path, _)| !for_servers(path)) {
            if for_keeping(path) {
                ensure!(
                    !files.contains_key(&format!("module/{path}")),
                    "{path} is in {ending}"
                );
                continue;
            }
            let there = files.get(&format!("module/{path}"));
            // Pages name the pages of folders there.
            let is_same = there == Some(bytes) || there.is_some() && extension(path) == "html";
            ensure!(is_same, "{path} is not in {ending}, or is another");
        }
    }
    Ok(())
}

/// Looks the list up in both languages; `here` is where a page of the module is.
pub async fn all_on(stage: &Stage, here: &dyn Fn(&str) -> String) -> Result<()> {
    let browser = &stage.browser;
    for tag in ["en", "km"] {
        for (name, path, css) in FEATURES {
            browser.goto(&here(&format!("{tag}/{path}"))).await?;
            (browser
                .until(name, async || Ok(browser.has(css).await?.then_some(())))
                .await)
                .with_context(|| format!("{name} in {tag}"))?;
        }
    }
    // A picture of the card is made on the device.
    browser.goto(&here("en/card/")).await?;
    browser.click("[data-do=picture]").await?;
    browser.wait_for("[data-made] img").await?;
    Ok(())
}

async fn is_left_quickly(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("lms/")).await?;
    enter(stage).await?;
    // By way of a page without the app, and back, the platform's session lives on.
    browser.click("[data-do=lang][data-lang=en]").await?;
    browser.click(".start__leaflets a").await?;
    browser.wait_for("main[data-page] h1, main h1").await?;
    browser.script("history.back();", Vec::new()).await?;
    browser.until_running().await?;
    browser.click("[data-do=leave]").await?;
    back_to_package(stage).await?;
    browser.wait_for("table").await?;
    let path = browser
        .script("return location.pathname;", Vec::new())
        .await?;
    let path = path.as_str().unwrap_or_default();
    ensure!(path.ends_with("/module/away/index.html"), "{path}");
    Ok(())
}
