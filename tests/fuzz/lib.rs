//! Everything that reads bytes from outside, as functions that take any bytes and must never panic.
//!
//! Two things feed them: `mutations.rs`, a few seconds with every `cargo xtask test`, and `guided.rs`, minutes or
//! hours with libFuzzer by `cargo xtask fuzz`. What once broke a reader is kept in `found/<target>/` and tried first.

#![allow(clippy::expect_used)] // a fault shows itself by a panic here

mod message;
mod pack;
mod play;
mod resume;
mod snapshot;
mod story;
mod translation;

use std::path::{Path, PathBuf};

/// A reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A story that an author wrote, in TOML.
    Story,
    /// A translation, in gettext's PO.
    Translation,
    /// A file that the app fetched.
    Pack,
    /// What a tab kept.
    Snapshot,
    /// A code that a child typed.
    Resume,
    /// What a partner's page sends, and the options that it gives.
    Message,
}

impl Target {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Story,
        Self::Translation,
        Self::Pack,
        Self::Snapshot,
        Self::Resume,
        Self::Message,
    ];

    /// Its name on the command line and in folders.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::Translation => "translation",
            Self::Pack => "pack",
            Self::Snapshot => "snapshot",
            Self::Resume => "resume",
            Self::Message => "message",
        }
    }

    /// The target of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| target.name() == name)
    }

    /// Reads the bytes.
    ///
    /// # Panics
    /// If the reader does, or if what it made of them breaks its promise.
    pub fn run(self, bytes: &[u8]) {
        match self {
            Self::Story => story::run(bytes),
            Self::Translation => translation::run(bytes),
            Self::Pack => pack::run(bytes),
            Self::Snapshot => snapshot::run(bytes),
            Self::Resume => resume::run(bytes),
            Self::Message => message::run(bytes),
        }
    }

    /// Bytes that are right, to begin with.
    pub fn seeds(self) -> Vec<Vec<u8>> {
        match self {
            Self::Story => story::seeds(),
            Self::Translation => translation::seeds(),
            Self::Pack => pack::seeds(),
            Self::Snapshot => snapshot::seeds(),
            Self::Resume => resume::seeds(),
            Self::Message => message::seeds(),
        }
    }

    /// Pieces that mean something to the reader.
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Story => story::WORDS,
            Self::Translation => translation::WORDS,
            Self::Pack => pack::WORDS,
            Self::Snapshot => snapshot::WORDS,
            Self::Resume => &[],
            Self::Message => message::WORDS,
        }
    }

    /// What once broke the reader, and must not again.
    pub fn found(self) -> Vec<(PathBuf, Vec<u8>)> {
        files(&fuzz().join("found").join(self.name()))
    }
}

fn fuzz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// What authors wrote.
fn assets() -> PathBuf {
    fuzz().join("../../assets")
}

/// A small folder of assets without a fault: what is held to it is looked at in no time.
fn sound() -> PathBuf {
    fuzz().join("../rules/sound")
}

/// The files of a folder by name; none if there is no folder.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    let read = |path: PathBuf| {
        let bytes = std::fs::read(&path).ok()?;
        Some((path, bytes))
    };
    paths.into_iter().filter_map(read).collect()
}
