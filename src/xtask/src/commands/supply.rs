//! `supply`: what this is built from. Held to `.cargo/deny.toml`, looked up in the list of known faults, and listed.
//!
//! Its tools take minutes to build, so it is no part of `cargo xtask test`; there a test of the house holds licences
//! and sources to the same file.

use crate::fault::{Fault, Outcome};
use crate::plan::Plan;
use crate::process;
use crate::setup;
use crate::setup::versions::WASM_TARGET;
use crate::workspace::Workspace;
use serde_json::Value;
use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;

/// What the tool calls each list, beside the manifest of every crate.
const LIST: &str = "tokkae-supply";

/// What can be asked.
#[derive(clap::Args)]
pub struct Options {
    /// Fail if the list of known faults can't be reached
    #[arg(long)]
    insist: bool,
    /// Where to put the lists [default: dist/packages/supply]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Checks, looks up and lists.
pub fn run(options: &Options) -> Outcome {
    let workspace = Workspace::find()?;
    let out = options
        .out
        .clone()
        .unwrap_or_else(|| workspace.dist().join("packages/supply"));
    let mut plan = Plan::default();
    setup::add_supply_tools(&mut plan, &workspace);
    let here = workspace.clone();
    plan.add(
        "deny",
        "Licences, sources and what is not let in",
        move || {
            let hint = "Take the crate out, or let it in with the reason in .cargo/deny.toml.";
            process::run(
                deny(&here).args(["check", "licenses", "sources", "bans"]),
                hint,
            )
        },
    );
    let here = workspace.clone();
    let insist = options.insist;
    let are_looked_up = Rc::new(Cell::new(false));
    let told = Rc::clone(&are_looked_up);
    plan.add(
        "advisories",
        "Known faults of the dependencies",
        move || {
            told.set(advisories(&here, insist)?);
            Ok(())
        },
    );
    let folder = out.clone();
    plan.add("list", "Listing the dependencies (CycloneDX)", move || {
        list(&workspace, &folder)
    });
    plan.run()?;
    println!("The lists are in {}.", out.display());
    // What was said between two steps is easily missed.
    if !are_looked_up.get() {
        println!(
            "Known faults were NOT looked up. Run it again where the list can be reached; --insist fails without it."
        );
    }
    Ok(())
}

fn deny(workspace: &Workspace) -> Command {
    let mut deny = Command::new("cargo-deny");
    deny.args(["--log-level", "warn", "--all-features"])
        .current_dir(&workspace.root)
        .env("PATH", setup::path(workspace));
    deny
}

/// Looks the dependencies up in the list of known faults, if it can be had: whether it could.
fn advisories(workspace: &Workspace, insist: bool) -> Outcome<bool> {
    let log = workspace.tools().join("advisories.log");
    let fetched = process::run_quietly(deny(workspace).args(["fetch", "db"]), &log, "");
    if fetched.is_err() {
        let what = "The list of known faults (the RustSec advisory database) can't be reached.";
        let hint = format!(
            "It is fetched with git: look whether this computer is online. What git says: {}",
            log.display()
        );
        if insist {
            return Err(Fault::new(what, hint));
        }
        println!("      NOT LOOKED UP: {what} {hint}");
        return Ok(false);
    }
    let hint = "Update the crate (`cargo update -p NAME`), or say in .cargo/deny.toml why the fault does no harm here.";
    process::run(deny(workspace).args(["check", "advisories"]), hint)?;
    Ok(true)
}

/// Writes two lists: of what a child downloads, and of everything that builds and tests it.
fn list(workspace: &Workspace, out: &Path) -> Outcome {
    fs::create_dir_all(out).map_err(|error| Fault::file(out, &error))?;
    let of_app = ["--target", WASM_TARGET];
    write_list(workspace, &of_app, "src/web", &out.join("module.cdx.json"))?;
    let of_tools = ["--target", "all"];
    write_list(
        workspace,
        &of_tools,
        "src/xtask",
        &out.join("tools.cdx.json"),
    )
}

/// The tool writes a list beside every manifest of the workspace. One is kept, and none stays there.
fn write_list(workspace: &Workspace, target: &[&str], of: &str, to: &Path) -> Outcome {
    let mut cyclonedx = Command::new("cargo-cyclonedx");
    cyclonedx
        .args([
            "cyclonedx",
            "--format",
            "json",
            "--spec-version",
            "1.5",
            "--all",
        ])
        .args(["--override-filename", LIST])
        .args(target)
        .current_dir(&workspace.root)
        .env("PATH", setup::path(workspace));
    let log = workspace.tools().join("cyclonedx.log");
    let hint = "Run `cargo fetch`, and look whether this computer is online.";
    let outcome = process::run_quietly(&mut cyclonedx, &log, hint);
    let file = workspace.root.join(of).join(format!("{LIST}.json"));
    let kept = outcome.and_then(|()| keep(workspace, &file, to));
    for folder in crates(workspace) {
        let _ = fs::remove_file(folder.join(format!("{LIST}.json"))); // not in every one
    }
    kept
}

/// Keeps a list, without the places of this computer's folders: it is for others to read.
fn keep(workspace: &Workspace, file: &Path, to: &Path) -> Outcome {
    let list = fs::read_to_string(file).map_err(|error| Fault::file(file, &error))?;
    fs::write(to, without_places(&list, &workspace.root)).map_err(|error| Fault::file(to, &error))
}

fn without_places(list: &str, root: &Path) -> String {
    list.replace(&*root.to_string_lossy(), ".")
}

/// The folders of the workspace's crates, as cargo tells them.
fn crates(workspace: &Workspace) -> Vec<PathBuf> {
    let told = workspace.metadata().unwrap_or_default();
    let told: Value = serde_json::from_str(&told).unwrap_or_default();
    let packages = told["packages"].as_array().cloned().unwrap_or_default();
    let manifests = packages
        .iter()
        .filter_map(|one| one["manifest_path"].as_str());
    manifests
        .filter_map(|manifest| Some(Path::new(manifest).parent()?.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::{crates, without_places};
    use crate::workspace::Workspace;
    use std::path::Path;

    #[test]
    fn finds_every_crate_however_deep() {
        let workspace = Workspace::find().expect("cargo is here: it runs this test");
        let crates = crates(&workspace);
        for folder in [
            "src/web",
            "src/xtask",
            "src/xtask/yardstick",
            "tests",
            "tests/fuzz",
        ] {
            assert!(
                crates.contains(&workspace.root.join(folder)),
                "{folder}: {crates:?}"
            );
        }
    }

    #[test]
    fn a_list_names_no_folder_of_this_computer() {
        let list = r#"{"bom-ref": "path+file:///home/dara/tokkae/src/web#0.1.0"}"#;
        let kept = without_places(list, Path::new("/home/dara/tokkae"));
        assert_eq!(kept, r#"{"bom-ref": "path+file://./src/web#0.1.0"}"#);
    }
}
