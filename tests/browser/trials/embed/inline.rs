//! The module in a partner's own page, behind a shadow root.

use super::{ask, edition};
use crate::engine::Engine;
use crate::partner::{Partner, page};
use crate::setup::LAPTOP;
use crate::trial::Stage;
use crate::trials::of_module;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use serde_json::json;

/// Plays what is on the screen to the end, as a script: drivers can't reach through shadow roots alike.
const PLAY: &str = include_str!("../../scripts/play_inline.js");

pub fn trials(engine: Engine) -> Vec<Trial> {
    vec![
        of_module(engine, "embed::inline_story", LAPTOP, story),
        of_module(engine, "embed::inline_leaves", LAPTOP, leaves),
        of_module(engine, "embed::inline_by_hand", LAPTOP, by_hand),
    ]
}

/// Opens a partner's page that carries the module in itself.
pub(super) async fn open(stage: &Stage, attributes: &str) -> Result<()> {
    let body = format!(
        "<h1>Ours</h1><tokkae-module id=\"module\" mode=\"inline\" {attributes}></tokkae-module>"
    );
    let host = Partner::start(&stage.site, &[("inline.html", page(&body))]).await?;
    stage.browser.goto(&host.url("inline.html")).await?;
    stage.browser.told("module", "ready").await?;
    Ok(())
}

/// The box that stands for the module's document.
pub(super) const AREA: &str = "document.getElementById('module').shadowRoot.querySelector('div:last-child').shadowRoot.querySelector('.tokkae-document')";

async fn story(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    open(
        stage,
        "story=\"game-friend\" language=\"en\" country=\"gb\" theme=\"dark\" stroy=\"x\"",
    )
    .await?;
    let error = browser.told("module", "error").await?;
    ensure!(
        error["message"] == "There is no option “stroy”. Did you mean “story”?",
        "{error}"
    );
    ensure!(
        ask(stage, "document.activeElement === document.body").await? == json!(true),
        "it takes the focus"
    );
    let played = browser
        .client
        .execute_async(PLAY, vec![json!("module")])
        .await?;
    ensure!(played == json!("finished"), "{played}");
    let finished = browser.told("module", "story-finished").await?;
    ensure!(
        finished["story"] == edition()?.story.id.as_str(),
        "{finished}"
    );
    // Nothing of the child is stored where the partner's scripts could look later.
    ensure!(
        browser.session_keys().await? == json!([]),
        "something is stored"
    );
    ask(
        stage,
        "void document.getElementById('module').setLanguage('km')",
    )
    .await?;
    browser
        .until_script("Khmer", &format!("{AREA}.lang === 'km'"))
        .await?;
    ask(stage, "void document.getElementById('module').goTo('help')").await?;
    browser
        .until_script(
            "help",
            &format!("{AREA}.querySelector('main[data-page=help] [data-country=gb]')"),
        )
        .await?;
    let outside = ask(
        stage,
        "[document.documentElement.lang, document.title, location.search]",
    )
    .await?;
    ensure!(
        outside == json!(["en", "Partner", ""]),
        "the partner's page is changed: {outside}"
    );
    ensure!(
        stage.site.wrong().iter().all(|one| one.status < 400),
        "{:?}",
        stage.site.wrong()
    );
    browser.assert_nothing_kept().await
}

async fn leaves(stage: &Stage) -> Result<()> {
    open(stage, "language=\"en\"").await?;
    let leave = format!("void {AREA}.querySelector('[data-do=leave]').click()");
    ask(stage, &leave).await?;
    super::leaving::arrives(stage).await
}

/// Without the element: `mount`, `update`, `destroy`.
async fn by_hand(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let host = Partner::start(
        &stage.site,
        &[("hand.html", page("<div id=\"place\"></div>"))],
    )
    .await?;
    browser.goto(&host.url("hand.html")).await?;
    let script = format!(
        "const done = arguments[arguments.length - 1];
        import('{}').then(async ({{ mount }}) => {{
            const heard = [];
            const place = document.getElementById('place');
            const handle = await mount(place, {{ language: 'km', tier: '8-10' }}, (event) => heard.push(event.type));
            const area = () => place.shadowRoot.querySelector('.tokkae-document');
            const until = async (is) => {{ while (!is()) await new Promise(requestAnimationFrame); }};
            await until(() => area().lang === 'km' && area().querySelector('main[data-page=stories]'));
            handle.update({{ language: 'en', accent: '#8e1f52' }});
            await until(() => area().lang === 'en' && area().style.getPropertyValue('--tk-teal'));
            handle.update({{ theme: 'drak' }});
            handle.destroy();
            handle.destroy();
            done([heard, place.shadowRoot.childNodes.length]);
        }}).catch((reason) => done(String(reason?.stack ?? reason)));",
        stage.site.url("embed/inline.js")
    );
    let answer = browser.client.execute_async(&script, Vec::new()).await?;
    let heard = answer.as_array().with_context(|| answer.to_string())?;
    ensure!(heard[0] == json!(["ready", "error"]), "{answer}");
    ensure!(heard[1] == json!(0), "{answer}");
    Ok(())
}
