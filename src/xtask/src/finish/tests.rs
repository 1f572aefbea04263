//! The finished pages of a module that knows its address: what links to them show elsewhere, and which of them say that
//! the module can be kept on a device.

#![allow(clippy::expect_used)] // a test may fail by panicking

use super::pages::{Common, Files, Language};
use super::{Bundle, away, content, device, language, pages};
use crate::embed::sharing;
use crate::kit::Address;
use crate::workspace::Workspace;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = "https://tokkae.example.org/stories/";

/// A folder that goes away again.
struct Site(PathBuf);

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Site {
    /// The pages of all languages with one story, for an app that isn't there.
    fn write() -> (Self, Vec<Language>) {
        let mut workspace = Workspace::find().expect("cargo is here: it runs this test");
        workspace.address = Some(Address::parse(ROOT).expect("an address"));
        let folder = std::env::temp_dir().join(format!("tokkae-pages-{}", std::process::id()));
        fs::create_dir_all(folder.join("embed")).expect("a temporary folder");
        let site = Self(folder);
        let mut catalogue = content::load_for_build(&workspace).expect("right");
        catalogue.stories.truncate(1);
        catalogue.twins.truncate(1);
        catalogue.plans.clear();
        let packs = catalogue.packs().expect("packs").into_iter();
        let languages: Vec<_> = packs.map(|packs| language(packs, &catalogue)).collect();
        let name = |name: &str| name.to_owned();
        let files = Files {
            app: Bundle {
                script: name("app.js"),
                wasm: name("app.wasm"),
                rest: None,
            },
            boot: name("boot.js"),
            common: Common {
                sheet: name("a{}"),
                icon: name("data:,"),
                styles: name("app.css"),
                ease: name("ease.js"),
                audio: String::new(),
                address: workspace.address.clone(),
            },
            page_styles: name("page.css"),
            leave: name("leave.js"),
            card: name("card.js"),
            trainers_styles: name("trainers.css"),
            qr: name("qr.js"),
            is_kept: true,
        };
        pages::write_all(&workspace, &site.0, &files, &languages).expect("pages");
        device::write(&workspace, &site.0, &files, &languages).expect("pages");
        sharing::write(&workspace, &site.0, &languages).expect("answers");
        away::write(&workspace, &site.0, &languages).expect("a page");
        (site, languages)
    }

    /// Every page by its path from the root.
    fn pages(&self) -> BTreeMap<String, String> {
        fn find(folder: &Path, path: &str, found: &mut BTreeMap<String, String>) {
            for entry in fs::read_dir(folder).expect("a folder") {
                let entry = entry.expect("an entry").path();
                let name = entry.file_name().expect("a name").to_string_lossy();
                if entry.is_dir() {
                    find(&entry, &format!("{path}{name}/"), found);
                } else if name == "index.html" {
                    found.insert(path.to_owned(), fs::read_to_string(&entry).expect("text"));
                }
            }
        }
        let mut found = BTreeMap::new();
        find(&self.0, "", &mut found);
        found
    }

    fn json(&self, path: &str) -> Value {
        let text = fs::read(self.0.join(path)).expect(path);
        serde_json::from_slice(&text).expect(path)
    }
}

/// What an element of the head with this beginning says in an attribute.
fn said<'a>(page: &'a str, beginning: &str, attribute: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(beginning)?;
    let (element, _) = rest.split_once('>')?;
    let (_, value) = element.split_once(&format!("{attribute}=\""))?;
    value.split('"').next()
}

#[test]
fn links_show_a_neutral_preview_and_only_one_page_can_be_installed() {
    let (site, languages) = Site::write();
    let pages = site.pages();
    assert!(pages.len() > 50, "{} pages", pages.len());
    for language in &languages {
        let tag = language.shelf.locale.tag.as_str();
        for (path, page) in &pages {
            let is_here = path.starts_with(&format!("{tag}/")) || (path.is_empty() && tag == "en");
            if is_here {
                shows_a_preview(&site, language, path, page);
            }
        }
        answers_as_oembed_asks(&site, language);
        can_be_installed(&site, language, &pages);
    }
    let with_manifest = pages.iter().filter(|(_, page)| page.contains("manifest\""));
    let paths: Vec<_> = with_manifest.map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["en/adults/device/", "km/adults/device/"]);
    // The page to which one leaves says nothing of the module.
    assert!(!pages["away/"].contains("og:") && !pages["away/"].contains("oembed"));
}

fn shows_a_preview(site: &Site, language: &Language, path: &str, page: &str) {
    let ui = &language.shelf.ui;
    let tag = &language.shelf.locale.tag;
    let og = |name: &str| said(page, &format!("<meta property=\"og:{name}\""), "content");
    assert_eq!(og("title"), Some(ui.page_title.as_str()), "{path}");
    let greeting = crate::finish::template::escape(&ui.start_heading);
    assert_eq!(og("description"), Some(greeting.as_str()), "{path}");
    let picture = og("image").and_then(|image| image.strip_prefix(ROOT));
    assert!(
        picture.is_some_and(|picture| site.0.join(picture).is_file()),
        "{path}: {picture:?}"
    );
    assert_eq!(
        (og("image:width"), og("image:height")),
        (Some("1200"), Some("630"))
    );
    let card = said(page, "<meta name=\"twitter:card\"", "content");
    assert_eq!(card, Some("summary_large_image"), "{path}");
    let answer = said(
        page,
        "<link rel=\"alternate\" type=\"application/json+oembed\"",
        "href",
    );
    let wanted = format!("{ROOT}embed/oembed/{tag}.json");
    assert_eq!(answer, Some(wanted.as_str()), "{path}");
}

/// As oembed.com has it, version 1.0, for the type `rich`.
fn answers_as_oembed_asks(site: &Site, language: &Language) {
    let tag = language.shelf.locale.tag.as_str();
    let stories = language.shelf.cards.iter();
    let stories = stories.map(|card| {
        let page = format!("{ROOT}{tag}/?story={}", card.id);
        (format!("embed/oembed/{tag}/{}.json", card.id), page)
    });
    let whole = (format!("embed/oembed/{tag}.json"), format!("{ROOT}{tag}/"));
    for (file, page) in stories.chain([whole]) {
        let answer = site.json(&file);
        assert_eq!(
            (&answer["version"], &answer["type"]),
            (&"1.0".into(), &"rich".into())
        );
        let title = language.shelf.ui.page_title.as_str();
        assert_eq!(
            (&answer["title"], &answer["provider_url"]),
            (&title.into(), &ROOT.into())
        );
        for size in ["width", "height", "thumbnail_width", "thumbnail_height"] {
            assert!(
                answer[size].as_u64().is_some_and(|size| size > 100),
                "{file}: {size}"
            );
        }
        let html = answer["html"].as_str().expect("markup");
        assert_eq!(said(html, "<iframe", "src"), Some(page.as_str()), "{file}");
        for (size, name) in [("width", "width"), ("height", "height")] {
            let size = answer[size].to_string();
            assert_eq!(said(html, "<iframe", name), Some(size.as_str()), "{file}");
        }
        let picture = answer["thumbnail_url"]
            .as_str()
            .and_then(|one| one.strip_prefix(ROOT));
        assert!(
            picture.is_some_and(|one| site.0.join(one).is_file()),
            "{file}"
        );
    }
}

/// What browsers ask for before they install anything; and no word beside the neutral name.
fn can_be_installed(site: &Site, language: &Language, pages: &BTreeMap<String, String>) {
    let tag = language.shelf.locale.tag.as_str();
    let page = &pages[&format!("{tag}/adults/device/")];
    let linked = said(page, "<link rel=\"manifest\"", "href").expect("a manifest");
    let folder = site.0.join(format!("{tag}/adults/device"));
    assert!(folder.join(linked).is_file(), "{linked}");
    let manifest = site.json(&format!("{tag}/module.webmanifest"));
    let title = language.shelf.ui.page_title.as_str();
    assert_eq!(
        (&manifest["name"], &manifest["short_name"]),
        (&title.into(), &title.into())
    );
    assert_eq!(
        (&manifest["lang"], &manifest["dir"]),
        (&tag.into(), &"ltr".into())
    );
    assert_eq!(
        (
            &manifest["start_url"],
            &manifest["scope"],
            &manifest["display"]
        ),
        (&"./".into(), &"../".into(), &"standalone".into())
    );
    let known = [
        "name",
        "short_name",
        "lang",
        "dir",
        "start_url",
        "scope",
        "display",
        "theme_color",
        "background_color",
        "icons",
    ];
    for key in manifest.as_object().expect("an object").keys() {
        assert!(known.contains(&key.as_str()), "{key} may say too much");
    }
    let icons = manifest["icons"].as_array().expect("icons");
    for wanted in [
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    ] {
        let icon = icons
            .iter()
            .find(|icon| icon["sizes"] == wanted.0 && icon["purpose"] == wanted.1);
        let source = icon.and_then(|icon| icon["src"].as_str()).expect("an icon");
        assert!(site.0.join(tag).join(source).is_file(), "{source}");
    }
    let list = &pages[&format!("{tag}/adults/")];
    assert!(list.contains("data-do=\"device\""), "no link leads there");
}
