//! SCORM packages in a real run-time: launched, played, left, launched again, completed; with a line that is cut, and
//! with a platform that is broken.

use super::{back_to_package, edition, enter};
use crate::engine::Engine;
use crate::hand::Hand;
use crate::journey::Journey;
use crate::package::{self, Files, STORY};
use crate::platform::{self, Told, Version};
use crate::setup::LAPTOP;
use crate::site::Site;
use crate::trial::{Stage, trial};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use serde_json::Value;
use tokkae_records::Lesson;
use tokkae_records::place::Places;

/// What goes with a reload is what the old page was marked with.
const RELOAD: &str = "document.documentElement.dataset.old = ''; location.reload();";

pub fn trials(engine: Engine) -> Vec<Trial> {
    let mut trials = Vec::new();
    for (version, name) in [(Version::One, "12"), (Version::Two, "2004")] {
        let told = Told::default();
        let server = told.clone();
        trials.push(trial(
            engine,
            &format!("packages::scorm{name}_resumes_and_completes"),
            LAPTOP,
            move || {
                let files = package::open(&package::single()?, &format!("scorm{name}.zip"))?;
                platform::pages(version, files, server)
            },
            async move |stage: &Stage| resumes_and_completes(stage, version, &told).await,
        ));
    }
    for page in ["throws", "breaks"] {
        trials.push(trial(
            engine,
            &format!("packages::scorm_with_a_platform_that_{page}"),
            LAPTOP,
            || {
                let files = package::open(&package::single()?, "scorm12.zip")?;
                platform::pages(Version::One, files, Told::default())
            },
            async move |stage: &Stage| broken_platform(stage, page).await,
        ));
    }
    let told = Told::default();
    let server = told.clone();
    trials.push(trial(
        engine,
        "packages::scorm_where_storage_is_forbidden",
        LAPTOP,
        move || {
            let files = package::open(&package::single()?, "scorm12.zip")?;
            platform::pages(Version::One, without_storage(files)?, server)
        },
        async move |stage: &Stage| forbidden_storage(stage, &told).await,
    ));
    trials.push(trial(
        engine,
        "packages::scorm_in_a_strangers_page",
        LAPTOP,
        || {
            let files = package::open(&package::single()?, "scorm2004.zip")?;
            platform::pages(Version::Two, files, Told::default())
        },
        in_a_strangers_page,
    ));
    trials
}

async fn resumes_and_completes(stage: &Stage, version: Version, told: &Told) -> Result<()> {
    let browser = &stage.browser;
    let lms = stage.site.url("lms/");
    browser.goto(&lms).await?;
    enter(stage).await?;
    let journey = Journey::new(stage, edition("km")?, Hand::Mouse);
    journey.begin_here().await?;
    let open = journey.play_some(6).await?;
    ensure!(status(told, version) == "incomplete", "{}", told.last());

    // Left, and launched again: nothing of the tab is needed.
    browser.goto(&stage.site.url("runtime.js")).await?;
    browser
        .script("sessionStorage.clear();", Vec::new())
        .await?;
    browser.goto(&lms).await?;
    enter(stage).await?;
    let story = edition("km")?.story;
    let places = Places::of(&Lesson::of(story));
    let (_, at) = (places.of.iter().find(|(id, _)| *id == open.id)).context("a place")?;
    let place = &places.trunk[*at];
    let screen = (browser)
        .until_screen("the place", |screen| screen.scene == place.as_str())
        .await?;
    ensure!(screen.lang == "km", "the language is {}", screen.lang);

    // The line is cut: the child plays on and is told so.
    told.line.cut();
    journey
        .play_from(story.scene(place).context("a scene")?)
        .await?;
    back_to_package(stage).await?;
    browser.wait_for("#notice").await?;
    ensure!(status(told, version) == "incomplete", "{}", told.last());

    // It is mended: everything arrives by itself.
    told.line.mend();
    browser
        .until("the completion to arrive", async || {
            Ok((status(told, version) == "completed").then_some(()))
        })
        .await?;
    browser
        .until("the notice to go", async || {
            Ok((!browser.shows("#notice").await?).then_some(()))
        })
        .await?;
    only_completion(told, version)?;

    // A third launch: it stays complete.
    browser.goto(&lms).await?;
    enter(stage).await?;
    browser.goto(&stage.site.url("runtime.js")).await?;
    ensure!(status(told, version) == "completed", "{}", told.last());
    Ok(())
}

fn status(told: &Told, version: Version) -> String {
    let last = told.last();
    let found = match version {
        Version::One => &last["cmi"]["core"]["lesson_status"],
        Version::Two => &last["cmi"]["completion_status"],
    };
    found.as_str().unwrap_or_default().to_owned()
}

/// Whatever the platform was told, over all launches: one finished story, a place without choices, nothing else.
fn only_completion(told: &Told, version: Version) -> Result<()> {
    let story = edition("en")?.story;
    let trunk = Places::of(&Lesson::of(story)).trunk;
    for said in told.all() {
        let cmi = &said["cmi"];
        let kept = cmi["suspend_data"].as_str().unwrap_or_default();
        ensure!(kept.len() < 1000, "{kept}");
        if let Some(snapshot) = kept.split('|').nth(6).filter(|text| !text.is_empty()) {
            let parts: Vec<_> = snapshot.split('~').collect();
            ensure!(parts.len() == 5 && parts[4].is_empty(), "{snapshot}");
            let scenes = parts[3]
                .split('.')
                .filter(|id| !id.is_empty())
                .chain([parts[2]]);
            for scene in scenes {
                ensure!(trunk.contains(&scene.into()), "{scene} tells a choice");
            }
        }
        for (name, is_empty) in [
            ("interactions", true),
            ("comments", true),
            ("comments_from_learner", true),
        ] {
            ensure!(empty(&cmi[name]) == is_empty, "{name}: {}", cmi[name]);
        }
        let score = match version {
            Version::One => &cmi["core"]["score"]["raw"],
            Version::Two => &cmi["score"]["raw"],
        };
        ensure!(empty(score), "a score: {score}");
        let rows = cmi["objectives"].to_string();
        for word in ["raw\":\"1", "passed", "failed"] {
            ensure!(!rows.contains(word), "{rows}");
        }
    }
    let last = told.last();
    let rows = last["cmi"]["objectives"].to_string();
    ensure!(rows.contains(STORY) && rows.contains("completed"), "{rows}");
    Ok(())
}

fn empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(values) => values.values().all(empty),
        _ => false,
    }
}

async fn broken_platform(stage: &Stage, page: &str) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url(&format!("{page}/"))).await?;
    enter(stage).await?;
    let journey = Journey::new(stage, edition("en")?, Hand::Mouse);
    journey.begin_here().await?;
    journey.play().await?;
    back_to_package(stage).await?;
    browser.wait_for("#notice").await?;
    browser.assert_accessible("the package's own page").await
}

/// Around the package stands a page of another origin: looking into it throws.
async fn in_a_strangers_page(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let start = stage.site.url("package/index.html");
    let page = format!(
        "<!doctype html><iframe id=package style='width:99%;height:95vh' src='{start}'></iframe>"
    );
    let stranger = axum::Router::new().route(
        "/",
        axum::routing::get(async move || axum::response::Html(page)),
    );
    let stranger = Site::start(stranger).await?;
    browser.goto(&stranger.url("")).await?;
    enter(stage).await?;
    browser.click("[data-do=help]").await?;
    browser
        .until_screen("help", |screen| screen.page == "help")
        .await?;
    back_to_package(stage).await?;
    browser.wait_for("#notice").await?;
    Ok(())
}

fn is_page(path: &str) -> bool {
    path.rsplit('.').next() == Some("html")
}

/// The package in a browser that forbids storage, as some do in frames: asking for it throws in every page.
fn without_storage(mut files: Files) -> Result<Files> {
    const FORBIDDEN: &str = "Object.defineProperty(self, 'sessionStorage', { configurable: true, \
                             get() { throw new DOMException('Forbidden.', 'SecurityError'); } });";
    let script = |up: &str| format!("<script src=\"{up}records/forbidden.js\"></script>");
    for (path, bytes) in files.iter_mut().filter(|(path, _)| is_page(path)) {
        let html = String::from_utf8_lossy(bytes).into_owned();
        if path == "index.html" {
            let first = "<script type=\"module\"";
            *bytes = html
                .replacen(first, &format!("{}{first}", script("")), 1)
                .into();
        } else if let Some((before, after)) = html.split_once("records/frame.js\"") {
            let (head, up) = before.rsplit_once("<script src=\"").context("no script")?;
            let forbidden = script(up);
            *bytes = format!("{head}{forbidden}<script src=\"{up}records/frame.js\"{after}").into();
        }
    }
    files.insert(
        "records/forbidden.js".to_owned(),
        FORBIDDEN.as_bytes().to_vec(),
    );
    Ok(files)
}

/// The place lives in the package's own page: over another page of the module, and by the platform over a launch.
async fn forbidden_storage(stage: &Stage, told: &Told) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&stage.site.url("lms/")).await?;
    enter(stage).await?;
    let forbidden = "try { return String(sessionStorage.getItem('tokkae')); } catch (reason) { return reason.name; }";
    let journey = Journey::new(stage, edition("km")?, Hand::Mouse);
    journey.begin_here().await?;
    let open = journey.play_some(2).await?;
    let in_memory = browser.script(forbidden, Vec::new()).await?;
    ensure!(
        in_memory
            .as_str()
            .is_some_and(|kept| kept.starts_with("2|km|")),
        "{in_memory}"
    );
    browser.script(RELOAD, Vec::new()).await?;
    let anew = "!('old' in document.documentElement.dataset) && document.querySelector('#tokkae[data-running]') !== null";
    browser.until_script("the page anew", anew).await?;
    browser.until_running().await?;
    browser
        .until_screen("the same scene", |screen| screen.scene == open.id.as_str())
        .await?;
    back_to_package(stage).await?;
    let outside = browser.script(forbidden, Vec::new()).await?;
    ensure!(outside.as_str() == Some("SecurityError"), "{outside}");
    ensure!(
        status(told, Version::One) == "incomplete",
        "{}",
        told.last()
    );
    let kept = told.last()["cmi"]["suspend_data"].to_string();
    ensure!(kept.contains(STORY), "{kept}");
    Ok(())
}
