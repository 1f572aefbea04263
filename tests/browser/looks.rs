//! The kept pictures of a language's gallery, and what a new picture is beside them.
//!
//! They are in `looks/<language>/<room>/<example>.png`. Each says of which words it is. Made with the same browser and
//! fonts, and of the same words, a picture is held to the strict measure; otherwise to the loose one, and the suite
//! says so. `UPDATE_GOLDEN=1` accepts what there is now.

use crate::ground::Ground;
use crate::programs;
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use tokkae_tests::looks::{Kept, Picture, loose, strict};

/// How a changed look is accepted.
const ACCEPT: &str = "Right all the same? Accept it:\n\
    UPDATE_GOLDEN=1 cargo test -p tokkae-tests --test browser -- chromium::gallery::looks\n\
    Then look at the changed pictures in tests/browser/looks/ once more.";

/// The looks of one language while they are compared.
pub struct Looks {
    folder: PathBuf,
    evidence: PathBuf,
    accepts: bool,
    ground: Ground,
    is_same_ground: bool,
    seen: BTreeSet<PathBuf>,
    faults: Vec<String>,
    loosely: usize,
}

impl Looks {
    /// The kept looks of a language, to be compared with pictures that are made on this ground.
    pub fn open(tag: &str, ground: Ground) -> Self {
        let folder = programs::workspace().join("tests/browser/looks").join(tag);
        let kept = Ground::read(&folder.join("ground.toml"));
        Self {
            is_same_ground: kept.as_ref() == Some(&ground),
            evidence: programs::target().join("browser-failures/looks").join(tag),
            accepts: std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1"),
            folder,
            ground,
            seen: BTreeSet::new(),
            faults: Vec::new(),
            loosely: 0,
        }
    }

    /// Compares the picture of an example, or accepts it.
    pub fn compare(&mut self, example: &str, words: &str, now: &Picture) -> Result<()> {
        let file = self.folder.join(format!("{example}.png"));
        let words = hash(words);
        self.seen.insert(file.clone());
        let kept = match fs::read(&file) {
            Ok(bytes) => Some(Picture::read(&bytes).with_context(|| file.display().to_string())?),
            Err(_) => None,
        };
        let has_same_words = |kept: &Kept| kept.words.as_ref() == Some(&words);
        let Some(kept) = kept else {
            if self.accepts {
                return keep(&file, now, &words);
            }
            self.faults.push(format!("{example} has no picture yet"));
            return Ok(());
        };
        let change = strict::difference(&kept.picture, now);
        if self.accepts {
            let stays = change.is_none() && has_same_words(&kept) && self.is_same_ground;
            return if stays {
                Ok(())
            } else {
                keep(&file, now, &words)
            };
        }
        let Some(change) = change else {
            return Ok(());
        };
        let what = if self.is_same_ground && has_same_words(&kept) {
            "it looks other than before".to_owned()
        } else {
            self.loosely += 1;
            match loose::difference(&kept.picture, now) {
                Some(what) => what,
                None => return Ok(()),
            }
        };
        let shown = self.show(example, &[&kept.picture, now, &change])?;
        self.faults.push(format!(
            "{example}: {what}\n  before, now, what is other: {}",
            shown.display()
        ));
        Ok(())
    }

    /// Keeps the pictures side by side for whoever reads the failure.
    fn show(&self, example: &str, pictures: &[&Picture]) -> Result<PathBuf> {
        let file = self.evidence.join(format!("{example}.png"));
        keep(&file, &Picture::beside(pictures), "")?;
        Ok(file)
    }

    /// What has come of it; accepted pictures without an example go.
    pub fn close(mut self) -> Result<()> {
        for file in pictures(&self.folder)? {
            if self.seen.contains(&file) {
                continue;
            }
            if self.accepts {
                fs::remove_file(&file)?;
            } else {
                let name = file.strip_prefix(&self.folder).unwrap_or(&file);
                self.faults
                    .push(format!("{} is a picture of nothing", name.display()));
            }
        }
        if self.accepts {
            println!(
                "Accepted {} pictures in {}",
                self.seen.len(),
                self.folder.display()
            );
            return self.ground.write(&self.folder.join("ground.toml"));
        }
        if !self.is_same_ground {
            println!(
                "The pictures in {} were made with another browser or other fonts than are here ({}).",
                self.folder.display(),
                self.ground
            );
        }
        if self.loosely > 0 {
            println!(
                "{} of {} pictures could be compared by colours and heights only: their words have changed, or \
                 the browser, or fonts.",
                self.loosely,
                self.seen.len()
            );
        }
        if self.faults.is_empty() {
            return Ok(());
        }
        bail!("{}\n{ACCEPT}", self.faults.join("\n"))
    }
}

fn keep(file: &Path, picture: &Picture, words: &str) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, picture.write(words)?).with_context(|| file.display().to_string())
}

/// Every picture below a folder.
fn pictures(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(found);
    };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(pictures(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "png") {
            found.push(path);
        }
    }
    Ok(found)
}

/// FNV-1a: enough to tell other words.
fn hash(words: &str) -> String {
    let hash = words.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}
