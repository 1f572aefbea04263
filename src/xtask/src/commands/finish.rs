//! `finish`: Trunk's hook, not for people.

use crate::fault::{Fault, Outcome};
use crate::finish::{Languages, Quality, finish};
use crate::workspace::Workspace;
use std::path::PathBuf;

/// Finishes the site in Trunk's staging folder.
pub fn run() -> Outcome {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| {
            Fault::new(
                "`finish` is for Trunk, which says where its files are.",
                "Run `cargo xtask build`.",
            )
        })?;
    let release = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let quality = if release {
        Quality::Release
    } else {
        Quality::Quick
    };
    let languages = Languages::from_variable(std::env::var_os(Languages::VARIABLE).as_deref());
    finish(&Workspace::find()?, &staging, quality, languages)
}
