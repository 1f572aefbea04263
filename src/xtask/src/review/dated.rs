//! The day of the texts: when their files last changed.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::UNIX_EPOCH;
use tokkae_content::Date;

/// The day of the latest change to any of these files, as the history says; where there is none, or a
/// file has changes that are not in it, as the disk says.
pub fn last_change(assets: &Path, files: &[PathBuf]) -> String {
    let from_history = history(assets, files);
    from_history
        .or_else(|| disk(files))
        .unwrap_or_else(|| "no date".to_owned())
}

fn history(assets: &Path, files: &[PathBuf]) -> Option<String> {
    let git = |arguments: &[&str]| {
        let answer = Command::new("git")
            .arg("-C")
            .arg(assets)
            .args(arguments)
            .arg("--")
            .args(files)
            .output()
            .ok()?;
        let text = String::from_utf8(answer.stdout).ok()?;
        answer.status.success().then(|| text.trim().to_owned())
    };
    let is_committed = git(&["status", "--porcelain"])?.is_empty();
    let day = git(&["log", "-1", "--format=%cs"])?;
    (is_committed && !day.is_empty()).then_some(day)
}

fn disk(files: &[PathBuf]) -> Option<String> {
    let changed = |file: &PathBuf| file.metadata().ok()?.modified().ok();
    let latest = files.iter().filter_map(changed).max()?;
    let since = latest.duration_since(UNIX_EPOCH).ok()?;
    Some(Date::from_unix_days(since.as_secs() / 86_400).to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;
    use std::fs;

    #[test]
    fn without_a_history_the_disk_says_the_day() {
        let folder = std::env::temp_dir().join(format!("tokkae-dated-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        let file = folder.join("a.toml");
        fs::write(&file, "").expect("written");
        let day = last_change(&folder, std::slice::from_ref(&file));
        assert!(
            Date::parse(&day).is_some_and(|day| day <= Date::today()),
            "{day}"
        );
        fs::remove_dir_all(&folder).expect("removed");
        assert_eq!(last_change(&folder, &[file]), "no date");
    }
}
