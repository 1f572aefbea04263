//! The kit as a whole, on the project's own assets.

#![allow(clippy::unwrap_used)] // a test may fail by panicking

use super::helpers::Helper;
use super::pieces::lines_of;
use super::{Address, helpers, qr, write};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tokkae_content::{Date, LocalePacks};

const ADDRESS: &str = "https://play.example.org/tokkae/";

static PACKS: LazyLock<Vec<LocalePacks>> = LazyLock::new(|| {
    let loaded = tokkae_content::load(&root().join("assets"), Date::today());
    loaded.catalogue.packs().unwrap()
});

type Files = BTreeMap<String, Vec<u8>>;

static WITH_ADDRESS: LazyLock<Files> = LazyLock::new(|| kit("addressed", true));
static WITHOUT: LazyLock<Files> = LazyLock::new(|| kit("plain", false));

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file of a kit by its path.
fn kit(name: &str, is_addressed: bool) -> Files {
    let name = format!("tokkae-kit-{name}-{}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    let address = Address::parse(ADDRESS).unwrap();
    let address = is_addressed.then_some(&address);
    write(&root(), &PACKS, address, &folder).unwrap();
    let mut files = Files::new();
    for language in fs::read_dir(&folder).unwrap() {
        let language = language.unwrap();
        for file in fs::read_dir(language.path()).unwrap() {
            let path = file.unwrap().path();
            let key = path.strip_prefix(&folder).unwrap().to_string_lossy();
            files.insert(key.replace('\\', "/"), fs::read(&path).unwrap());
        }
    }
    fs::remove_dir_all(folder).unwrap();
    files
}

fn text<'a>(files: &'a Files, tag: &str, name: &str) -> &'a str {
    std::str::from_utf8(&files[&format!("{tag}/{name}")]).unwrap()
}

/// The text that a drawn piece shows.
fn shown(svg: &str) -> String {
    let svg = svg.split_once("</title>").unwrap().1;
    let parts = svg.split('<').filter_map(|tag| tag.split_once('>'));
    parts
        .map(|(_, text)| text.trim())
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn helpers_of(pack: &LocalePacks) -> Vec<Helper> {
    helpers::of(pack.shelf.home.as_ref())
}

/// What one could dial: three digits or more, with spaces or without.
fn numbers(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for letter in text.chars() {
        let last = found.last_mut().unwrap();
        match letter.to_digit(10) {
            Some(_) => last.push(letter),
            None if "០១២៣៤៥៦៧៨៩".contains(letter) => last.push(letter),
            None if letter == ' ' && !last.is_empty() => {}
            None => found.push(String::new()),
        }
    }
    found.retain(|number| number.chars().count() > 2);
    found
}

#[test]
fn has_every_verified_number_to_talk_or_for_danger_and_no_other() {
    for pack in PACKS.iter() {
        let tag = pack.shelf.locale.tag.as_str();
        let helpers = helpers_of(pack);
        assert!(helpers.iter().any(|helper| helper.is_danger));
        assert!(!helpers[0].is_danger, "those to talk to come first");
        let known: Vec<_> = helpers
            .iter()
            .map(|helper| helper.number.replace(' ', ""))
            .collect();
        let pieces = ["poster.svg", "card-1.svg", "card-2.svg", "card-3.svg"];
        let pieces = pieces.map(|name| shown(text(&WITH_ADDRESS, tag, name)));
        let posts = text(&WITH_ADDRESS, tag, "texts.txt");
        for whole in [pieces[0].as_str(), &pieces[3], posts] {
            let whole = whole.replace('\n', " ");
            for helper in &helpers {
                assert!(whole.contains(&helper.number), "{tag}: {}", helper.number);
                assert!(whole.contains(&helper.name), "{tag}: {}", helper.name);
            }
        }
        for whole in pieces.iter().map(String::as_str).chain([posts]) {
            for number in numbers(whole) {
                assert!(known.contains(&number), "{tag} shows {number}");
            }
        }
    }
}

#[test]
fn what_is_known_of_those_who_help_is_said_in_the_readers_language() {
    for pack in PACKS.iter() {
        let tag = pack.shelf.locale.tag.as_str();
        let poster = shown(text(&WITHOUT, tag, "poster.svg")).replace('\n', " ");
        for helper in helpers_of(pack) {
            assert!(poster.contains(&helper.facts), "{tag}: {}", helper.facts);
        }
    }
}

#[test]
fn each_language_says_its_own_texts() {
    let said = |pack: &LocalePacks| {
        let texts = &pack.pages;
        let lines = [&texts.kit_question, &texts.kit_not_fault, &texts.kit_tell];
        let lines = lines.into_iter().flat_map(|text| lines_of(text));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let all = ["poster.svg", "card-1.svg", "card-2.svg"];
    for pack in PACKS.iter() {
        let tag = pack.shelf.locale.tag.as_str();
        let whole: String = all.map(|name| shown(text(&WITHOUT, tag, name))).concat();
        for line in said(pack) {
            assert!(whole.contains(&line), "{tag}: {line}");
        }
        let others = PACKS
            .iter()
            .filter(|other| other.shelf.locale.tag != pack.shelf.locale.tag);
        for line in others.flat_map(said) {
            assert!(!whole.contains(&line), "{tag}: {line}");
        }
    }
    assert!(text(&WITHOUT, "km", "poster.svg").contains("Noto Sans Khmer"));
}

#[test]
fn a_telephone_reads_the_address_from_the_poster() {
    let code = qr::code(ADDRESS).unwrap();
    for pack in PACKS.iter() {
        let tag = pack.shelf.locale.tag.as_str();
        assert!(text(&WITH_ADDRESS, tag, "poster.svg").contains(&code.path));
        assert!(!text(&WITHOUT, tag, "poster.svg").contains("crispEdges"));
        let posts = text(&WITH_ADDRESS, tag, "texts.txt");
        assert_eq!(posts.matches(ADDRESS).count(), 4);
    }
    assert_eq!(scan(&code), ADDRESS);
}

/// Paints the code's path and reads it as a telephone would.
fn scan(code: &qr::Code) -> String {
    const PIXELS: usize = 8;
    let mut dark = vec![vec![false; code.side]; code.side];
    for run in code.path.split('M').skip(1) {
        let (x, run) = run.split_once(' ').unwrap();
        let (y, run) = run.split_once('h').unwrap();
        let (length, _) = run.split_once('v').unwrap();
        let [x, y, length] = [x, y, length].map(|part| part.parse::<usize>().unwrap());
        dark[y][x..x + length].fill(true);
    }
    let side = code.side * PIXELS;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        if dark[y / PIXELS][x / PIXELS] { 0 } else { 255 }
    });
    let grids = image.detect_grids();
    grids[0].decode().unwrap().1
}

#[test]
fn the_same_texts_always_give_the_same_files() {
    let again = kit("again", true);
    assert!(again == *WITH_ADDRESS);
}

#[test]
fn nothing_is_cut_at_an_edge_and_nothing_is_fetched() {
    let painter = super::Painter::new();
    for (name, bytes) in WITH_ADDRESS.iter().chain(WITHOUT.iter()) {
        let svg = match name.rsplit_once('.') {
            Some((_, "svg")) => std::str::from_utf8(bytes).unwrap(),
            _ => continue,
        };
        for word in ["var(", "class=", "href", "url(", "NaN"] {
            assert!(!svg.contains(word), "{name} holds {word}");
        }
        assert_eq!(
            svg.matches("http").count(),
            1,
            "{name}: only SVG's own name"
        );
        let edges = painter.texts_outside(svg, 30.0).unwrap();
        assert!(edges.is_empty(), "{name}: {edges:?}");
    }
}
