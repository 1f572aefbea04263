//! Where things are: the checkout, the target folder, the tools.

use crate::fault::{Fault, Outcome};
use crate::kit::Address;
use crate::process;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folders that commands work in.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// The checkout: the folder of the top `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's target folder, wherever it has been moved to.
    pub target: PathBuf,
    /// Where the site will be, if the build was told.
    pub address: Option<Address>,
}

impl Workspace {
    /// Asks Cargo where things are.
    ///
    /// # Errors
    /// If Cargo can't be run or doesn't answer.
    pub fn find() -> Outcome<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let root = root
            .canonicalize()
            .map_err(|error| Fault::file(&root, &error))?;
        let answer = ask_cargo(&root).output().map_err(|error| {
            Fault::new(
                format!("Cargo can't be run: {error}"),
                "Install Rust from https://rustup.rs",
            )
        })?;
        let target = target_of(&answer.stdout).ok_or_else(|| {
            Fault::new(
                format!(
                    "Cargo can't read the workspace:\n{}",
                    String::from_utf8_lossy(&answer.stderr)
                ),
                "Run `cargo metadata --no-deps` and mend what it names.",
            )
        })?;
        Ok(Self {
            root,
            target,
            address: None,
        })
    }

    /// What Cargo tells of the workspace's own crates, as JSON; nothing if it can't read them.
    pub fn metadata(&self) -> Option<String> {
        process::answer(&mut ask_cargo(&self.root))
    }

    /// The finished site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// What authors write.
    pub fn assets(&self) -> PathBuf {
        self.root.join("assets")
    }

    /// The page template and the fixed pages.
    pub fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// The project's own tools.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// The folder of the npm packages that set-up installs.
    pub fn npm(&self) -> PathBuf {
        self.tools().join("npm")
    }
}

fn ask_cargo(root: &Path) -> Command {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .current_dir(root);
    cargo
}

/// The target folder in the answer of `cargo metadata`.
fn target_of(metadata: &[u8]) -> Option<PathBuf> {
    let metadata: serde_json::Value = serde_json::from_slice(metadata).ok()?;
    metadata
        .get("target_directory")?
        .as_str()
        .map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;

    #[test]
    fn finds_the_checkout_and_the_target_folder() {
        let workspace = Workspace::find().expect("cargo is here: it runs this test");
        assert!(workspace.root.join("src/xtask/Cargo.toml").is_file());
        assert!(
            std::env::current_exe()
                .expect("this test")
                .starts_with(&workspace.target)
        );
    }

    #[test]
    fn reads_the_target_folder_and_refuses_other_answers() {
        assert_eq!(
            target_of(br#"{"target_directory":"/t"}"#),
            Some("/t".into())
        );
        assert_eq!(target_of(b"error: no such file"), None);
        assert_eq!(target_of(b"{}"), None);
    }
}
