//! The versions of every tool that set-up installs, in one place.
//!
//! wasm-bindgen's command-line tool is not here: it must equal the crate's version, so it is read
//! from `Cargo.lock`.

use crate::fault::{Fault, Outcome};
use std::path::Path;

/// The target that the app is compiled to.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Holds `wasm-opt`; `Trunk.toml` names the same number. Older ones can't read what Rust writes now.
pub const BINARYEN: &str = "132.0.0";
/// Makes scripts small: wasm-bindgen's has 23 kB of comments and long names.
pub const ESBUILD: &str = "0.25.12";
/// Drives Firefox in the tests.
pub const GECKODRIVER: &str = "0.37.1";
/// Looks for faults of accessibility in the tests.
pub const AXE_CORE: &str = "4.14.1";

/// How to see that something is there without asking a package manager.
#[derive(Clone, Copy, Debug)]
pub enum Proof {
    /// A program of this name can be run.
    Program(&'static str),
    /// A file of this name is somewhere under `/usr/lib*`, in a folder of this name.
    Library {
        folder: &'static str,
        file: &'static str,
    },
    /// A font answers to this fontconfig pattern.
    Font(&'static str),
}

/// What the tests need of the system: the Debian package, and how to see it.
pub const DEBIAN_PACKAGES: [(&str, Proof); 10] = [
    ("chromium", Proof::Program("chromium")),
    ("chromium-driver", Proof::Program("chromedriver")),
    ("firefox-esr", Proof::Program("firefox-esr")),
    ("webkit2gtk-driver", Proof::Program("WebKitWebDriver")),
    (
        "libwebkit2gtk-4.1-0",
        Proof::Library {
            folder: "webkit2gtk-4.1",
            file: "MiniBrowser",
        },
    ),
    ("xvfb", Proof::Program("Xvfb")),
    ("xauth", Proof::Program("xauth")),
    ("fonts-khmeros", Proof::Font(":lang=km")),
    ("fonts-noto-core", Proof::Font("Noto Sans")),
    // Not for browsers: `msgfmt` looks the translations through as translators' tools do.
    ("gettext", Proof::Program("msgfmt")),
];

/// The version of wasm-bindgen in this `Cargo.lock`.
///
/// # Errors
/// If the file is missing, is not TOML, or names no or several versions.
pub fn wasm_bindgen(lock: &Path) -> Outcome<String> {
    let text = std::fs::read_to_string(lock).map_err(|error| Fault::file(lock, &error))?;
    version_in(&text, "wasm-bindgen").ok_or_else(|| {
        Fault::new(
            format!(
                "{} doesn't name one version of wasm-bindgen.",
                lock.display()
            ),
            "Run `cargo update -p wasm-bindgen`, then try again.",
        )
    })
}

/// The one version of `name` in the text of a lock file.
fn version_in(lock: &str, name: &str) -> Option<String> {
    let lock: toml::Table = lock.parse().ok()?;
    let mut versions = lock
        .get("package")?
        .as_array()?
        .iter()
        .filter(|package| package.get("name").and_then(toml::Value::as_str) == Some(name))
        .filter_map(|package| package.get("version")?.as_str());
    let version = versions.next()?;
    versions.next().is_none().then(|| version.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;

    const LOCK: &str = "version = 4\n\
        [[package]]\nname = \"a\"\nversion = \"1.0.0\"\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n\
        [[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.131\"\n";

    #[test]
    fn reads_the_one_version_of_a_crate() {
        assert_eq!(version_in(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
    }

    #[test]
    fn refuses_no_version_two_versions_and_other_files() {
        assert_eq!(version_in(LOCK, "yew"), None);
        let twice = format!("{LOCK}[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.3.0\"\n");
        assert_eq!(version_in(&twice, "wasm-bindgen"), None);
        assert_eq!(version_in("<html>", "wasm-bindgen"), None);
    }

    #[test]
    fn the_workspace_and_trunk_ask_for_these_versions() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let bindgen = wasm_bindgen(&root.join("Cargo.lock")).expect("the workspace has a lock");
        let manifest = std::fs::read_to_string(root.join("Cargo.toml")).expect("it is there");
        assert!(manifest.contains(&format!("wasm-bindgen = \"={bindgen}\"")));
        let trunk = std::fs::read_to_string(root.join("Trunk.toml")).expect("it is there");
        let (number, _) = BINARYEN.split_once('.').expect("a version");
        assert!(
            trunk.contains(&format!("wasm_opt = \"version_{number}\"")),
            "{trunk}"
        );
    }
}
