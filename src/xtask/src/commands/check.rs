//! `check`: what is wrong in the content, where, why, and what to do.

use crate::content;
use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tokkae_content::{Diagnostic, count_faults, render_faults, render_json};

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
    let start = Instant::now();
    let checked = match &options.path {
        None => of_folder(&short(&Workspace::find()?.assets())),
        Some(path) if path.is_dir() => of_folder(path),
        Some(path) if path.is_file() => of_one_file(path)?,
        Some(path) => {
            return Err(Fault::new(
                format!("{} is not there.", path.display()),
                "Name a folder of assets or a file in it, or leave the path out.",
            ));
        }
    };
    match options.format {
        Format::Text => println!("{}", checked.told(start.elapsed())),
        Format::Json => println!("{}", render_json(&checked.faults)),
    }
    if checked.faults.iter().any(Diagnostic::is_error) {
        return Err(Fault::new(
            "The content has errors.",
            "Mend them, then run `cargo xtask check` again.",
        ));
    }
    Ok(())
}

/// What came of a check.
struct Checked {
    /// What was looked through, for the last line.
    what: String,
    /// The contacts country by country; may be empty.
    contacts: String,
    faults: Vec<Diagnostic>,
}

impl Checked {
    /// The faults, a line that counts contacts, and a last line such as `13 stories, 2 languages, 6 contacts (1 hidden): 0 errors,
    /// 0 warnings in 42 ms`.
    fn told(&self, time: Duration) -> String {
        let Self {
            what,
            contacts,
            faults,
        } = self;
        let contacts = match contacts.as_str() {
            "" => String::new(),
            contacts => format!("{contacts}\n"),
        };
        let (told, counts) = (render_faults(faults), count_faults(faults));
        format!(
            "{told}{contacts}{what}: {counts} in {} ms",
            time.as_millis()
        )
    }
}

fn of_folder(assets: &Path) -> Checked {
    let loaded = content::load(assets);
    Checked {
        what: loaded.tally.to_string(),
        contacts: loaded.tally.by_country(),
        faults: loaded.diagnostics,
    }
}

/// The faults of one file. Everything is read all the same: many rules look across files.
fn of_one_file(path: &Path) -> Outcome<Checked> {
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
    Ok(Checked {
        what: path.display().to_string(),
        contacts: String::new(),
        faults,
    })
}

/// The path from here, if it is below: shorter to read.
fn short(path: &Path) -> PathBuf {
    let here = std::env::current_dir().ok();
    let below = here.and_then(|here| path.strip_prefix(here).ok().map(Path::to_path_buf));
    below.unwrap_or_else(|| path.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_says_what_was_looked_through_and_what_is_wrong() {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        let mut checked = of_folder(&assets);
        checked.faults.clear(); // what is wrong today is for the check to say
        let told = checked.told(Duration::from_millis(42));
        let (contacts, last) = told.split_once('\n').unwrap_or_default();
        assert!(contacts.starts_with("contacts: kh "), "{told}");
        let (what, rest) = last.split_once(": ").unwrap_or_default();
        assert_eq!(rest, "0 errors, 0 warnings in 42 ms");
        for word in [" stories, ", " languages, ", " contacts (", " hidden)"] {
            assert!(what.contains(word), "{told}");
        }
    }
}
