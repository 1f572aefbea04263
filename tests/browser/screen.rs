//! What the app shows at this moment, read from the attributes that it puts on its elements.

use crate::browser::Browser;
use crate::library;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

const SCREEN: &str = include_str!("scripts/screen.js");
const FOREIGN_WORDS: &str = include_str!("scripts/foreign_words.js");

/// What the app shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// The page's word: `start`, `stories`, `note`, `story`, `help`.
    pub page: String,
    /// The language that the document says it is in.
    pub lang: String,
    /// The scene, on the page of a story.
    pub scene: String,
    /// Whether the scene has been done.
    pub done: bool,
    /// How much there is to see of the scene's items: counts up while a chat arrives.
    pub items: u64,
    /// Whether the main heading has the focus.
    pub heading_has_focus: bool,
    /// The text of the main heading.
    pub heading: String,
    /// Whether nothing at all has the focus.
    pub focus_is_lost: bool,
    /// How many pixels the page is wider than its window.
    pub too_wide: u64,
}

impl Browser {
    /// What the app shows.
    pub async fn screen(&self) -> Result<Screen> {
        let found = self.script(SCREEN, Vec::new()).await?;
        let text = |key: &str| found[key].as_str().unwrap_or_default().to_owned();
        let number = |key: &str| found[key].as_u64().unwrap_or_default();
        let is = |key: &str| found[key] == Value::Bool(true);
        Ok(Screen {
            page: text("page"),
            lang: text("lang"),
            scene: text("scene"),
            done: is("done"),
            items: number("items"),
            heading_has_focus: is("heading_has_focus"),
            heading: text("heading"),
            focus_is_lost: is("focus_is_lost"),
            too_wide: number("too_wide"),
        })
    }

    /// Waits until the screen is as wanted.
    pub async fn until_screen(
        &self,
        what: &str,
        wanted: impl Fn(&Screen) -> bool,
    ) -> Result<Screen> {
        self.until(what, async || {
            let screen = self.screen().await?;
            ensure!(wanted(&screen), "the screen is {screen:?}");
            Ok(Some(screen))
        })
        .await
    }

    /// Opens a page of the site and waits until the app runs.
    pub async fn open_app(&self, url: &str) -> Result<Screen> {
        self.goto(url).await?;
        self.until_running().await
    }

    /// Waits until the app has taken the page over.
    pub async fn until_running(&self) -> Result<Screen> {
        self.wait_for("#tokkae[data-running] main[data-page]")
            .await?;
        self.screen().await
    }

    /// Fails if the page is wider than its window, or has Latin words on a Khmer screen.
    pub async fn assert_sound(&self, name: &str) -> Result<()> {
        let screen = self.screen().await?;
        ensure!(
            screen.too_wide == 0,
            "{name} is {} pixels too wide",
            screen.too_wide
        );
        if screen.lang == "km" {
            let arguments = vec![
                json!(screen.lang),
                json!(library::kept_names(&screen.lang)?),
            ];
            let words = self.script(FOREIGN_WORDS, arguments).await?;
            let words = words.as_array().context("no list of words")?;
            ensure!(
                words.is_empty(),
                "{name} has words in Latin letters: {words:?}"
            );
        }
        Ok(())
    }
}
