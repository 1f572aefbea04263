//! What partners' pages ask for: the element, the frame's side, the module for their own page, the builder.

mod builder;
mod element;
mod facts;
pub mod frame;
mod inline;
pub(crate) mod minify;
pub mod sharing;
mod sheet;

use crate::fault::{Fault, Outcome};
use crate::finish::Quality;
use crate::finish::pages::Language;
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;

/// Their folder in the site.
pub const FOLDER: &str = "embed";

/// Files of theirs that lie beside the app's, by the beginning of their names.
const STEMS: [&str; 5] = ["frame.", "accent.", "inline.", "builder.", "framed."];

/// Writes all of it into the site, and answers with the number of pages.
///
/// # Errors
/// If a source lacks a marker, or a file can't be read or written.
pub fn write(
    workspace: &Workspace,
    site: &Path,
    quality: Quality,
    languages: &[Language],
) -> Outcome<usize> {
    let folder = site.join(FOLDER);
    fs::create_dir_all(&folder).map_err(|error| Fault::file(&folder, &error))?;
    let integrity = element::write(workspace, site, quality)?;
    facts::write(&folder, languages)?;
    inline::write(workspace, site, languages)?;
    sharing::write(workspace, site, languages)?;
    let count = builder::write(workspace, site, languages, &integrity)?;
    println!("      embed/{}: {integrity}", element::NAME);
    Ok(count)
}

/// Whether a file of the site, by its path from the root, is for partners' pages alone: no child needs it without a
/// network.
pub fn holds(file: &str) -> bool {
    let is_page = file.split('/').take(2).any(|part| part == FOLDER);
    is_page || STEMS.iter().any(|stem| file.starts_with(stem))
}

/// A source of `www/embed/`.
fn source(workspace: &Workspace, name: &str) -> Outcome<String> {
    let file = workspace.www().join(FOLDER).join(name);
    fs::read_to_string(&file).map_err(|error| Fault::file(&file, &error))
}

fn save(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).map_err(|error| Fault::file(file, &error))
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn knows_what_is_for_partners_alone() {
        for file in [
            "embed/v1.js",
            "embed/km/index.html",
            "frame.0123456789.js",
            "inline.0123456789.wasm",
        ] {
            assert!(holds(file), "{file}");
        }
        for file in ["en/index.html", "app.0123456789.js", "packs/en.pack"] {
            assert!(!holds(file), "{file}");
        }
    }
}
