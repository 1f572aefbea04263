//! Folders: away with one, an empty one, a copy of one, all files below one.

use crate::fault::{Fault, Outcome};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Takes a folder away; one that isn't there is gone already.
///
/// # Errors
/// If it can't be taken away.
pub fn clear(folder: &Path) -> Outcome {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Fault::file(folder, &error)),
        _ => Ok(()),
    }
}

/// Makes a folder that holds nothing, whatever was there.
///
/// # Errors
/// If the old one can't be taken away, or the new one can't be made.
pub fn empty(folder: &Path) -> Outcome {
    clear(folder)?;
    fs::create_dir_all(folder).map_err(|error| Fault::file(folder, &error))
}

/// Copies a folder with everything below it.
///
/// # Errors
/// If something can't be read or written.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let path = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &path)?;
        } else {
            fs::copy(entry.path(), path)?;
        }
    }
    Ok(())
}

/// Every file below a folder, in the order of the file system.
///
/// # Errors
/// If a folder can't be read.
pub fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| Fault::file(folder, &error))? {
        let path = entry.map_err(|error| Fault::file(folder, &error))?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::{clear, copy};
    use std::fs;

    #[test]
    fn copies_a_site_where_it_cannot_be_moved() {
        let folder = std::env::temp_dir().join(format!("tokkae-copy-{}", std::process::id()));
        let (from, to) = (folder.join("from"), folder.join("to"));
        fs::create_dir_all(from.join("en/help")).expect("a temporary folder");
        fs::write(from.join("en/help/index.html"), "help").expect("written");
        copy(&from, &to).expect("copied");
        let copied = fs::read_to_string(to.join("en/help/index.html"));
        assert_eq!(copied.expect("there"), "help");
        clear(&folder).expect("cleared");
        clear(&folder).expect("is clear already");
    }
}
