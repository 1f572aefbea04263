//! `check`: what is wrong in the content, where, why, and what to do.

use crate::content;
use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;
use std::path::{Path, PathBuf};
use tokkae_content::{Diagnostic, render_json, render_text};

/// What can be asked of the check.
#[derive(clap::Args)]
pub struct Options {
    /// How to print: for people, or for editors and CI
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// A folder of assets, or one file of this checkout's [default: assets/]
    path: Option<PathBuf>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

/// Checks, prints, and fails if there are errors.
pub fn run(options: &Options) -> Outcome {
    let faults = match &options.path {
        None => content::load(&short(&Workspace::find()?.assets())).diagnostics,
        Some(path) if path.is_dir() => content::load(path).diagnostics,
        Some(path) if path.is_file() => of_one_file(path)?,
        Some(path) => {
            return Err(Fault::new(
                format!("{} is not there.", path.display()),
                "Name a folder of assets or a file in it, or leave the path out.",
            ));
        }
    };
    match options.format {
        Format::Text => print!("{}", render_text(&faults)),
        Format::Json => println!("{}", render_json(&faults)),
    }
    if faults.iter().any(Diagnostic::is_error) {
        return Err(Fault::new(
            "The content has errors.",
            "Mend them, then run `cargo xtask check` again.",
        ));
    }
    Ok(())
}

/// The faults of one file. Everything is read all the same: many rules look across files.
fn of_one_file(path: &Path) -> Outcome<Vec<Diagnostic>> {
    let assets = Workspace::find()?.assets();
    let file = path
        .canonicalize()
        .map_err(|error| Fault::file(path, &error))?;
    if !file.starts_with(&assets) {
        return Err(Fault::new(
            format!("{} is not in {}.", path.display(), assets.display()),
            "Name the folder of assets that it is in.",
        ));
    }
    let mut faults = content::load(&assets).diagnostics;
    faults.retain(|fault| Path::new(&fault.file) == file);
    Ok(faults)
}

/// The path from here, if it is below: shorter to read.
fn short(path: &Path) -> PathBuf {
    let here = std::env::current_dir().ok();
    let below = here.and_then(|here| path.strip_prefix(here).ok().map(Path::to_path_buf));
    below.unwrap_or_else(|| path.to_path_buf())
}
