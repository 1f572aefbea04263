//! `tokkae.html`: the whole module in one file that opens with a double click, from a USB stick, without a network.
//!
//! Everything is in one archive (LZMA: what repeats in two hundred pages costs nothing) written in letters. A script
//! in the page unpacks it, and gives the module's pages, scripts and packs to the browser as if they were files. What
//! is painted first, and whom to call where scripts don't run, stands in the page as it is.

mod letters;
mod pack;
mod page;
mod reach;

use super::Files;
use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;
use tokkae_content::LocalePacks;

/// The most bytes that the file of the whole module may have.
pub const BUDGET: usize = 700_000;

/// The file.
///
/// # Errors
/// If the module has no start page, or a template lacks a marker.
pub fn write(workspace: &Workspace, module: &Files, packs: &[LocalePacks]) -> Outcome<Vec<u8>> {
    let reached = reach::reached(module);
    let is_kept = |path: &str| is_kept(path) && reached.contains(path);
    let kept = module.iter().filter(|(path, _)| is_kept(path));
    let bytes = pack::joined(kept)?;
    let archive = letters::write(&pack::packed(&bytes)?);
    page::write(workspace, module, packs, &archive, bytes.len())
}

/// Fails where the file of the whole module has become too large to be passed on by telephone.
pub fn hold_to_budget(bytes: usize) -> Outcome {
    if bytes <= BUDGET {
        return Ok(());
    }
    Err(Fault::new(
        format!("tokkae.html has {bytes} bytes; it may have {BUDGET}."),
        "Look what grew (`is_kept` in src/xtask/src/packages/single/mod.rs says what is in it), or pack some stories or \
         one language: --story, --language.",
    ))
}

/// What is of no use in a single file: what a server is told, recorded voices (each larger than all the rest), and
/// what stands in the page itself.
fn is_kept(path: &str) -> bool {
    let stands_in_the_page = path == "favicon.svg"
        || path.starts_with("away/")
        || path.starts_with("app.") && super::extension(path) == "css";
    !stands_in_the_page && !super::is_for_a_server_only(path) && !path.starts_with("audio/")
}

/// The one file of the module whose path begins and ends like that.
fn the_one<'a>(module: &'a Files, begins: &str, ends: &str) -> Outcome<&'a str> {
    let found = module
        .iter()
        .find(|(path, _)| path.starts_with(begins) && path.ends_with(ends));
    let text = found.and_then(|(_, bytes)| std::str::from_utf8(bytes).ok());
    text.ok_or_else(|| {
        Fault::new(
            format!("The module has no {begins}…{ends}."),
            "Run `cargo xtask build`.",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{BUDGET, hold_to_budget, is_kept};

    #[test]
    fn holds_pages_scripts_and_packs_and_nothing_for_servers() {
        for path in [
            "en/adults/index.html",
            "packs/km.0.pack",
            "app.0.wasm",
            "boot.0.js",
            "km/trainers/index.html",
        ] {
            assert!(is_kept(path), "{path}");
        }
        for path in [
            "sw.js",
            "_headers",
            "app.0.css",
            "index.html.br",
            "audio/km/a.mp3",
            "away/index.html",
        ] {
            assert!(!is_kept(path), "{path}");
        }
    }

    #[test]
    fn a_file_that_is_too_large_is_refused() {
        assert!(hold_to_budget(BUDGET).is_ok());
        assert!(hold_to_budget(BUDGET + 1).is_err());
    }
}
