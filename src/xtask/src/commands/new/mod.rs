//! `new`: starts a story, a language or a country from a skeleton that holds together.

mod banned;
mod country;
mod id;
mod locale;
mod story;

use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// What can be started.
#[derive(clap::Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Write assets/stories/<id>.toml and its page for grown-ups
    Story(story::Options),
    /// Write assets/locales/<tag>.po and the language's list of banned words
    Locale(locale::Options),
    /// Write assets/contacts/<code>.toml
    Country(country::Options),
}

/// Starts it, and says what comes next.
pub fn run(options: &Options) -> Outcome {
    let assets = Workspace::find()?.assets();
    let (files, next) = match &options.what {
        What::Story(options) => story::start(&assets, options)?,
        What::Locale(options) => locale::start(&assets, options)?,
        What::Country(options) => country::start(&assets, options)?,
    };
    write_new(&files)?;
    for file in &files {
        println!("Wrote {}", file.path.display());
    }
    println!("{next}");
    Ok(())
}

/// A file to write, with what it is called if it is there already.
struct NewFile {
    path: PathBuf,
    text: String,
}

impl NewFile {
    fn new(path: PathBuf, text: String) -> Self {
        Self { path, text }
    }
}

/// The files, and what to do next.
type Started = (Vec<NewFile>, String);

/// Writes all of them or none, and never over anyone's work.
fn write_new(files: &[NewFile]) -> Outcome {
    if let Some(there) = files.iter().find(|file| file.path.exists()) {
        return Err(already_there(&there.path));
    }
    for (count, file) in files.iter().enumerate() {
        if let Err(fault) = write_one(file) {
            for written in &files[..count] {
                let _ = fs::remove_file(&written.path); // half a skeleton helps nobody
            }
            return Err(fault);
        }
    }
    Ok(())
}

fn write_one(NewFile { path, text }: &NewFile) -> Outcome {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Fault::file(folder, &error))?;
    }
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => already_there(path),
            _ => Fault::file(path, &error),
        })?;
    file.write_all(text.as_bytes()).map_err(|error| {
        let _ = fs::remove_file(path); // half a skeleton helps nobody
        Fault::file(path, &error)
    })
}

fn already_there(path: &Path) -> Fault {
    Fault::new(
        format!("{} is there already.", path.display()),
        "Go on with that one, or choose another name.",
    )
}

#[cfg(test)]
mod tests;
