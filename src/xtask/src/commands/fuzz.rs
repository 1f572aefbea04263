//! `fuzz`: every reader, fed for minutes by libFuzzer with what reaches something new in the code.
//!
//! The few seconds of `cargo xtask test` need nothing of this. Here the code is compiled anew with the compiler's own
//! marks of coverage, which the stable compiler makes too; libFuzzer itself is C++ and comes with its crate.

use crate::fault::{Fault, Outcome};
use crate::plan::Plan;
use crate::process;
use crate::workspace::Workspace;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What marks the code so that libFuzzer sees which of it ran (as cargo-fuzz does, without a sanitizer: nothing here
/// is `unsafe`). A sum that overflows is a fault too.
const MARKS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
     -Cllvm-args=-sanitizer-coverage-trace-compares -Cdebug-assertions -Coverflow-checks -Ccodegen-units=1";

/// The largest input: a story has some twenty thousand bytes.
const MOST_BYTES: usize = 65_536;
/// A reader that takes longer than this many seconds over one input hangs.
const LONGEST: usize = 10;

/// What can be asked of the fuzzer.
#[derive(clap::Args)]
pub struct Options {
    /// The reader [default: each in turn]
    #[arg(value_enum, value_name = "TARGET")]
    target: Option<Target>,
    /// How long each one is tried
    #[arg(long, default_value_t = 5, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    minutes: u32,
}

/// The readers; `tests/fuzz` holds what is done with each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Target {
    /// A story's file
    Story,
    /// A language's file
    Translation,
    /// A file that the app fetches
    Pack,
    /// What a tab keeps
    Snapshot,
    /// A code that a child types
    Resume,
    /// What a partner's page sends, and the options that it gives
    Message,
}

impl Target {
    const fn name(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::Translation => "translation",
            Self::Pack => "pack",
            Self::Snapshot => "snapshot",
            Self::Resume => "resume",
            Self::Message => "message",
        }
    }
}

/// Builds the fuzzer and runs it on one reader, or on each.
pub fn run(options: &Options) -> Outcome {
    let workspace = Workspace::find()?;
    let targets = options.target.map_or_else(
        || <Target as clap::ValueEnum>::value_variants().to_vec(),
        |target| vec![target],
    );
    let mut plan = Plan::default();
    let here = workspace.clone();
    plan.add(
        "build",
        "Compiling the readers with marks (3 minutes, once)",
        move || build(&here),
    );
    let minutes = options.minutes;
    for target in targets {
        let here = workspace.clone();
        let title = format!("Feeding the reader `{}` for {minutes} min", target.name());
        plan.add(target.name(), title, move || feed(&here, target, minutes));
    }
    plan.run()?;
    println!("No input broke a reader.");
    Ok(())
}

/// Where the fuzzer is built, and keeps what it learns.
fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("fuzz")
}

fn build(workspace: &Workspace) -> Outcome {
    let triple = host()?;
    let mut cargo = Command::new("cargo");
    cargo
        .args(["build", "--release", "--package", "tokkae-fuzz"])
        .args([
            "--features",
            "guided",
            "--bin",
            "guided",
            "--target",
            &triple,
        ])
        .arg("--target-dir")
        .arg(folder(workspace).join("build"))
        .current_dir(&workspace.root)
        .env("RUSTFLAGS", MARKS);
    let hint = "It needs a C++ compiler (Debian: `apt-get install g++`), and crates.io once.";
    process::run_quietly(&mut cargo, &folder(workspace).join("build.log"), hint)
}

/// This computer's name for the compiler: with a target named, build scripts are compiled without the marks.
fn host() -> Outcome<String> {
    let answer = process::answer(Command::new("rustc").arg("-vV")).unwrap_or_default();
    let host = answer.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| {
        Fault::new(
            "The compiler doesn't say what computer this is.",
            "Run `rustc -vV`, and look whether Rust is installed.",
        )
    })
}

fn feed(workspace: &Workspace, target: Target, minutes: u32) -> Outcome {
    let programs = folder(workspace)
        .join("build")
        .join(host()?)
        .join("release");
    let own = folder(workspace).join(target.name());
    let found = own.join("found");
    fs::create_dir_all(&found).map_err(|error| Fault::file(&found, &error))?;
    // Without the marks: only what is linked with libFuzzer can have them.
    let mut seeds = Command::new("cargo");
    seeds
        .args([
            "run",
            "--quiet",
            "--package",
            "tokkae-fuzz",
            "--bin",
            "seeds",
        ])
        .arg("--")
        .arg(&own)
        .arg(target.name())
        .current_dir(&workspace.root);
    let hint = "Run `cargo xtask check`: the seeds come from the assets.";
    process::run(&mut seeds, hint)?;
    let log = own.join("log");
    let mut fuzzer = Command::new(programs.join("guided"));
    fuzzer
        .arg(own.join("corpus"))
        .arg(format!("-max_total_time={}", u64::from(minutes) * 60))
        .arg(format!("-max_len={MOST_BYTES}"))
        .arg(format!("-timeout={LONGEST}"))
        .arg(format!("-artifact_prefix={}/", found.display()))
        .arg("-print_final_stats=1")
        .args(words(&own.join("words")))
        .env("FUZZ_TARGET", target.name());
    let hint = format!(
        "The input is in {}. Copy it to tests/fuzz/found/{}/ under a name that says what it is: `cargo test -p \
         tokkae-fuzz` tries it first from then on.",
        found.display(),
        target.name()
    );
    process::run_quietly(&mut fuzzer, &log, &hint)?;
    let text = fs::read(&log).map_err(|error| Fault::file(&log, &error))?;
    println!("      {} inputs", inputs(&String::from_utf8_lossy(&text)));
    Ok(())
}

/// The option that names a reader's own words, if it has any: libFuzzer refuses an empty list.
fn words(file: &Path) -> Option<String> {
    let is_filled = fs::metadata(file).is_ok_and(|facts| facts.len() > 0);
    is_filled.then(|| format!("-dict={}", file.display()))
}

/// How many inputs the fuzzer says that it tried.
fn inputs(log: &str) -> &str {
    let mut lines = log.lines();
    let said = lines.find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    said.map_or("?", str::trim)
}

#[cfg(test)]
mod tests {
    use super::inputs;

    #[test]
    fn reads_how_many_inputs_were_tried() {
        let log =
            "#2 DONE\nstat::number_of_executed_units: 4711\nstat::average_exec_per_sec:     9\n";
        assert_eq!(inputs(log), "4711");
        assert_eq!(inputs("nothing"), "?");
    }
}
