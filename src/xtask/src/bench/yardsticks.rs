//! The pages that are measured: the module's start page, and what it is measured against.

use super::server;
use crate::compile::{self, YARDSTICK};
use crate::fault::{Fault, Outcome};
use crate::finish::template::{self, Value};
use crate::finish::{self, Quality, compress};
use crate::folder;
use crate::site::sheet_in;
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;

const HELLO_PAGE: &str = include_str!("../../yardstick/index.html");
const HELLO_BOOT: &str = include_str!("../../yardstick/boot.js");

/// A page that is measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its name in the report.
    pub name: &'static str,
    /// Where it is served.
    pub address: String,
    /// The controls of which one can be used, as a selector.
    pub usable: &'static str,
    /// What is there once it is ready, as a selector.
    pub ready: &'static str,
}

/// The module and its yardsticks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// The words and the styles of the start page, and no script.
    pub plain: Page,
    /// A Yew hello world.
    pub hello: Page,
    /// The module's start page.
    pub module: Page,
}

impl Pages {
    /// All of them.
    pub fn all(&self) -> [&Page; 3] {
        [&self.plain, &self.hello, &self.module]
    }
}

/// Makes the yardsticks below `folder` and serves all three.
///
/// # Errors
/// If `dist/` has no such page, or if a file can't be written or compiled.
pub fn make(workspace: &Workspace, folder: &Path, language: &str) -> Outcome<Pages> {
    let (plain, hello) = (folder.join("plain"), folder.join("hello"));
    make_plain(&workspace.dist(), &plain, language)?;
    println!("Compiling a Yew hello world to measure against (a minute)");
    make_hello(workspace, &hello)?;
    Ok(Pages {
        plain: Page {
            name: "same page without the app",
            address: server::serve(&plain)?,
            usable: "[data-do=tier]",
            ready: "h1",
        },
        hello: Page {
            name: "Yew hello world",
            address: server::serve(&hello)?,
            usable: "#hello",
            ready: "#hello",
        },
        module: Page {
            name: "Tokkae",
            address: format!("{}{language}/", server::serve(&workspace.dist())?),
            // An age that does something when it is tapped: a link, or a button of the running app. The door
            // for grown-ups is no such choice.
            usable: "#tokkae[data-running] [data-do=tier], a[href][data-do=tier]:not([data-tier=adults])",
            ready: "#tokkae[data-running]",
        },
    })
}

fn make_plain(dist: &Path, folder: &Path, language: &str) -> Outcome {
    folder::empty(folder)?;
    let page = dist.join(language).join("index.html");
    let html = fs::read_to_string(&page).map_err(|error| Fault::file(&page, &error))?;
    write(&folder.join("index.html"), &without_app(&html))?;
    // The server's policy lets the page have its styles inline by this file.
    let sheet = sheet_in(dist).ok_or_else(|| {
        Fault::new(
            "There is no style sheet in dist/.",
            "Run `cargo xtask build`.",
        )
    })?;
    for name in [sheet.as_str(), "favicon.svg"] {
        let from = dist.join(name);
        fs::copy(&from, folder.join(name)).map_err(|error| Fault::file(&from, &error))?;
    }
    compress::all(folder)
}

/// The page without scripts and without what is loaded for them.
fn without_app(html: &str) -> String {
    let is_for_the_app = |line: &&str| {
        [
            "<script ",
            "<link rel=\"modulepreload\"",
            "<link rel=\"preload\"",
        ]
        .iter()
        .any(|start| line.starts_with(start))
    };
    let lines: Vec<_> = html.lines().filter(|line| !is_for_the_app(line)).collect();
    lines.join("\n").replace("href=\"../", "href=\"")
}

fn make_hello(workspace: &Workspace, folder: &Path) -> Outcome {
    folder::empty(folder)?;
    compile::compile(workspace, folder, Quality::Release, &YARDSTICK)?;
    let app = finish::take_app(workspace, folder, Quality::Release, &YARDSTICK)?;
    let fill = |name: &str, text: &str, more: Option<(&'static str, &str)>| {
        let mut values = vec![("script", app.script.as_str()), ("wasm", app.wasm.as_str())];
        values.extend(more);
        let values = values.into_iter();
        let values = values.map(|(name, text)| (name, Value::Raw(text.to_owned())));
        template::fill(name, text, values.collect())
    };
    let boot = fill("yardstick/boot.js", HELLO_BOOT, None)?;
    write(&folder.join("boot.js"), &boot)?;
    let page = fill(
        "yardstick/index.html",
        HELLO_PAGE,
        Some(("boot", "boot.js")),
    )?;
    write(&folder.join("index.html"), &page)?;
    compress::all(folder)
}

fn write(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).map_err(|error| Fault::file(file, &error))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::without_app;

    #[test]
    fn the_plain_page_keeps_words_and_styles_and_loses_the_app() {
        let html = "<style>a{}</style>\n<link rel=\"modulepreload\" href=\"../app.2.js\">\n\
            <link rel=\"preload\" as=\"fetch\" href=\"../app.3.wasm\">\n<script type=\"module\" src=\"../boot.4.js\"></script>\n\
            <h1>Hello</h1>";
        let plain = without_app(html);
        assert_eq!(plain, "<style>a{}</style>\n<h1>Hello</h1>");
    }

    #[test]
    fn the_page_of_the_module_is_told_apart_line_by_line() {
        let page = include_str!("../../../../www/index.html");
        let plain = without_app(page);
        assert!(
            !plain.contains("{{wasm}}\"") && !plain.contains("{{boot}}"),
            "{plain}"
        );
        assert!(plain.contains("{{sheet}}") && plain.contains("{{app}}"));
    }
}
