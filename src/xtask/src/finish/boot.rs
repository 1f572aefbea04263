//! The script that starts the app: small, plain, and in a file of its own, as the policy wants it.

use super::bundle::Bundle;
use super::pages::Common;
use super::template::{self, Value};
use super::{Quality, styles};
use crate::embed::frame;
use crate::embed::minify::minify;
use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;

/// Writes it into the site and answers with its name.
///
/// # Errors
/// If `www/boot.js` lacks a marker or can't be read.
pub fn write(
    workspace: &Workspace,
    site: &Path,
    app: &Bundle,
    common: &Common,
    quality: Quality,
) -> Outcome<String> {
    let text = read(workspace, "boot.js")?;
    let between = app.rest.clone().unwrap_or_default();
    let values = vec![
        ("frame", Value::Raw(frame::write(workspace, site)?)),
        ("script", Value::Raw(app.script.clone())),
        ("wasm", Value::Raw(app.wasm.clone())),
        ("ends", Value::Raw(between.start.to_string())),
        ("begins", Value::Raw(between.end.to_string())),
        ("styles", Value::Raw(common.styles.clone())),
        (
            "pictures",
            Value::Raw(styles::pictures(&common.sheet).join(" ")),
        ),
    ];
    let script = template::fill("www/boot.js", &without_comments(&text), values)?;
    let script = minify(workspace, "boot.js", &script, "esm", quality)?;
    super::write_named(site, "boot", &script, "js")
}

/// Writes the script with which pages without the app are left, and answers with its name.
///
/// # Errors
/// If `www/leave.js` can't be read.
pub fn write_leave(workspace: &Workspace, site: &Path) -> Outcome<String> {
    let text = without_comments(&read(workspace, "leave.js")?);
    let values = vec![("frame", Value::Raw(frame::write(workspace, site)?))];
    let script = template::fill("www/leave.js", &text, values)?;
    super::write_named(site, "leave", &script, "js")
}

/// Writes the script of the pocket card, and answers with its name.
///
/// # Errors
/// If `www/card.js` can't be read.
pub fn write_card(workspace: &Workspace, site: &Path) -> Outcome<String> {
    write_as_it_is(workspace, site, "card")
}

/// Writes the script of the pages for trainers, and answers with its name.
///
/// # Errors
/// If `www/qr.js` can't be read.
pub fn write_qr(workspace: &Workspace, site: &Path) -> Outcome<String> {
    write_as_it_is(workspace, site, "qr")
}

/// Writes the script of the page on which the module is kept on a device, and answers with its name.
///
/// # Errors
/// If `www/device.js` can't be read.
pub fn write_device(workspace: &Workspace, site: &Path) -> Outcome<String> {
    write_as_it_is(workspace, site, "device")
}

fn write_as_it_is(workspace: &Workspace, site: &Path, stem: &str) -> Outcome<String> {
    let text = read(workspace, &format!("{stem}.js"))?;
    super::write_named(site, stem, &without_comments(&text), "js")
}

fn read(workspace: &Workspace, name: &str) -> Outcome<String> {
    let source = workspace.www().join(name);
    fs::read_to_string(&source).map_err(|error| Fault::file(&source, &error))
}

/// Writes the script that makes pages easier to read, with the one that reads them aloud, and answers with its name.
///
/// # Errors
/// If `www/ease.js` lacks a marker, or one of the two can't be read.
pub fn write_ease(workspace: &Workspace, site: &Path) -> Outcome<String> {
    let speak = write_as_it_is(workspace, site, "speak")?;
    let values = vec![("speak", Value::Raw(speak))];
    let script = template::fill(
        "www/ease.js",
        &without_comments(&read(workspace, "ease.js")?),
        values,
    )?;
    super::write_named(site, "ease", &script, "js")
}

/// The script without its lines of comment, empty lines and indentation.
pub(crate) fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let kept = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    kept.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn drops_whole_lines_of_comment_only() {
        let script = "// a\nlet url = \"https://b\";\n\n  // c\n  go(url); // d\n";
        assert_eq!(
            without_comments(script),
            "let url = \"https://b\";\ngo(url); // d"
        );
    }
}
