//! The window's size and the line it is on.

use crate::browser::Browser;
use crate::engine::Engine;
use anyhow::Result;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

const NO_LEAST_WIDTH: &str =
    "document.documentElement.style.setProperty('min-width', '0', 'important');";

impl Browser {
    /// Makes the page's viewport this wide and high, in CSS pixels.
    pub async fn resize(&self, (width, height): (u32, u32)) -> Result<()> {
        if self.engine == Engine::Chromium {
            let metrics = json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
            });
            self.devtools("Emulation.setDeviceMetricsOverride", metrics)
                .await?;
            return Ok(());
        }
        if self.engine == Engine::Firefox {
            self.allow_narrow_windows().await?;
        }
        // WebDriver sizes the outer window: a second time with what its frame takes.
        self.client.set_window_size(width, height).await?;
        let inner = self
            .script("return [innerWidth, innerHeight];", Vec::new())
            .await?;
        let frame = |asked: u32, at: usize| {
            let inner = inner[at]
                .as_u64()
                .and_then(|inner| u32::try_from(inner).ok());
            asked.saturating_sub(inner.unwrap_or(asked))
        };
        self.client
            .set_window_size(width + frame(width, 0), height + frame(height, 1))
            .await?;
        Ok(())
    }

    /// Firefox's own style makes no window narrower than 450 pixels.
    async fn allow_narrow_windows(&self) -> Result<()> {
        self.command("moz/context", json!({ "context": "chrome" }))
            .await?;
        self.script(NO_LEAST_WIDTH, Vec::new()).await?;
        self.command("moz/context", json!({ "context": "content" }))
            .await?;
        Ok(())
    }

    /// A command of the Chrome DevTools Protocol by way of `chromedriver`.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        self.command(
            "goog/cdp/execute",
            json!({ "cmd": method, "params": parameters }),
        )
        .await
    }

    async fn command(&self, path: &'static str, body: Value) -> Result<Value> {
        Ok(self
            .client
            .issue_cmd(Vendor {
                path,
                body: body.to_string(),
            })
            .await?)
    }
}

/// A command that one driver has beyond the standard.
#[derive(Debug)]
struct Vendor {
    path: &'static str,
    body: String,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.clone()))
    }
}
