//! `<language>/adults/device/`: the page on which a grown-up keeps the module on a device, with what browsers want to know
//! of it. It is the only page that says that the module can be installed: no browser offers it to a child.

use super::digest;
use super::pages::{Files, Language, way_up, write as write_page};
use super::plain_page::{PlainFiles, PlainTemplate};
use super::prerender::plain;
use super::{boot, template::escape};
use crate::fault::{Fault, Outcome};
use crate::kit::app_icon::{ICONS, pictures};
use crate::workspace::Workspace;
use serde_json::json;
use std::fs;
use std::path::Path;
use tokkae_catalogue::Shelf;
use tokkae_ui::prerender::PlainPage;

/// What a device draws around the module while it opens: the bar's colour, and the pages'.
const COLOURS: (&str, &str) = ("#0d4f55", "#fff8ea");

/// The files' stems.
const ICON: &str = "app-icon";
const MANIFEST: &str = "module.webmanifest";

/// Whether a file of the site, by its path from the root, is only for keeping the module: no child's device fetches it
/// ahead. What is installed is the start page, and that one is kept with everything else.
pub(super) fn holds(file: &str) -> bool {
    let inner = file.split_once('/').map_or("", |(_, rest)| rest);
    let own = ["app-icon.", "device."];
    own.iter().any(|stem| file.starts_with(stem))
        || inner == MANIFEST
        || inner.starts_with("adults/device/")
}

/// Writes the pages, and answers with their number.
///
/// # Errors
/// If a picture can't be drawn, or a file can't be read or written.
pub fn write(
    workspace: &Workspace,
    site: &Path,
    files: &Files,
    languages: &[Language],
) -> Outcome<usize> {
    let template = PlainTemplate::read(workspace)?;
    let script = boot::write_device(workspace, site)?;
    let mut icons = Vec::new();
    for picture in pictures(&workspace.root)? {
        let name = digest::named(ICON, &picture, "png");
        let file = site.join(&name);
        fs::write(&file, picture).map_err(|error| Fault::file(&file, &error))?;
        icons.push(name);
    }
    for language in languages {
        let shelf = &language.shelf;
        let manifest = format!("{}/{MANIFEST}", shelf.locale.tag);
        let file = site.join(&manifest);
        fs::write(&file, text(shelf, &icons)).map_err(|error| Fault::file(&file, &error))?;
        let page = PlainPage::Device;
        let folder = format!("{}/{}", shelf.locale.tag, page.path());
        let base = way_up(&folder);
        let own = PlainFiles {
            common: &files.common,
            page_styles: &files.page_styles,
            leave: &files.leave,
            script: Some(&script),
            head: &format!(
                "<link rel=\"manifest\" href=\"{base}{}\">\n",
                escape(&manifest)
            ),
        };
        let html = plain(shelf, &language.pages, &base, page)?;
        write_page(
            &site.join(folder),
            &template.fill(shelf, &base, &own, html)?,
        )?;
    }
    Ok(languages.len())
}

/// What browsers learn of the module: its neutral name, and no word more.
///
/// It lies in the language's folder, and every address in it is seen from there, so that it is right wherever the site
/// is. Everything of the site is inside: leaving quickly stays in the same window, without an address above it. There is
/// no `id`: browsers look at it from the server's root, so that two modules on one server would be taken for one; where
/// it is missing, the page that is opened first stands for it, which is as it should be.
fn text(shelf: &Shelf, icons: &[String]) -> String {
    let icons = ICONS.iter().zip(icons).map(|(icon, name)| {
        let side = icon.side;
        json!({
            "src": format!("../{name}"),
            "sizes": format!("{side}x{side}"),
            "type": "image/png",
            "purpose": if icon.is_maskable { "maskable" } else { "any" },
        })
    });
    let (bar, paper) = COLOURS;
    let manifest = json!({
        "name": shelf.ui.page_title,
        "short_name": shelf.ui.page_title,
        "lang": shelf.locale.tag.as_str(),
        "dir": if shelf.locale.rtl { "rtl" } else { "ltr" },
        "start_url": "./",
        "scope": "../",
        "display": "standalone",
        "theme_color": bar,
        "background_color": paper,
        "icons": icons.collect::<Vec<_>>(),
    });
    manifest.to_string()
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn knows_what_is_only_for_keeping_the_module() {
        for file in [
            "app-icon.0123456789.png",
            "device.0123456789.js",
            "km/module.webmanifest",
            "km/adults/device/index.html",
        ] {
            assert!(holds(file), "{file}");
        }
        for file in ["km/adults/index.html", "km/index.html", "app.0.js"] {
            assert!(!holds(file), "{file}");
        }
    }
}
