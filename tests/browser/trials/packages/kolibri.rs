//! The HTML5 package in a real Kolibri, imported from a disk: a story is played, and Kolibri knows that it was.

use super::{back_to_package, edition};
use crate::engine::Engine;
use crate::hand::Hand;
use crate::journey::Journey;
use crate::kolibri::{Kolibri, NODE, TEACHER};
use crate::package;
use crate::setup::LAPTOP;
use crate::site::Site;
use crate::trial::{Stage, trial_on};
use anyhow::{Context, Result, ensure};
use axum::Router;
use fantoccini::Locator;
use libtest_mimic::Trial;
use serde_json::json;
use std::fs;
use std::sync::{Arc, Mutex, PoisonError};

/// Signs in as the teacher does, without typing.
const SIGN_IN: &str = "
const [address, username, password, done] = arguments;
const cookie = document.cookie.split('; ').find((one) => one.startsWith('kolibri_csrftoken='));
(async () => {
  const [school] = await (await fetch(`${address}api/auth/facility/`)).json();
  const answer = await fetch(`${address}api/auth/session/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRFToken': cookie ? cookie.split('=')[1] : '' },
    body: JSON.stringify({ username, password, facility: school.id }),
  });
  return answer.status;
})().then(done, (reason) => done(String(reason)));";

const PROGRESS: &str = "
const [address, done] = arguments;
fetch(address).then((answer) => answer.json()).then(([first]) => done(first ? first.progress : 0), (reason) => done(String(reason)));";

pub fn trials(engine: Engine) -> Vec<Trial> {
    // Kolibri takes a minute to set up; one engine shows that it takes the package.
    if engine != Engine::Chromium {
        return Vec::new();
    }
    let kolibri: Arc<Mutex<Option<Kolibri>>> = Arc::default();
    let started = Arc::clone(&kolibri);
    let start = async move || {
        let folder = package::single()?;
        let mut files = fs::read_dir(folder)?.flatten().map(|entry| entry.path());
        let package = files.find(|path| path.to_string_lossy().ends_with("html5.zip"));
        let running = Kolibri::start(&package.context("no package")?).await?;
        *started.lock().unwrap_or_else(PoisonError::into_inner) = Some(running);
        Site::start(Router::new()).await
    };
    let name = "packages::html5_in_a_real_kolibri";
    vec![trial_on(
        engine,
        name,
        LAPTOP,
        start,
        async move |stage: &Stage| {
            let taken = kolibri
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .take();
            plays(stage, &taken.context("no Kolibri")?).await
        },
    )]
}

async fn plays(stage: &Stage, kolibri: &Kolibri) -> Result<()> {
    let browser = &stage.browser;
    browser.goto(&kolibri.url("en/user/#/signin")).await?;
    let [teacher, word] = TEACHER;
    let arguments = vec![json!(kolibri.url("")), json!(teacher), json!(word)];
    let status = browser.client.execute_async(SIGN_IN, arguments).await?;
    ensure!(status == json!(200), "signing in: {status}");
    browser
        .goto(&kolibri.url(&format!("en/learn/#/topics/c/{NODE}")))
        .await?;
    // Kolibri's page, its sandbox, the package's page, the module.
    for css in ["iframe", "iframe", "#module[src]"] {
        let frame = browser.until(css, async || {
            Ok(browser
                .client
                .find_all(Locator::Css(css))
                .await?
                .into_iter()
                .next())
        });
        frame.await?.enter_frame().await?;
    }
    browser.until_running().await?;
    let journey = Journey::new(stage, edition("km")?, Hand::Mouse);
    journey.begin_here().await?;
    journey.play().await?;
    back_to_package(stage).await?;
    ensure!(
        !browser.shows("#notice").await?,
        "it says that Kolibri doesn't answer"
    );
    for _ in 0..2 {
        browser.client.enter_parent_frame().await?;
    }
    let address = kolibri.url(&format!("api/content/contentnodeprogress/?ids={NODE}"));
    browser
        .until("Kolibri to know that it was finished", async || {
            let known = browser
                .client
                .execute_async(PROGRESS, vec![json!(address)])
                .await?;
            ensure!(known.as_f64() == Some(1.0), "the progress is {known}");
            Ok(Some(()))
        })
        .await
}
