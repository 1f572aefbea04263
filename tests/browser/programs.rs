//! Where the programs are that the suite runs.

use std::env;
use std::fmt;
use std::path::{Path, PathBuf};

/// A program that is not on this machine.
#[derive(Debug)]
pub struct Missing(pub &'static str);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} is missing: `cargo xtask test` installs it or says how to",
            self.0
        )
    }
}

impl std::error::Error for Missing {}

/// The folder that this workspace builds into.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from)
}

/// The workspace's root.
pub fn workspace() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).to_owned()
}

/// The program of this name: the project's own tools first, then those of the machine.
pub fn find(name: &'static str) -> Result<PathBuf, Missing> {
    let path = env::var_os("PATH").unwrap_or_default();
    std::iter::once(target().join("tools/bin"))
        .chain(env::split_paths(&path))
        // Debian's servers are there, and not every account looks there.
        .chain([PathBuf::from("/usr/sbin")])
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
        .ok_or(Missing(name))
}

/// Those of the programs that can't be found.
pub fn missing(names: &[&'static str]) -> Vec<Missing> {
    names.iter().filter_map(|name| find(name).err()).collect()
}
