//! The house is as its map says: which crate may use which, and no browser outside `web` and `room`.

#![allow(clippy::unwrap_used)] // a test may fail by panicking

mod motion;
mod supply;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::trim::events;

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

/// What is compiled beside the house: the tests of the whole, the fuzzer's targets, and what `bench` measures the app against.
const BESIDE: [&str; 3] = ["src/xtask/yardstick", "tests", "tests/fuzz"];

#[test]
fn the_workspace_is_the_house_and_what_stands_beside_it() {
    let manifest = fs::read_to_string(src().join("../Cargo.toml")).unwrap();
    let manifest: toml::Table = manifest.parse().unwrap();
    let members = manifest["workspace"]["members"].as_array().unwrap();
    let mut members: Vec<_> = members
        .iter()
        .map(|member| member.as_str().unwrap().to_owned())
        .collect();
    members.sort();
    let house = map().into_keys().map(|name| format!("src/{name}"));
    let mut known: Vec<_> = house.chain(BESIDE.map(str::to_owned)).collect();
    known.sort();
    assert_eq!(members, known);
    let text = fs::read_to_string(src().join("README.md")).unwrap();
    assert!(
        text.contains("`xtask/yardstick`"),
        "the map doesn't name it"
    );
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

/// Makes the app's script when it is built, and is in no app.
const TOOL: &str = "wasm-bindgen-cli-support";

#[test]
fn only_web_and_room_touch_the_browser() {
    let others = |name: &String| !["web", "room"].contains(&name.as_str());
    for name in map().into_keys().filter(others) {
        let manifest = fs::read_to_string(src().join(&name).join("Cargo.toml")).unwrap();
        for browser in ["web-sys", "js-sys", "wasm-bindgen", "gloo"] {
            let names_it = manifest
                .lines()
                .filter(|line| !line.starts_with(TOOL))
                .any(|line| line.trim_start().starts_with(browser));
            assert!(
                !names_it,
                "{name} depends on {browser}; only web and room may"
            );
        }
    }
}

#[test]
fn every_source_file_opens_with_its_sentence() {
    for path in files(&src(), "rs") {
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            text.starts_with("//! "),
            "{} does not open with `//! `",
            path.display()
        );
    }
}

/// `xtask/src/trim` makes traps of `str::to_lowercase` and of what writes values for developers. Yew 0.23.0 calls them
/// where it panics anyway (`dom_bundle/utils.rs`); before another version takes its place, look whether that is still so.
#[test]
fn nothing_in_the_app_asks_for_what_is_trimmed() {
    let lock = fs::read_to_string(src().join("../Cargo.lock")).unwrap();
    assert!(
        lock.contains("name = \"yew\"\nversion = \"0.23.0\"\n"),
        "look for `to_lowercase` and `:?` in the new Yew, then change the version here"
    );
    for name in ["catalogue", "engine", "room", "ui", "web"] {
        let files = files(&src().join(name).join("src"), "rs");
        let files = files.into_iter().filter(|file| !is_for_developers(file));
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for (asks, instead) in [
                (".to_lowercase()", "`to_ascii_lowercase`"),
                (":?}", "a text for people"),
            ] {
                assert!(
                    !code.contains(asks),
                    "{}: `{asks}` stops the app, because it is trimmed; take {instead}",
                    file.display()
                );
            }
        }
    }
}

/// The names of other events are taken out of the app: it would listen to nothing.
#[test]
fn the_app_listens_to_no_event_whose_name_is_trimmed() {
    for file in files(&src(), "rs") {
        let text = fs::read_to_string(&file).unwrap();
        if !text.contains("html!") {
            continue;
        }
        let words = text.split(|sign: char| !sign.is_ascii_lowercase() && sign != '=');
        let names = words.filter_map(|word| word.strip_suffix('='));
        for name in names.filter(|name| name.starts_with("on") && name.len() > 4) {
            assert!(
                events::HEARD.contains(&name),
                "{}: put `{name}` into `HEARD` of src/xtask/src/trim/events.rs",
                file.display()
            );
        }
    }
}

/// Whether a file is in no app.
fn is_for_developers(file: &Path) -> bool {
    let path = file.to_string_lossy();
    file.ends_with("examples.rs") || path.contains("/gallery/") || path.contains("/tests/")
}

/// A component that nobody can look at alone is looked at by nobody.
#[test]
fn every_component_scene_and_page_has_a_room_in_the_gallery() {
    let rooms: Vec<_> = tokkae_ui::gallery::names().collect();
    for wing in ["components", "scenes", "pages"] {
        let folders = fs::read_dir(src().join("ui/src").join(wing)).unwrap();
        let folders = folders.map(|entry| entry.unwrap().path());
        for folder in folders.filter(|path| path.is_dir()) {
            let name = folder.file_name().unwrap().to_str().unwrap();
            assert!(
                folder.join("examples.rs").is_file() && rooms.contains(&name),
                "{wing}/{name} has no examples.rs, or no room in ui/src/gallery/rooms.rs"
            );
        }
    }
}

/// Everyone who clones this gets the kept pictures.
#[test]
fn kept_pictures_are_small() {
    fn size(folder: &Path) -> u64 {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
        entries
            .map(|entry| match entry.metadata().unwrap() {
                facts if facts.is_dir() => size(&entry.path()),
                facts => facts.len(),
            })
            .sum()
    }
    let size = size(&src().join("../tests/browser/looks"));
    assert!(size < 2_000_000, "tests/browser/looks has {size} bytes");
}

/// What only native pages need is in no child's app.
#[test]
fn the_gallery_is_in_no_app() {
    for file in files(&src().join("ui/src"), "rs") {
        let text = fs::read_to_string(&file).unwrap();
        let lines: Vec<_> = text.lines().collect();
        for pair in lines.windows(2) {
            let is_native = pair[1].ends_with("mod examples;") || pair[1] == "pub mod gallery;";
            assert!(
                !is_native || pair[0] == "#[cfg(feature = \"ssr\")]",
                "{}: `{}` is not for native pages only",
                file.display(),
                pair[1]
            );
        }
    }
    let manifest = fs::read_to_string(src().join("web/Cargo.toml")).unwrap();
    assert!(!manifest.contains("ssr"), "web draws natively");
}

/// Every file below a folder with this ending.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let all = xtask::folder::files(folder).unwrap().into_iter();
    all.filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect()
}
