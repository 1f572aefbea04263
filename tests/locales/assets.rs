//! This checkout's assets, and copies of them that go away again.

use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The folder that is published.
pub fn own() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets")
}

/// Every committed translation: its tag and its file.
pub fn translations(assets: &Path) -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(assets.join("locales")).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let files = paths.filter(|path| path.extension().is_some_and(|ending| ending == "po"));
    let mut files: Vec<_> = files
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "there is Khmer at least");
    files
}

/// A copy to add files to.
pub fn copy() -> TempDir {
    let to = tempfile::tempdir().unwrap();
    copy_folder(&own(), to.path());
    to
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_folder(&path, &to);
        } else {
            fs::copy(&path, &to).unwrap();
        }
    }
}
