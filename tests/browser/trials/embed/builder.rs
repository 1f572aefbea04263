//! The page where partners put their snippet together.

use super::ask;
use crate::engine::Engine;
use crate::setup::{LAPTOP, NARROW};
use crate::trial::Stage;
use crate::trials::of_module;
use anyhow::{Result, ensure};
use libtest_mimic::Trial;
use serde_json::json;

pub fn trials(engine: Engine) -> Vec<Trial> {
    vec![
        of_module(
            engine,
            "embed::builder_shows_what_is_chosen",
            LAPTOP,
            choices,
        ),
        of_module(
            engine,
            "embed::builder_in_khmer_on_a_phone",
            NARROW,
            on_a_phone,
        ),
    ]
}

async fn choices(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("embed/")).await?;
    // It is brought when someone comes near it.
    let near = "void document.getElementById('preview').scrollIntoView()";
    ask(stage, near).await?;
    browser
        .until_script(
            "the preview",
            "document.querySelector('#preview tokkae-module')?.shadowRoot?.querySelector('.waiting').hidden",
        )
        .await?;
    browser.assert_accessible("the builder").await?;
    let choose = "for (const [name, value] of [['story', 'game-friend'], ['language', 'km'], ['theme', 'dark'], ['report-link', 'https://example.org/report']]) {
            const input = document.querySelector(`[name=${name}]`);
            input.value = value;
            input.dispatchEvent(new Event('change', { bubbles: true }));
        }
        document.getElementById('preview').scrollIntoView();";
    browser.script(choose, Vec::new()).await?;
    let snippet = ask(stage, "document.getElementById('snippet').textContent").await?;
    let snippet = snippet.as_str().unwrap_or_default();
    for part in [
        &format!(
            "<script src=\"{}embed/v1.js\" async crossorigin",
            stage.site.url("")
        ),
        "integrity=\"sha384-",
        "<tokkae-module story=\"game-friend\" language=\"km\" theme=\"dark\" report-link=\"https://example.org/report\">",
    ] {
        ensure!(snippet.contains(part), "no {part} in {snippet}");
    }
    browser
        .until_script(
            "ready in Khmer",
            "document.getElementById('events').textContent.includes('ready {\"language\":\"km\"}')",
        )
        .await?;
    // The hash is that of the file.
    let right = browser
        .client
        .execute_async(
            "const done = arguments[arguments.length - 1];
             fetch('v1.js').then((answer) => answer.arrayBuffer()).then(async (bytes) => {
                 const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
                 done(document.getElementById('snippet').textContent.includes('sha384-' + btoa(String.fromCharCode(...digest))));
             }, (reason) => done(String(reason)));",
            Vec::new(),
        )
        .await?;
    ensure!(right == json!(true), "the hash is another one: {right}");
    ensure!(stage.site.wrong().is_empty(), "{:?}", stage.site.wrong());
    Ok(())
}

async fn on_a_phone(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("embed/km/")).await?;
    browser.wait_for("#snippet").await?;
    browser
        .until_script(
            "the preview",
            "document.querySelector('#preview tokkae-module')?.shadowRoot",
        )
        .await?;
    let wide = ask(stage, "document.documentElement.scrollWidth - innerWidth").await?;
    ensure!(
        wide.as_i64().is_some_and(|wide| wide <= 0),
        "{wide} pixels too wide"
    );
    browser.assert_accessible("the builder in Khmer").await
}
