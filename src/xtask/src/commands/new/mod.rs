//! `new`: starts a story from a skeleton that holds together.

use crate::fault::{Fault, Outcome};
use crate::finish::template::{self, Value};
use crate::workspace::Workspace;
use clap::builder::PossibleValuesParser;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;
use tokkae_catalogue::Tier;

const SKELETON: &str = include_str!("skeleton.toml");

/// What can be started.
#[derive(clap::Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Write assets/stories/<id>.toml
    Story {
        /// The file's name: words in lower case with hyphens, such as kite-day
        id: String,
        /// For whom it is told
        #[arg(long, default_value = "11-13", value_parser = tiers())]
        tier: String,
    },
}

fn tiers() -> PossibleValuesParser {
    Tier::ALL
        .iter()
        .map(|tier| tier.word())
        .collect::<Vec<_>>()
        .into()
}

/// Starts it.
pub fn run(options: &Options) -> Outcome {
    let What::Story { id, tier } = &options.what;
    let file = write(&Workspace::find()?.assets(), id, tier)?;
    println!(
        "Wrote {file}. Replace every text in [brackets] (assets/README.md says how), then: cargo xtask check"
    );
    Ok(())
}

/// Writes the skeleton and answers with the file's name.
fn write(assets: &Path, id: &str, tier: &str) -> Outcome<String> {
    if !is_well_formed(id) {
        return Err(Fault::new(
            format!("`{id}` can't be a story's id."),
            "Take words in lower case with hyphens between them, such as `kite-day`.",
        ));
    }
    let text = skeleton(id, tier)?;
    let path = assets.join("stories").join(format!("{id}.toml"));
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&path)
        .map_err(|error| {
            if error.kind() == std::io::ErrorKind::AlreadyExists {
                Fault::new(
                    format!("There is a story {} already.", path.display()),
                    "Choose another id.",
                )
            } else {
                Fault::file(&path, &error)
            }
        })?;
    file.write_all(text.as_bytes()).map_err(|error| {
        let _ = fs::remove_file(&path); // half a skeleton helps nobody
        Fault::file(&path, &error)
    })?;
    Ok(path.display().to_string())
}

/// Words of lower-case letters and digits with single hyphens, beginning with a letter.
fn is_well_formed(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.len() <= 40
        && id.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

fn skeleton(id: &str, tier: &str) -> Outcome<String> {
    let age = tier
        .split('-')
        .next()
        .filter(|age| age.parse::<u8>().is_ok())
        .unwrap_or("15");
    let raw = |text: &str| Value::Raw(text.to_owned());
    template::fill(
        "skeleton.toml",
        SKELETON,
        vec![("id", raw(id)), ("tier", raw(tier)), ("age", raw(age))],
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;

    #[test]
    fn refuses_malformed_ids() {
        for id in [
            "",
            "-",
            "Kite",
            "kite--day",
            "-kite",
            "kite-",
            "kite day",
            "../kite",
            "9-lives",
            "ក",
        ] {
            assert!(!is_well_formed(id), "{id}");
        }
        for id in ["kite", "kite-day", "game-2"] {
            assert!(is_well_formed(id), "{id}");
        }
    }

    #[test]
    fn writes_once_and_never_over_another_story() {
        let assets = std::env::temp_dir().join(format!("tokkae-new-{}", std::process::id()));
        fs::create_dir_all(assets.join("stories")).expect("a temporary folder");
        let file = write(&assets, "kite-day", "8-10").expect("a new one");
        fs::write(&file, "mine").expect("written");
        assert!(
            write(&assets, "kite-day", "8-10")
                .expect_err("there")
                .what
                .contains("already")
        );
        assert_eq!(fs::read_to_string(&file).expect("still there"), "mine");
        fs::remove_dir_all(&assets).expect("removed");
    }
}
