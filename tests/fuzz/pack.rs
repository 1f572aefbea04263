//! A pack: any bytes are refused, or give a value that can be written and read again, and played.

use crate::play::play;
use crate::{assets, sound};
use std::fmt::Debug;
use tokkae_catalogue::{Country, Plan, Room, Shelf, Story, pack};
use tokkae_content::{Catalogue, Date};

pub(crate) const WORDS: &[&str] = &["TKP1", "TKP2", "\u{0}", "\u{1}", "\u{7f}"];

pub(crate) fn run(bytes: &[u8]) {
    read_as_any(bytes);
    // The hash keeps almost everything out: what comes behind it is tried with the right one.
    read_as_any(&pack::seal(bytes.get(pack::HEAD..).unwrap_or_default()));
}

fn read_as_any(bytes: &[u8]) {
    read_again::<Shelf>(bytes);
    read_again::<Country>(bytes);
    read_again::<Plan>(bytes);
    read_again::<Room>(bytes);
    if let Some(story) = read_again::<Story>(bytes) {
        // Nobody has checked it: it may have no scenes, or a hundred with one name.
        play(&story, bytes, false);
    }
}

fn read_again<T>(bytes: &[u8]) -> Option<T>
where
    T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + Debug,
{
    let value: T = pack::read(bytes).ok()?;
    let written = pack::write(&value).expect("what was read can be written");
    assert_eq!(pack::read::<T>(&written).as_ref(), Ok(&value));
    Some(value)
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let today = Date::parse("2026-11-25").expect("a day of the calendar");
    let small = tokkae_content::load(&sound(), today).catalogue;
    let large = tokkae_content::load(&assets(), Date::today()).catalogue;
    let packs = |catalogue: &Catalogue| catalogue.packs().expect("packs");
    let locales = [&small, &large].into_iter().flat_map(packs);
    let of_locales = locales.flat_map(|locale| {
        let stories = locale.stories.into_iter().map(|(_, file)| file);
        let countries = locale.countries.into_iter().map(|(_, file)| file);
        let plans = locale.plans.into_iter().map(|(_, file)| file);
        // A few of each are enough to begin with.
        [locale.file, locale.room.1]
            .into_iter()
            .chain(stories.take(3))
            .chain(countries.take(2))
            .chain(plans.take(2))
    });
    of_locales.map(|file| file.bytes).collect()
}
