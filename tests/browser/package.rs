//! The packages of the built module, made once for this run, and read as a learning platform reads them.

use crate::module;
use crate::programs;
use anyhow::{Context, Error, Result, ensure};
use axum::Router;
use axum::extract::Path as UrlPath;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use flate2::read::DeflateDecoder;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::thread;
use tokkae_content::Date;
use xtask::Workspace;
use xtask::packages::{Ask, Kind, make};

/// The story of the packages with one story.
pub const STORY: &str = "game-friend";

/// Files by their path in a package.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The folder with all packages of the whole module.
pub fn whole() -> Result<PathBuf> {
    static MADE: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    once(&MADE, "whole", &[])
}

/// The folder with all packages of one story.
pub fn single() -> Result<PathBuf> {
    static MADE: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    once(&MADE, "single", &[STORY.to_owned()])
}

fn once(
    made: &OnceLock<Result<PathBuf, String>>,
    name: &'static str,
    stories: &[String],
) -> Result<PathBuf> {
    let stories = stories.to_vec();
    // Pages are drawn on a runtime, and one can't be started on the trial's own.
    let making = || match thread::spawn(move || into(name, &stories)).join() {
        Ok(made) => made.map_err(|fault| format!("{fault:#}")),
        Err(_) => Err("making packages panicked".to_owned()),
    };
    made.get_or_init(making).clone().map_err(Error::msg)
}

/// Makes every package into a folder of this name, which is empty before.
pub fn into(name: &str, stories: &[String]) -> Result<PathBuf> {
    module::dist().context("dist/ is missing: run `cargo xtask build`")?;
    let workspace = Workspace::find()?;
    let assets = programs::workspace().join("assets");
    let catalogue = tokkae_content::load(&assets, Date::today()).catalogue;
    let ask = Ask::new(&catalogue, &assets, None, stories, &[])?;
    let out = programs::target().join("test-packages").join(name);
    xtask::folder::clear(&out)?;
    make(&workspace, &catalogue, &ask, &Kind::ALL, &out)?;
    Ok(out)
}

/// What the one package in the folder whose name ends like that holds.
pub fn open(folder: &Path, ending: &str) -> Result<Files> {
    let entries = fs::read_dir(folder)?.flatten().map(|entry| entry.path());
    let mut found = entries.filter(|path| path.to_string_lossy().ends_with(ending));
    let file = found.next().with_context(|| format!("no {ending}"))?;
    ensure!(found.next().is_none(), "several {ending}");
    unzip(&fs::read(file)?)
}

/// A server of a package's files, as platforms are: it knows no folders.
pub fn served(files: Files) -> Router {
    let files = Arc::new(files);
    let serve = move |UrlPath(path): UrlPath<String>| async move {
        let Some(bytes) = files.get(&path) else {
            return (StatusCode::NOT_FOUND, "Not here.").into_response();
        };
        let kind = match path.rsplit('.').next().unwrap_or_default() {
            "html" => "text/html",
            "js" => "text/javascript",
            "css" => "text/css",
            "svg" => "image/svg+xml",
            "wasm" => "application/wasm",
            _ => "application/octet-stream",
        };
        ([(CONTENT_TYPE, kind)], bytes.clone()).into_response()
    };
    Router::new().route("/{*path}", get(serve))
}

/// Reads an archive by the list at its end.
fn unzip(archive: &[u8]) -> Result<Files> {
    let number = |at: usize, size: usize| -> Result<usize> {
        let bytes = archive.get(at..at + size).context("cut off")?;
        Ok(bytes
            .iter()
            .rev()
            .fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
    };
    let end = archive.len().checked_sub(22).context("too short")?;
    let (count, mut at) = (number(end + 10, 2)?, number(end + 16, 4)?);
    let mut files = Files::new();
    for _ in 0..count {
        ensure!(archive.get(at..at + 4) == Some(b"PK\x01\x02"), "no entry");
        let (method, packed) = (number(at + 10, 2)?, number(at + 20, 4)?);
        let (name, start) = (number(at + 28, 2)?, number(at + 42, 4)?);
        let path = archive.get(at + 46..at + 46 + name).context("cut off")?;
        let from = start + 30 + number(start + 26, 2)? + number(start + 28, 2)?;
        let packed = archive.get(from..from + packed).context("cut off")?;
        let mut bytes = packed.to_vec();
        if method == 8 {
            bytes.clear();
            DeflateDecoder::new(packed).read_to_end(&mut bytes)?;
        }
        files.insert(String::from_utf8(path.to_vec())?, bytes);
        at += 46 + name;
    }
    Ok(files)
}
