//! The kit as a whole, on the project's own assets.

#![allow(clippy::unwrap_used)] // a test may fail by panicking

use super::html::escape;
use super::{Sources, write};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tokkae_content::Date;
use tokkae_content::review::{ReviewKit, SHARED_TEXTS, SignRequest, sign};

/// Reading everything takes seconds; once is enough.
pub static KIT: LazyLock<ReviewKit> = LazyLock::new(|| ReviewKit::read(&assets(), Date::today()));

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn assets() -> PathBuf {
    root().join("assets")
}

fn temporary(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("tokkae-{name}-{}", std::process::id()))
}

/// Writes a kit and takes its files in again.
fn pages(kit: &ReviewKit, assets: &Path, name: &str) -> BTreeMap<String, String> {
    let folder = temporary(name);
    let sources = Sources {
        kit,
        assets,
        root: &root(),
    };
    let count = write(&sources, &folder).unwrap();
    let pages = taken_in(&folder);
    assert_eq!(count + 1, pages.len());
    fs::remove_dir_all(folder).unwrap();
    pages
}

fn taken_in(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

#[test]
fn every_text_is_on_its_sheet_beside_its_translation() {
    let pages = pages(&KIT, &assets(), "sheets");
    let locales = &KIT.catalogue.locales;
    assert!(!locales.is_empty());
    for unit in KIT.units() {
        for (address, english) in KIT.texts(unit) {
            let shown = |text: &str| format!(">{}<", escape(text));
            let alone = &pages[&format!("{unit}.en.html")];
            assert!(alone.contains(&shown(english)), "{address}");
            for locale in locales {
                let page = &pages[&format!("{unit}.{}.html", locale.info.tag)];
                assert!(page.contains(&shown(english)), "{address}");
                if let Some(translation) = locale.text(address) {
                    assert!(page.contains(&shown(translation)), "{address}");
                }
            }
        }
    }
}

#[test]
fn the_same_texts_always_give_the_same_pages() {
    let (first, second) = ("first-kit", "second-kit");
    assert_eq!(
        pages(&KIT, &assets(), first),
        pages(&KIT, &assets(), second)
    );
}

#[test]
fn a_page_holds_all_that_it_needs_and_runs_nothing() {
    let here = root().canonicalize().unwrap();
    for (name, page) in pages(&KIT, &assets(), "whole") {
        for word in [
            "<script",
            "<link",
            "src=",
            "url(h",
            "@import",
            "http-equiv",
            "NaN",
        ] {
            assert!(!page.contains(word), "{name} holds {word}");
        }
        let outside =
            page.matches("http").count() - page.matches("http://www.w3.org/2000/svg").count();
        let named = KIT
            .texts(SHARED_TEXTS)
            .filter(|(_, text)| text.contains("http"))
            .count();
        // Each may stand there in English and translated.
        assert!(outside <= 2 * named, "{name} names another place");
        assert!(
            !page.contains(&*here.to_string_lossy()),
            "{name} names this machine"
        );
    }
}

#[test]
fn covered_unsafe_and_support_are_marked_and_every_choice_says_where_it_leads() {
    let pages = pages(&KIT, &assets(), "marks");
    for draft in &KIT.drafts {
        let source = fs::read_to_string(assets().join(format!("stories/{}.toml", draft.story.id)));
        let source = source.unwrap();
        let page = &pages[&format!("{}.en.html", draft.story.id)];
        let keys = |key: &str| source.lines().filter(|line| line.starts_with(key)).count();
        let marks = |mark: &str| {
            page.matches(&format!("<b class=\"mark\">{mark}</b>"))
                .count()
        };
        // One more of each is in the words on how to read a sheet.
        assert_eq!(
            page.matches("class=\"covered\"").count(),
            keys("covered = ") + 1
        );
        assert_eq!(marks("unsafe choice"), keys("unsafe = true") + 1);
        assert_eq!(marks("support"), keys("support = true") + 1);
        let ways = keys("to = ") + keys("next = ");
        assert_eq!(page.matches("class=\"leads to\"").count(), ways);
    }
}

#[test]
fn the_list_links_every_sheet() {
    let pages = pages(&KIT, &assets(), "list");
    let list = &pages["index.html"];
    for name in pages.keys().filter(|name| *name != "index.html") {
        assert!(list.contains(&format!("href=\"{name}\"")), "{name}");
    }
}

#[test]
fn takes_away_its_own_old_sheets_and_nothing_else() {
    let folder = temporary("swept");
    let sources = Sources {
        kit: &KIT,
        assets: &assets(),
        root: &root(),
    };
    write(&sources, &folder).unwrap();
    fs::copy(folder.join("index.html"), folder.join("gone.km.html")).unwrap();
    fs::write(folder.join("mine.html"), "<p>Mine</p>").unwrap();
    fs::write(folder.join("notes.txt"), "Mine").unwrap();
    write(&sources, &folder).unwrap();
    let left = taken_in(&folder);
    fs::remove_dir_all(folder).unwrap();
    assert!(!left.contains_key("gone.km.html"));
    assert!(left.contains_key("mine.html") && left.contains_key("notes.txt"));
}

#[test]
fn a_signed_sheet_names_its_reader_and_what_has_changed() {
    let folder = temporary("signed");
    for name in ["stories", "twins", "contacts", "banned"] {
        fs::create_dir_all(folder.join(name)).unwrap();
    }
    let id = KIT.drafts[0].story.id.to_string();
    let story = format!("stories/{id}.toml");
    for file in [
        &story,
        &format!("twins/{id}.toml"),
        "ui.toml",
        "pages.toml",
        "room.toml",
        "banned/en.toml",
    ] {
        fs::copy(assets().join(file), folder.join(file)).unwrap();
    }
    let read = || ReviewKit::read(&folder, Date::today());
    let request = SignRequest {
        unit: &id,
        tag: "en",
        by: "Sok <Dara>",
        date: Date::today(),
        digest: None,
    };
    for (path, text) in sign(&folder, &read(), &request, Date::today())
        .unwrap()
        .files
    {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let name = format!("{id}.en.html");
    let status = format!("read by Sok &lt;Dara&gt; on {}", Date::today());
    let page = pages(&read(), &folder, "signed-kit").remove(&name).unwrap();
    assert!(page.contains(&status) && !page.contains("changed since review"));
    let text = fs::read_to_string(folder.join(&story)).unwrap();
    fs::write(
        folder.join(&story),
        text.replacen("note = \"", "note = \"Hello! ", 1),
    )
    .unwrap();
    let page = pages(&read(), &folder, "changed-kit")
        .remove(&name)
        .unwrap();
    fs::remove_dir_all(&folder).unwrap();
    assert!(page.contains("; 1 text has changed since"));
    assert!(page.contains("<b class=\"mark\">English changed since review</b>"));
    assert!(page.contains("has changed since Sok &lt;Dara&gt; read it"));
}
