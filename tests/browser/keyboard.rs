//! The page by keyboard alone.

use crate::browser::Browser;
use anyhow::{Result, bail};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// How many presses of Tab a person may need to any control.
const MOST_TABS: usize = 60;

/// What has the focus, as far as the keyboard tests care.
const FOCUSED: &str = include_str!("scripts/focused.js");

/// What has the focus.
pub struct Focused {
    /// Its role or element, and its accessible text.
    pub name: String,
    /// Whether it is what was looked for.
    pub wanted: bool,
    /// Whether one can see that it has the focus.
    pub visible: bool,
    /// Whether what was looked for comes before it on the page.
    pub past: bool,
}

impl Browser {
    /// Presses and lets go of a key.
    pub async fn press(&self, key: Key) -> Result<()> {
        self.press_all(&[key]).await
    }

    /// Presses and lets go of the key with a letter or a sign.
    pub async fn press_letter(&self, letter: char) -> Result<()> {
        let keys = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: letter })
            .then(KeyAction::Up { value: letter });
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Presses the keys together, as in Shift and Tab.
    async fn press_all(&self, keys: &[Key]) -> Result<()> {
        let down = keys.iter().map(|key| KeyAction::Down {
            value: char::from(*key),
        });
        let up = keys.iter().rev().map(|key| KeyAction::Up {
            value: char::from(*key),
        });
        let start = KeyActions::new("keyboard".into());
        Ok(self
            .client
            .perform_actions(down.chain(up).fold(start, KeyActions::then))
            .await?)
    }

    /// What has the focus, and whether it matches the selector.
    pub async fn focused(&self, css: &str) -> Result<Focused> {
        let found = self.script(FOCUSED, vec![json!(css)]).await?;
        let is = |key: &str| found[key] == Value::Bool(true);
        Ok(Focused {
            name: found["name"].as_str().unwrap_or_default().to_owned(),
            wanted: is("wanted"),
            visible: is("visible"),
            past: is("past"),
        })
    }

    /// Presses Tab, or Shift and Tab where the way is back, until the selector's match has the
    /// focus, and one can see that it has.
    pub async fn tab_to(&self, css: &str) -> Result<()> {
        let mut passed = Vec::new();
        for _ in 0..=MOST_TABS {
            let focused = self.focused(css).await?;
            if focused.wanted && !focused.visible {
                bail!(
                    "{css} ({}) has the focus and doesn't look like it",
                    focused.name
                );
            }
            if focused.wanted {
                return Ok(());
            }
            passed.push(focused.name);
            let keys: &[Key] = if focused.past {
                &[Key::Shift, Key::Tab]
            } else {
                &[Key::Tab]
            };
            self.press_all(keys).await?;
        }
        bail!(
            "{MOST_TABS} presses of Tab don't reach {css}; they passed: {}",
            passed.join(" → ")
        )
    }
}
