//! What is started holds together, and nothing is lost.

#![allow(clippy::expect_used)] // a test may fail by panicking

use super::*;
use tokkae_content::{Date, Diagnostic};

/// A copy of this checkout's assets that goes away again.
struct Assets(PathBuf);

impl Assets {
    fn new(name: &str) -> Self {
        let to = std::env::temp_dir().join(format!("tokkae-new-{name}-{}", std::process::id()));
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        for folder in ["stories", "twins", "contacts", "banned", "locales"] {
            fs::create_dir_all(to.join(folder)).expect("a temporary folder");
            for entry in fs::read_dir(own.join(folder)).expect("a folder of assets") {
                let name = entry.expect("readable").file_name();
                let file = Path::new(folder).join(name);
                fs::copy(own.join(&file), to.join(&file)).expect("copied");
            }
        }
        for texts in ["ui.toml", "pages.toml", "room.toml"] {
            fs::copy(own.join(texts), to.join(texts)).expect("copied");
        }
        Self(to)
    }

    /// The errors in files whose names end with one of these.
    fn errors(&self, files: &[&str]) -> Vec<Diagnostic> {
        let mut faults = tokkae_content::load(&self.0, Date::today()).diagnostics;
        faults.retain(|fault| {
            fault.is_error() && files.iter().any(|file| fault.file.ends_with(file))
        });
        faults
    }
}

impl Drop for Assets {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn story(id: &str) -> story::Options {
    story::Options {
        id: id.to_owned(),
        tier: "8-10".to_owned(),
    }
}

fn locale(tag: &str, name: Option<&str>, rtl: bool) -> locale::Options {
    locale::Options {
        tag: tag.to_owned(),
        name: name.map(str::to_owned),
        rtl,
    }
}

fn country(code: &str) -> country::Options {
    country::Options {
        code: code.to_owned(),
        name: "Viet Nam".to_owned(),
    }
}

#[test]
fn a_new_story_passes_the_check_with_its_page_for_grown_ups() {
    let assets = Assets::new("story");
    for tier in tokkae_catalogue::Tier::ALL {
        let mut options = story(&format!("kite-{}", tier.word()));
        options.tier = tier.word().to_owned();
        let (files, _) = story::start(&assets.0, &options).expect("a good id");
        write_new(&files).expect("new");
    }
    let mut faults = tokkae_content::load(&assets.0, Date::today()).diagnostics;
    faults.retain(|fault| fault.file.contains("/kite-"));
    assert_eq!(faults, []);
    assert!(assets.0.join("twins/kite-8-10.toml").exists());
    assert!(story::start(&assets.0, &story("../kite")).is_err());
}

#[test]
fn writes_all_or_nothing_and_never_over_anyones_work() {
    let assets = Assets::new("once");
    let twin = assets.0.join("twins/kite-day.toml");
    fs::write(&twin, "mine").expect("written");
    let (files, _) = story::start(&assets.0, &story("kite-day")).expect("a good id");
    let fault = write_new(&files).expect_err("the twin is there");
    assert!(fault.what.contains("already"), "{fault}");
    assert_eq!(fs::read_to_string(&twin).expect("still there"), "mine");
    assert!(!assets.0.join("stories/kite-day.toml").exists());
}

#[test]
fn a_new_country_has_a_slot_and_no_number() {
    let assets = Assets::new("country");
    let (files, _) = country::start(&assets.0, &country("la")).expect("a code");
    let [file] = files.as_slice() else {
        unreachable!("one file")
    };
    let contacts: toml::Table = file.text.parse().expect("TOML");
    for key in ["voice", "sms", "web", "verified"] {
        assert!(contacts["contact"][0].get(key).is_none(), "{key}");
    }
    let before = tokkae_content::load(&assets.0, Date::today());
    write_new(&files).expect("new");
    let after = tokkae_content::load(&assets.0, Date::today());
    assert_eq!(after.diagnostics, before.diagnostics);
    let (before, after) = (before.catalogue, after.catalogue);
    assert_eq!(after.countries, before.countries, "shown to nobody yet");
    assert_eq!(after.hidden_contacts, before.hidden_contacts + 1);
    for code in ["VN", "v", "vnm", "../v", "9a"] {
        assert!(country::start(&assets.0, &country(code)).is_err(), "{code}");
    }
}

#[test]
fn a_new_language_waits_for_its_words() {
    let assets = Assets::new("locale");
    let options = locale("fil", Some("Filipino"), false);
    let (files, next) = locale::start(&assets.0, &options).expect("a tag");
    assert!(next.contains("banned/fil.toml") && next.contains("cargo xtask check"));
    write_new(&files).expect("new");
    let mut rules: Vec<_> = assets
        .errors(&["fil.po", "fil.toml"])
        .iter()
        .map(|fault| fault.rule)
        .collect();
    rules.dedup();
    assert_eq!(
        rules,
        ["bad-pattern", "missing-translation"],
        "and its header is right"
    );
    // Only the empty lists are wrong with the list, and they stop no merge.
    let merged = merge(&assets.0, "fil");
    assert_eq!(
        merged,
        fs::read_to_string(assets.0.join("locales/fil.po")).expect("there")
    );
    assert!(
        locale::start(&assets.0, &options).is_err(),
        "it is there already"
    );
}

fn merge(assets: &Path, tag: &str) -> String {
    tokkae_content::merge_locale(assets, tag).expect("merges")
}

#[test]
fn a_variety_of_a_language_uses_the_list_that_is_there() {
    let assets = Assets::new("variety");
    let (files, next) = locale::start(&assets.0, &locale("km-KH", None, true)).expect("a tag");
    assert_eq!(files.len(), 1);
    assert!(files[0].text.contains("\"X-Tokkae-Direction: rtl\\n\"\n"));
    assert!(next.contains("X-Tokkae-Name"), "{next}");
    for (tag, name) in [("en", None), ("Xx!", None), ("fil", Some("a\"b"))] {
        assert!(
            locale::start(&assets.0, &locale(tag, name, false)).is_err(),
            "{tag}"
        );
    }
}
