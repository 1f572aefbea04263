//! WebKitGTK's `MiniBrowser` with `WebKitWebDriver`.

use crate::programs::{self, Missing};
use crate::setup::Setup;
use anyhow::{Context, Result};
use fantoccini::wd::Capabilities;
use serde_json::json;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;

const MINI_BROWSER: &str = "MiniBrowser of WebKitGTK 4.1";

const NARROW_BAR: &str = "* \
     { min-width: 0; min-height: 0; padding: 0; margin: 0; font-size: 1px; }";

pub fn missing() -> Vec<Missing> {
    let mut missing = programs::missing(&["WebKitWebDriver", "Xvfb"]);
    missing.extend(mini_browser().err());
    missing
}

pub fn driver(port: u16, home: &Path, setup: &Setup) -> Result<Command> {
    let settings = home.join("config/gtk-3.0");
    fs::create_dir_all(&settings)?;
    // Its bar would keep the window wider than a phone.
    fs::write(settings.join("gtk.css"), NARROW_BAR)?;
    // What a page sees as `prefers-reduced-motion`.
    fs::write(
        settings.join("settings.ini"),
        "[Settings]\ngtk-enable-animations=0\n",
    )?;
    let mut command = Command::new(programs::find("WebKitWebDriver")?);
    command
        .arg(format!("--port={port}"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env("XDG_DATA_HOME", home.join("data"))
        .env("LANGUAGE", setup.language)
        .env("LC_ALL", format!("{}.UTF-8", setup.language))
        // There is no desktop to talk to; without these it waits for one.
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env("GTK_A11Y", "none")
        .env("NO_AT_BRIDGE", "1")
        .env("LIBGL_ALWAYS_SOFTWARE", "1");
    if rustix::process::geteuid().is_root() {
        command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    }
    Ok(command)
}

pub fn capabilities(setup: &Setup, watch: SocketAddr) -> Result<Capabilities> {
    let args = [
        "--automation".to_owned(),
        format!("--proxy=http://{watch}"),
        "--ignore-host=127.0.0.1".to_owned(),
        format!("--enable-javascript={}", setup.scripts),
    ];
    let options = json!({ "binary": mini_browser()?, "args": args });
    json!({ "webkitgtk:browserOptions": options })
        .as_object()
        .cloned()
        .context("capabilities are an object")
}

/// Distributions keep it in a folder of their architecture, or in `libexec`.
fn mini_browser() -> Result<PathBuf, Missing> {
    let libraries = fs::read_dir("/usr/lib")
        .into_iter()
        .flatten()
        .flatten()
        .map(|at| at.path());
    libraries
        .chain([PathBuf::from("/usr/lib"), PathBuf::from("/usr/libexec")])
        .map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"))
        .find(|file| file.is_file())
        .ok_or(Missing(MINI_BROWSER))
}
