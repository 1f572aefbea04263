//! The app as WebAssembly with the script that loads it: Cargo, wasm-bindgen, `wasm-opt`.
//!
//! The three steps of Trunk, from the same line of `www/index.html`. They are done here because building
//! Trunk takes five minutes on a fresh computer and these steps take none; `trunk build` gives the same pages, and an
//! app that is neither trimmed nor cut in two.

use crate::fault::{Fault, Outcome};
use crate::finish::Quality;
use crate::process;
use crate::setup;
use crate::setup::versions::WASM_TARGET;
use crate::split;
use crate::trim::trim;
use crate::workspace::Workspace;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// Cargo's profile for a quick look.
const QUICK: &str = "dev";

/// The file of the staging folder that holds the rest of an app in two parts.
pub const REST: &str = "rest.wasm";

/// A crate that becomes an app.
pub struct App {
    /// Its package, and the name of its files in the staging folder.
    package: &'static str,
    /// What of it is compiled.
    kind: &'static str,
    /// With which of its features, by commas.
    features: &'static str,
    /// The name of its files in the site, before their hash.
    pub stem: &'static str,
    /// What is done to its release.
    kind_of_release: Release,
}

/// What becomes of an app for the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Release {
    /// It stays as the compiler made it.
    Plain,
    /// The words of panics are taken out, and what nobody reads.
    Trimmed,
    /// The same, and it is cut in two.
    Split,
}

/// The module.
pub const MODULE: App = App {
    package: "tokkae-web",
    kind: "--lib",
    features: "",
    stem: "app",
    kind_of_release: Release::Split,
};

/// What only some pages bring: each is a WebAssembly file of its own, so that a child doesn't pay for it.
pub const FURTHER: [App; 2] = [
    ROOM,
    // The module in a partner's own page.
    App {
        package: "tokkae-web",
        kind: "--lib",
        features: "inline",
        stem: "inline",
        kind_of_release: Release::Trimmed,
    },
];

/// The trainer's room.
pub const ROOM: App = App {
    package: "tokkae-room",
    kind: "--lib",
    features: "",
    stem: "room",
    kind_of_release: Release::Trimmed,
};

/// The hello world that the module is measured against: compiled alike, and as whole as anyone's.
pub const YARDSTICK: App = App {
    package: "yardstick",
    kind: "--bins",
    features: "",
    stem: "app",
    kind_of_release: Release::Plain,
};

/// Compiles an app into an empty folder.
///
/// # Errors
/// If a step fails: its last lines are shown.
pub fn compile(workspace: &Workspace, staging: &Path, quality: Quality, app: &App) -> Outcome {
    let page = workspace.www().join("index.html");
    let page = fs::read_to_string(&page).map_err(|error| Fault::file(&page, &error))?;
    let profile = match quality {
        Quality::Release => option(&page, "data-cargo-profile-release")?,
        Quality::Quick => QUICK,
    };
    cargo(workspace, profile, app)?;
    let mut module = built(workspace, profile, app)?;
    if quality == Quality::Quick {
        return bindgen(staging, module, app);
    }
    let is_split = app.kind_of_release == Release::Split;
    let readers = (app.kind_of_release != Release::Plain)
        .then(|| split::readers(&module, is_split))
        .transpose()?;
    if let Some(readers) = &readers {
        // Before wasm-bindgen: it leaves out what only dead functions ask for.
        trim_module(&mut module)?;
        module = split::without_links(&module, &readers.nobody)?;
    }
    bindgen(staging, module, app)?;
    let file = &staging.join(format!("{}_bg.wasm", app.package));
    let level = option(&page, "data-wasm-opt")?;
    let flags = option(&page, "data-wasm-opt-params")?;
    // What is cut must have its names still.
    let names = if is_split {
        "--debuginfo"
    } else {
        "--strip-debug"
    };
    optimise(workspace, file, level, &format!("{flags} {names}"))?;
    if let Some(readers) = readers.filter(|_| is_split) {
        let module = fs::read(file).map_err(|error| Fault::file(file, &error))?;
        let (first, rest) = split::cut(&module, &readers.rest)?;
        for (file, bytes) in [(file, first), (&staging.join(REST), rest)] {
            fs::write(file, bytes).map_err(|error| Fault::file(file, &error))?;
        }
    }
    Ok(())
}

/// The value of an attribute of the page's `<link data-trunk …>`.
fn option<'a>(page: &'a str, name: &str) -> Outcome<&'a str> {
    let link = page.split_once("<link data-trunk").map(|(_, rest)| rest);
    let link = link.and_then(|rest| rest.split('>').next());
    let value = link.and_then(|link| link.split_once(&format!("{name}=\"")));
    let value = value.and_then(|(_, rest)| rest.split('"').next());
    value.ok_or_else(|| {
        Fault::new(
            format!("The <link data-trunk …> of www/index.html has no {name}."),
            "Put it back: it says how the app is compiled.",
        )
    })
}

fn cargo(workspace: &Workspace, profile: &str, app: &App) -> Outcome {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["rustc", "--package", app.package, app.kind])
        .args(["--features", app.features])
        .args(["--target", WASM_TARGET])
        .args(["--profile", profile, "--color=never"])
        .current_dir(&workspace.root)
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            without_own_paths(workspace),
        );
    if profile != QUICK && app.kind_of_release != Release::Plain {
        cargo.args(["--", split::LINKER]);
    }
    run(&mut cargo, workspace, "compile")
}

/// The module as the compiler wrote it.
fn built(workspace: &Workspace, profile: &str, app: &App) -> Outcome<Vec<u8>> {
    let folder = if profile == QUICK { "debug" } else { profile };
    let file = workspace.target.join(WASM_TARGET).join(folder);
    let file = file.join(format!("{}.wasm", app.package.replace('-', "_")));
    fs::read(&file).map_err(|error| Fault::file(&file, &error))
}

fn trim_module(module: &mut [u8]) -> Outcome {
    let trimmed = trim(module).map_err(|error| {
        Fault::new(
            format!("The app's WebAssembly can't be read: {error}"),
            "Build again.",
        )
    })?;
    if trimmed == 0 {
        return Err(Fault::new(
            "The app's WebAssembly names none of the functions that are taken out of it.",
            "Look whether the profile `wasm` in Cargo.toml strips names: it must not.",
        ));
    }
    Ok(())
}

/// The script that loads the module, and the module as the script needs it.
fn bindgen(staging: &Path, module: Vec<u8>, app: &App) -> Outcome {
    let made = Bindgen::new()
        .input_bytes(app.package, module)
        .out_name(app.package)
        .typescript(false)
        .web(true)
        .and_then(|bindgen| bindgen.generate(staging));
    made.map_err(|error| {
        Fault::new(
            format!("The script that loads the app can't be made: {error:#}"),
            "`wasm-bindgen` and `wasm-bindgen-cli-support` must have one version in Cargo.lock.",
        )
    })
}

fn optimise(workspace: &Workspace, module: &Path, level: &str, flags: &str) -> Outcome {
    let mut optimise = Command::new("wasm-opt");
    optimise
        .arg(format!("-O{level}"))
        .args(flags.split_whitespace())
        .arg("--strip-producers")
        .arg(module)
        .arg("-o")
        .arg(module)
        .env("PATH", setup::path(workspace));
    run(&mut optimise, workspace, "wasm-opt")
}

fn run(command: &mut Command, workspace: &Workspace, log: &str) -> Outcome {
    let log = workspace.tools().join(format!("{log}.log"));
    let hint = "Mend what the lines above name, then build again.";
    process::run_quietly(command, &log, hint)
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

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::option;

    #[test]
    fn reads_how_to_compile_from_the_page() {
        let page = "<link rel=\"icon\" data-wasm-opt=\"1\">\n<link data-trunk rel=\"rust\" data-wasm-opt=\"z\" \
                    data-wasm-opt-params=\"--a --b\">\n";
        assert_eq!(option(page, "data-wasm-opt").expect("there"), "z");
        assert_eq!(
            option(page, "data-wasm-opt-params").expect("there"),
            "--a --b"
        );
        let fault = option(page, "data-cargo-profile-release").expect_err("not there");
        assert!(fault.what.contains("data-cargo-profile-release"), "{fault}");
    }

    #[test]
    fn the_page_says_everything() {
        let page = include_str!("../../../www/index.html");
        for name in [
            "data-cargo-profile-release",
            "data-wasm-opt",
            "data-wasm-opt-params",
        ] {
            assert!(option(page, name).is_ok(), "{name}");
        }
    }
}
