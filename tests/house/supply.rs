//! What this is built from is what `.cargo/deny.toml` lets in: licences, sources, and crates that are kept out.
//!
//! `cargo xtask supply` looks closer, with cargo-deny; this is quick enough for every run.

use serde_json::Value;
use spdx::{Expression, ParseMode};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What is let in and kept out.
struct Rules(toml::Table);

impl Rules {
    fn read() -> Self {
        let text = fs::read_to_string(root().join(".cargo/deny.toml")).unwrap();
        Self(text.parse().unwrap())
    }

    /// The licences that a crate may have.
    fn licences(&self, name: &str) -> BTreeSet<String> {
        let licences = &self.0["licenses"];
        let exceptions = licences["exceptions"].as_array().unwrap().iter();
        let own = exceptions
            .filter(|one| one["crate"].as_str() == Some(name))
            .flat_map(|one| one["allow"].as_array().unwrap());
        let all = licences["allow"].as_array().unwrap().iter().chain(own);
        all.map(|one| one.as_str().unwrap().to_owned()).collect()
    }

    /// The crates that are kept out.
    fn kept_out(&self) -> Vec<&str> {
        let banned = self.0["bans"]["deny"].as_array().unwrap().iter();
        banned.map(|one| one["crate"].as_str().unwrap()).collect()
    }
}

/// The packages that are compiled on this computer.
fn packages() -> Vec<Value> {
    let rustc = Command::new("rustc").arg("-vV").output().unwrap();
    let said = String::from_utf8(rustc.stdout).unwrap();
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--offline", "--locked", "--format-version", "1"])
        .args(["--filter-platform", host.unwrap()])
        .current_dir(root())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&metadata.stderr);
    assert!(metadata.status.success(), "cargo metadata: {said}");
    let metadata: Value = serde_json::from_slice(&metadata.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

/// Whether a licence expression is met by some of the allowed licences.
fn is_met(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let expression = Expression::parse_mode(expression, ParseMode::LAX).unwrap();
    expression.evaluate(|licence| allowed.contains(&licence.to_string()))
}

#[test]
fn every_licence_is_let_in() {
    let rules = Rules::read();
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        let licence = package["license"].as_str().unwrap_or_default();
        assert!(
            is_met(licence, &rules.licences(name)),
            "{name} has the licence `{licence}`; .cargo/deny.toml doesn't let it in"
        );
    }
    assert!(!is_met("GPL-3.0-only", &rules.licences("any")));
    assert!(!is_met("MPL-2.0", &rules.licences("any")));
    assert!(is_met("GPL-3.0-only OR MIT", &rules.licences("any")));
}

#[test]
fn everything_comes_from_one_registry_with_its_checksum() {
    let text = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let lock: toml::Table = text.parse().unwrap();
    let mut registries = BTreeSet::new();
    for package in lock["package"].as_array().unwrap() {
        let Some(source) = package.get("source").and_then(|source| source.as_str()) else {
            continue; // our own
        };
        let name = &package["name"];
        assert!(source.starts_with("registry+"), "{name} is from {source}");
        assert!(package.get("checksum").is_some(), "{name} has no checksum");
        registries.insert(source.to_owned());
    }
    assert_eq!(registries.len(), 1, "{registries:?}");
}

#[test]
fn what_is_kept_out_is_out() {
    let rules = Rules::read();
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    for name in rules.kept_out() {
        let line = format!("name = \"{name}\"\n");
        assert!(!lock.contains(&line), "{name} is in, and must not be");
    }
}
