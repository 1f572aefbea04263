//! A real server with the configuration that the build writes for it: it answers as `serve` does, and a child can play.

use super::{ON_NGINX, offline};
use crate::engine::Engine;
use crate::hand::Hand;
use crate::journey::Journey;
use crate::library;
use crate::module;
use crate::setup::PHONE;
use crate::site::Site;
use crate::trial::{Stage, trial_on};
use crate::web_server::{Software, WebServer};
use anyhow::{Context, Result, ensure};
use axum::body::Body;
use http::{Request, Response};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use libtest_mimic::{Failed, Trial};
use std::fs;
use tokio::runtime;

/// What must be the same, whoever serves.
const HEADERS: [&str; 9] = [
    "content-security-policy",
    "referrer-policy",
    "x-content-type-options",
    "permissions-policy",
    "cross-origin-opener-policy",
    "cache-control",
    "vary",
    "content-encoding",
    "content-type",
];

/// Pages, the worker, and what is not there.
const ALWAYS: [&str; 9] = [
    "",
    "km/",
    "en/help/",
    "en/help/gb/",
    "away/",
    "sw.js",
    "nothing",
    "nothing/",
    "app.0123456789.wasm",
];

/// What browsers say that they take.
const ENCODINGS: [&str; 4] = [
    "gzip, deflate, br, zstd",
    "gzip",
    "identity",
    "gzip, br;q=0",
];

pub fn trials(engine: Engine) -> Vec<Trial> {
    // The headers are the same for all; one engine shows that they let the module run.
    if engine != Engine::Chromium {
        return Vec::new();
    }
    let site = async || Ok(Site::on(WebServer::start(Software::Nginx).await?));
    vec![trial_on(
        engine,
        &format!("{ON_NGINX}_serves_a_whole_journey"),
        PHONE,
        site,
        whole_journey,
    )]
}

async fn whole_journey(stage: &Stage) -> Result<()> {
    stage.browser.open_app(&stage.site.url("en/")).await?;
    // One file that the server refuses, and nothing would be kept.
    offline::until_kept(&stage.browser).await?;
    Journey::new(stage, library::edition("km")?, Hand::Mouse)
        .whole()
        .await
}

/// Asks the server and `serve` for the same files. Set-up installs nginx only; others are looked at where they are.
pub fn answers_as_serve_does(software: Software) -> Trial {
    let name = format!("hosting::{}_answers_as_serve_does", software.name());
    let is_left_out = software != Software::Nginx && !software.missing().is_empty();
    let trial = Trial::test(name, move || {
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let outcome = runtime.block_on(compare(software));
        outcome.map_err(|error| Failed::from(format!("{error:#}")))
    });
    trial.with_ignored_flag(is_left_out)
}

async fn compare(software: Software) -> Result<()> {
    let ours = Site::start(module::site()?).await?;
    let theirs = Site::on(WebServer::start(software).await?);
    for page in pages()? {
        for encoding in ENCODINGS {
            let (one, other) = (
                answer(&ours.url(&page), encoding).await?,
                answer(&theirs.url(&page), encoding).await?,
            );
            let place = format!("/{page} for a browser that takes {encoding}");
            ensure!(
                one.status() == other.status(),
                "{place}: {} and {}",
                one.status(),
                other.status()
            );
            for name in HEADERS {
                // What a server says of its own page is its own affair.
                let is_own =
                    one.status().as_u16() == 404 && ["content-type", "vary"].contains(&name);
                let (one, other) = (header(&one, name), header(&other, name));
                ensure!(
                    is_own || one == other,
                    "{place}: {name} is {one:?} from serve and {other:?} from {}",
                    software.name()
                );
            }
        }
    }
    Ok(())
}

/// A page of every sort, a file of every kind that the site has, and what is not there.
fn pages() -> Result<Vec<String>> {
    let dist = module::dist().context("dist/ is missing: run `cargo xtask build`")?;
    let mut all = ALWAYS.map(str::to_owned).to_vec();
    for ending in [".wasm", ".css", ".js", ".svg", ".pack"] {
        let mut entries = fs::read_dir(&dist)?.chain(fs::read_dir(dist.join("packs"))?);
        let found = entries.find_map(|entry| {
            let path = entry.ok()?.path();
            let name = path.strip_prefix(&dist).ok()?.to_str()?;
            name.ends_with(ending).then(|| name.to_owned())
        });
        all.push(found.with_context(|| format!("there is no {ending}"))?);
    }
    Ok(all)
}

async fn answer(url: &str, encoding: &str) -> Result<Response<()>> {
    let client = Client::builder(TokioExecutor::new()).build_http::<Body>();
    let request = Request::get(url)
        .header("accept-encoding", encoding)
        .body(Body::empty())?;
    Ok(client.request(request).await?.map(|_| ()))
}

/// The header's values; the names of other headers may be written either way.
fn header(response: &Response<()>, name: &str) -> Vec<String> {
    let values = response.headers().get_all(name).iter();
    let plain = values.map(|value| value.to_str().unwrap_or("not plain"));
    plain
        .map(|value| match name {
            "vary" => value.to_lowercase(),
            _ => value.to_owned(),
        })
        .collect()
}
