//! For Netlify, Cloudflare Pages and whoever else reads `_headers`: a list of paths with their headers.
//!
//! Where two rules fit a path these hosts join the values of a header with a comma, so each header stands in only one
//! rule that fits. And a rule can't speak of names that hold a hash. So every folder and file at the top has its own.

use super::for_headers;
use crate::fault::{Fault, Outcome};
use crate::finish::template::Value;
use crate::site::{Keep, kind_of};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The text of `_headers` for the files of a site.
///
/// # Errors
/// If a folder can't be read.
pub(super) fn rules(site: &Path) -> Outcome<String> {
    let mut text =
        String::from("# Written by `cargo xtask build`, for this build's files.\n\n/*\n");
    if let Value::Raw(headers) = for_headers(site, |name, value| format!("  {name}: {value}")) {
        text.push_str(&headers);
    }
    text.push('\n');
    for name in names(site)? {
        let (paths, keep, kind) = about(site, &name)?;
        for path in paths {
            let _ = write!(text, "\n{path}\n  Cache-Control: {}\n", keep.value()); // a String takes everything
            if let Some(kind) = kind {
                let _ = writeln!(text, "  Content-Type: {kind}");
            }
        }
    }
    Ok(text)
}

/// The paths of a file or folder at the top, how long it is kept, and its type if it is of one kind.
fn about(site: &Path, name: &str) -> Outcome<(Vec<String>, Keep, Option<&'static str>)> {
    if !site.join(name).is_dir() {
        let paths = match name {
            "index.html" => vec!["/".to_owned(), "/index.html".to_owned()],
            _ => vec![format!("/{name}")],
        };
        return Ok((paths, Keep::of(name), kind_of(name)));
    }
    let paths = vec![format!("/{name}/*")];
    let inside = below(&site.join(name))?;
    let for_ever = inside.iter().all(|name| Keep::of(name) == Keep::ForEver);
    if for_ever && !inside.is_empty() {
        let kinds: BTreeSet<_> = inside.iter().map(|name| kind_of(name)).collect();
        let kind = (kinds.len() == 1).then(|| kinds.first().copied().flatten());
        return Ok((paths, Keep::ForEver, kind.flatten()));
    }
    Ok((paths, Keep::AskAnew, None))
}

/// What lies in a folder, but for compressed copies and what is for servers; sorted.
fn names(folder: &Path) -> Outcome<BTreeSet<String>> {
    let entries = fs::read_dir(folder).map_err(|error| Fault::file(folder, &error))?;
    let names = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok());
    let is_copy = |name: &str| {
        let path = Path::new(name);
        path.extension()
            .is_some_and(|ending| ending == "br" || ending == "gz")
    };
    let is_other = |name: &str| matches!(name, "_headers" | ".htaccess" | "hosting" | "packages");
    Ok(names
        .filter(|name| !is_copy(name) && !is_other(name))
        .collect())
}

/// The names of all files below a folder.
fn below(folder: &Path) -> Outcome<Vec<String>> {
    let mut files = Vec::new();
    for name in names(folder)? {
        let path = folder.join(&name);
        if path.is_dir() {
            files.extend(below(&path)?);
        } else {
            files.push(name);
        }
    }
    Ok(files)
}
