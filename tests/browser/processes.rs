//! Ending a process with all that it started.
//!
//! A driver that is killed leaves its browser running, and browsers start processes of their own.

use rustix::process::{Pid, Signal, kill_process};
use std::fs;
use std::process::Child;

/// Kills `root` and its descendants, children first started last ended.
pub fn kill_tree(root: &Child) {
    let Ok(root) = i32::try_from(root.id()) else {
        return;
    };
    let parents = parents();
    let mut tree = vec![root];
    let mut next = 0;
    while let Some(&parent) = tree.get(next) {
        tree.extend(
            parents
                .iter()
                .filter(|(_, of)| *of == parent)
                .map(|(id, _)| *id),
        );
        next += 1;
    }
    for pid in tree.into_iter().filter_map(Pid::from_raw) {
        // It may have ended by itself.
        let _ = kill_process(pid, Signal::KILL);
    }
}

/// Every process with its parent, as the kernel lists them.
fn parents() -> Vec<(i32, i32)> {
    let folders = fs::read_dir("/proc").into_iter().flatten().flatten();
    folders
        .filter_map(|folder| {
            let id = folder.file_name().to_str()?.parse().ok()?;
            let stat = fs::read_to_string(folder.path().join("stat")).ok()?;
            // `id (name) state parent …`; the name may hold anything, a bracket too.
            let parent = stat
                .rsplit_once(')')?
                .1
                .split_whitespace()
                .nth(1)?
                .parse()
                .ok()?;
            Some((id, parent))
        })
        .collect()
}
