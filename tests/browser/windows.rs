//! Several windows of one browser: a page may open another, and a person goes from one to the other.

use crate::browser::Browser;
use anyhow::{Context, Result};
use fantoccini::wd::WindowHandle;

impl Browser {
    /// The window that commands go to.
    pub async fn here(&self) -> Result<WindowHandle> {
        Ok(self.client.window().await?)
    }

    /// Goes to a window.
    pub async fn go_to(&self, window: &WindowHandle) -> Result<()> {
        self.client
            .switch_to_window(window.clone())
            .await
            .context("the window is gone")
    }

    /// The window that is open besides these, once there is one.
    pub async fn new_window(&self, known: &[&WindowHandle]) -> Result<WindowHandle> {
        self.until("another window", async || {
            let windows = self.client.windows().await?;
            Ok(windows
                .into_iter()
                .find(|window| known.iter().all(|known| *known != window)))
        })
        .await
    }
}
