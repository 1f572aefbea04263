//! Firefox with `geckodriver`.

use super::proxy;
use crate::free_port::free_port;
use crate::programs::{self, Missing};
use crate::setup::Setup;
use anyhow::{Context, Result};
use fantoccini::wd::Capabilities;
use serde_json::json;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;

pub fn missing() -> Vec<Missing> {
    programs::missing(&["geckodriver", "firefox-esr"])
}

pub fn driver(port: u16, home: &Path) -> Result<Command> {
    let mut command = Command::new(programs::find("geckodriver")?);
    command
        .args(["--port", &port.to_string()])
        // Lets the setting below stop what it would fetch for itself.
        .env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1")
        .arg("--profile-root")
        .arg(home)
        // For `allow_narrow_windows`.
        .arg("--allow-system-access")
        // Its default is one fixed port, which a second trial would find taken.
        .args(["--websocket-port", &free_port()?.to_string()]);
    Ok(command)
}

pub fn capabilities(setup: &Setup, watch: SocketAddr) -> Result<Capabilities> {
    let options = json!({
        "binary": programs::find("firefox-esr")?,
        "args": [
            "-headless",
        ],
        "prefs": {
            "intl.accept_languages": setup.language,
            // Its own list of settings, which it would fetch.
            "services.settings.server": "data:,#none",
            // Whether a network wants to be signed in to, which it would ask Mozilla's server.
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
            "javascript.enabled": setup.scripts,
            "ui.prefersReducedMotion": 1,
        },
    });
    json!({ "browserName": "firefox", "proxy": proxy(watch), "moz:firefoxOptions": options })
        .as_object()
        .cloned()
        .context("capabilities are an object")
}
