//! The page's accessibility, as far as axe can tell it.

use crate::browser::Browser;
use crate::programs;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::fmt::Write;
use std::fs;
use std::sync::OnceLock;

/// Runs axe and hands the violations to WebDriver's callback.
const RUN: &str = include_str!("scripts/axe.js");

/// WCAG 2.2 up to AA.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

impl Browser {
    /// Fails with every rule of WCAG 2.2 AA that the page breaks at this moment.
    pub async fn assert_accessible(&self, screen: &str) -> Result<()> {
        if self.script("return typeof window.axe;", Vec::new()).await? == json!("undefined") {
            self.script(source()?, Vec::new()).await?;
        }
        let found = self.client.execute_async(RUN, vec![json!(TAGS)]).await?;
        if let Some(error) = found["error"].as_str() {
            anyhow::bail!("axe on {screen}: {error}");
        }
        let violations = found["violations"]
            .as_array()
            .context("axe gave no violations")?;
        ensure!(
            violations.is_empty(),
            "axe on {screen}:\n{}",
            readable(violations)
        );
        Ok(())
    }
}

/// One paragraph a violation: the rule, then where and what.
fn readable(violations: &[Value]) -> String {
    let mut text = String::new();
    for violation in violations {
        let word = |key: &str| violation[key].as_str().unwrap_or_default();
        let _ = writeln!(
            text,
            "  {} ({}): {}",
            word("id"),
            word("impact"),
            word("help")
        );
        for node in violation["nodes"].as_array().into_iter().flatten() {
            let summary = node["summary"]
                .as_str()
                .unwrap_or_default()
                .replace('\n', " ");
            let _ = writeln!(text, "    {}: {summary}", node["target"]);
        }
    }
    text
}

/// What is missing before axe can run, if anything is.
pub fn missing() -> Option<programs::Missing> {
    source().err().map(|_| programs::Missing("axe-core"))
}

fn source() -> Result<&'static str> {
    static SOURCE: OnceLock<String> = OnceLock::new();
    if let Some(source) = SOURCE.get() {
        return Ok(source);
    }
    let file = programs::target().join("tools/npm/node_modules/axe-core/axe.min.js");
    let source = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    Ok(SOURCE.get_or_init(|| source))
}
