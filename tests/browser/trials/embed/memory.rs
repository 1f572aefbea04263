//! Two hundred times on the page and off it again: nothing stays behind.

use super::{ask, open_app};
use crate::engine::Engine;
use crate::setup::LAPTOP;
use crate::trial::Stage;
use crate::trials::of_module;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use serde_json::json;

/// What two hundred mounts may leave, in bytes of the page's own heap: a tenth of what one module takes.
const MOST: i64 = 400_000;

pub fn trials(engine: Engine) -> Vec<Trial> {
    // Only there can a test ask for the heap after everything has been swept.
    if engine != Engine::Chromium {
        return Vec::new();
    }
    vec![
        of_module(engine, "embed::memory_stays_flat", LAPTOP, async |stage| {
            flat(stage, "iframe").await
        }),
        of_module(
            engine,
            "embed::memory_stays_flat_inline",
            LAPTOP,
            async |stage| flat(stage, "inline").await,
        ),
    ]
}

async fn flat(stage: &Stage, mode: &str) -> Result<()> {
    let browser = &stage.browser;
    let _host = open_app(stage).await?;
    for domain in ["HeapProfiler.enable", "Performance.enable"] {
        browser.devtools(domain, json!({})).await?;
    }
    // The first ones bring what is kept on purpose: the app's code, its style sheet.
    turns(stage, mode, 20).await?;
    let before = heap(stage).await?;
    for _ in 0..4 {
        turns(stage, mode, 50).await?;
    }
    let after = heap(stage).await?;
    println!(
        "{mode}: heap {} before and {} after 200 mounts; nodes {} and {}; listeners {} and {}",
        before[0], after[0], before[1], after[1], before[2], after[2]
    );
    ensure!(
        after[0] - before[0] < MOST,
        "the heap has grown from {} to {} bytes",
        before[0],
        after[0]
    );
    ensure!(
        after[1] - before[1] < 20,
        "nodes stay behind: {} and {}",
        before[1],
        after[1]
    );
    ensure!(
        after[2] - before[2] < 20,
        "listeners stay behind: {} and {}",
        before[2],
        after[2]
    );
    Ok(())
}

async fn turns(stage: &Stage, mode: &str, count: u32) -> Result<()> {
    let script = "const [mode, count, done] = arguments;
        (async () => {
            for (let turn = 0; turn < count; turn++) {
                const module = mount({ language: 'en', mode });
                await new Promise((ready) => module.addEventListener('ready', ready, { once: true }));
                unmount();
                told.splice(0);
                document.getElementById('log').replaceChildren();
            }
            done('done');
        })().catch((reason) => done(String(reason)));";
    for _ in 0..count / 10 {
        let answer = stage
            .browser
            .client
            .execute_async(script, vec![json!(mode), json!(10)])
            .await?;
        ensure!(answer == json!("done"), "{answer}");
    }
    Ok(())
}

/// Bytes, nodes and listeners, after everything has been swept.
async fn heap(stage: &Stage) -> Result<[i64; 3]> {
    let browser = &stage.browser;
    ask(stage, "void 0").await?;
    for _ in 0..3 {
        browser
            .devtools("HeapProfiler.collectGarbage", json!({}))
            .await?;
    }
    let metrics = browser
        .devtools("Performance.getMetrics", json!({}))
        .await?;
    let metrics = metrics["metrics"].as_array().context("no metrics")?.clone();
    let of = |name: &str| {
        let found = metrics.iter().find(|one| one["name"] == name);
        let value = found
            .and_then(|one| one["value"].as_f64())
            .unwrap_or_default();
        // Counts and bytes are whole.
        format!("{value:.0}").parse().unwrap_or_default()
    };
    Ok([of("JSHeapUsedSize"), of("Nodes"), of("JSEventListeners")])
}
