//! What is kept of a trial that failed: where the browser was, what it showed, and a picture.

use crate::browser::Browser;
use crate::programs;
use anyhow::Result;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// The folder of screenshots of failures.
fn folder() -> PathBuf {
    programs::target().join("browser-failures")
}

/// Saves a screenshot and says where the browser was.
pub async fn of(browser: &Browser, trial: &str) -> String {
    let mut report = String::new();
    let url = browser
        .client
        .current_url()
        .await
        .map(|url| url.to_string());
    let _ = writeln!(
        report,
        "  url: {}",
        url.unwrap_or_else(|error| error.to_string())
    );
    let title = browser.client.title().await;
    let _ = writeln!(
        report,
        "  title: {}",
        title.unwrap_or_else(|error| error.to_string())
    );
    let text = browser.visible_text().await;
    let text = text.unwrap_or_else(|error| format!("{error:#}"));
    let _ = writeln!(
        report,
        "  text: {}",
        text.chars().take(1200).collect::<String>()
    );
    match save(browser, trial).await {
        Ok(file) => _ = writeln!(report, "  screenshot: {}", file.display()),
        Err(error) => {
            let _ = writeln!(report, "  no screenshot: {error:#}");
            let _ = writeln!(report, "  driver: {}", browser.driver_log());
        }
    }
    report
}

async fn save(browser: &Browser, trial: &str) -> Result<PathBuf> {
    fs::create_dir_all(folder())?;
    let file = folder().join(format!("{}.png", trial.replace("::", "-")));
    browser.screenshot(&file).await?;
    Ok(file)
}
