//! What partners' pages cost: the bytes of the element and of the module in a page of their own.

use crate::fault::{Fault, Outcome};
use crate::finish::Bundle;
use crate::finish::compress::with_extension;
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;

/// The element over the wire.
pub const ELEMENT: u64 = 4_000;
/// The module in a partner's own page over the wire, with its style sheet, before the first story.
pub const INLINE: u64 = 160_000;

/// Counts what is in `dist/`.
///
/// # Errors
/// If a budget is overdrawn, or if `dist/` isn't whole.
pub fn measure(workspace: &Workspace) -> Outcome {
    let dist = workspace.dist();
    let app = Bundle::of(&dist, "inline")?;
    let element = on_the_wire(&dist, "embed/v1.js")?;
    let mut parts = vec![("loader".to_owned(), on_the_wire(&dist, "embed/inline.js")?)];
    for name in [app.script, app.wasm, styles(&dist)?] {
        parts.push((name.clone(), on_the_wire(&dist, &name)?));
    }
    let inline: u64 = parts.iter().map(|(_, bytes)| bytes).sum();
    println!("For partners' pages, bytes over the wire (brotli):");
    println!("  {:<34}{element:>8} (at most {ELEMENT})", "embed/v1.js");
    println!(
        "  {:<34}{inline:>8} (at most {INLINE})",
        "inline mode, without a shelf"
    );
    for (name, bytes) in parts {
        println!("    {name:<32}{bytes:>8}");
    }
    judge(element, inline)
}

fn judge(element: u64, inline: u64) -> Outcome {
    let over = [
        ("embed/v1.js", element, ELEMENT),
        ("inline mode", inline, INLINE),
    ];
    match over.into_iter().find(|(_, bytes, budget)| bytes > budget) {
        None => Ok(()),
        Some((name, bytes, budget)) => Err(Fault::new(
            format!(
                "{name} takes {bytes} bytes: {} over its budget of {budget}.",
                bytes - budget
            ),
            "Look at what was added last.",
        )),
    }
}

/// The style sheet of inline mode.
fn styles(dist: &Path) -> Outcome<String> {
    let entries = fs::read_dir(dist).map_err(|error| Fault::file(dist, &error))?;
    let names = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok());
    let mut sheets = names.filter(|name| {
        let parts: Vec<_> = name.split('.').collect();
        matches!(parts[..], ["inline", _, "css"])
    });
    sheets.next().ok_or_else(|| outdated("inline.….css"))
}

fn on_the_wire(dist: &Path, name: &str) -> Outcome<u64> {
    let file = dist.join(name);
    let size = |path: &Path| fs::metadata(path).ok().map(|facts| facts.len());
    let small = size(&with_extension(&file, "br")).or_else(|| size(&file));
    small.ok_or_else(|| outdated(name))
}

fn outdated(file: &str) -> Fault {
    Fault::new(format!("dist/ has no {file}."), "Run `cargo xtask build`.")
}

#[cfg(test)]
mod tests {
    use super::{ELEMENT, INLINE, judge};

    #[test]
    fn the_budgets_are_kept_to_the_byte() {
        assert_eq!(judge(ELEMENT, INLINE), Ok(()));
        for (element, inline) in [(ELEMENT + 1, INLINE), (ELEMENT, INLINE + 1)] {
            let fault = judge(element, inline).err().map(|fault| fault.what);
            assert!(fault.unwrap_or_default().contains(": 1 over"));
        }
    }
}
