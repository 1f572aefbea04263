//! `build`: the site in `dist/`.

use crate::compile::{MODULE, compile};
use crate::content;
use crate::fault::{Fault, Outcome};
use crate::finish::{Languages, Quality, finish};
use crate::folder;
use crate::kit::Address;
use crate::plan::Plan;
use crate::process;
use crate::setup::versions::WASM_TARGET;
use crate::setup::{self, Need};
use crate::workspace::Workspace;
use std::fs;
use std::process::Command;

/// What can be asked of a build.
#[derive(clap::Args)]
#[group(skip)] // `serve` takes these options too, beside its own
pub struct Options {
    /// Quick to build, slow to load: for a look while working; with the gallery of all components, en/gallery/
    #[arg(long)]
    pub dev: bool,
    /// Add made-up languages, a long one and one from right to left, and the gallery: for tests and looks only
    #[arg(long)]
    pub pseudo: bool,
    /// The module's whole address, https://…: shared links then have a picture, and oEmbed answers are written
    #[arg(long, value_name = "ADDRESS")]
    pub address: Option<String>,
}

impl Options {
    /// The languages that are asked for.
    pub fn languages(&self) -> Languages {
        Languages::asked(self.pseudo)
    }

    /// How the site is to be built.
    pub fn quality(&self) -> Quality {
        if self.dev {
            Quality::Quick
        } else {
            Quality::Release
        }
    }
}

/// Builds the site.
pub fn run(options: &Options) -> Outcome {
    let workspace = Workspace::find()?;
    plan(&workspace, options)?.run()?;
    if options.pseudo {
        println!(
            "Made-up languages and the gallery are in this site: build again without --pseudo to publish it."
        );
    }
    println!(
        "The site is in {}. Look at it: cargo xtask serve --no-build",
        workspace.dist().display()
    );
    Ok(())
}

/// The set-up and the steps of a build.
pub fn plan(workspace: &Workspace, options: &Options) -> Outcome<Plan> {
    let address = options.address.as_deref().map(Address::parse).transpose()?;
    let workspace = &Workspace {
        address,
        ..workspace.clone()
    };
    let quality = options.quality();
    let need = match quality {
        Quality::Quick => Need::Target,
        Quality::Release => Need::Build,
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
    plan.add("build", title, move || site(&here, quality, languages));
}

fn fetch(workspace: &Workspace) -> Outcome {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["fetch", "--target", WASM_TARGET])
        .current_dir(&workspace.root);
    let hint = "They come from crates.io: look whether this computer is online.";
    process::run_quietly(&mut cargo, &workspace.tools().join("fetch.log"), hint)
}

/// Makes the site beside the one that is there, and puts it in its place when it is whole.
fn site(workspace: &Workspace, quality: Quality, languages: Languages) -> Outcome {
    let (staging, dist) = (workspace.target.join("site"), workspace.dist());
    folder::empty(&staging)?;
    compile(workspace, &staging, quality, &MODULE)?;
    finish(workspace, &staging, quality, languages)?;
    folder::clear(&dist)?;
    // The target folder may be on another disk: then the files are copied.
    fs::rename(&staging, &dist)
        .or_else(|_| folder::copy(&staging, &dist))
        .map_err(|error| Fault::file(&dist, &error))
}
