//! The cmi5 package against a real record store: what arrives, in which order, and that it is nothing but completion.

use super::{back_to_package, edition};
use crate::engine::Engine;
use crate::hand::Hand;
use crate::journey::Journey;
use crate::package::{self, STORY};
use crate::record_store::{Launcher, RecordStore};
use crate::setup::LAPTOP;
use crate::site::Site;
use crate::trial::{Stage, trial};
use anyhow::{Result, ensure};
use libtest_mimic::Trial;
use serde_json::{Value, json};
use url::Url;

const ACTIVITY: &str = "https://platform.invalid/activities/7";
const REGISTRATION: &str = "760e3480-ba55-4991-94b0-01820dbd23a2";
const SESSION: &str = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const CMI5: &str = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const MOVE_ON: &str = "https://w3id.org/xapi/cmi5/context/categories/moveon";

pub fn trials(engine: Engine) -> Vec<Trial> {
    let pages = || {
        Ok(package::served(package::open(
            &package::single()?,
            "cmi5.zip",
        )?))
    };
    vec![
        trial(
            engine,
            "packages::cmi5_tells_a_real_record_store",
            LAPTOP,
            pages,
            tells,
        ),
        trial(
            engine,
            "packages::cmi5_without_a_platform",
            LAPTOP,
            pages,
            without_a_platform,
        ),
    ]
}

fn launch_data(back: &str) -> Value {
    json!({
        "contextTemplate": {
            "contextActivities": { "grouping": [{ "id": "https://tokkae.invalid/tokkae/module" }] },
            "extensions": { SESSION: "session-1" },
        },
        "launchMode": "Normal",
        "moveOn": "Completed",
        "returnURL": back,
    })
}

/// The address that a platform makes, with an address for the token.
fn launch(stage: &Stage, platform: &Site, token: &str) -> Result<String> {
    let actor = json!({
        "objectType": "Agent",
        "account": { "homePage": "https://platform.invalid/", "name": "learner-1" },
    });
    let mut url = Url::parse(&stage.site.url("index.html"))?;
    url.query_pairs_mut()
        .append_pair("endpoint", &platform.url("xapi/"))
        .append_pair("fetch", &platform.url(&format!("token/{token}")))
        .append_pair("actor", &actor.to_string())
        .append_pair("registration", REGISTRATION)
        .append_pair("activityId", ACTIVITY);
    Ok(url.into())
}

async fn enter(stage: &Stage) -> Result<()> {
    stage
        .browser
        .wait_for("#module[src]")
        .await?
        .enter_frame()
        .await?;
    stage.browser.until_running().await.map(|_| ())
}

async fn tells(stage: &Stage) -> Result<()> {
    let browser = &stage.browser;
    let store = RecordStore::start().await?;
    let back = stage.site.url("module/km/about/index.html");
    let launcher = Launcher::new(&store, launch_data(&back));
    let platform = Site::start(launcher.pages()).await?;
    browser.goto(&launch(stage, &platform, "one")?).await?;
    enter(stage).await?;
    // The platform says that the learner likes Khmer.
    ensure!(browser.screen().await?.lang == "km", "not in Khmer");
    back_to_package(stage).await?;
    only_the_store_can_be_asked(stage, &platform).await?;
    enter(stage).await?;
    let journey = Journey::new(stage, edition("km")?, Hand::Mouse);
    journey.begin_here().await?;
    until_said(stage, &store, &["initialized"]).await?;
    // The line is cut while the story is played, and mended when it is over.
    launcher.line.cut();
    journey.play().await?;
    back_to_package(stage).await?;
    browser.wait_for("#notice").await?;
    launcher.line.mend();
    let told = ["initialized", "completed", "completed"];
    until_said(stage, &store, &told).await?;
    browser.click("#back button").await?;
    let until = async || {
        let here = browser.client.current_url().await?;
        Ok((here.as_str() == back).then_some(()))
    };
    browser.until("the way back to the platform", until).await?;
    let told = ["initialized", "completed", "completed", "terminated"];
    until_said(stage, &store, &told).await?;
    only_completion(&store.statements().await?)?;
    ensure!(
        launcher.knows().asked.values().all(|times| *times == 1),
        "a token was asked for twice"
    );

    // Another day: the place is there, and what is complete is not told again.
    browser.goto(&launch(stage, &platform, "two")?).await?;
    enter(stage).await?;
    browser.wait_for("main[data-page]").await?;
    let again = [
        "initialized",
        "completed",
        "completed",
        "terminated",
        "initialized",
    ];
    until_said(stage, &store, &again).await?;
    let kept = launcher.knows().documents["tokkae"].clone();
    ensure!(kept["complete"] == json!(true), "{kept}");
    ensure!(
        kept.as_object().is_some_and(|kept| kept.len() == 2),
        "{kept}"
    );
    Ok(())
}

/// The page's policy was open when it came; its script has closed it.
async fn only_the_store_can_be_asked(stage: &Stage, platform: &Site) -> Result<()> {
    let script = "const done = arguments[arguments.length - 1];\
                  fetch(arguments[0]).then(() => done('answered'), () => done('refused'));";
    for (address, expected) in [
        (platform.url("xapi/agents/profile"), "answered"),
        (platform.url("elsewhere"), "refused"),
        (stage.site.url("index.html"), "refused"),
    ] {
        let answer = (stage.browser.client)
            .execute_async(script, vec![json!(address)])
            .await?;
        ensure!(answer == json!(expected), "{address} is {answer}");
    }
    Ok(())
}

async fn until_said(stage: &Stage, store: &RecordStore, verbs: &[&str]) -> Result<()> {
    let what = format!("the statements {verbs:?}");
    stage
        .browser
        .until(&what, async || {
            let statements = store.statements().await?;
            let said: Vec<_> = statements.iter().map(verb).collect();
            ensure!(said == verbs, "it has {said:?}");
            Ok(Some(()))
        })
        .await
}

fn verb(statement: &Value) -> String {
    let id = statement["verb"]["id"].as_str().unwrap_or_default();
    id.rsplit('/').next().unwrap_or_default().to_owned()
}

/// Every part of every statement is one of those that cmi5 asks for.
fn only_completion(statements: &[Value]) -> Result<()> {
    for statement in statements {
        let keys = statement
            .as_object()
            .into_iter()
            .flatten()
            .map(|(key, _)| key.as_str());
        for key in keys {
            let known = [
                "id",
                "actor",
                "verb",
                "object",
                "context",
                "timestamp",
                "result",
                "stored",
                "authority",
            ];
            ensure!(
                known.contains(&key) || key == "version",
                "{key}: {statement}"
            );
        }
        let result = statement["result"].as_object().into_iter().flatten();
        for (key, value) in result {
            let is_known = key == "completion" && *value == json!(true)
                || key == "duration" && *value == json!("PT15M");
            ensure!(is_known, "a result: {statement}");
        }
        // Whole seconds: three noughts, or none, behind the full stop.
        let time = statement["timestamp"].as_str().unwrap_or_default();
        let fraction = time.split_once('.').map_or("0", |(_, rest)| rest);
        ensure!(fraction.trim_matches(['0', 'Z']).is_empty(), "{time}");
        ensure!(
            statement["context"]["registration"] == json!(REGISTRATION),
            "{statement}"
        );
        ensure!(
            statement["context"]["extensions"] == json!({ SESSION: "session-1" }),
            "{statement}"
        );
        let object = statement["object"]["id"].as_str().unwrap_or_default();
        let is_story = object == format!("{ACTIVITY}/{STORY}");
        ensure!(is_story || object == ACTIVITY, "{object}");
        let context = statement["context"].to_string();
        ensure!(context.contains(CMI5) != is_story, "{context}");
        let is_completed = verb(statement) == "completed" && !is_story;
        ensure!(context.contains(MOVE_ON) == is_completed, "{context}");
    }
    Ok(())
}

async fn without_a_platform(stage: &Stage) -> Result<()> {
    stage.browser.goto(&stage.site.url("index.html")).await?;
    enter(stage).await?;
    back_to_package(stage).await?;
    stage.browser.wait_for("#notice").await?;
    Ok(())
}
