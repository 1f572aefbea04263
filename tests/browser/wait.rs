//! Waiting for a condition, with a deadline and an error that says what the page was like instead.

use crate::browser::Browser;
use anyhow::{Result, bail};
use serde_json::Value;
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// How long anything on a page may take.
pub const PATIENCE: Duration = Duration::from_secs(15);
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

impl Browser {
    /// Looks again and again until `look` finds something, which it returns.
    ///
    /// An error of `look` counts as "not yet": while a page is being replaced, every command may
    /// fail. The last one is told if the deadline passes.
    pub async fn until<T>(
        &self,
        what: &str,
        look: impl AsyncFn() -> Result<Option<T>>,
    ) -> Result<T> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let reason = match look().await {
                Ok(Some(found)) => return Ok(found),
                Ok(None) => "it did not come".to_owned(),
                Err(error) => format!("{error:#}"),
            };
            if Instant::now() > deadline {
                bail!("waited for {what}: {reason}");
            }
            sleep(BETWEEN_LOOKS).await;
        }
    }

    /// Waits until the script, an expression, gives something other than `false` or `null`.
    pub async fn until_script(&self, what: &str, expression: &str) -> Result<Value> {
        let script = format!("return ({expression});");
        self.until(what, async || {
            let found = self.client.execute(&script, Vec::new()).await?;
            Ok(Some(found).filter(|found| !matches!(found, Value::Null | Value::Bool(false))))
        })
        .await
    }
}
