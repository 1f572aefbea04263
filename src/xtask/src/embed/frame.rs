//! The frame's side: a script, its style sheet and its colours, each fetched only where there is a host.

use super::minify::minify;
use super::{sheet, source};
use crate::fault::Outcome;
use crate::finish::Quality;
use crate::finish::boot::without_comments;
use crate::finish::template::{Value, fill};
use crate::finish::write_named;
use crate::workspace::Workspace;
use std::path::Path;
use tokkae_contract::script_tables;

/// Writes them, and answers with the script's name.
///
/// # Errors
/// If the source lacks a marker, or a file can't be read or written.
pub fn write(workspace: &Workspace, site: &Path) -> Outcome<String> {
    let styles = write_named(site, "framed", &sheet::framed(workspace)?, "css")?;
    let values = vec![
        ("contract", Value::Raw(script_tables())),
        ("styles", Value::Raw(styles)),
        ("colour", Value::Raw(write_colour(workspace, site)?)),
    ];
    let script = without_comments(&source(workspace, "frame.js")?);
    let script = fill("www/embed/frame.js", &script, values)?;
    // Small enough as it is, and then the same in every kind of build.
    let script = minify(workspace, "frame.js", &script, "esm", Quality::Quick)?;
    write_named(site, "frame", &script, "js")
}

/// Writes the script of colours, and answers with its name.
///
/// # Errors
/// If a file can't be read or written.
pub fn write_colour(workspace: &Workspace, site: &Path) -> Outcome<String> {
    let script = without_comments(&source(workspace, "colour.js")?);
    write_named(site, "accent", &script, "js")
}
