//! The examples on a page of the gallery: where they are, what they say, and pictures of them.

use crate::browser::Browser;
use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Deserialize;
use serde_json::json;
use tokkae_tests::looks::Picture;

const FIGURES: &str = include_str!("scripts/figures.js");

/// An example on the page that is open.
#[derive(Debug, Deserialize)]
pub struct Figure {
    /// The room and the example, as in `chat/half`.
    pub name: String,
    /// What can be read of it.
    pub words: String,
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Browser {
    /// The examples of the page, each moved to an even pixel.
    pub async fn figures(&self) -> Result<Vec<Figure>> {
        let found = self.script(FIGURES, Vec::new()).await?;
        let figures: Vec<Figure> = serde_json::from_value(found)?;
        ensure!(
            !figures.is_empty(),
            "a page of the gallery without examples"
        );
        Ok(figures)
    }

    /// A picture of an example, of half the size that it has on the screen.
    pub async fn picture_of(&self, figure: &Figure) -> Result<Picture> {
        let clip = json!({
            "x": figure.x, "y": figure.y, "width": figure.width, "height": figure.height, "scale": 1,
        });
        let shot = json!({ "format": "png", "clip": clip, "captureBeyondViewport": true });
        let shot = self.devtools("Page.captureScreenshot", shot).await?;
        let data = shot["data"].as_str().context("no screenshot")?;
        let picture = Picture::read(&BASE64.decode(data)?)?.picture;
        Ok(picture.halved())
    }
}
