//! `SHA256SUMS`: what `sha256sum --check` reads, for every package in the folder.

use crate::fault::{Fault, Outcome};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::Path;

const NAME: &str = "SHA256SUMS";

/// Writes the sums of the files that lie in the folder itself.
///
/// # Errors
/// If a file can't be read or written.
pub fn write(folder: &Path) -> Outcome {
    let entries = fs::read_dir(folder).map_err(|error| Fault::file(folder, &error))?;
    let mut files: Vec<_> = (entries.flatten().map(|entry| entry.path()))
        .filter(|path| path.is_file() && path.file_name().is_some_and(|name| name != NAME))
        .collect();
    files.sort();
    let mut sums = String::new();
    for file in files {
        let bytes = fs::read(&file).map_err(|error| Fault::file(&file, &error))?;
        for byte in Sha256::digest(bytes) {
            let _ = write!(sums, "{byte:02x}"); // a String takes everything
        }
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let _ = writeln!(sums, "  {name}");
    }
    let file = folder.join(NAME);
    fs::write(&file, sums).map_err(|error| Fault::file(&file, &error))
}
