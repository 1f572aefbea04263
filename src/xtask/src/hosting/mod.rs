//! What other servers are told, so that they answer as `serve` does: ready files, written with the site.
//!
//! The words around the headers are in `www/hosting/`; the headers come from `site::headers`, and from nowhere else.

mod apache;
mod caddy;
mod listed;
mod nginx;

use crate::fault::{Fault, Outcome};
use crate::finish::template::{Value, fill};
use crate::site::{HASHED, KINDS, Keep};
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;

/// Where the files are that go to a server's own configuration.
const FOLDER: &str = "hosting";

/// What stands in the place of a template's markers.
type Values = Vec<(&'static str, Value)>;

/// Writes them all into the finished site.
///
/// # Errors
/// If a template lacks a marker, or a file can't be read or written.
pub fn write(workspace: &Workspace, site: &Path) -> Outcome {
    let folder = site.join(FOLDER);
    fs::create_dir_all(&folder).map_err(|error| Fault::file(&folder, &error))?;
    let files = [
        ("nginx.conf", "hosting/nginx.conf", nginx::values(site)),
        ("Caddyfile", "hosting/Caddyfile", caddy::values(site)),
        // Apache reads it where it lies.
        ("htaccess", ".htaccess", apache::values(site)),
        ("README.md", "hosting/README.md", Vec::new()),
    ];
    for (template, file, values) in files {
        let source = workspace.www().join(FOLDER).join(template);
        let text = fs::read_to_string(&source).map_err(|error| Fault::file(&source, &error))?;
        let name = format!("www/{FOLDER}/{template}");
        save(&site.join(file), &fill(&name, &text, values)?)?;
    }
    save(&site.join("_headers"), &listed::rules(site)?)
}

/// Whether a file of the site is for its server, and not for browsers.
pub fn is_for_the_server(path: &str) -> bool {
    matches!(path, "_headers" | ".htaccess") || path.starts_with("hosting/")
}

fn save(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).map_err(|error| Fault::file(file, &error))
}

/// How long what is kept, as every template says it.
fn keeping() -> Values {
    vec![
        ("hashed", Value::Raw(HASHED.to_owned())),
        ("for_ever", Value::text(Keep::ForEver.value())),
        ("ask", Value::text(Keep::AskAnew.value())),
        ("never", Value::text(Keep::Never.value())),
    ]
}

/// A line, or several, for every kind of file.
fn for_kinds(line: impl Fn(&str, &str) -> String) -> Value {
    let lines = KINDS.iter().map(|(ending, kind)| line(ending, kind));
    Value::Raw(lines.collect::<Vec<_>>().join("\n"))
}

/// A line for every security header, with the name as people write it.
fn for_headers(site: &Path, line: impl Fn(&str, &str) -> String) -> Value {
    let headers = crate::site::security_headers(site);
    let lines = headers.map(|(name, value)| line(&spelled(&name), &value));
    Value::Raw(lines.collect::<Vec<_>>().join("\n"))
}

/// `Content-Type` for `content-type`: some hosts take capitals for another header.
fn spelled(name: &str) -> String {
    let capital = |word: &str| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_ascii_uppercase() + rest
    };
    name.split('-').map(capital).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests;
