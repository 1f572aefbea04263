//! Tools that Cargo builds: wasm-bindgen and geckodriver.

use super::versions::{self, GECKODRIVER};
use super::{Need, path};
use crate::fault::Outcome;
use crate::plan::Plan;
use crate::process;
use crate::workspace::Workspace;
use std::process::Command;

struct Tool {
    package: &'static str,
    program: &'static str,
    version: String,
    takes: &'static str,
    /// Whether to take its own lock file. wasm-bindgen's may name crates that a registry lacks.
    locked: bool,
}

/// Adds a step for each tool that isn't there in its pinned version.
pub(super) fn add_steps(plan: &mut Plan, workspace: &Workspace, need: Need) -> Outcome {
    let bindgen = versions::wasm_bindgen(&workspace.root.join("Cargo.lock"))?;
    let mut tools = vec![tool(
        "wasm-bindgen-cli",
        "wasm-bindgen",
        bindgen,
        "2 minutes",
        false,
    )];
    if need == Need::Browsers {
        tools.push(tool(
            "geckodriver",
            "geckodriver",
            GECKODRIVER.to_owned(),
            "2 minutes",
            true,
        ));
    }
    for tool in tools.into_iter().filter(|tool| !is_there(tool, workspace)) {
        let title = format!(
            "Building {} {} (about {}, once)",
            tool.package, tool.version, tool.takes
        );
        let workspace = workspace.clone();
        plan.add(tool.package, title, move || install(&tool, &workspace));
    }
    Ok(())
}

fn tool(
    package: &'static str,
    program: &'static str,
    version: String,
    takes: &'static str,
    locked: bool,
) -> Tool {
    Tool {
        package,
        program,
        version,
        takes,
        locked,
    }
}

fn is_there(tool: &Tool, workspace: &Workspace) -> bool {
    let mut program = Command::new(tool.program);
    process::answer(program.arg("--version").env("PATH", path(workspace)))
        .is_some_and(|answer| names_version(&answer, &tool.version))
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
            &tool.version,
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
    if tool.locked {
        cargo.arg("--locked");
    }
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
    use super::names_version;

    #[test]
    fn takes_the_exact_version_only() {
        assert!(names_version("trunk 0.21.14\n", "0.21.14"));
        assert!(names_version(
            "geckodriver 0.37.1 (abc 2026-01-01 00:00)\nmore",
            "0.37.1"
        ));
        assert!(!names_version("trunk 0.21.1", "0.21.14"));
        assert!(!names_version("trunk 0.21.14", "0.21.1"));
        assert!(!names_version("other\n0.21.14", "0.21.14"));
        assert!(!names_version("", "0.21.14"));
    }
}
