//! A language's file: any bytes give faults with places, and nothing else happens.

use crate::story::assert_placed;
use crate::{assets, sound};
use std::fs;
use std::sync::LazyLock;
use tokkae_content::{Date, Desk};

pub(crate) const WORDS: &[&str] = &[
    "msgctxt \"",
    "msgid \"",
    "msgstr \"",
    "msgid_plural \"",
    "msgstr[0] \"",
    "#, fuzzy\n",
    "#| msgid \"",
    "#~ msgid \"",
    "#~| ",
    "#. ",
    "\\n\"\n\"",
    "\\\\",
    "\\\"",
    "\\x",
    "{name}",
    "X-Tokkae-Status: reviewed\\n",
    "X-Tokkae-Stamp: ",
    "Language: ",
    "kite-day/",
    "\u{200b}",
    "កុំប្រាប់",
    "\u{feff}",
];

/// How many bytes of the large translation begin one seed.
const PIECE: usize = 4096;

static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let today = Date::parse("2026-11-25").expect("a day of the calendar");
    Desk::open(&sound(), today)
});

pub(crate) fn run(bytes: &[u8]) {
    assert_placed(bytes, &DESK.translation("km", bytes.to_vec()));
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let small = fs::read(sound().join("locales/km.po")).unwrap_or_default();
    let large = fs::read_to_string(assets().join("locales/km.po")).unwrap_or_default();
    let mut seeds = vec![small];
    let mut piece = String::new();
    for entry in large.split_inclusive("\n\n").take(400) {
        piece.push_str(entry);
        if piece.len() >= PIECE {
            seeds.push(std::mem::take(&mut piece).into_bytes());
        }
    }
    seeds
}
