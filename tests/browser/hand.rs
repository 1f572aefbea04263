//! How a person reaches the controls: by mouse, or by keyboard alone.

use crate::browser::Browser;
use anyhow::Result;
use fantoccini::key::Key;

/// A way to press things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// Clicks.
    Mouse,
    /// Tab, Enter and Space.
    Keyboard,
}

impl Hand {
    /// Both, in the order of the report.
    pub const ALL: [Self; 2] = [Self::Mouse, Self::Keyboard];

    /// The last part of a journey's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mouse => "mouse",
            Self::Keyboard => "keyboard",
        }
    }

    /// Presses the control that the selector names.
    pub async fn press(self, browser: &Browser, css: &str) -> Result<()> {
        if self == Self::Mouse {
            return browser.click(css).await;
        }
        browser.wait_for(css).await?;
        browser.tab_to(css).await?;
        let is_link = browser.focused(&format!("a:is({css})")).await?.wanted;
        // Links take Enter only; buttons take both.
        browser
            .press(if is_link { Key::Enter } else { Key::Space })
            .await
    }
}
