//! `embed/inline.js`: the module in a partner's own page, with the names of this build's files.

use super::{FOLDER, frame, save, sheet, source};
use crate::compile::FURTHER;
use crate::fault::Outcome;
use crate::finish::boot::without_comments;
use crate::finish::pages::{Language, ROOT_LANGUAGE};
use crate::finish::template::{Value, fill};
use crate::finish::{Bundle, write_named};
use crate::workspace::Workspace;
use std::path::Path;

/// The name of its WebAssembly, before the hash.
const STEM: &str = "inline";

/// Writes it with its style sheet.
///
/// # Errors
/// If the source lacks a marker, or a file can't be read or written.
pub fn write(workspace: &Workspace, site: &Path, languages: &[Language]) -> Outcome {
    debug_assert!(FURTHER.iter().any(|app| app.stem == STEM));
    let app = Bundle::of(site, STEM)?;
    let styles = write_named(site, STEM, &sheet::inline(workspace)?, "css")?;
    let shelves = languages
        .iter()
        .map(|language| format!("{}={}", language.shelf.locale.tag, language.pack));
    let root = languages
        .iter()
        .find(|language| language.shelf.locale.tag.as_str() == ROOT_LANGUAGE);
    let root = root.or(languages.first());
    let values = vec![
        ("script", Value::Raw(app.script)),
        ("wasm", Value::Raw(app.wasm)),
        ("styles", Value::Raw(styles)),
        ("colour", Value::Raw(frame::write_colour(workspace, site)?)),
        (
            "shelf",
            Value::Raw(root.map(|one| one.pack.clone()).unwrap_or_default()),
        ),
        ("shelves", Value::Raw(shelves.collect::<Vec<_>>().join(" "))),
    ];
    let script = without_comments(&source(workspace, "inline.js")?);
    let script = fill("www/embed/inline.js", &script, values)?;
    save(&site.join(FOLDER).join("inline.js"), &script)
}
