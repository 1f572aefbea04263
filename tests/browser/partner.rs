//! A partner's web server for one trial: pages on an origin of their own, with the module's address put in.

use crate::browser::Browser;
use crate::programs;
use crate::site::Site;
use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::net::Ipv4Addr;
use tokio::net::TcpListener;

/// What stands for the module's address in the pages of `www/partner-demo/`.
pub const MODULE: &str = "https://module.example/";

/// What runs before every page, so that events that come early are not missed.
const LOG: &str = "<script src=\"log.js\" defer></script>";

/// A running server.
pub struct Partner {
    host: String,
}

impl Partner {
    /// Serves the pages of `www/partner-demo/`, and these besides, until the runtime ends.
    pub async fn start(site: &Site, pages: &[(&str, String)]) -> Result<Self> {
        let folder = programs::workspace().join("www/partner-demo");
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            let name = path
                .file_name()
                .and_then(|name| name.to_str())
                .context("a name")?;
            files.insert(name.to_owned(), fs::read_to_string(&path)?);
        }
        for (name, page) in pages {
            files.insert((*name).to_owned(), page.clone());
        }
        let module = site.url("");
        for text in files.values_mut() {
            *text = text.replace(MODULE, &module);
        }
        let router = Router::new().route(
            "/{name}",
            get(async move |Path(name): Path<String>| answer(&files, &name)),
        );
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let host = listener.local_addr()?.to_string();
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { host })
    }

    /// The address of a page.
    pub fn url(&self, page: &str) -> String {
        format!("http://{}/{page}", self.host)
    }
}

fn answer(files: &BTreeMap<String, String>, name: &str) -> Response {
    let kind = match name.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        _ => "text/html; charset=utf-8",
    };
    match files.get(name) {
        Some(text) => ([(CONTENT_TYPE, kind)], text.clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A page with this in its body, and the element's script.
pub fn page(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Partner</title>\
         <script src=\"{MODULE}embed/v1.js\" async></script>{LOG}{body}</html>"
    )
}

impl Browser {
    /// Waits until the module with this id has told an event of this type, and gives the last one.
    pub async fn told(&self, id: &str, kind: &str) -> Result<Value> {
        let wanted = format!(
            "(window.told ?? []).filter((one) => one.of === {} && one.type === {}).pop()",
            json!(id),
            json!(kind)
        );
        self.until_script(&format!("{kind} of {id}"), &wanted).await
    }

    /// Everything that modules on the page have told, by type.
    pub async fn told_types(&self) -> Result<Vec<String>> {
        let types = self
            .script("return told.map((one) => one.type);", Vec::new())
            .await?;
        let types = types.as_array().context("a list")?;
        Ok(types
            .iter()
            .filter_map(|one| Some(one.as_str()?.to_owned()))
            .collect())
    }

    /// Goes into the frame of the module with this id, once it is ready.
    pub async fn enter_module(&self, id: &str) -> Result<()> {
        self.told(id, "ready").await?;
        let frame = format!(
            "document.getElementById({}).shadowRoot.querySelector('iframe')",
            json!(id)
        );
        self.enter(&frame).await?;
        self.until_running().await?;
        Ok(())
    }

    /// Goes into the frame that the expression gives.
    pub async fn enter(&self, frame: &str) -> Result<()> {
        let found = self.script(&format!("return {frame};"), Vec::new()).await?;
        // How WebDriver spells an element.
        let found = found
            .as_object()
            .and_then(|found| found.values().next()?.as_str().map(str::to_owned));
        let found = ElementRef::from(found.context("there is no frame")?);
        Element::from_element_id(self.client.clone(), found)
            .enter_frame()
            .await?;
        Ok(())
    }

    /// Goes back to the partner's page.
    pub async fn back_to_host(&self) -> Result<()> {
        self.client.enter_parent_frame().await?;
        Ok(())
    }

    /// Fails if a policy has refused something that the module needs.
    pub async fn assert_nothing_refused(&self) -> Result<()> {
        let refused = self
            .script(
                "return refused.filter((one) => one.includes('/any/path/'));",
                Vec::new(),
            )
            .await?;
        ensure!(refused == json!([]), "the policy refuses {refused}");
        Ok(())
    }
}
