//! A script made small, where the site is for the world.

use crate::fault::{Fault, Outcome};
use crate::finish::Quality;
use crate::finish::boot::without_comments;
use crate::process;
use crate::setup;
use crate::workspace::Workspace;
use std::fs;
use std::process::Command;

/// The script without its comments, and for the world without anything else that it doesn't need.
///
/// # Errors
/// If esbuild doesn't take it.
pub fn minify(
    workspace: &Workspace,
    name: &str,
    script: &str,
    format: &str,
    quality: Quality,
) -> Outcome<String> {
    if quality == Quality::Quick {
        return Ok(without_comments(script));
    }
    let folder = workspace.target.join("embed");
    fs::create_dir_all(&folder).map_err(|error| Fault::file(&folder, &error))?;
    let file = folder.join(name);
    super::save(&file, script)?;
    let small = folder.join(format!("small-{name}"));
    let mut esbuild = Command::new("esbuild");
    esbuild
        .args(["--minify", "--target=es2020", "--legal-comments=none"])
        .args(["--log-level=warning", "--allow-overwrite"])
        .arg(format!("--format={format}"))
        .arg(format!("--outfile={}", small.display()))
        .arg(&file)
        .env("PATH", setup::path(workspace));
    process::run(
        &mut esbuild,
        "Run `cargo xtask build`, which installs esbuild and calls it.",
    )?;
    fs::read_to_string(&small).map_err(|error| Fault::file(&small, &error))
}
