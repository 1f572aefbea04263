//! A language and a country that nobody has planned for.

use crate::assets;
use crate::po::fill;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use tokkae_catalogue::{Country, Shelf, Story, pack};
use tokkae_content::{Date, LocalePacks, load, merge_locale};

/// What the made-up translator puts behind each text.
const MARK: &str = " po";

/// A country with one verified contact, without a telephone: no number is made up, in tests neither.
fn country(today: Date) -> String {
    format!(
        "name = \"Laos\"\n[[contact]]\nid = \"reporting-page\"\npurpose = \"report\"\n\
         name = \"A reporting page\"\nabout = \"People who read reports.\"\nweb = \"https://example.org/\"\n\
         verified = \"{today}\"\nby = \"A test\"\nhow = \"published source\"\nsource = [\"https://example.org/\"]\n"
    )
}

/// Adds Filipino (one PO file and its list of banned words) and Laos (one file of contacts).
fn add_files(assets: &Path, today: Date) {
    fs::write(assets.join("contacts/la.toml"), country(today)).unwrap();
    // The other languages' translators find the country's texts in their files, and translate them.
    for (tag, file) in assets::translations(assets) {
        let merged = merge_locale(assets, &tag).unwrap();
        fs::write(file, fill(&merged, |_| "១២៣".to_owned())).unwrap();
    }
    let list = assets.join("banned");
    fs::copy(list.join("en.toml"), list.join("fil.toml")).unwrap();
    let merged = merge_locale(assets, "fil").unwrap();
    let named = merged.replacen("X-Tokkae-Name:\\n", "X-Tokkae-Name: Filipino\\n", 1);
    let translated = fill(&named, |english| format!("{english}{MARK}"));
    fs::write(assets.join("locales/fil.po"), translated).unwrap();
}

static PACKS: LazyLock<Vec<LocalePacks>> = LazyLock::new(|| {
    let today = Date::today();
    let assets = assets::copy();
    add_files(assets.path(), today);
    let loaded = load(assets.path(), today);
    let errors: Vec<_> = loaded
        .diagnostics
        .iter()
        .filter(|fault| {
            fault.is_error() || fault.file.contains("fil") || fault.file.contains("la.toml")
        })
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    loaded.catalogue.packs().unwrap()
});

#[test]
fn a_new_language_and_a_new_country_are_files_and_nothing_else() {
    let all = &PACKS;
    let names: Vec<_> = all
        .iter()
        .map(|packs| packs.shelf.locale.tag.to_string())
        .collect();
    assert!(names.contains(&"fil".to_owned()), "{names:?}");
    for packs in all.iter() {
        let shelf: Shelf = pack::read(&packs.file.bytes).unwrap();
        let tag = &shelf.locale.tag;
        let known = shelf.locales.iter().map(|locale| locale.tag.to_string());
        assert_eq!(
            known.collect::<Vec<_>>(),
            names,
            "{tag} knows every language"
        );
        let new = shelf.countries.iter().find(|country| country.code == "la");
        let pack = packs
            .countries
            .iter()
            .find(|(_, file)| file.path == new.unwrap().pack);
        let country: Country = pack::read(&pack.unwrap().1.bytes).unwrap();
        assert_eq!(
            country.contacts[0].web.as_deref(),
            Some("https://example.org/"),
            "{tag}"
        );
    }
}

#[test]
fn every_text_of_a_new_language_reaches_its_packs() {
    let new = PACKS
        .iter()
        .find(|packs| packs.shelf.locale.tag.as_str() == "fil");
    let new = new.unwrap();
    assert!(new.shelf.ui.help.ends_with(MARK));
    assert!(
        new.shelf
            .countries
            .iter()
            .all(|country| country.name.ends_with(MARK))
    );
    assert!(!new.stories.is_empty());
    for (_, file) in &new.stories {
        let story: Story = pack::read(&file.bytes).unwrap();
        for (address, text) in story.texts() {
            assert!(text.ends_with(MARK), "{address}: {text}");
        }
    }
}
