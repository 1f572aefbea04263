//! The fault table: one thing broken on purpose in each trial. In every one the contacts are on the screen within one
//! tap, the place is kept where there is one, and nothing spins for ever.

use super::of_module;
use super::place::{in_the_middle, same_place};
use crate::broken::{self, File, Harm};
use crate::browser::Browser;
use crate::engine::Engine;
use crate::library;
use crate::module::{self, Line};
use crate::setup::PHONE;
use crate::trial::{Stage, trial};
use anyhow::{Result, ensure};
use libtest_mimic::Trial;
use serde_json::json;

/// The browser forbids the tab's storage.
const NO_STORAGE: &str = "
    Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('not here', 'SecurityError'); } });";

/// The tab's storage is full.
const FULL_STORAGE: &str = "
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";

/// The device's clock is eleven years late.
const WRONG_CLOCK: &str = "
    const late = 11 * 365 * 86400000;
    const Now = Date;
    window.Date = class extends Now {
        constructor(...parts) { if (parts.length) super(...parts); else super(Now.now() - late); }
        static now() { return Now.now() - late; }
    };";

/// The page's tree can be made to refuse every change, at which a component panics.
const BREAKABLE: &str = "
    window.breakTheTree = () => {
        Node.prototype.insertBefore = () => { throw new Error('broken on purpose'); };
    };";

pub fn trials(engine: Engine) -> Vec<Trial> {
    let files = [
        (File::Wasm, "wasm"),
        (File::Shelf, "shelf"),
        (File::Story, "story"),
    ];
    let harms = [
        (Harm::Missing, "missing"),
        (Harm::WrongType, "of_a_wrong_type"),
        (Harm::Truncated, "truncated"),
        (Harm::Altered, "altered"),
        (Harm::OtherVersion, "of_another_version"),
    ];
    let mut trials = Vec::new();
    for (file, of) in files {
        for (harm, is) in harms {
            let name = format!("faults::{of}_{is}");
            trials.push(trial(
                engine,
                &name,
                PHONE,
                move || broken::with(file, harm),
                async move |stage| harmed(stage, file, harm).await,
            ));
        }
    }
    let of_rest = [
        (Harm::Missing, "faults::rest_missing"),
        (Harm::Truncated, "faults::rest_truncated"),
        (Harm::Altered, "faults::rest_altered"),
    ];
    trials.extend(of_rest.map(|(harm, name)| {
        let pages = move || broken::with(File::Rest, harm);
        trial(engine, name, PHONE, pages, panel)
    }));
    let in_browser = [
        ("faults::storage_that_throws", NO_STORAGE),
        ("faults::storage_full", FULL_STORAGE),
        ("faults::clock_wrong_by_years", WRONG_CLOCK),
    ];
    trials.extend(in_browser.map(|(name, script)| {
        let pages = move || broken::in_a_browser_where(script);
        trial(engine, name, PHONE, pages, plays_on)
    }));
    let panics = || broken::in_a_browser_where(BREAKABLE);
    trials.push(trial(
        engine,
        "faults::a_component_panics",
        PHONE,
        panics,
        a_component_panics,
    ));
    let pages = broken::without_eval;
    let name = "faults::wasm_refused_by_policy";
    // WebKitGTK compiles WebAssembly whatever a policy says: there the app must simply run.
    trials.push(if engine == Engine::WebKit {
        trial(engine, name, PHONE, pages, plays_on)
    } else {
        trial(engine, name, PHONE, pages, panel)
    });
    trials.push(trial(
        engine,
        "faults::styles_refused_by_policy",
        PHONE,
        broken::under_an_older_policy,
        styles_refused,
    ));
    let frame = broken::in_a_frame_without_size;
    trials.push(trial(
        engine,
        "faults::a_frame_without_size",
        PHONE,
        frame,
        frame_without_size,
    ));
    trials.push(of_module(
        engine,
        "faults::back_and_forward",
        PHONE,
        back_and_forward,
    ));
    trials.push(of_module(engine, "faults::two_tabs", PHONE, two_tabs));
    trials.extend(on_lines(engine));
    trials
}

/// Those whose fault comes, or goes, while the trial runs.
fn on_lines(engine: Engine) -> [Trial; 4] {
    let [slow, half, update, cut] = std::array::from_fn(|_| Line::default());
    let [slowly, halted, published, behind] =
        [slow.clone(), half.clone(), update.clone(), cut.clone()];
    [
        trial(
            engine,
            "faults::wasm_slow",
            PHONE,
            move || {
                slowly.cut();
                broken::held(slowly)
            },
            async move |stage| wasm_slow(stage, &slow).await,
        ),
        trial(
            engine,
            "faults::rest_slow",
            PHONE,
            move || {
                halted.cut();
                broken::halted(halted)
            },
            async move |stage| rest_slow(stage, &half).await,
        ),
        trial(
            engine,
            "faults::an_update_in_a_story",
            PHONE,
            move || broken::published_anew(published),
            async move |stage| an_update_in_a_story(stage, &update).await,
        ),
        trial(
            engine,
            "faults::no_network_in_a_story",
            PHONE,
            move || module::unkept_on_network(behind),
            async move |stage| no_network_in_a_story(stage, &cut).await,
        ),
    ]
}

async fn harmed(stage: &Stage, file: File, harm: Harm) -> Result<()> {
    match (file, harm) {
        // Browsers that want the right type are given the bytes in another way; packs have no type that matters.
        (_, Harm::WrongType) => plays_on(stage).await,
        // WebAssembly has a version of its own there, and no other of ours.
        (File::Wasm | File::Rest | File::Shelf, _) => panel(stage).await,
        (File::Story, _) => no_story(stage).await,
    }
}

/// The app doesn't come: the panel says so, and leads to help and to the stories as pages to read.
async fn panel(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("km/")).await?;
    browser.wait_for("#tokkae-failed").await?;
    browser.assert_accessible("the failure panel").await?;
    browser.click("#tokkae-failed a[href$='/help/']").await?;
    contacts(browser).await?;
    browser.goto(&stage.site.url("en/")).await?;
    browser.wait_for("#tokkae-failed").await?;
    browser.click("#tokkae-failed a[href*='/read/']").await?;
    browser.wait_for("main a[data-story]").await?;
    Ok(())
}

/// A story doesn't come: a line says so and offers to try again, and help is one tap away.
async fn no_story(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let story = &library::edition("en")?.story;
    browser.open_app(&stage.site.url("en/")).await?;
    browser
        .click(&format!("[data-tier='{}']", story.tier.word()))
        .await?;
    browser.click(&format!("[data-story={}]", story.id)).await?;
    browser.wait_for("[data-notice]").await?;
    browser.wait_for("[data-do=try-again]").await?;
    help(browser).await
}

/// Nothing is to be noticed of the fault: a story opens and plays, in another language too, and help is there.
async fn plays_on(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    in_the_middle(stage, "en").await?;
    browser.click("[data-do=lang][data-lang=km]").await?;
    browser
        .until_screen("Khmer", |screen| screen.lang == "km")
        .await?;
    help(browser).await?;
    browser.click("[data-do=close-help]").await?;
    browser
        .until_screen("the story", |screen| screen.page == "story")
        .await?;
    Ok(())
}

/// The first page answers with half of the app: a tap is kept until the rest is here, and help doesn't wait for it.
async fn rest_slow(stage: &Stage, line: &Line) -> Result<()> {
    let browser = &stage.browser;
    let start = stage.site.url("en/");
    browser.goto(&start).await?;
    browser.wait_for("#tokkae[data-running]").await?;
    browser.click("[data-do=help]").await?;
    contacts(browser).await?;
    browser.goto(&start).await?;
    browser.wait_for("#tokkae[data-running]").await?;
    let tier = library::edition("en")?.story.tier;
    browser
        .click(&format!("[data-tier='{}']", tier.word()))
        .await?;
    browser.wait_for("#tokkae[aria-busy=true]").await?;
    browser.assert_accessible("a tap that waits").await?;
    ensure!(
        !browser.shows("#tokkae[data-whole]").await?,
        "all of it is here"
    );
    line.mend();
    browser
        .until_screen("the stories", |screen| screen.page == "stories")
        .await?;
    ensure!(
        !browser.shows("#tokkae[aria-busy=true]").await?,
        "it waits still"
    );
    help(browser).await
}

/// The styles come as a file, and everything is as it is.
async fn styles_refused(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("en/")).await?;
    browser
        .until("the page's styles", async || {
            let styled = "return getComputedStyle(document.querySelector('.bar')).position;";
            let position = browser.script(styled, Vec::new()).await?;
            Ok((position == json!("sticky")).then_some(()))
        })
        .await?;
    let inline = "return document.querySelector('style').sheet === null;";
    let refused = browser.script(inline, Vec::new()).await?;
    ensure!(refused == json!(true), "the policy let the styles be");
    plays_on(stage).await
}

async fn a_component_panics(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let before = in_the_middle(stage, "en").await?;
    browser.script("window.breakTheTree();", Vec::new()).await?;
    browser.click("[data-do=hurry]").await?;
    browser.wait_for("#tokkae-failed").await?;
    // On reading, in the same scene; and from there to help.
    browser.click("#tokkae-failed a[href*='/read/']").await?;
    let heading = browser
        .wait_for("main section:target h2, main section:target h1")
        .await?;
    let text = heading.text().await?;
    ensure!(
        text == before.heading,
        "the page reads “{text}”, and before it was {before:?}"
    );
    help(browser).await
}

/// While the app is on its way the page itself leads on; then the app takes it over.
async fn wasm_slow(stage: &Stage, line: &Line) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("km/")).await?;
    browser.wait_for("main[data-page=start] h1").await?;
    help(browser).await?;
    browser.goto(&stage.site.url("km/")).await?;
    browser.click("[data-do=tier][data-tier='8-10']").await?;
    browser.wait_for("main a[data-story]").await?;
    browser.goto(&stage.site.url("km/")).await?;
    line.mend();
    browser.until_running().await?;
    Ok(())
}

/// A new edition is published while a child plays: the story goes on, and after a reload it is the new edition's,
/// at the same place.
async fn an_update_in_a_story(stage: &Stage, line: &Line) -> Result<()> {
    let browser = &stage.browser;
    let before = in_the_middle(stage, "en").await?;
    line.cut();
    browser.click("[data-do=skip]").await?;
    browser
        .until_screen("the next scene", |screen| screen.scene != before.scene)
        .await?;
    browser.click("[data-do=back]").await?;
    let here = browser
        .until_screen("the first scene", |screen| screen.scene == before.scene)
        .await?;
    browser.client.refresh().await?;
    browser.until_running().await?;
    same_place(stage, &here).await?;
    help(browser).await
}

async fn no_network_in_a_story(stage: &Stage, line: &Line) -> Result<()> {
    let browser = &stage.browser;
    let before = in_the_middle(stage, "km").await?;
    line.cut();
    browser.click("[data-do=skip]").await?;
    browser
        .until_screen("the next scene", |screen| screen.scene != before.scene)
        .await?;
    // Another language can't come: a line says so, and the story stays as it is.
    browser.click("[data-do=lang][data-lang=en]").await?;
    browser.wait_for("[data-notice]").await?;
    help(browser).await?;
    browser.click("[data-do=close-help]").await?;
    browser
        .until_screen("the story", |screen| {
            screen.page == "story" && screen.lang == "km"
        })
        .await?;
    Ok(())
}

/// To a page without the app and back, by the browser's own buttons: whether the browser has kept the page or
/// loads it anew, the place is the same.
async fn back_and_forward(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let before = in_the_middle(stage, "en").await?;
    let leaflet = stage.site.url("en/help/call/");
    browser
        .script("location.href = arguments[0];", vec![json!(leaflet)])
        .await?;
    browser.wait_for("main[data-page=leaflet] h1").await?;
    browser.client.back().await?;
    browser.until_running().await?;
    same_place(stage, &before).await?;
    browser.client.forward().await?;
    browser.wait_for("main[data-page=leaflet] h1").await?;
    browser.client.back().await?;
    same_place(stage, &before).await?;
    help(browser).await
}

/// What is done in one tab is nothing to the other.
async fn two_tabs(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let before = in_the_middle(stage, "en").await?;
    let first = browser.client.window().await?;
    let second = browser.client.new_window(true).await?.handle;
    browser.client.switch_to_window(second).await?;
    let start = browser.open_app(&stage.site.url("km/")).await?;
    ensure!(
        start.page == "start",
        "the second tab begins at “{}”",
        start.page
    );
    help(browser).await?;
    browser.client.close_window().await?;
    browser.client.switch_to_window(first).await?;
    same_place(stage, &before).await?;
    browser.client.refresh().await?;
    browser.until_running().await?;
    same_place(stage, &before).await
}

async fn frame_without_size(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("host.html")).await?;
    let frame = browser
        .client
        .find(fantoccini::Locator::Css("iframe"))
        .await?;
    frame.enter_frame().await?;
    browser
        .until("the app in a frame without a size", async || {
            let running = "return !!document.querySelector('#tokkae[data-running]');";
            Ok((browser.script(running, Vec::new()).await? == json!(true)).then_some(()))
        })
        .await?;
    browser.client.clone().enter_parent_frame().await?;
    let grow =
        "const frame = document.querySelector('iframe'); frame.width = 340; frame.height = 600;";
    browser.script(grow, Vec::new()).await?;
    let frame = browser
        .client
        .find(fantoccini::Locator::Css("iframe"))
        .await?;
    frame.enter_frame().await?;
    help(browser).await
}

/// One tap, and the contacts are there.
async fn help(browser: &Browser) -> Result<()> {
    browser.click("[data-do=help]").await?;
    contacts(browser).await
}

async fn contacts(browser: &Browser) -> Result<()> {
    browser
        .wait_for("[data-contact=child-helpline] a[href='tel:1280']")
        .await?;
    Ok(())
}
