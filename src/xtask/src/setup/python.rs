//! Programs that pip installs, each into an environment of its own under the target folder: what packages are tried
//! against.

use super::versions::{KOLIBRI, RALPH};
use crate::fault::{Fault, Outcome};
use crate::plan::Plan;
use crate::process;
use crate::workspace::Workspace;
use std::fs;
use std::process::Command;

struct Program {
    /// Its folder, and its program in that.
    name: &'static str,
    version: &'static str,
    /// What pip is to install.
    packages: &'static [&'static str],
    /// How long it takes, in words.
    long: &'static str,
}

const PROGRAMS: [Program; 2] = [
    Program {
        name: "ralph",
        version: RALPH,
        // It asks for `requests`, and doesn't say so.
        packages: &["ralph-malph[cli,lrs]", "requests"],
        long: "half a minute",
    },
    Program {
        name: "kolibri",
        version: KOLIBRI,
        packages: &["kolibri"],
        long: "two minutes",
    },
];

/// Adds a step for each program that isn't there in its pinned version.
pub(super) fn add_steps(plan: &mut Plan, workspace: &Workspace) -> Outcome {
    for program in &PROGRAMS {
        if is_there(workspace, program) {
            continue;
        }
        if !process::on_path("python3") {
            return Err(Fault::new(
                format!(
                    "python3 is missing; it is needed to install {}.",
                    program.name
                ),
                "Install Python 3.9 or newer with venv (Debian: `apt-get install python3 python3-venv`).",
            ));
        }
        let here = workspace.clone();
        plan.add(
            program.name,
            format!(
                "Installing {} {} ({}, once)",
                program.name, program.version, program.long
            ),
            move || install(&here, program),
        );
    }
    Ok(())
}

fn is_there(workspace: &Workspace, program: &Program) -> bool {
    let folder = workspace.tools().join(program.name);
    let installed = fs::read_to_string(folder.join("version"));
    folder.join("bin").join(program.name).is_file()
        && installed.is_ok_and(|installed| installed == program.version)
}

fn install(workspace: &Workspace, program: &Program) -> Outcome {
    let folder = workspace.tools().join(program.name);
    let log = workspace.tools().join(format!("{}.log", program.name));
    let mut python = Command::new("python3");
    python.args(["-m", "venv", "--clear"]).arg(&folder);
    process::run_quietly(&mut python, &log, "Debian: `apt-get install python3-venv`.")?;
    let mut pip = Command::new(folder.join("bin/pip"));
    pip.args(["install", "--quiet", "--disable-pip-version-check"]);
    for (place, package) in program.packages.iter().enumerate() {
        pip.arg(match place {
            0 => format!("{package}=={}", program.version),
            _ => (*package).to_owned(),
        });
    }
    let hint =
        "It is downloaded from the Python Package Index: look whether this computer is online.";
    process::run_quietly(&mut pip, &log, hint)?;
    let version = folder.join("version");
    fs::write(&version, program.version).map_err(|error| Fault::file(&version, &error))
}
