//! `test`: everything that CI runs. The browsers come last, so that the last lines are their result.

use super::build;
use crate::bench::{embed, first_visit};
use crate::content;
use crate::fault::{Fault, Outcome};
use crate::finish::{Languages, Quality};
use crate::plan::{Plan, spell};
use crate::process;
use crate::setup::versions::WASM_TARGET;
use crate::setup::{self, Need};
use crate::workspace::Workspace;
use std::process::Command;

/// The test target that drives real browsers.
const BROWSER_SUITE: &str = "browser";

/// What can be asked of the tests.
#[derive(clap::Args)]
pub struct Options {
    /// Run this stage only; may be given several times
    #[arg(long, value_enum, value_name = "NAME")]
    only: Vec<Stage>,
    /// Leave the real browsers out
    #[arg(long)]
    no_browsers: bool,
}

/// The stages, in the order in which they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Stage {
    /// The code's layout
    Fmt,
    /// The lints, natively and for WebAssembly
    Clippy,
    /// The content
    Check,
    /// All tests but those in browsers
    Unit,
    /// The site
    Build,
    /// The first visit's budget
    Bench,
    /// All stories in real browsers
    Browsers,
}

const STAGES: [Stage; 7] = [
    Stage::Fmt,
    Stage::Clippy,
    Stage::Check,
    Stage::Unit,
    Stage::Build,
    Stage::Bench,
    Stage::Browsers,
];

/// Runs the stages and stops at the first that fails.
pub fn run(options: &Options) -> Outcome {
    let workspace = Workspace::find()?;
    let mut stages = chosen(options)?;
    let mut set_up = Plan::default();
    let need = need(&stages);
    setup::add_steps(&mut set_up, &workspace, need)?;
    if need < Need::Browsers && stages.contains(&Stage::Unit) {
        setup::add_test_tools(&mut set_up)?;
    }
    set_up.run()?;
    let browsers = stages.pop_if(|stage| *stage == Stage::Browsers).is_some();
    let mut plan = Plan::default();
    for stage in &stages {
        add(*stage, &mut plan, &workspace);
    }
    tell_times(plan)?;
    if browsers {
        return run_browsers(&workspace).map_err(|fault| failed("browsers", &fault));
    }
    println!("All green, without browsers. With them: cargo xtask test");
    Ok(())
}

fn chosen(options: &Options) -> Outcome<Vec<Stage>> {
    let wanted = |stage: &Stage| options.only.is_empty() || options.only.contains(stage);
    let allowed = |stage: &Stage| !(options.no_browsers && *stage == Stage::Browsers);
    let stages: Vec<_> = STAGES.into_iter().filter(wanted).filter(allowed).collect();
    if stages.is_empty() {
        return Err(Fault::new(
            "--only browsers and --no-browsers leave nothing to run.",
            "Leave one of them out.",
        ));
    }
    Ok(stages)
}

fn need(stages: &[Stage]) -> Need {
    if stages.contains(&Stage::Browsers) {
        Need::Browsers
    } else if stages.contains(&Stage::Build) {
        Need::Build
    } else {
        Need::Target
    }
}

fn add(stage: Stage, plan: &mut Plan, workspace: &Workspace) {
    let here = workspace.clone();
    match stage {
        Stage::Fmt => plan.add("fmt", "The code's layout", move || {
            cargo(
                &here,
                &["fmt", "--all", "--", "--check"],
                "Run `cargo fmt --all`.",
            )
        }),
        Stage::Clippy => plan.add("clippy", "The lints", move || clippy(&here)),
        Stage::Check => {
            plan.add("check", "The content", move || {
                content::load_for_build(&here).map(|_| ())
            });
        }
        Stage::Unit => plan.add("unit", "All tests but those in browsers", move || {
            unit(&here)
        }),
        Stage::Build => build::add_steps(plan, workspace, Quality::Release, Languages::Real),
        Stage::Bench => plan.add("bench", "The first visit's budget", move || {
            first_visit::measure(&here).and(embed::measure(&here))
        }),
        Stage::Browsers => {} // the last one, run apart so that its result ends the output
    }
}

fn clippy(workspace: &Workspace) -> Outcome {
    let hint = "Mend what the lints name.";
    cargo(
        workspace,
        &[
            "clippy",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ],
        hint,
    )?;
    let wasm = [
        "clippy",
        "--quiet",
        "-p",
        "tokkae-web",
        "--target",
        WASM_TARGET,
        "--",
        "-D",
        "warnings",
    ];
    cargo(workspace, &wasm, hint)
}

fn unit(workspace: &Workspace) -> Outcome {
    let suites = suites(workspace)?;
    let mut arguments = vec!["test", "--quiet", "--workspace", "--lib", "--bins"];
    for suite in suites.iter().filter(|suite| *suite != BROWSER_SUITE) {
        arguments.extend(["--test", suite]);
    }
    let hint = "Mend what the failed test says.";
    cargo(workspace, &arguments, hint)?;
    cargo(
        workspace,
        &["test", "--quiet", "--workspace", "--doc"],
        hint,
    )
}

/// The names of all test targets in the workspace.
fn suites(workspace: &Workspace) -> Outcome<Vec<String>> {
    let metadata = workspace.metadata().unwrap_or_default();
    let mut names = test_targets(&metadata).ok_or_else(|| {
        Fault::new(
            "Cargo doesn't say which tests there are.",
            "Run `cargo metadata --no-deps`.",
        )
    })?;
    names.sort();
    names.dedup();
    Ok(names)
}

fn test_targets(metadata: &str) -> Option<Vec<String>> {
    let metadata: serde_json::Value = serde_json::from_str(metadata).ok()?;
    let packages = metadata.get("packages")?.as_array()?;
    let targets = packages
        .iter()
        .filter_map(|package| package.get("targets")?.as_array())
        .flatten();
    let is_test = |target: &&serde_json::Value| target["kind"][0] == "test";
    Some(
        targets
            .filter(is_test)
            .filter_map(|target| Some(target["name"].as_str()?.to_owned()))
            .collect(),
    )
}

fn run_browsers(workspace: &Workspace) -> Outcome {
    if !workspace.dist().join("index.html").is_file() {
        return Err(Fault::new(
            "There is no built site in dist/ yet.",
            "Run `cargo xtask build` first.",
        ));
    }
    println!("Real browsers: Chromium, Firefox, WebKitGTK");
    // The whole workspace's features: what the stages before have compiled is used again.
    let arguments = ["test", "--quiet", "--workspace", "--test", BROWSER_SUITE];
    cargo(workspace, &arguments, "Mend what the failed trial says.")
}

fn cargo(workspace: &Workspace, arguments: &[&str], hint: &str) -> Outcome {
    let mut cargo = Command::new("cargo");
    cargo
        .args(arguments)
        .current_dir(&workspace.root)
        .env("PATH", setup::path(workspace));
    process::run(&mut cargo, hint)
}

/// Runs the plan, then prints each stage's time.
fn tell_times(plan: Plan) -> Outcome {
    let times = plan
        .timed()
        .map_err(|(stage, fault)| failed(stage, &fault))?;
    for (stage, time) in times {
        println!("{stage:>10}  {}", spell(time));
    }
    Ok(())
}

fn failed(stage: &str, fault: &Fault) -> Fault {
    let again = Stage::of(stage).map_or(String::new(), |stage| {
        format!(" This stage alone: cargo xtask test --only {stage}")
    });
    Fault::new(
        format!("The stage `{stage}` failed. {}", fault.what),
        format!("{}{again}", fault.hint),
    )
}

impl Stage {
    /// The word for `--only` that runs the step of this name.
    fn of(step: &str) -> Option<String> {
        use clap::ValueEnum;
        let word = |stage: Stage| {
            stage
                .to_possible_value()
                .map(|value| value.get_name().to_owned())
        };
        STAGES
            .into_iter()
            .filter_map(word)
            .find(|name| name == step)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;

    #[test]
    fn runs_all_in_order_some_in_order_or_refuses_nothing() {
        let options = |only: &[Stage], no_browsers| Options {
            only: only.to_vec(),
            no_browsers,
        };
        assert_eq!(chosen(&options(&[], false)).expect("all"), STAGES);
        assert_eq!(
            chosen(&options(&[], true)).expect("all but one"),
            STAGES[..6]
        );
        let some = chosen(&options(&[Stage::Unit, Stage::Fmt], false)).expect("two");
        assert_eq!(some, [Stage::Fmt, Stage::Unit]);
        assert!(chosen(&options(&[Stage::Browsers], true)).is_err());
    }

    #[test]
    fn reads_the_test_targets() {
        let metadata = r#"{"packages":[{"targets":[{"kind":["lib"],"name":"a"},{"kind":["test"],"name":"b"}]},
            {"targets":[{"kind":["test"],"name":"browser"}]}]}"#;
        assert_eq!(test_targets(metadata).expect("three"), ["b", "browser"]);
        assert_eq!(test_targets("no"), None);
    }

    #[test]
    fn a_failed_stage_says_how_to_run_it_alone() {
        let fault = failed("clippy", &Fault::new("It failed.", "Mend it."));
        assert!(
            fault.what.contains("`clippy`") && fault.hint.ends_with("--only clippy"),
            "{fault}"
        );
        assert!(!failed("fetch", &Fault::new("", "")).hint.contains("--only"));
    }
}
