//! What a package is built from: a software bill of materials (CycloneDX), from Cargo's own knowledge.
//!
//! `cargo xtask supply` writes fuller ones with a tool that takes minutes to build; this one is always there.

use crate::fault::{Fault, Outcome};
use crate::process;
use crate::setup::versions::WASM_TARGET;
use crate::workspace::Workspace;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// The crate that a child's browser runs.
const APP: &str = "tokkae-web";

/// The list of the crates that are in the app.
///
/// # Errors
/// If Cargo doesn't say what the app is built from.
pub fn write(workspace: &Workspace) -> Outcome<Vec<u8>> {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(["--filter-platform", WASM_TARGET])
        .current_dir(&workspace.root);
    let list = process::answer(&mut cargo)
        .and_then(|text| serde_json::from_str::<Value>(&text).ok())
        .and_then(|metadata| list(&metadata));
    let list = list.ok_or_else(|| {
        Fault::new(
            "Cargo doesn't say what the app is built from.",
            "Run `cargo fetch`, then try again.",
        )
    })?;
    let mut text = serde_json::to_vec_pretty(&list).unwrap_or_default();
    text.push(b'\n');
    Ok(text)
}

fn list(metadata: &Value) -> Option<Value> {
    let packages: BTreeMap<&str, &Value> = (metadata["packages"].as_array()?.iter())
        .filter_map(|package| Some((package["id"].as_str()?, package)))
        .collect();
    let nodes: BTreeMap<&str, &Value> = (metadata["resolve"]["nodes"].as_array()?.iter())
        .filter_map(|node| Some((node["id"].as_str()?, node)))
        .collect();
    let is_app = |(_, package): &(&&str, &&Value)| package["name"] == APP;
    let (app, _) = packages.iter().find(is_app)?;
    let mut found = BTreeSet::new();
    let mut next = vec![*app];
    while let Some(id) = next.pop() {
        if !found.insert(id) {
            continue;
        }
        let all = nodes.get(id)?["deps"].as_array()?.iter();
        let in_the_app = all.filter(|one| {
            let kinds = one["dep_kinds"].as_array().into_iter().flatten();
            kinds.into_iter().any(|kind| kind["kind"].is_null())
        });
        next.extend(in_the_app.filter_map(|one| one["pkg"].as_str()));
    }
    let mut components: Vec<_> = (found.iter())
        .filter_map(|id| component(packages.get(id)?))
        .collect();
    components.sort_by_key(|one| one["bom-ref"].as_str().map(str::to_owned));
    let version = &packages.get(app)?["version"];
    Some(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": { "type": "application", "name": "tokkae", "version": version } },
        "components": components,
    }))
}

fn component(package: &Value) -> Option<Value> {
    let (name, version) = (package["name"].as_str()?, package["version"].as_str()?);
    let mut component = json!({
        "type": "library",
        "bom-ref": format!("{name}@{version}"),
        "name": name,
        "version": version,
        "licenses": [{ "expression": package["license"] }],
    });
    // The module's own crates are in no registry.
    if package["source"].is_string() {
        component["purl"] = json!(format!("pkg:cargo/{name}@{version}"));
    }
    Some(component)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::write;
    use crate::workspace::Workspace;

    #[test]
    fn names_what_a_child_downloads_and_not_the_tools() {
        let workspace = Workspace::find().expect("cargo is here: it runs this test");
        let list = String::from_utf8(write(&workspace).expect("a list")).expect("text");
        for name in ["yew", "wasm-bindgen", "postcard", "tokkae-engine"] {
            assert!(
                list.contains(&format!("\"name\": \"{name}\"")),
                "{name} is missing"
            );
        }
        for name in ["clap", "axum", "tokkae-content", "proptest"] {
            assert!(
                !list.contains(&format!("\"name\": \"{name}\"")),
                "{name} is in no app"
            );
        }
        assert!(
            !list.contains(&*workspace.root.to_string_lossy()),
            "a folder of this computer"
        );
    }
}
