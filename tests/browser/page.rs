//! What a person does on a page and sees of it.

use crate::browser::Browser;
use anyhow::{Context, Result};
use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::Value;
use std::fs;
use std::path::Path;

impl Browser {
    /// Opens an address and waits for its load event.
    pub async fn goto(&self, url: &str) -> Result<()> {
        self.client
            .goto(url)
            .await
            .with_context(|| format!("opening {url}"))
    }

    /// Runs the body of a function with `arguments`.
    pub async fn script(&self, body: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute(body, arguments).await?)
    }

    /// Clicks the first visible match of a CSS selector, once it is there and can be hit.
    pub async fn click(&self, css: &str) -> Result<()> {
        self.until(&format!("a click on {css}"), async || {
            self.try_click(Locator::Css(css)).await
        })
        .await
    }

    /// Clicks the control with this visible text.
    pub async fn click_text(&self, text: &str) -> Result<()> {
        let quoted = serde_json::to_string(text)?;
        let path = format!(
            "//*[self::a or self::button or self::summary or self::label]\
             [normalize-space(.)={quoted}]"
        );
        let what = format!("a click on “{text}”");
        self.until(&what, async || self.try_click(Locator::XPath(&path)).await)
            .await
    }

    /// Whether a visible element matches at this moment.
    pub async fn shows(&self, css: &str) -> Result<bool> {
        Ok(self.first_visible(Locator::Css(css)).await?.is_some())
    }

    /// Whether an element matches at this moment, seen or not.
    pub async fn has(&self, css: &str) -> Result<bool> {
        Ok(!self.client.find_all(Locator::Css(css)).await?.is_empty())
    }

    /// Waits for a visible match.
    pub async fn wait_for(&self, css: &str) -> Result<Element> {
        self.until(css, async || self.first_visible(Locator::Css(css)).await)
            .await
    }

    /// Waits until nothing matches.
    pub async fn wait_gone(&self, css: &str) -> Result<()> {
        self.until(&format!("{css} to go"), async || {
            Ok(self
                .client
                .find_all(Locator::Css(css))
                .await?
                .is_empty()
                .then_some(()))
        })
        .await
    }

    /// The visible texts of all matches.
    pub async fn texts(&self, css: &str) -> Result<Vec<String>> {
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(css)).await? {
            texts.push(element.text().await?);
        }
        Ok(texts)
    }

    /// All text that the page shows.
    pub async fn visible_text(&self) -> Result<String> {
        Ok(self.client.find(Locator::Css("body")).await?.text().await?)
    }

    /// Saves what the window shows as a PNG.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        fs::write(file, self.client.screenshot().await?)?;
        Ok(())
    }

    async fn first_visible(&self, locator: Locator<'_>) -> Result<Option<Element>> {
        for element in self.client.find_all(locator).await? {
            if element.is_displayed().await? {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// An error means that the click was not made, so that it may be tried again.
    async fn try_click(&self, locator: Locator<'_>) -> Result<Option<()>> {
        let Some(element) = self.first_visible(locator).await? else {
            return Ok(None);
        };
        // A person scrolls what the bar at the edge covers; drivers only bring it into the window.
        let middle = "arguments[0].scrollIntoView({ block: 'center' });";
        self.client
            .execute(middle, vec![serde_json::to_value(&element)?])
            .await?;
        element.click().await?;
        Ok(Some(()))
    }
}
