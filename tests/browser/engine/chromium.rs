//! Chromium with `chromedriver`.

use super::proxy;
use crate::programs::{self, Missing};
use crate::setup::Setup;
use anyhow::{Context, Result};
use fantoccini::wd::Capabilities;
use serde_json::json;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;

/// What the browser asks for by itself, whatever page is open, and no flag stops.
pub const OWN_HOSTS: &[&str] = &[
    "accounts.google.com",
    "android.clients.google.com",
    "clients2.google.com",
    "optimizationguide-pa.googleapis.com",
    "start.duckduckgo.com",
    "update.googleapis.com",
    "www.google.com",
];

pub fn missing() -> Vec<Missing> {
    programs::missing(&["chromedriver", "chromium"])
}

pub fn driver(port: u16) -> Result<Command> {
    let mut command = Command::new(programs::find("chromedriver")?);
    command.arg(format!("--port={port}"));
    Ok(command)
}

pub fn capabilities(home: &Path, setup: &Setup, watch: SocketAddr) -> Result<Capabilities> {
    let (width, height) = setup.size;
    let args = [
        "--headless=new".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--disable-features=OptimizationHints,OptimizationGuideModelDownloading".to_owned(),
        "--force-prefers-reduced-motion".to_owned(),
        format!("--user-data-dir={}", home.join("profile").display()),
        format!("--lang={}", setup.language),
        format!("--window-size={width},{height}"),
    ];
    // 2 blocks, as the site settings do.
    let scripts = if setup.scripts { 1 } else { 2 };
    let options = json!({
        "binary": programs::find("chromium")?,
        "args": args,
        "prefs": {
            "download.default_directory": home.join("downloads"),
            "intl.accept_languages": setup.language,
            "profile.managed_default_content_settings.javascript": scripts,
        },
    });
    json!({ "browserName": "chrome", "proxy": proxy(watch), "goog:chromeOptions": options })
        .as_object()
        .cloned()
        .context("capabilities are an object")
}
