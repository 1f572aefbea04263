//! Keeping the module on a device: a grown-up's choice on a page of its own, which then works without a network, and
//! what browsers think of it.

use super::offline::until_kept;
use crate::engine::Engine;
use crate::module::{self, Line};
use crate::setup::{LAPTOP, PHONE, Setup};
use crate::trial::{Stage, trial};
use crate::trials::of_module;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use serde_json::json;

/// What the manifest says and how large its pictures really are, fetched by the page itself.
const MANIFEST: &str = "const done = arguments[arguments.length - 1];
    (async () => {
        const address = document.querySelector('link[rel=manifest]').href;
        const answer = await fetch(address);
        const manifest = await answer.json();
        const sizes = await Promise.all(manifest.icons.map(async ({ src, sizes }) => {
            const image = new Image();
            image.src = new URL(src, address);
            await image.decode();
            return [sizes, `${image.naturalWidth}x${image.naturalHeight}`];
        }));
        done({ kind: answer.headers.get('content-type'), start: new URL(manifest.start_url, address).href, scope: new URL(manifest.scope, address).href, sizes });
    })().catch((reason) => done(String(reason)));";

pub fn trials(engine: Engine) -> Vec<Trial> {
    let line = Line::default();
    let cut = line.clone();
    let no_scripts = Setup {
        scripts: false,
        ..PHONE
    };
    let mut trials = vec![
        of_module(engine, "device::page", PHONE, page),
        of_module(
            engine,
            "device::page_without_scripts",
            no_scripts,
            without_scripts,
        ),
        trial(
            engine,
            "device::kept_from_its_page_alone",
            LAPTOP,
            move || module::on_network(line),
            async move |stage| kept(stage, &cut).await,
        ),
    ];
    // Only there can a driver ask what the browser thinks.
    if engine == Engine::Chromium {
        trials.push(of_module(
            engine,
            "device::can_be_installed",
            LAPTOP,
            installable,
        ));
    }
    trials
}

async fn page(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    for tag in ["en", "km"] {
        browser
            .goto(&stage.site.url(&format!("{tag}/adults/")))
            .await?;
        browser.click("[data-do=device]").await?;
        browser.wait_for("[data-keeping]:not([hidden])").await?;
        browser
            .assert_accessible(&format!("{tag}, keeping it on a device"))
            .await?;
        let too_wide = browser.screen().await?.too_wide;
        ensure!(too_wide == 0, "{tag}: {too_wide} pixels too wide");
        let told = browser.client.execute_async(MANIFEST, Vec::new()).await?;
        let kind = told["kind"].as_str().with_context(|| told.to_string())?;
        ensure!(kind.starts_with("application/manifest+json"), "{told}");
        ensure!(
            told["start"] == stage.site.url(&format!("{tag}/")),
            "{told}"
        );
        ensure!(told["scope"] == stage.site.url(""), "{told}");
        for pair in told["sizes"].as_array().context("sizes")? {
            ensure!(pair[0] == pair[1], "a picture has another size: {told}");
        }
    }
    Ok(())
}

/// Nothing is promised that only the script can do.
async fn without_scripts(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("en/adults/device/")).await?;
    browser.wait_for("main[data-page=adults] h1").await?;
    for hidden in ["[data-keeping]", "[data-do=install]"] {
        ensure!(!browser.shows(hidden).await?, "{hidden} is shown");
    }
    Ok(())
}

/// Whoever opens only this page has the module there, too: what an icon opens first, help, and the page to leave to.
async fn kept(stage: &Stage, line: &Line) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("km/adults/device/")).await?;
    browser
        .until_script(
            "the word that everything is there",
            "(() => { const line = document.querySelector('[data-keeping] [role=status]'); return line.textContent === line.dataset.kept; })()",
        )
        .await?;
    until_kept(browser).await?;
    line.cut();
    browser.open_app(&stage.site.url("km/")).await?;
    browser.goto(&stage.site.url("km/help/")).await?;
    browser.wait_for("a[href='tel:1280']").await?;
    browser.click("[data-do=leave]").await?;
    browser.wait_for("table").await.map(|_| ())
}

/// The browser makes its offer by itself, and the button is there. A tap passes it on: seen with an offer that opens no
/// window of the browser's own, which no driver could close.
async fn the_button(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.wait_for("[data-do=install]").await?;
    let offer = "window.asked = 0;
        const offer = new Event('beforeinstallprompt', { cancelable: true });
        offer.prompt = () => { asked += 1; };
        dispatchEvent(offer);
        return offer.defaultPrevented;";
    let is_held_back = browser.script(offer, Vec::new()).await?;
    ensure!(
        is_held_back == json!(true),
        "the browser's own bar comes up"
    );
    browser.click("[data-do=install]").await?;
    browser
        .until_script("the browser is asked", "window.asked === 1")
        .await?;
    browser
        .script("dispatchEvent(new Event('appinstalled'));", Vec::new())
        .await?;
    ensure!(!browser.shows("[data-do=install]").await?, "it stays");
    let line = "[data-installed]:not(:empty)";
    ensure!(browser.shows(line).await?, "nothing says that it is done");
    Ok(())
}

async fn installable(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("en/adults/device/")).await?;
    until_kept(browser).await?;
    let told = browser.devtools("Page.getAppManifest", json!({})).await?;
    ensure!(told["errors"] == json!([]), "{told}");
    let url = stage.site.url("en/module.webmanifest");
    ensure!(told["url"] == url, "{told}");
    let told = browser
        .devtools("Page.getInstallabilityErrors", json!({}))
        .await?;
    ensure!(told["installabilityErrors"] == json!([]), "{told}");
    the_button(stage).await?;
    // On the pages that children use there is nothing to install.
    for page in [
        "en/",
        "en/help/",
        "en/adults/",
        "en/card/",
        "en/read/",
        "embed/",
    ] {
        browser.goto(&stage.site.url(page)).await?;
        let told = browser.devtools("Page.getAppManifest", json!({})).await?;
        ensure!(told["url"] == "", "{page}: {told}");
    }
    Ok(())
}
