//! Set-up: installs what is missing, in the pinned versions, under the target folder where it can.

mod cargo_tools;
mod debian;
mod npm;
mod python;
mod wasm_target;

pub mod versions;

use crate::fault::Outcome;
use crate::plan::Plan;
use crate::process::path_with;
use crate::workspace::Workspace;
use std::ffi::OsString;
use versions::{BROWSER_PACKAGES, TEST_PACKAGES};

/// What a command is going to do, and so what must be there.
/// Each needs what those before it need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// To compile for WebAssembly: enough for a quick build, without `wasm-opt`.
    Target,
    /// The build that is published.
    Build,
    /// The build, and real browsers with their drivers.
    Browsers,
}

/// Adds a step to the plan for everything that `need` asks for and that isn't there yet.
///
/// # Errors
/// If something is missing that can't be installed from here: it is named, with how to get it.
pub fn add_steps(plan: &mut Plan, workspace: &Workspace, need: Need) -> Outcome {
    wasm_target::add_step(plan)?;
    if need >= Need::Build {
        npm::add_step(plan, workspace, need)?;
    }
    if need >= Need::Browsers {
        cargo_tools::add_step(plan, workspace, &cargo_tools::DRIVER);
        debian::add_step(plan, &[&TEST_PACKAGES[..], &BROWSER_PACKAGES].concat())?;
        python::add_steps(plan, workspace)?;
    }
    Ok(())
}

/// Adds a step for what the tests need that run without browsers.
///
/// # Errors
/// As [`add_steps`].
pub fn add_test_tools(plan: &mut Plan) -> Outcome {
    debian::add_step(plan, &TEST_PACKAGES)
}

/// Adds a step for each tool that looks at the dependencies and isn't there yet.
pub fn add_supply_tools(plan: &mut Plan, workspace: &Workspace) {
    for tool in [&cargo_tools::DENY, &cargo_tools::CYCLONEDX] {
        cargo_tools::add_step(plan, workspace, tool);
    }
}

/// The search path on which the project's tools come first.
pub fn path(workspace: &Workspace) -> OsString {
    path_with([
        workspace.tools().join("bin").as_path(),
        &npm::bin(workspace),
    ])
}
