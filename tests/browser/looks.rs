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
        let kept = read(&file)?;
        self.seen.insert(file.clone());
        let same_words = (kept.as_ref()).is_some_and(|kept| kept.words.as_ref() == Some(&words));
        let is_exact = same_words && self.is_same_ground;
        let change = kept.map(|kept| (strict::difference(&kept.picture, now), kept.picture));
        if self.accepts {
            // What is true enough stays as it is: no picture changes in a commit without a reason.
            let stays = is_exact && matches!(change, Some((None, _)));
            return if stays {
                Ok(())
            } else {
                keep(&file, now, &words)
            };
        }
        match change {
            None => {
                self.faults.push(format!("{example} has no picture yet"));
                Ok(())
            }
            Some((None, _)) => Ok(()),
            Some((Some(change), before)) => self.judge(example, is_exact, [&before, now, &change]),
        }
    }

    /// Tells of a look that is not strictly the same, if that is a fault.
    fn judge(&mut self, example: &str, is_exact: bool, pictures: [&Picture; 3]) -> Result<()> {
        let [before, now, _] = pictures;
        let what = if is_exact {
            Some("it looks other than before".to_owned())
        } else {
            self.loosely += 1;
            loose::difference(before, now)
        };
        if let Some(what) = what {
            let shown = self.show(example, &pictures)?;
            let shown = shown.display();
            self.faults.push(format!(
                "{example}: {what}\n  before, now, what is other: {shown}"
            ));
        }
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
        let spare = pictures(&self.folder)?;
        let spare = spare.into_iter().filter(|file| !self.seen.contains(file));
        let spare: Vec<_> = spare.collect();
        if self.accepts {
            spare.iter().try_for_each(fs::remove_file)?;
            println!(
                "Accepted {} pictures in {}",
                self.seen.len(),
                self.folder.display()
            );
            return self.ground.write(&self.folder.join("ground.toml"));
        }
        for file in &spare {
            let name = file.strip_prefix(&self.folder).unwrap_or(file);
            self.faults
                .push(format!("{} is a picture of nothing", name.display()));
        }
        self.tell();
        if self.faults.is_empty() {
            return Ok(());
        }
        bail!("{}\n{ACCEPT}", self.faults.join("\n"))
    }

    /// Says plainly what could not be compared strictly.
    fn tell(&self) {
        if !self.is_same_ground {
            println!(
                "The pictures in {} were made with another browser or other fonts than are here ({}).",
                self.folder.display(),
                self.ground
            );
        }
        if self.loosely > 0 {
            println!(
                "{} of {} pictures in {} are other, and could be compared by colours and heights only: their words \
                 have changed, or the browser, or its fonts.",
                self.loosely,
                self.seen.len(),
                self.folder.display()
            );
        }
    }
}

/// The kept picture, if there is one.
fn read(file: &Path) -> Result<Option<Kept>> {
    if !file.is_file() {
        return Ok(None);
    }
    let kept = Picture::read(&fs::read(file)?);
    kept.map(Some).with_context(|| file.display().to_string())
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
