//! Tools that Cargo builds.

use super::path;
use super::versions::{CARGO_CYCLONEDX, CARGO_DENY, GECKODRIVER};
use crate::fault::Outcome;
use crate::plan::Plan;
use crate::process;
use crate::workspace::Workspace;
use std::fs;
use std::process::Command;

/// A program that comes as a crate of its own name.
pub struct Tool {
    package: &'static str,
    version: &'static str,
    takes: &'static str,
}

/// Drives Firefox.
pub(super) const DRIVER: Tool = Tool {
    package: "geckodriver",
    version: GECKODRIVER,
    takes: "2 minutes",
};

/// Holds the dependencies to `.cargo/deny.toml`.
pub(super) const DENY: Tool = Tool {
    package: "cargo-deny",
    version: CARGO_DENY,
    takes: "3 minutes",
};

/// Lists the dependencies.
pub(super) const CYCLONEDX: Tool = Tool {
    package: "cargo-cyclonedx",
    version: CARGO_CYCLONEDX,
    takes: "2 minutes",
};

/// Adds a step for the tool if it isn't there in its pinned version.
pub(super) fn add_step(plan: &mut Plan, workspace: &Workspace, tool: &'static Tool) {
    if is_there(tool, workspace) {
        return;
    }
    let title = format!(
        "Building {} {} (about {}, once)",
        tool.package, tool.version, tool.takes
    );
    let workspace = workspace.clone();
    plan.add(tool.package, title, move || install(tool, &workspace));
}

fn is_there(tool: &Tool, workspace: &Workspace) -> bool {
    // Cargo writes down what it has installed there: a part of Cargo may not answer to `--version` by itself.
    let list = fs::read_to_string(workspace.tools().join(".crates.toml"));
    if list.is_ok_and(|list| is_listed(&list, tool.package, tool.version)) {
        return true;
    }
    let mut program = Command::new(tool.package);
    process::answer(program.arg("--version").env("PATH", path(workspace)))
        .is_some_and(|answer| names_version(&answer, tool.version))
}

/// Whether Cargo's list of installed packages holds exactly this version.
fn is_listed(list: &str, package: &str, version: &str) -> bool {
    let start = format!("\"{package} {version} (");
    list.lines().any(|line| line.starts_with(&start))
}

/// Whether the first line of an answer to `--version` holds exactly this version.
fn names_version(answer: &str, version: &str) -> bool {
    answer
        .lines()
        .next()
        .is_some_and(|line| line.split_whitespace().any(|word| word == version))
}

fn install(tool: &Tool, workspace: &Workspace) -> Outcome {
    let tools = workspace.tools();
    let mut cargo = Command::new("cargo");
    cargo
        .args([
            "install",
            "--force",
            tool.package,
            "--version",
            tool.version,
            "--locked",
            "--root",
        ])
        .arg(&tools)
        .arg("--target-dir")
        .arg(tools.join("build"))
        // Built once and run for seconds: half the wait is worth more than the last bit of speed.
        .envs([
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
        ])
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    let hint =
        "It is built from crates.io: look whether this computer is online and has a C linker.";
    process::run_quietly(
        &mut cargo,
        &tools.join(format!("{}.log", tool.package)),
        hint,
    )
}

#[cfg(test)]
mod tests {
    use super::{is_listed, names_version};

    #[test]
    fn takes_the_exact_version_only() {
        assert!(names_version("other 0.21.14\n", "0.21.14"));
        assert!(names_version(
            "geckodriver 0.37.1 (abc 2026-01-01 00:00)\nmore",
            "0.37.1"
        ));
        assert!(!names_version("other 0.21.1", "0.21.14"));
        assert!(!names_version("other 0.21.14", "0.21.1"));
        assert!(!names_version("other\n0.21.14", "0.21.14"));
        assert!(!names_version("", "0.21.14"));
        let list = "[v1]\n\"cargo-deny 0.1.2 (registry+x)\" = [\"cargo-deny\"]\n";
        assert!(is_listed(list, "cargo-deny", "0.1.2"));
        assert!(!is_listed(list, "cargo-deny", "0.1.20") && !is_listed(list, "deny", "0.1.2"));
    }
}
