//! The demo hosts of `www/partner-demo/`: each carries the module, learns what it may, and stays as it was.

use super::{ask, edition};
use crate::engine::Engine;
use crate::hand::Hand;
use crate::journey::Journey;
use crate::partner::{Partner, page};
use crate::setup::{LAPTOP, PHONE};
use crate::trial::Stage;
use crate::trials::of_module;
use anyhow::{Result, ensure};
use libtest_mimic::Trial;
use serde_json::json;

pub fn trials(engine: Engine) -> Vec<Trial> {
    vec![
        of_module(engine, "embed::plain_page", LAPTOP, plain_page),
        of_module(engine, "embed::strict_policy", LAPTOP, strict_policy),
        of_module(engine, "embed::single_page_app", LAPTOP, single_page_app),
        of_module(engine, "embed::hostile_styles", LAPTOP, hostile_styles),
        of_module(engine, "embed::three_modules", LAPTOP, three_modules),
        of_module(engine, "embed::bare_frame", LAPTOP, bare_frame),
        of_module(engine, "embed::waits_until_someone_is_near", PHONE, waits),
        of_module(engine, "embed::speaks_and_goes_on_order", LAPTOP, orders),
    ]
}

async fn plain_page(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let host = Partner::start(&stage.site, &[]).await?;
    browser.goto(&host.url("plain.html")).await?;
    let ready = browser.told("module", "ready").await?;
    ensure!(ready["language"] == "en", "{ready}");
    fits(stage, "module").await?;
    hold(stage, "module").await?;
    browser.enter_module("module").await?;
    browser.click("[data-do=begin]").await?;
    Journey::new(stage, edition()?, Hand::Mouse).play().await?;
    browser.back_to_host().await?;
    let finished = browser.told("module", "story-finished").await?;
    ensure!(
        finished["story"] == edition()?.story.id.as_str(),
        "{finished}"
    );
    let progress = browser.told("module", "progress").await?;
    ensure!(progress["finished"] == 1, "{progress}");
    let keys = ask(stage, "[...new Set(told.flatMap(Object.keys))].sort()").await?;
    ensure!(
        keys == json!([
            "finished", "height", "language", "of", "stories", "story", "type"
        ]),
        "the page learns {keys}"
    );
    let types = browser.told_types().await?;
    let count = |kind: &str| types.iter().filter(|one| *one == kind).count();
    ensure!(count("story-finished") == 1, "{types:?}");
    ensure!(stage.site.wrong().is_empty(), "{:?}", stage.site.wrong());
    browser.assert_nothing_kept().await
}

/// Keeps a frame at one height: a driver that has looked where a control is taps there, and the control has moved.
async fn hold(stage: &Stage, id: &str) -> Result<()> {
    let limit = format!(
        "void document.getElementById('{id}').style.setProperty('--tokkae-max-height', '24rem')"
    );
    ask(stage, &limit).await?;
    Ok(())
}

/// The frame is as high as what it shows, or as the window, and no scroll bar is in it that needn't be.
async fn fits(stage: &Stage, id: &str) -> Result<()> {
    let heights = format!(
        "(() => {{
            const frame = document.getElementById('{id}').shadowRoot.querySelector('iframe');
            const wanted = told.filter((one) => one.of === '{id}' && one.type === 'resize').pop()?.height;
            const own = frame.getBoundingClientRect().height;
            return wanted && Math.abs(own - Math.max(Math.min(wanted, innerHeight), Math.min(384, innerHeight))) <= 1;
        }})()"
    );
    stage
        .browser
        .until_script("a frame that fits", &heights)
        .await?;
    Ok(())
}

async fn strict_policy(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let host = Partner::start(&stage.site, &[]).await?;
    browser.goto(&host.url("strict.html")).await?;
    let ready = browser.told("module", "ready").await?;
    ensure!(ready["language"] == "km", "{ready}");
    fits(stage, "module").await?;
    browser.assert_nothing_refused().await?;
    browser.enter_module("module").await?;
    browser.assert_accessible("the start page in a frame").await
}

async fn single_page_app(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let host = Partner::start(&stage.site, &[]).await?;
    browser.goto(&host.url("app.html")).await?;
    let frames = "[...document.querySelectorAll('tokkae-module')].map((one) => one.shadowRoot.querySelectorAll('iframe').length)";
    browser.click("#mount").await?;
    browser.told("", "ready").await?;
    ensure!(ask(stage, frames).await? == json!([1]), "one frame");
    // Moved: the browser loads the frame again, and the module says so.
    let reset = "void told.splice(0)";
    ask(stage, reset).await?;
    browser.click("#move").await?;
    browser.told("", "ready").await?;
    ensure!(
        ask(stage, frames).await? == json!([1]),
        "one frame after the move"
    );
    // Away, in the middle of loading, and back.
    let away_and_back = "(() => {
        const module = document.querySelector('tokkae-module');
        module.remove();
        told.splice(0);
        for (let turn = 0; turn < 5; turn++) { document.getElementById('view').append(module); module.remove(); }
        return module.shadowRoot.querySelectorAll('iframe').length;
    })()";
    ensure!(
        ask(stage, away_and_back).await? == json!(0),
        "a frame stays behind"
    );
    browser.click("#mount").await?;
    browser.told("", "ready").await?;
    let types = browser.told_types().await?;
    ensure!(
        types.iter().filter(|one| *one == "ready").count() == 1,
        "{types:?}"
    );
    ensure!(!types.contains(&"error".to_owned()), "{types:?}");
    Ok(())
}

async fn hostile_styles(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let host = Partner::start(&stage.site, &[]).await?;
    browser.goto(&host.url("hostile.html")).await?;
    browser.told("framed", "ready").await?;
    browser.told("inline", "ready").await?;
    let frame = ask(
        stage,
        "(() => { const box = document.getElementById('framed').shadowRoot.querySelector('iframe').getBoundingClientRect();
                  return box.height >= 380 && box.width > 600; })()",
    )
    .await?;
    ensure!(frame == json!(true), "the frame has lost its size");
    // The same page in the same browser, where nothing is hostile.
    let look = "(() => {
        const inside = document.getElementById('inline').shadowRoot.querySelector('div:last-child').shadowRoot;
        const of = (css) => { const style = getComputedStyle(inside.querySelector(css));
            return ['color', 'backgroundColor', 'fontSize', 'fontFamily', 'fontStyle', 'letterSpacing', 'textTransform', 'direction',
                    'display', 'position', 'borderTopWidth', 'transform'].map((name) => style[name]).join('|'); };
        return ['.start__heading', '.bar', '.bar__button--help', '.bar__button--leave', '.tier-card', 'h1', '.start__small a'].map(of);
    })()";
    let hostile = ask(stage, look).await?;
    let own = ask(
        stage,
        "getComputedStyle(document.getElementById('own')).fontSize",
    )
    .await?;
    ensure!(
        own == json!("40px"),
        "the partner's page looks otherwise: {own}"
    );
    let calm =
        page("<tokkae-module id=\"inline\" language=\"en\" mode=\"inline\"></tokkae-module>");
    let host = Partner::start(&stage.site, &[("calm.html", calm)]).await?;
    browser.goto(&host.url("calm.html")).await?;
    browser.told("inline", "ready").await?;
    let calm = ask(stage, look).await?;
    ensure!(
        hostile == calm,
        "the partner's styles reach the module:\n{hostile}\n{calm}"
    );
    Ok(())
}

async fn three_modules(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let host = Partner::start(&stage.site, &[]).await?;
    browser.goto(&host.url("three.html")).await?;
    for id in ["first", "second", "third"] {
        let near = format!("void document.getElementById('{id}').scrollIntoView()");
        ask(stage, &near).await?;
        browser.told(id, "ready").await?;
    }
    hold(stage, "first").await?;
    // A driver brings a control into sight within its frame, not the frame within its host.
    let near = "void document.getElementById('first').scrollIntoView()";
    ask(stage, near).await?;
    browser.enter_module("first").await?;
    browser.click("[data-do=begin]").await?;
    let scene = browser
        .until_screen("the story", |screen| screen.page == "story")
        .await?
        .scene;
    browser.back_to_host().await?;
    browser.enter_module("second").await?;
    let second = browser
        .until_screen("its list", |screen| screen.page == "stories")
        .await?;
    ensure!(second.lang == "km", "{second:?}");
    browser
        .assert_accessible("the list of stories, dark")
        .await?;
    browser.back_to_host().await?;
    // Each has its place, and keeps it when the page is loaded again.
    browser.client.refresh().await?;
    browser.enter_module("first").await?;
    browser
        .until_screen("the same scene", |screen| {
            screen.page == "story" && screen.scene == scene
        })
        .await?;
    browser.back_to_host().await?;
    ask(
        stage,
        "void document.getElementById('second').scrollIntoView()",
    )
    .await?;
    browser.enter_module("second").await?;
    browser
        .until_screen("its list again", |screen| screen.page == "stories")
        .await?;
    Ok(())
}

async fn bare_frame(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let host = Partner::start(&stage.site, &[]).await?;
    browser.goto(&host.url("bare.html")).await?;
    browser
        .until_script(
            "ready by hand",
            "told.some((one) => one.type === 'ready' && one.id === 'board')",
        )
        .await?;
    browser.enter("document.getElementById('module')").await?;
    browser.until_running().await?;
    browser.click("[data-do=begin]").await?;
    Journey::new(stage, edition()?, Hand::Mouse).play().await?;
    browser.back_to_host().await?;
    let finished = "told.filter((one) => one.type === 'story-finished').map((one) => one.story)";
    let finished = ask(stage, finished).await?;
    ensure!(
        finished == json!([edition()?.story.id.as_str()]),
        "{finished}"
    );
    Ok(())
}

/// Nothing is asked of the module's server before someone comes near, but the one script.
async fn waits(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let far = page(
        "<style>p { height: 4000px }</style><p>Far</p><tokkae-module id=\"module\" language=\"en\"><a href=\"#\">Help</a></tokkae-module>",
    );
    let host = Partner::start(&stage.site, &[("far.html", far)]).await?;
    browser.goto(&host.url("far.html")).await?;
    browser
        .until_script("the element", "!!customElements.get('tokkae-module')")
        .await?;
    // Two frames later an observer would have told.
    let script = "const done = arguments[arguments.length - 1];
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));";
    browser.client.execute_async(script, Vec::new()).await?;
    let asked: Vec<_> = stage.site.seen().into_iter().map(|one| one.path).collect();
    ensure!(
        asked.iter().all(|path| path.ends_with("embed/v1.js")),
        "it has asked for {asked:?}"
    );
    ask(stage, "void scrollTo(0, 3900)").await?;
    browser.told("module", "ready").await?;
    Ok(())
}

async fn orders(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let body =
        "<tokkae-module id=\"module\" story=\"game-friend\" language=\"en\"></tokkae-module>";
    let host = Partner::start(&stage.site, &[("orders.html", page(body))]).await?;
    browser.goto(&host.url("orders.html")).await?;
    browser.enter_module("module").await?;
    browser.click("[data-do=begin]").await?;
    let scene = browser
        .until_screen("the story", |screen| screen.page == "story")
        .await?
        .scene;
    browser.back_to_host().await?;
    ask(
        stage,
        "void document.getElementById('module').setLanguage('km')",
    )
    .await?;
    browser.enter_module("module").await?;
    browser
        .until_screen("the place in Khmer", |screen| {
            screen.lang == "km" && screen.scene == scene
        })
        .await?;
    for (order, page) in [
        ("help", "help"),
        ("first-words", "note"),
        ("start", "start"),
    ] {
        browser.back_to_host().await?;
        ask(
            stage,
            &format!("void document.getElementById('module').goTo('{order}')"),
        )
        .await?;
        browser
            .enter("document.getElementById('module').shadowRoot.querySelector('iframe')")
            .await?;
        browser
            .until_screen(order, |screen| screen.page == page && screen.lang == "km")
            .await?;
    }
    browser.back_to_host().await?;
    let reflects = "(() => { const module = document.getElementById('module'); module.theme = 'dark'; module.reportLink = null;
        return [module.getAttribute('theme'), module.story, module.reportLink]; })()";
    let reflects = ask(stage, reflects).await?;
    ensure!(
        reflects == json!(["dark", "game-friend", null]),
        "{reflects}"
    );
    browser
        .enter("document.getElementById('module').shadowRoot.querySelector('iframe')")
        .await?;
    browser.wait_for("html[data-theme=dark]").await?;
    browser.back_to_host().await?;
    ask(
        stage,
        "void document.getElementById('module').setLanguage('xx')",
    )
    .await?;
    let error = browser.told("module", "error").await?;
    ensure!(error["code"] == "not-found", "{error}");
    Ok(())
}
