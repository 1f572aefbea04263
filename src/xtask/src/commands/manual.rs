//! `manual`: what is written for authors from the code, so that it can't say something else.

use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use tokkae_content::{rules, schemas};

/// The lines of the manual between which the rules stand.
const START: &str = "<!-- The rules: written by `cargo xtask manual` from src/content/src/rules/. Change them there. -->\n";
const END: &str = "<!-- The end of the rules. -->\n";

/// What can be asked of the manual.
#[derive(clap::Args)]
pub struct Options {
    /// Write nothing; fail if a file would change
    #[arg(long)]
    check: bool,
}

/// Writes what has changed.
pub fn run(options: &Options) -> Outcome {
    let changed = changed(&Workspace::find()?.assets())?;
    let names: Vec<_> = changed.iter().map(|(path, _)| shown(path)).collect();
    if options.check && !changed.is_empty() {
        return Err(Fault::new(
            format!("Not as the code has it: {}.", names.join(", ")),
            "Run `cargo xtask manual`.",
        ));
    }
    for (path, text) in changed {
        write(&path, &text)?;
        println!("Wrote {}", shown(&path));
    }
    println!("The manual's rules and the schemas for editors are as the code has them.");
    Ok(())
}

/// The files that are not as the code has them, each with what it should say.
fn changed(assets: &Path) -> Outcome<Vec<(PathBuf, String)>> {
    let manual = assets.join("README.md");
    let text = fs::read_to_string(&manual).map_err(|error| Fault::file(&manual, &error))?;
    let mut files = vec![(manual, with_rules(&text)?)];
    let folder = assets.join("schemas");
    files.extend(schemas().into_iter().map(|(kind, schema)| {
        let file = folder.join(format!("{kind}.schema.json"));
        (file, schema)
    }));
    files.push((
        assets.join("../www/embed/v1.d.ts"),
        tokkae_contract::typescript(),
    ));
    files.retain(|(path, text)| !fs::read_to_string(path).is_ok_and(|now| now == *text));
    Ok(files)
}

/// The manual with the rules as they are now.
fn with_rules(manual: &str) -> Outcome<String> {
    let parts = manual.split_once(START).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(END)?;
        Some((before, after))
    });
    let (before, after) = parts.ok_or_else(|| {
        Fault::new(
            "assets/README.md has lost the lines between which the rules stand.",
            format!("Put them back, each on a line of its own:\n{START}{END}"),
        )
    })?;
    Ok(format!(
        "{before}{START}{}{END}{after}",
        rules_in_markdown()
    ))
}

fn rules_in_markdown() -> String {
    let mut text = "\n## The rules\n\nThe check holds everything to these. Each has the name that stands in brackets.\n".to_owned();
    for (name, page) in rules::manual() {
        let _ = write!(text, "\n### `{name}`\n\n{page}\n"); // writing to a string can't fail
    }
    text + "\n"
}

fn write(path: &Path, text: &str) -> Outcome {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Fault::file(folder, &error))?;
    }
    fs::write(path, text).map_err(|error| Fault::file(path, &error))
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;

    fn assets() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets")
    }

    #[test]
    fn the_manual_and_the_schemas_are_as_the_code_has_them() {
        let changed = changed(&assets()).expect("the manual is there");
        let names: Vec<_> = changed.iter().map(|(path, _)| shown(path)).collect();
        assert!(names.is_empty(), "run `cargo xtask manual`: {names:?}");
    }

    #[test]
    fn every_schema_in_the_folder_has_its_code() {
        let folder = fs::read_dir(assets().join("schemas")).expect("the schemas are there");
        let mut names: Vec<_> = folder
            .map(|entry| entry.expect("readable").path())
            .collect();
        names.sort();
        let mut known: Vec<_> = schemas()
            .iter()
            .map(|(kind, _)| assets().join(format!("schemas/{kind}.schema.json")))
            .collect();
        known.sort();
        assert_eq!(names, known);
    }

    #[test]
    fn keeps_what_stands_around_the_rules() {
        let manual = format!("before\n{START}old\n{END}after\n");
        let now = with_rules(&manual).expect("both lines are there");
        assert!(now.starts_with("before\n") && now.ends_with("after\n"));
        assert!(now.contains("\n### `dead-end`\n\n**From every scene") && !now.contains("old\n"));
        assert_eq!(with_rules(&now).expect("again"), now);
        assert!(with_rules("no lines").is_err());
    }

    /// Editors find the schemas by `.taplo.toml`: no author needs to name one.
    #[test]
    fn every_kind_of_file_is_led_to_its_schema() {
        let file = assets().join("../.taplo.toml");
        let text = fs::read_to_string(file).expect("the editors' settings");
        let settings: toml::Table = text.parse().expect("TOML");
        let rules = settings["rule"].as_array().expect("rules");
        let paths: Vec<_> = rules
            .iter()
            .map(|rule| rule["schema"]["path"].as_str().expect("a path"))
            .collect();
        for (kind, _) in schemas() {
            let path = format!("assets/schemas/{kind}.schema.json");
            assert!(paths.contains(&path.as_str()), "{path}");
        }
    }
}
