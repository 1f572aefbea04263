//! What a page has left in the browser.

use crate::browser::Browser;
use anyhow::{Result, ensure};
use serde_json::{Value, json};

const STORES: &str = include_str!("scripts/stores.js");

impl Browser {
    /// Fails if anything is stored beyond the tab: cookies, `localStorage`, databases.
    pub async fn assert_nothing_kept(&self) -> Result<()> {
        let stores = self.stores().await?;
        ensure!(
            stores["cookie"] == json!(""),
            "a cookie: {}",
            stores["cookie"]
        );
        ensure!(
            stores["local"] == json!([]),
            "localStorage holds {}",
            stores["local"]
        );
        ensure!(
            stores["databases"] == json!([]),
            "databases: {}",
            stores["databases"]
        );
        let cookies = self.client.get_all_cookies().await?;
        ensure!(cookies.is_empty(), "cookies: {cookies:?}");
        Ok(())
    }

    /// The keys of `sessionStorage`.
    pub async fn session_keys(&self) -> Result<Value> {
        Ok(self.stores().await?["session"].clone())
    }

    async fn stores(&self) -> Result<Value> {
        Ok(self.client.execute_async(STORES, Vec::new()).await?)
    }
}
