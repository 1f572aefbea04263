//! The browser engines of the suite, and how each is started.

mod chromium;
mod firefox;
mod webkit;

use crate::display::Display;
use crate::programs::Missing;
use crate::setup::Setup;
use anyhow::Result;
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;

/// A browser engine, driven by its own driver program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium with `chromedriver`.
    Chromium,
    /// Firefox ESR with `geckodriver`.
    Firefox,
    /// WebKitGTK's `MiniBrowser` with `WebKitWebDriver`, under a virtual display.
    WebKit,
}

impl Engine {
    /// Every engine, in the order of the report.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The first part of a trial's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// What this engine needs and this machine lacks.
    pub fn missing(self) -> Vec<Missing> {
        match self {
            Self::Chromium => chromium::missing(),
            Self::Firefox => firefox::missing(),
            Self::WebKit => webkit::missing(),
        }
    }

    /// The hosts that the browser asks for by itself, whatever page is open.
    pub const fn own_hosts(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => chromium::OWN_HOSTS,
            Self::Firefox | Self::WebKit => &[],
        }
    }

    /// A display for the browser, where it needs one.
    pub fn display(self) -> Result<Option<Display>> {
        match self {
            Self::Chromium | Self::Firefox => Ok(None),
            Self::WebKit => Display::start().map(Some),
        }
    }

    /// The command that runs the driver on `port`, with `home` for everything that it writes.
    pub fn driver(self, port: u16, home: &Path, setup: &Setup) -> Result<Command> {
        match self {
            Self::Chromium => chromium::driver(port),
            Self::Firefox => firefox::driver(port, home),
            Self::WebKit => webkit::driver(port, home, setup),
        }
    }

    /// What the session asks of the browser. `watch` is the proxy that foreign requests run into.
    pub fn capabilities(
        self,
        home: &Path,
        setup: &Setup,
        watch: SocketAddr,
    ) -> Result<Capabilities> {
        match self {
            Self::Chromium => chromium::capabilities(home, setup, watch),
            Self::Firefox => firefox::capabilities(setup, watch),
            Self::WebKit => webkit::capabilities(setup, watch),
        }
    }
}

/// The standard way to ask for a proxy for all but the site.
fn proxy(watch: SocketAddr) -> Value {
    json!({
        "proxyType": "manual",
        "httpProxy": watch.to_string(),
        "sslProxy": watch.to_string(),
        "noProxy": ["127.0.0.1"],
    })
}
