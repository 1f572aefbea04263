//! Rust's standard library for WebAssembly.

use super::versions::WASM_TARGET;
use crate::fault::{Fault, Outcome};
use crate::plan::Plan;
use crate::process;
use std::path::Path;
use std::process::Command;

/// Adds a step that installs it, if it isn't there.
pub(super) fn add_step(plan: &mut Plan) -> Outcome {
    if is_there() {
        return Ok(());
    }
    if !process::on_path("rustup") {
        return Err(Fault::new(
            format!("Rust's {WASM_TARGET} target is missing, and there is no rustup to add it."),
            "Install Rust from https://rustup.rs, or your system's package of that target.",
        ));
    }
    plan.add(
        "wasm-target",
        format!("Adding Rust's {WASM_TARGET} target (30 seconds, once)"),
        || {
            let hint =
                "It is downloaded from static.rust-lang.org: look whether this computer is online.";
            process::run(
                Command::new("rustup").args(["target", "add", WASM_TARGET]),
                hint,
            )
        },
    );
    Ok(())
}

fn is_there() -> bool {
    let mut rustc = Command::new("rustc");
    process::answer(rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]))
        .is_some_and(|folder| Path::new(folder.trim()).is_dir())
}
