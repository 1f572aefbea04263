//! `embed/v1.js`: the element. It holds nothing of this build, so its bytes change only when it is changed itself.

use super::{FOLDER, minify::minify, save, source};
use crate::fault::Outcome;
use crate::finish::Quality;
use crate::finish::template::{Value, fill};
use crate::workspace::Workspace;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use std::path::Path;
use tokkae_contract::OPTIONS;

/// Its name. Another version of the contract would be another file beside it.
pub const NAME: &str = "v1.js";

/// Writes it, and answers with its hash as pages name it.
///
/// # Errors
/// If the source lacks a marker, or a file can't be read or written.
pub fn write(workspace: &Workspace, site: &Path, quality: Quality) -> Outcome<String> {
    let names: Vec<_> = OPTIONS.iter().map(|option| option.name).collect();
    let values = vec![
        ("names", Value::Raw(format!("{names:?}"))),
        (
            "looks",
            Value::Raw(format!("{:?}", ["theme", "accent", "chrome"])),
        ),
    ];
    let script = fill("www/embed/v1.js", &source(workspace, NAME)?, values)?;
    let small = minify(workspace, NAME, &script, "iife", quality)?;
    save(&site.join(FOLDER).join(NAME), &small)?;
    Ok(integrity(small.as_bytes()))
}

/// `sha384-…` of a script, for `<script integrity="…">`.
pub fn integrity(script: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(script)))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_hash_is_as_browsers_reckon_it() {
        // From the specification of Subresource Integrity.
        assert_eq!(
            super::integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }
}
