//! Fonts, tools and real browsers for the tests: Debian's packages, since each engine comes with its own driver there.

use super::versions::Proof;
use crate::fault::{Fault, Outcome};
use crate::plan::Plan;
use crate::process;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Adds a step that installs those packages that are missing, where this account can.
pub(super) fn add_step(plan: &mut Plan, packages: &[(&'static str, Proof)]) -> Outcome {
    let missing: Vec<_> = packages
        .iter()
        .filter(|(_, proof)| !is_there(*proof))
        .map(|(package, _)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if !process::on_path("apt-get") || !is_root() {
        return Err(Fault::new(
            format!("The tests need what isn't here: {names}"),
            format!(
                "On Debian or Ubuntu: `sudo apt-get install {names}`. Elsewhere install the same. Without real \
                 browsers: `cargo xtask test --no-browsers`."
            ),
        ));
    }
    plan.add(
        "debian",
        format!("Installing {names} (up to 2 minutes, once)"),
        move || install(&missing),
    );
    Ok(())
}

fn is_there(proof: Proof) -> bool {
    match proof {
        Proof::Program(name) => process::on_path(name),
        Proof::Library { folder, file } => {
            libraries().any(|root| root.join(folder).join(file).is_file())
        }
        Proof::Font(pattern) => process::answer(Command::new("fc-list").arg(pattern))
            .is_some_and(|answer| !answer.trim().is_empty()),
    }
}

/// `/usr/lib` and the folders in it: Debian keeps one for each architecture.
fn libraries() -> impl Iterator<Item = std::path::PathBuf> {
    let roots = [
        Path::new("/usr/lib"),
        Path::new("/usr/libexec"),
        Path::new("/usr/lib64"),
    ];
    roots.into_iter().flat_map(|root| {
        let inner = fs::read_dir(root)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path());
        std::iter::once(root.to_path_buf()).chain(inner)
    })
}

fn is_root() -> bool {
    process::answer(Command::new("id").arg("-u")).is_some_and(|answer| answer.trim() == "0")
}

fn install(packages: &[&str]) -> Outcome {
    let hint =
        "Look whether this computer is online and whether its Debian release has these packages.";
    let log = std::env::temp_dir().join("tokkae-apt-get.log");
    process::run_quietly(Command::new("apt-get").args(["update"]), &log, hint)?;
    let mut install = Command::new("apt-get");
    install
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive");
    process::run_quietly(&mut install, &log, hint)
}
