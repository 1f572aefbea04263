//! A host's colour is corrected until it can be read, whatever it is.

use super::ask;
use crate::engine::Engine;
use crate::partner::{Partner, page};
use crate::setup::LAPTOP;
use crate::trial::Stage;
use crate::trials::of_module;
use anyhow::{Result, ensure};
use libtest_mimic::Trial;
use serde_json::json;

pub fn trials(engine: Engine) -> Vec<Trial> {
    vec![
        of_module(engine, "embed::accents_can_be_read", LAPTOP, accents),
        of_module(engine, "embed::dark_can_be_read", LAPTOP, dark),
    ]
}

async fn accents(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let body = "<tokkae-module id=\"module\" language=\"en\" accent=\"#ffee00\" chrome=\"slim\"></tokkae-module>";
    let host = Partner::start(&stage.site, &[("accent.html", page(body))]).await?;
    browser.goto(&host.url("accent.html")).await?;
    browser.enter_module("module").await?;
    browser
        .until_script(
            "its colours",
            "!!document.documentElement.style.getPropertyValue('--tk-teal')",
        )
        .await?;
    browser.assert_accessible("a yellow accent").await?;
    ensure!(
        !browser.shows(".hero, .choice-pill").await?,
        "slim shows everything"
    );
    ensure!(
        browser.shows("[data-do=help]").await? && browser.shows("[data-do=leave]").await?,
        "help and leave are gone"
    );
    let script = "const done = arguments[arguments.length - 1];
        const name = performance.getEntriesByType('resource').map((one) => one.name).find((one) => /\\/accent\\.[0-9a-f]+\\.js$/.test(one));
        import(name).then(({ tokens, contrast, on, readable }) => {
            const faults = [];
            let seed = 7;
            const grounds = { false: ['#fff8ea', '#ffffff', '#dff1ef', '#fde4ed', '#ffeecb', '#e2f3e2'], true: ['#0f2027', '#18323b', '#12393d', '#4a1f33'] };
            for (let turn = 0; turn < 20000; turn++) {
                seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
                const colour = '#' + (seed >>> 8).toString(16).padStart(6, '0');
                for (const isDark of [false, true]) {
                    const made = tokens(colour, isDark);
                    const deep = made['--tk-teal-deep'];
                    if (contrast(deep, made['--tk-on-teal']) < 4.5 || grounds[isDark].some((ground) => contrast(deep, ground) < 4.5)) faults.push([colour, isDark, made]);
                }
            }
            // The specification's own example, and a colour that needs no help.
            const known = [contrast('#000', '#fff'), contrast('#777777', '#ffffff').toFixed(2), readable('#0d444a', ['#ffffff'], '#000000'), on('#ffee00')];
            done({ faults: faults.slice(0, 3), known });
        }, (reason) => done(String(reason)));";
    let answer = browser.client.execute_async(script, Vec::new()).await?;
    ensure!(answer["faults"] == json!([]), "{answer}");
    ensure!(
        answer["known"] == json!([21, "4.48", "#0d444a", "#000000"]),
        "{answer}"
    );
    Ok(())
}

/// Every screen of a story on a dark ground.
async fn dark(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let body = "<tokkae-module id=\"module\" language=\"en\" story=\"game-friend\" theme=\"dark\"></tokkae-module>";
    let host = Partner::start(&stage.site, &[("dark.html", page(body))]).await?;
    browser.goto(&host.url("dark.html")).await?;
    browser.enter_module("module").await?;
    browser.assert_accessible("the note, dark").await?;
    browser.click("[data-do=begin]").await?;
    // The journey looks at every screen with axe.
    crate::journey::Journey::new(stage, super::edition()?, crate::hand::Hand::Mouse)
        .play()
        .await?;
    browser.click("[data-do=help][data-main]").await?;
    browser
        .until_screen("help", |screen| screen.page == "help")
        .await?;
    browser.assert_accessible("help, dark").await?;
    browser.back_to_host().await?;
    ask(
        stage,
        "void document.getElementById('module').goTo('start')",
    )
    .await?;
    browser
        .enter("document.getElementById('module').shadowRoot.querySelector('iframe')")
        .await?;
    browser
        .until_screen("start", |screen| screen.page == "start")
        .await?;
    browser.assert_accessible("the start page, dark").await
}
