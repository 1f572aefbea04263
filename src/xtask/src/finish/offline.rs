//! The service worker: the list of the files that it keeps, and the edition's name.

use super::boot::without_comments;
use super::compress::with_extension;
use super::device;
use super::digest::HASHED;
use super::gallery;
use super::pages::{Language, ROOT_LANGUAGE};
use super::room;
use super::template::{self, Value};
use crate::embed;
use crate::fault::{Fault, Outcome};
use crate::hosting::is_for_the_server;
use crate::workspace::Workspace;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use tokkae_catalogue::paged;

/// Writes `sw.js` into the finished site, for everything that is in it by now.
///
/// The contacts of other countries, the reading edition, what only trainers need and what is far down a long list are
/// left out: whoever needs them keeps them by looking at
/// them. They count for the edition's name all the same: a newer one must not leave old pages behind. So does the
/// gallery, which is never kept ahead: nobody shall work on looks that are kept from before.
///
/// # Errors
/// If a file can't be read or written.
pub fn write(workspace: &Workspace, site: &Path, languages: &[Language]) -> Outcome {
    let elsewhere = elsewhere(languages);
    let mut files = BTreeSet::new();
    find(site, "", &mut files)?;
    let mut edition = Sha256::new();
    for file in &files {
        let path = site.join(file);
        let bytes = fs::read(&path).map_err(|error| Fault::file(&path, &error))?;
        edition.update(file.as_bytes());
        edition.update(Sha256::digest(bytes));
    }
    let mut name = String::new();
    for byte in &edition.finalize()[..8] {
        let _ = write!(name, "{byte:02x}"); // a String takes everything
    }
    files.retain(|file| !elsewhere.iter().any(|other| file.starts_with(other)));
    files.retain(|file| !embed::holds(file));
    let kept = files.iter();
    let kept =
        kept.filter(|file| !gallery::holds(file) && !room::holds(file) && !device::holds(file));
    let addresses: Vec<_> = kept.map(|file| address(file)).collect();
    let source = workspace.www().join("sw.js");
    let text = fs::read_to_string(&source).map_err(|error| Fault::file(&source, &error))?;
    let values = vec![
        ("edition", Value::Raw(name)),
        ("files", Value::Raw(list(&addresses))),
        ("hashed", Value::Raw(HASHED.to_owned())),
        ("language", Value::Raw(ROOT_LANGUAGE.to_owned())),
    ];
    let script = template::fill("www/sw.js", &without_comments(&text), values)?;
    let file = site.join("sw.js");
    for extension in ["br", "gz"] {
        let _ = fs::remove_file(with_extension(&file, extension)); // mostly there is none
    }
    fs::write(&file, script).map_err(|error| Fault::file(&file, &error))
}

/// Where the contacts of other countries than the home country are, the reading edition, what only trainers need, and
/// what is far down a list.
fn elsewhere(languages: &[Language]) -> Vec<String> {
    let files = ["trainers.", "qr."].map(str::to_owned);
    let of = |language: &Language| {
        let tag = language.shelf.locale.tag.to_string();
        let reading = format!("{tag}/read/");
        let later = later(language);
        let trainers = [format!("{tag}/trainers/"), format!("packs/{tag}/session-")];
        let others = language.countries.iter().skip(1);
        others
            .flat_map(move |(country, pack)| {
                let page = |kind: &str| format!("{tag}/{kind}/{}/", country.code);
                [page("help"), page("card"), pack.clone()]
            })
            .chain([reading])
            .chain(later)
            .chain(trainers)
            .collect::<Vec<_>>()
    };
    languages.iter().flat_map(of).chain(files).collect()
}

/// The stories that are not on the first page of a list, and the other pages: who opens one keeps it. A device
/// can't be asked to keep a thousand stories for a child who plays three.
fn later(language: &Language) -> Vec<String> {
    let (_, pages) = paged(&language.shelf.cards);
    let stories = pages.into_iter().flatten().map(|card| card.pack);
    let decks = language.shelf.decks.iter();
    stories.chain(decks.map(|deck| deck.pack.clone())).collect()
}

/// Every file below a folder of the site by its path from the root, but for compressed ones and the worker itself.
fn find(folder: &Path, path: &str, found: &mut BTreeSet<String>) -> Outcome {
    for entry in fs::read_dir(folder).map_err(|error| Fault::file(folder, &error))? {
        let entry = entry.map_err(|error| Fault::file(folder, &error))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let below = format!("{path}{name}");
        if entry.path().is_dir() {
            find(&entry.path(), &format!("{below}/"), found)?;
        } else if !is_left_out(&below) {
            found.insert(below);
        }
    }
    Ok(())
}

/// Recorded voices are larger than all the rest; who wants them hears them with a network.
fn is_left_out(file: &str) -> bool {
    let extension = file.rsplit('.').next().unwrap_or_default();
    matches!(extension, "br" | "gz" | "map")
        || file == "sw.js"
        || ["packages/", "audio/"]
            .iter()
            .any(|folder| file.starts_with(folder))
        || is_for_the_server(file)
}

/// A page has the address of its folder.
fn address(file: &str) -> String {
    match file.strip_suffix("index.html") {
        Some("") => "./".to_owned(),
        Some(folder) => folder.to_owned(),
        None => file.to_owned(),
    }
}

/// The addresses as a JavaScript list. They hold no quotes: the site's names are words and hashes.
fn list(addresses: &[String]) -> String {
    let quoted: Vec<_> = addresses
        .iter()
        .map(|address| format!("\"{address}\""))
        .collect();
    format!("[{}]", quoted.join(","))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::{address, is_left_out, list, write};
    use crate::workspace::Workspace;
    use std::fs;

    #[test]
    fn keeps_no_gallery_ahead_but_another_one_is_another_edition() {
        let workspace = Workspace::find().expect("cargo is here: it runs this test");
        let site = std::env::temp_dir().join(format!("tokkae-offline-{}", std::process::id()));
        let room = site.join("en/gallery/chat");
        fs::create_dir_all(&room).expect("a temporary folder");
        fs::write(site.join("en/index.html"), "start").expect("written");
        let with = |room_says: &str| {
            fs::write(room.join("index.html"), room_says).expect("written");
            write(&workspace, &site, &[]).expect("a worker");
            fs::read_to_string(site.join("sw.js")).expect("there")
        };
        let (before, after) = (with("a chat"), with("another chat"));
        assert!(before.contains("[\"en/\"]"), "{before}");
        assert_ne!(before, after);
        fs::remove_dir_all(&site).expect("removed");
    }

    #[test]
    fn pages_have_the_addresses_of_their_folders() {
        assert_eq!(address("index.html"), "./");
        assert_eq!(address("km/help/index.html"), "km/help/");
        assert_eq!(address("favicon.svg"), "favicon.svg");
        assert_eq!(list(&["./".to_owned(), "a".to_owned()]), "[\"./\",\"a\"]");
    }

    #[test]
    fn keeps_no_compressed_copies_and_not_itself() {
        for file in [
            "sw.js",
            "index.html.br",
            "app.1.js.gz",
            "packages/review/index.html",
            // Servers refuse these, and one refused file would leave a child without any.
            "_headers",
            ".htaccess",
            "hosting/nginx.conf",
        ] {
            assert!(is_left_out(file), "{file}");
        }
        assert!(!is_left_out("km/index.html") && !is_left_out("packs/km.0.pack"));
    }
}
