//! `build`: the site in `dist/`.

use crate::content;
use crate::fault::Outcome;
use crate::finish::{Languages, Quality};
use crate::plan::Plan;
use crate::process;
use crate::setup::versions::WASM_TARGET;
use crate::setup::{self, Need};
use crate::workspace::Workspace;
use std::path::PathBuf;
use std::process::Command;

/// What can be asked of a build.
#[derive(clap::Args)]
#[group(skip)] // `serve` takes these options too, beside its own
pub struct Options {
    /// Quick to build, slow to load: for a look while working
    #[arg(long)]
    pub dev: bool,
    /// Add made-up languages, a long one and one from right to left: for tests and looks only
    #[arg(long)]
    pub pseudo: bool,
}

impl Options {
    /// The languages that are asked for.
    pub fn languages(&self) -> Languages {
        Languages::asked(self.pseudo)
    }
}

/// Builds the site.
pub fn run(options: &Options) -> Outcome {
    let workspace = Workspace::find()?;
    plan(&workspace, options)?.run()?;
    if options.pseudo {
        println!("Made-up languages are in this site: build again without --pseudo to publish it.");
    }
    println!(
        "The site is in {}. Look at it: cargo xtask serve --no-build",
        workspace.dist().display()
    );
    Ok(())
}

/// The set-up and the steps of a build.
pub fn plan(workspace: &Workspace, options: &Options) -> Outcome<Plan> {
    let (need, quality) = if options.dev {
        (Need::QuickBuild, Quality::Quick)
    } else {
        (Need::Build, Quality::Release)
    };
    let mut plan = Plan::default();
    setup::add_steps(&mut plan, workspace, need)?;
    add_steps(&mut plan, workspace, quality, options.languages());
    Ok(plan)
}

/// Adds the steps of a build to the plan.
pub fn add_steps(plan: &mut Plan, workspace: &Workspace, quality: Quality, languages: Languages) {
    let here = workspace.clone();
    plan.add("content", "Checking the content", move || {
        content::load_for_build(&here).map(|_| ())
    });
    let here = workspace.clone();
    plan.add("fetch", "Fetching the app's dependencies", move || {
        fetch(&here)
    });
    let here = workspace.clone();
    let title = match quality {
        Quality::Release => "Compiling the app and making its pages (a minute or two)",
        Quality::Quick => "Compiling the app quickly and making its pages",
    };
    plan.add("build", title, move || trunk(&here, quality, languages));
}

/// Trunk works offline, so that it doesn't look for newer tools; and so does its Cargo.
fn fetch(workspace: &Workspace) -> Outcome {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["fetch", "--target", WASM_TARGET])
        .current_dir(&workspace.root);
    let hint = "They come from crates.io: look whether this computer is online.";
    process::run_quietly(&mut cargo, &workspace.tools().join("fetch.log"), hint)
}

fn trunk(workspace: &Workspace, quality: Quality, languages: Languages) -> Outcome {
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--offline=true", "--skip-version-check"]);
    if quality == Quality::Release {
        trunk.arg("--release=true");
    }
    trunk
        .current_dir(&workspace.root)
        .env("PATH", setup::path(workspace))
        // Trunk reads it as an option that takes `true` or `false` only, and refuses the usual `1`.
        .env_remove("NO_COLOR")
        // What is published holds no made-up language, whatever the shell was left with.
        .env_remove(Languages::VARIABLE)
        // For this target only: the hook's own Cargo must not compile everything anew.
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            without_own_paths(workspace),
        )
        .arg("--color=never");
    if languages == Languages::WithPseudo {
        trunk.env(Languages::VARIABLE, "1");
    }
    let hint = "Mend what the lines above name, then build again.";
    process::run_quietly(&mut trunk, &workspace.tools().join("trunk-build.log"), hint)
}

/// Flags that name sources as every computer would: panics carry the names of files, and those of
/// this computer's folders are nobody's business, cost bytes, and differ from build to build.
fn without_own_paths(workspace: &Workspace) -> String {
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo"));
    let crates = cargo.or_else(home).map(|cargo| cargo.join("registry/src"));
    let short = [(crates, "crates"), (Some(workspace.root.clone()), "tokkae")];
    let flags = short.into_iter().filter_map(|(folder, name)| {
        Some(format!("--remap-path-prefix={}={name}", folder?.display()))
    });
    flags.collect::<Vec<_>>().join(" ")
}
