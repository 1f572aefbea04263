//! The tool that Cargo builds: geckodriver.

use super::path;
use super::versions::GECKODRIVER;
use crate::fault::Outcome;
use crate::plan::Plan;
use crate::process;
use crate::workspace::Workspace;
use std::process::Command;

struct Tool {
    package: &'static str,
    program: &'static str,
    version: &'static str,
    takes: &'static str,
}

/// Adds a step for the tool if it isn't there in its pinned version.
pub(super) fn add_step(plan: &mut Plan, workspace: &Workspace) {
    let tool = Tool {
        package: "geckodriver",
        program: "geckodriver",
        version: GECKODRIVER,
        takes: "2 minutes",
    };
    if is_there(&tool, workspace) {
        return;
    }
    let title = format!(
        "Building {} {} (about {}, once)",
        tool.package, tool.version, tool.takes
    );
    let workspace = workspace.clone();
    plan.add(tool.package, title, move || install(&tool, &workspace));
}

fn is_there(tool: &Tool, workspace: &Workspace) -> bool {
    let mut program = Command::new(tool.program);
    process::answer(program.arg("--version").env("PATH", path(workspace)))
        .is_some_and(|answer| names_version(&answer, tool.version))
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
    use super::names_version;

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
    }
}
