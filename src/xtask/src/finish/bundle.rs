//! What was compiled: the app's WebAssembly and the script that loads it.

use super::Quality;
use super::digest::named;
use super::short_names::shorten;
use crate::compile::REST;
use crate::fault::{Fault, Outcome};
use crate::process;
use crate::split::{joined, rest_of};
use std::ffi::OsStr;
use std::fs;
use std::ops::Range;
use std::path::Path;
use std::process::Command;

/// The names of the app's two files in the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// The script that wasm-bindgen wrote.
    pub script: String,
    /// The WebAssembly.
    pub wasm: String,
    /// Where in it the first part ends and where the rest begins, if it is in two parts.
    pub rest: Option<Range<usize>>,
}

impl Bundle {
    /// The app of a finished site whose files' names begin with `stem`.
    ///
    /// # Errors
    /// If there isn't exactly one.
    pub fn of(site: &Path, stem: &str) -> Outcome<Self> {
        let wasm = the_one(site, stem, "wasm")?;
        Ok(Self {
            script: the_one(site, stem, "js")?,
            rest: rest_of(&read(&site.join(&wasm))?)?,
            wasm,
        })
    }

    /// Renames the two files by their contents, so that no name ever stands for other bytes. (The names that
    /// Trunk gives come from what the compiler wrote, before `wasm-opt`.)
    ///
    /// Their new names begin with `stem`; `programs` is the search path on which the tools are.
    ///
    /// # Errors
    /// If there isn't exactly one WebAssembly file with its script.
    pub fn take(staging: &Path, stem: &str, quality: Quality, programs: &OsStr) -> Outcome<Self> {
        let old = stem_of_the_one_module(staging)?;
        let (old_script, old_wasm) = (format!("{old}.js"), format!("{old}_bg.wasm"));
        let mut module = read(&staging.join(&old_wasm))?;
        let old_loader = staging.join(&old_script);
        if quality == Quality::Release {
            // One of the two ways to start, which nobody takes: without it a part of the script is never called.
            let text = String::from_utf8_lossy(&read(&old_loader)?)
                .replace("export { initSync, ", "export { ");
            write(&old_loader, text.as_bytes())?;
            minify(&old_loader, programs)?;
        }
        let mut loader = String::from_utf8_lossy(&read(&old_loader)?).into_owned();
        if quality == Quality::Release {
            (module, loader) = shorten(&module, &loader)?;
        }
        let rest = staging.join(REST);
        if rest.exists() {
            module = joined(module, &read(&rest)?);
            fs::remove_file(&rest).map_err(|error| Fault::file(&rest, &error))?;
        }
        let wasm = named(stem, &module, "wasm");
        // wasm-bindgen knows the file under the name that it had before Trunk's renaming.
        let loader = loader
            .replace(&old_wasm, &wasm)
            .replace("tokkae-web_bg.wasm", &wasm);
        let script = named(stem, loader.as_bytes(), "js");
        write(&staging.join(&wasm), &module)?;
        write(&staging.join(&script), loader.as_bytes())?;
        for old in [old_script, old_wasm] {
            let old = staging.join(old);
            fs::remove_file(&old).map_err(|error| Fault::file(&old, &error))?;
        }
        Self::of(staging, stem)
    }
}

/// The name of the one file `<stem>.<hash>.<extension>` of a site.
fn the_one(site: &Path, stem: &str, extension: &str) -> Outcome<String> {
    let entries = fs::read_dir(site).map_err(|error| Fault::file(site, &error))?;
    let names = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok());
    let is_it = |name: &String| {
        let parts: Vec<_> = name.split('.').collect();
        matches!(parts[..], [first, _, last] if first == stem && last == extension)
    };
    let mut found = names.filter(is_it);
    match (found.next(), found.next()) {
        (Some(name), None) => Ok(name),
        _ => Err(Fault::new(
            format!("{} doesn't hold one {stem}.….{extension}.", site.display()),
            "Run `cargo xtask build`.",
        )),
    }
}

/// Makes a script small. Every browser of the last years reads what it writes.
fn minify(script: &Path, programs: &OsStr) -> Outcome {
    let mut esbuild = Command::new("esbuild");
    esbuild
        .args([
            "--minify",
            "--format=esm",
            "--target=es2020",
            "--legal-comments=none",
            "--tree-shaking=true",
        ])
        .args(["--log-level=warning", "--allow-overwrite"])
        .arg(format!("--outfile={}", script.display()))
        .arg(script)
        .env("PATH", programs);
    process::run(
        &mut esbuild,
        "Run `cargo xtask build`, which installs esbuild and calls it.",
    )
}

/// `tokkae-web-<hash>` of the one `tokkae-web-<hash>_bg.wasm`.
fn stem_of_the_one_module(staging: &Path) -> Outcome<String> {
    let entries = fs::read_dir(staging).map_err(|error| Fault::file(staging, &error))?;
    let mut stems = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix("_bg.wasm").map(str::to_owned));
    match (stems.next(), stems.next()) {
        (Some(stem), None) => Ok(stem),
        (first, _) => Err(Fault::new(
            format!(
                "{} holds {} WebAssembly files; it should hold one.",
                staging.display(),
                if first.is_some() { "several" } else { "no" }
            ),
            "Look at the <link data-trunk …> of www/index.html.",
        )),
    }
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| Fault::file(path, &error))
}

fn write(path: &Path, bytes: &[u8]) -> Outcome {
    fs::write(path, bytes).map_err(|error| Fault::file(path, &error))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;
    use crate::finish::digest::is_hashed;

    #[test]
    fn renames_both_files_by_content_and_refuses_none_or_two() {
        let folder = std::env::temp_dir().join(format!("tokkae-bundle-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        assert!(
            Bundle::take(&folder, "app", Quality::Quick, OsStr::new(""))
                .expect_err("empty")
                .what
                .contains("holds no")
        );
        fs::write(folder.join("tokkae-web-1_bg.wasm"), b"\0asm\x01\0\0\0").expect("written");
        fs::write(
            folder.join("tokkae-web-1.js"),
            "new URL('tokkae-web_bg.wasm')",
        )
        .expect("written");
        let bundle =
            Bundle::take(&folder, "app", Quality::Quick, OsStr::new("")).expect("one of each");
        assert!(is_hashed(&bundle.script) && is_hashed(&bundle.wasm));
        let script = fs::read_to_string(folder.join(&bundle.script)).expect("there");
        assert!(script.contains(&bundle.wasm), "{script}");
        assert!(!folder.join("tokkae-web-1.js").exists());
        assert_eq!(Bundle::of(&folder, "app").expect("the same"), bundle);
        fs::write(folder.join("a_bg.wasm"), "").expect("written");
        fs::write(folder.join("b_bg.wasm"), "").expect("written");
        assert!(
            Bundle::take(&folder, "app", Quality::Quick, OsStr::new(""))
                .expect_err("two")
                .what
                .contains("several")
        );
        fs::remove_dir_all(&folder).expect("removed");
    }
}
