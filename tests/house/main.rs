//! The house is as its map says: which crate may use which, and no browser outside `web`.

#![allow(clippy::unwrap_used)] // a test may fail by panicking

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src")
}

/// The rows of the map's table of crates: name → what it may use.
fn map() -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(src().join("README.md")).unwrap();
    let table = text.split("| crate | its job | may use |").nth(1).unwrap();
    let rows = table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let words = |cell: &str| -> Vec<String> {
        cell.split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect()
    };
    rows.map(|row| {
        let cells: Vec<_> = row.trim_matches('|').split(" | ").collect();
        (words(cells[0])[0].clone(), words(cells[2]))
    })
    .collect()
}

/// The crates of the house that a manifest's dependencies name.
fn used_by(name: &str) -> Vec<String> {
    let manifest = fs::read_to_string(src().join(name).join("Cargo.toml")).unwrap();
    let manifest: toml::Table = manifest.parse().unwrap();
    let dependencies = manifest["dependencies"].as_table().unwrap();
    dependencies
        .keys()
        .filter_map(|key| {
            key.strip_prefix("tokkae-")
                .or((key == "xtask").then_some("xtask"))
        })
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_map_names_every_crate_and_no_other() {
    let mut folders: Vec<_> = fs::read_dir(src())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    folders.sort();
    assert_eq!(folders, map().into_keys().collect::<Vec<_>>());
}

#[test]
fn every_arrow_is_on_the_map() {
    for (name, may_use) in map() {
        for used in used_by(&name) {
            assert!(
                may_use.contains(&used),
                "{name} uses {used}; the map in src/README.md does not allow it"
            );
        }
    }
}

#[test]
fn arrows_run_one_way() {
    fn reaches(map: &BTreeMap<String, Vec<String>>, from: &str, to: &str) -> bool {
        map[from]
            .iter()
            .any(|next| next == to || reaches(map, next, to))
    }
    let map = map();
    for name in map.keys() {
        assert!(
            !reaches(&map, name, name),
            "{name} uses itself by way of others"
        );
    }
}

#[test]
fn only_web_touches_the_browser() {
    for name in map().into_keys().filter(|name| name != "web") {
        let manifest = fs::read_to_string(src().join(&name).join("Cargo.toml")).unwrap();
        for browser in ["web-sys", "js-sys", "wasm-bindgen", "gloo"] {
            let names_it = manifest
                .lines()
                .any(|line| line.trim_start().starts_with(browser));
            assert!(!names_it, "{name} depends on {browser}; only web may");
        }
    }
}

#[test]
fn every_source_file_opens_with_its_sentence() {
    let mut folders = vec![src()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                assert!(
                    text.starts_with("//! "),
                    "{} does not open with `//! `",
                    path.display()
                );
            }
        }
    }
}
