//! What other servers are told, against what `serve` says.

#![allow(clippy::expect_used)] // a test may fail by panicking

use super::{is_for_the_server, spelled, write};
use crate::site::{KINDS, Keep, security_headers};
use crate::workspace::Workspace;
use std::fs;
use std::path::PathBuf;

/// The pages, scripts and packs of a small site.
const FILES: [&str; 9] = [
    "index.html",
    "sw.js",
    "favicon.svg",
    "app.0123456789.wasm",
    "app.0123456789.css",
    "en/index.html",
    "en/help/index.html",
    "packs/en.0123456789.pack",
    "packs/en/kite-day.0123456789.pack",
];

/// A site that goes away again, with everything that servers are told.
struct Site(PathBuf);

impl Site {
    fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("tokkae-hosting-{name}-{}", std::process::id()));
        for file in FILES {
            let path = folder.join(file);
            let parent = path.parent().expect("a folder");
            fs::create_dir_all(parent).expect("a temporary folder");
            fs::write(path, "").expect("written");
        }
        let workspace = Workspace::find().expect("cargo is here: it runs this test");
        write(&workspace, &folder).expect("written");
        Self(folder)
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).expect("it was written")
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn every_server_is_told_every_header_and_every_kind() {
    let site = Site::new("every");
    for file in [
        "hosting/nginx.conf",
        "hosting/Caddyfile",
        ".htaccess",
        "_headers",
    ] {
        let text = site.text(file);
        for (name, value) in security_headers(&site.0) {
            let line = text.lines().find(|line| line.contains(&spelled(&name)));
            assert!(
                line.is_some_and(|line| line.contains(&value)),
                "{file}: {name}"
            );
        }
        for keep in [Keep::ForEver, Keep::AskAnew] {
            assert!(text.contains(keep.value()), "{file}: {keep:?}");
        }
        assert!(!text.contains("{{"), "{file} has a marker left");
        // The empty sheet's hash: a page with it inline is not refused.
        assert!(text.contains("style-src 'self' 'sha256-47DEQpj8"), "{file}");
    }
    for file in ["hosting/nginx.conf", "hosting/Caddyfile", ".htaccess"] {
        let text = site.text(file);
        for (ending, kind) in KINDS {
            let bare = kind.split(';').next().unwrap_or_default();
            assert!(text.contains(bare), "{file}: {bare}");
            let names = [
                format!("\\.{ending}$"),
                format!("path *.{ending}\n"),
                format!(" .{ending}\n"),
            ];
            assert!(
                names.iter().any(|name| text.contains(name)),
                "{file}: {ending}"
            );
        }
    }
}

/// The rules of a `_headers` file: a path, with its headers.
fn rules(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut rules: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match (line.strip_prefix("  "), rules.last_mut()) {
            (Some(header), Some((_, headers))) => headers.push(header),
            _ if line.is_empty() => {}
            _ => rules.push((line, Vec::new())),
        }
    }
    rules
}

fn fits(rule: &str, path: &str) -> bool {
    rule.strip_suffix('*')
        .map_or(rule == path, |start| path.starts_with(start))
}

#[test]
fn each_file_has_one_rule_of_each_header_in_the_list() {
    let site = Site::new("list");
    let text = site.text("_headers");
    let rules = rules(&text);
    for file in FILES {
        let path = format!("/{}", file.strip_suffix("index.html").unwrap_or(file));
        let fitting = rules.iter().filter(|(rule, _)| fits(rule, &path));
        let headers: Vec<_> = fitting.flat_map(|(_, headers)| headers).collect();
        let kept = format!("Cache-Control: {}", Keep::of(file).value());
        let about: Vec<_> = headers
            .iter()
            .filter(|line| line.starts_with("Cache-Control"))
            .collect();
        assert_eq!(about, [&&kept.as_str()], "{path}");
        let count = |name: &str| {
            let of = |line: &&&&str| line.split(':').next() == Some(name);
            headers.iter().filter(of).count()
        };
        assert_eq!(count("Content-Security-Policy"), 1, "{path}");
        assert!(count("Content-Type") <= 1, "{path}");
    }
    let wasm = rules
        .iter()
        .find(|(rule, _)| *rule == "/app.0123456789.wasm");
    assert!(wasm.is_some_and(|(_, headers)| headers.contains(&"Content-Type: application/wasm")));
    // Cloudflare reads a hundred rules, and lines of two thousand letters.
    assert!(rules.len() <= 100 && text.lines().all(|line| line.len() <= 2000));
}

#[test]
fn a_name_is_spelled_as_people_write_it() {
    assert_eq!(spelled("x-content-type-options"), "X-Content-Type-Options");
}

#[test]
fn what_is_for_the_server_is_not_for_browsers() {
    for file in ["_headers", ".htaccess", "hosting/nginx.conf"] {
        assert!(is_for_the_server(file), "{file}");
    }
    assert!(!is_for_the_server("en/index.html"));
}
