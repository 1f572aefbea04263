//! For authors: looks for saved files, and builds the content of a served site again.

use crate::finish::{self, Languages, Quality};
use crate::site::Builds;
use crate::workspace::Workspace;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

/// How long a saved file may go unnoticed. A look at a hundred files takes a millisecond.
const BETWEEN_LOOKS: Duration = Duration::from_millis(400);

type Times = BTreeMap<PathBuf, SystemTime>;

/// Watches the content for as long as the server runs.
pub fn content(workspace: Workspace, builds: Builds, quality: Quality, languages: Languages) {
    thread::spawn(move || {
        let mut known = times(&workspace.assets());
        loop {
            thread::sleep(BETWEEN_LOOKS);
            let now = times(&workspace.assets());
            if now == known {
                continue;
            }
            for file in changed(&known, &now) {
                println!(
                    "\nSaved: {}",
                    file.strip_prefix(&workspace.root).unwrap_or(file).display()
                );
            }
            known = now;
            match finish::refresh(&workspace, &workspace.dist(), quality, languages) {
                Ok(()) => {
                    builds.count_up();
                    println!("Built again; open pages reload.");
                }
                Err(fault) => println!("{fault}\nThe site stays as it was."),
            }
        }
    });
}

/// When each file under a folder was last saved. A file that comes or goes changes the answer too.
fn times(folder: &Path) -> Times {
    let mut found = Times::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            match entry.metadata() {
                Ok(facts) if facts.is_dir() => folders.push(entry.path()),
                Ok(facts) => {
                    found.insert(
                        entry.path(),
                        facts.modified().unwrap_or(SystemTime::UNIX_EPOCH),
                    );
                }
                Err(_) => {} // gone since it was listed
            }
        }
    }
    found
}

/// The files that were saved, came or went.
fn changed<'a>(before: &'a Times, after: &'a Times) -> Vec<&'a PathBuf> {
    let saved = after
        .iter()
        .filter(|(file, time)| before.get(*file) != Some(*time));
    let gone = before.iter().filter(|(file, _)| !after.contains_key(*file));
    saved.chain(gone).map(|(file, _)| file).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;

    #[test]
    fn notices_files_that_are_saved_come_or_go() {
        let folder = std::env::temp_dir().join(format!("tokkae-watch-{}", std::process::id()));
        fs::create_dir_all(folder.join("stories")).expect("a temporary folder");
        let [kept, gone, new] =
            ["a.toml", "stories/b.toml", "c.toml"].map(|name| folder.join(name));
        fs::write(&kept, "1").expect("written");
        fs::write(&gone, "1").expect("written");
        let before = times(&folder);
        assert_eq!(before.len(), 2);
        let later = SystemTime::now() + Duration::from_secs(9);
        fs::File::options()
            .append(true)
            .open(&kept)
            .expect("open")
            .set_modified(later)
            .expect("set");
        fs::remove_file(&gone).expect("removed");
        fs::write(&new, "1").expect("written");
        let after = times(&folder);
        let mut found = changed(&before, &after);
        found.sort();
        assert_eq!(found, [&kept, &new, &gone]);
        fs::remove_dir_all(&folder).expect("removed");
    }
}
