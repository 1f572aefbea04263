//! What hosts do wrong: nothing breaks, and the console and an event say what to do.

use super::{ask, open_app};
use crate::broken;
use crate::engine::Engine;
use crate::partner::{MODULE, Partner, page};
use crate::setup::LAPTOP;
use crate::trial::{Stage, trial};
use crate::trials::of_module;
use anyhow::{Result, ensure};
use libtest_mimic::Trial;
use serde_json::json;

/// The browser forbids the tab's storage.
const NO_STORAGE: &str = "
    Object.defineProperty(window, 'sessionStorage', { configurable: true, get() { throw new DOMException('not here', 'SecurityError'); } });";

pub fn trials(engine: Engine) -> Vec<Trial> {
    vec![
        of_module(
            engine,
            "embed::wrong_options_are_told",
            LAPTOP,
            wrong_options,
        ),
        of_module(engine, "embed::removed_while_loading", LAPTOP, removed),
        of_module(engine, "embed::no_room_is_told", LAPTOP, no_room),
        of_module(engine, "embed::in_frames_in_frames", LAPTOP, nested),
        of_module(
            engine,
            "embed::a_policy_that_refuses_is_told",
            LAPTOP,
            refused,
        ),
        of_module(
            engine,
            "embed::reports_go_to_the_country_first",
            LAPTOP,
            reports,
        ),
        trial(
            engine,
            "embed::storage_blocked",
            LAPTOP,
            || broken::in_a_browser_where(NO_STORAGE),
            storage_blocked,
        ),
    ]
}

async fn wrong_options(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let body = "<tokkae-module id=\"module\" language=\"en\" theme=\"drak\" stroy=\"x\" report-label=\"Tell\" data-own=\"1\" class=\"ours\"></tokkae-module>
        <tokkae-module id=\"missing\" language=\"en\" story=\"no-such-story\"></tokkae-module>";
    let host = Partner::start(&stage.site, &[("wrong.html", page(body))]).await?;
    browser.goto(&host.url("wrong.html")).await?;
    browser.told("module", "ready").await?;
    browser.told("module", "error").await?;
    let said = ask(stage, "told.filter((one) => one.of === 'module' && one.type === 'error').map((one) => `${one.code}: ${one.message}`).sort()").await?;
    ensure!(
        said == json!([
            "bad-value: report-label does nothing without report-link.",
            "bad-value: theme is “drak”, and must be one of: light, dark, auto. Did you mean “dark”?",
            "unknown-option: There is no option “stroy”. Did you mean “story”?",
        ]),
        "{said}"
    );
    ask(
        stage,
        "void document.getElementById('missing').scrollIntoView()",
    )
    .await?;
    let missing = browser.told("missing", "error").await?;
    ensure!(missing["code"] == "not-found", "{missing}");
    Ok(())
}

async fn removed(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let _host = open_app(stage).await?;
    let script = "const done = arguments[arguments.length - 1];
        window.faults = [];
        addEventListener('error', (event) => faults.push(String(event.message)));
        addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
        (async () => {
            const frame = () => new Promise(requestAnimationFrame);
            for (const mode of ['iframe', 'inline']) for (let turn = 0; turn < 8; turn++) {
                mount({ language: 'en', mode });
                for (let waited = 0; waited < turn * 3; waited++) await frame();
                unmount();
            }
            const last = mount({ language: 'en' });
            last.addEventListener('ready', () => done(faults), { once: true });
        })();";
    let faults = browser.client.execute_async(script, Vec::new()).await?;
    ensure!(faults == json!([]), "{faults}");
    Ok(())
}

async fn no_room(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let body = "<style>#module { display: block; width: 0; min-height: 0; height: 0; overflow: hidden }</style>
        <tokkae-module id=\"module\" language=\"en\"></tokkae-module>";
    let host = Partner::start(&stage.site, &[("small.html", page(body))]).await?;
    browser.goto(&host.url("small.html")).await?;
    let error = browser.told("module", "error").await?;
    ensure!(error["code"] == "no-room", "{error}");
    // Given room, it is there.
    ask(stage, "void Object.assign(document.getElementById('module').style, { width: '60rem', height: 'auto', overflow: 'visible' })").await?;
    browser.enter_module("module").await?;
    browser.click("[data-do=help]").await?;
    browser
        .wait_for("[data-contact=child-helpline] a[href^='tel:']")
        .await?;
    Ok(())
}

async fn nested(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let inner = page("<tokkae-module id=\"module\" language=\"en\"></tokkae-module>");
    let outer = "<!doctype html><title>Outer</title><iframe id=\"inner\" src=\"inner.html\" width=\"1200\" height=\"700\"></iframe>".to_owned();
    let host = Partner::start(&stage.site, &[("inner.html", inner), ("outer.html", outer)]).await?;
    browser.goto(&host.url("outer.html")).await?;
    browser.enter("document.getElementById('inner')").await?;
    browser.enter_module("module").await?;
    // The word to leave comes from the outermost page, by way of the one between: both go with it.
    browser.click("main h1").await?;
    let deed = "addEventListener('message', ({ data }) => { if (data === 'now') document.querySelector('[data-do=leave]').click(); });";
    browser.script(deed, Vec::new()).await?;
    browser.back_to_host().await?;
    let relay = "addEventListener('message', ({ data }) => { if (data === 'now') document.getElementById('module').shadowRoot.querySelector('iframe').contentWindow.postMessage('now', '*'); });";
    browser.script(relay, Vec::new()).await?;
    browser.back_to_host().await?;
    ask(
        stage,
        "void document.getElementById('inner').contentWindow.postMessage('now', '*')",
    )
    .await?;
    super::leaving::arrives(stage).await
}

async fn refused(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let body = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"frame-src 'none'\"><tokkae-module id=\"module\" language=\"en\"><a href=\"{MODULE}en/help/\" id=\"own\">Help</a></tokkae-module>"
    );
    let host = Partner::start(&stage.site, &[("refused.html", page(&body))]).await?;
    browser.goto(&host.url("refused.html")).await?;
    let error = browser.told("module", "error").await?;
    let message = error["message"].as_str().unwrap_or_default();
    ensure!(
        message.contains("Content-Security-Policy") && message.contains("frame-src"),
        "{error}"
    );
    // Who helps is on the screen all the same.
    browser
        .until_script(
            "a number to call",
            "document.getElementById('module').shadowRoot.querySelector('.waiting:not([hidden]) a[href=\"tel:1280\"]')",
        )
        .await?;
    Ok(())
}

async fn reports(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let body = "<tokkae-module id=\"module\" language=\"en\" country=\"kh\" start=\"help\" report-link=\"https://partner.example/report\" report-label=\"Tell our team\"></tokkae-module>";
    let host = Partner::start(&stage.site, &[("report.html", page(body))]).await?;
    browser.goto(&host.url("report.html")).await?;
    browser.told("module", "ready").await?;
    browser
        .enter("document.getElementById('module').shadowRoot.querySelector('iframe')")
        .await?;
    browser.wait_for("main[data-page=help]").await?;
    let link = browser.wait_for(".partner a").await?;
    ensure!(link.attr("href").await?.as_deref() == Some("https://partner.example/report"));
    let words = browser.texts(".partner").await?.concat();
    ensure!(
        words.contains("Tell our team") && words.contains("Added by partner.example"),
        "{words}"
    );
    let order = ask(
        stage,
        "(() => { const [last] = [...document.querySelectorAll('[data-contact]')].slice(-1);
          return !!(last.compareDocumentPosition(document.querySelector('.partner')) & Node.DOCUMENT_POSITION_FOLLOWING); })()",
    )
    .await?;
    ensure!(
        order == json!(true),
        "it stands before the country's contacts"
    );
    browser
        .assert_accessible("help with a partner's link")
        .await?;
    browser.click("[data-do=close-help]").await?;
    browser
        .until_screen("the start page", |screen| screen.page == "start")
        .await?;
    ensure!(
        !browser.shows(".partner").await?,
        "it is on another page than help"
    );
    Ok(())
}

async fn storage_blocked(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let body =
        "<tokkae-module id=\"module\" language=\"en\" story=\"game-friend\"></tokkae-module>";
    let host = Partner::start(&stage.site, &[("blocked.html", page(body))]).await?;
    browser.goto(&host.url("blocked.html")).await?;
    browser.enter_module("module").await?;
    browser.click("[data-do=begin]").await?;
    browser
        .until_screen("the story", |screen| screen.page == "story")
        .await?;
    let frame = "document.getElementById('module').shadowRoot.querySelector('iframe')";
    super::leaving::go_away(
        stage,
        frame,
        "document.querySelector('[data-do=leave]').click();",
    )
    .await?;
    let away = stage.site.url("away/");
    browser
        .until("the neutral page", async || {
            let window = browser.client.window().await?;
            browser.client.switch_to_window(window).await?;
            Ok((browser.client.current_url().await?.as_str() == away).then_some(()))
        })
        .await
}
