//! A page without the app: the template around what was drawn.

use super::pages::{Common, in_every_page};
use super::template::{self, Value};
use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;
use std::fs;
use tokkae_catalogue::Shelf;

/// The template of pages without the app.
pub struct PlainTemplate(String);

/// The names of the files that a page without the app asks for.
pub struct PlainFiles<'a> {
    /// What pages with the app ask for too.
    pub common: &'a Common,
    /// What the page has besides.
    pub page_styles: &'a str,
    /// The script with which it is left quickly.
    pub leave: &'a str,
    /// A script of this page's own.
    pub script: Option<&'a String>,
    /// What else its head says.
    pub head: &'a str,
}

impl PlainTemplate {
    /// Reads it.
    pub fn read(workspace: &Workspace) -> Outcome<Self> {
        let file = workspace.www().join("page.html");
        let text = fs::read_to_string(&file).map_err(|error| Fault::file(&file, &error))?;
        Ok(Self(text))
    }

    /// The page around what was drawn.
    pub fn fill(
        &self,
        shelf: &Shelf,
        base: &str,
        files: &PlainFiles<'_>,
        html: String,
    ) -> Outcome<String> {
        let script = files.script.map_or_else(String::new, |script| {
            format!("<script type=\"module\" src=\"{base}{script}\"></script>\n")
        }) + files.head;
        let mut values = in_every_page(shelf, base, files.common);
        values.extend([
            ("styles", Value::text(&files.common.styles)),
            ("page_styles", Value::text(files.page_styles)),
            ("leave", Value::text(files.leave)),
            ("script", Value::Raw(script)),
            ("page", Value::Raw(html)),
        ]);
        template::fill("www/page.html", &self.0, values)
    }
}
