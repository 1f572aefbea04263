//! What pictures were made with: the browser's version, and the fonts that it found with theirs.

use crate::browser::Browser;
use crate::programs;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What stands above it in the file.
const HEAD: &str =
    "# What these pictures were made with. The browser suite writes it: UPDATE_GOLDEN=1 accepts.\n";

/// The browser and its fonts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// The browser's version.
    pub chromium: String,
    /// The fonts of the page that was asked, with their versions.
    pub fonts: BTreeSet<String>,
}

impl Ground {
    /// That of the browser, for the words that match on the page which is open.
    pub async fn of(browser: &Browser, css: &str) -> Result<Self> {
        let version = browser.devtools("Browser.getVersion", json!({})).await?;
        let product = version["product"].as_str().context("no version")?;
        let version = product
            .split_once('/')
            .map_or(product, |(_, version)| version);
        Ok(Self {
            chromium: version.to_owned(),
            fonts: fonts(browser, css).await?,
        })
    }

    /// That of kept pictures.
    pub fn read(file: &Path) -> Option<Self> {
        toml::from_str(&fs::read_to_string(file).ok()?).ok()
    }

    /// Keeps it beside pictures.
    pub fn write(&self, file: &Path) -> Result<()> {
        let text = format!("{HEAD}{}", toml::to_string(self)?);
        fs::write(file, text).with_context(|| file.display().to_string())
    }
}

impl fmt::Display for Ground {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fonts: Vec<_> = self.fonts.iter().map(String::as_str).collect();
        write!(f, "Chromium {}, {}", self.chromium, fonts.join(", "))
    }
}

/// The fonts that the matching elements are drawn with.
async fn fonts(browser: &Browser, css: &str) -> Result<BTreeSet<String>> {
    for domain in ["DOM.enable", "CSS.enable"] {
        browser.devtools(domain, json!({})).await?;
    }
    let document = browser.devtools("DOM.getDocument", json!({})).await?;
    let asked = json!({ "nodeId": document["root"]["nodeId"], "selector": css });
    let found = browser.devtools("DOM.querySelectorAll", asked).await?;
    let mut fonts = BTreeSet::new();
    for node in found["nodeIds"].as_array().context("no elements")? {
        let asked = json!({ "nodeId": node });
        let used = browser
            .devtools("CSS.getPlatformFontsForNode", asked)
            .await?;
        let used = used["fonts"].as_array().into_iter().flatten();
        fonts.extend(used.filter_map(family).map(|family| versioned(&family)));
    }
    Ok(fonts)
}

fn family(font: &Value) -> Option<String> {
    Some(font["familyName"].as_str()?.to_owned())
}

/// The family with the version of its regular font, where fontconfig can tell it.
fn versioned(family: &str) -> String {
    let version = programs::find("fc-match").ok().and_then(|program| {
        let mut ask = Command::new(program);
        let answer = ask.args(["-f", "%{fontversion}", family]).output().ok()?;
        String::from_utf8(answer.stdout).ok()
    });
    match version.filter(|version| !version.is_empty()) {
        Some(version) => format!("{family} ({version})"),
        None => family.to_owned(),
    }
}
