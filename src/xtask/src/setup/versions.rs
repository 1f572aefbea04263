//! The versions of every tool that set-up installs, in one place.
//!
//! wasm-bindgen is not here: the tools hold it as a crate, in the app's own version.

/// The target that the app is compiled to.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Holds `wasm-opt`; `Trunk.toml` names the same number. Older ones can't read what Rust writes now.
pub const BINARYEN: &str = "132.0.0";
/// Makes scripts small: wasm-bindgen's has 23 kB of comments and long names.
pub const ESBUILD: &str = "0.25.12";
/// Drives Firefox in the tests.
pub const GECKODRIVER: &str = "0.37.1";
/// Holds the dependencies to `.cargo/deny.toml`; `cargo xtask supply` only.
pub const CARGO_DENY: &str = "0.20.2";
/// Lists the dependencies; `cargo xtask supply` only.
pub const CARGO_CYCLONEDX: &str = "0.5.9";
/// Looks for faults of accessibility in the tests.
pub const AXE_CORE: &str = "4.14.1";

/// A learning platform's half of SCORM, for the tests of packages.
pub const SCORM_AGAIN: &str = "3.4.3";
/// Has the published schemas of SCORM's manifests, for the tests of packages; nothing of it is run.
pub const SCORM_SCHEMAS: &str = "0.2.7";

/// A learning record store, for the tests of packages.
pub const RALPH: &str = "5.1.0";
/// An offline school platform, for the tests of packages.
pub const KOLIBRI: &str = "0.19.5";

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
pub const TEST_PACKAGES: [(&str, Proof); 3] = [
    ("fonts-khmeros", Proof::Font(":lang=km")),
    ("fonts-noto-core", Proof::Font("Noto Sans")),
    // `msgfmt` looks the translations through as translators' tools do.
    ("gettext", Proof::Program("msgfmt")),
];

/// What those in browsers need besides.
pub const BROWSER_PACKAGES: [(&str, Proof); 9] = [
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
    // A server that is told what `cargo xtask build` writes for it.
    ("nginx-light", Proof::Program("nginx")),
    // Holds the packages' manifests to their schemas.
    ("libxml2-utils", Proof::Program("xmllint")),
];

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;
    use std::path::Path;

    #[test]
    fn the_workspace_and_trunk_ask_for_these_versions() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let text = |file: &str| std::fs::read_to_string(root.join(file)).expect("it is there");
        let version = |text: &str, crate_name: &str| {
            let (_, rest) = text
                .split_once(&format!("\n{crate_name} = \"="))
                .expect("pinned");
            rest.split('"').next().unwrap_or_default().to_owned()
        };
        assert_eq!(
            version(&text("Cargo.toml"), "wasm-bindgen"),
            version(&text("src/xtask/Cargo.toml"), "wasm-bindgen-cli-support")
        );
        let trunk = text("Trunk.toml");
        let (number, _) = BINARYEN.split_once('.').expect("a version");
        assert!(
            trunk.contains(&format!("wasm_opt = \"version_{number}\"")),
            "{trunk}"
        );
    }
}
