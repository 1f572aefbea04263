//! Made-up languages for tests and looks: a long one, and one from right to left.
//!
//! They are made from the English, so every text has one: plain English on their screens is a text
//! that no translator can reach. Nothing that is published holds them.

use crate::po::is_address;
use crate::{Catalogue, Locale};
use std::collections::HashMap;
use tokkae_catalogue::{Country, Leaflet, LocaleInfo, LocaleTag, Plan, ReviewStatus, Story, Twin};

/// Right-to-left override, and the mark that ends it.
const RIGHT_TO_LEFT: char = '\u{202e}';
const END: char = '\u{202c}';

/// English letters with marks, in the order of the alphabet.
const SMALL: [char; 26] = [
    'å', 'ƀ', 'ç', 'ð', 'é', 'ƒ', 'ĝ', 'ĥ', 'î', 'ĵ', 'ķ', 'ļ', 'ɱ', 'ñ', 'ö', 'þ', 'ǫ', 'ŕ', 'š',
    'ţ', 'û', 'ṽ', 'ŵ', 'ẋ', 'ý', 'ž',
];
const CAPITAL: [char; 26] = [
    'Å', 'Ɓ', 'Ç', 'Ð', 'É', 'Ƒ', 'Ĝ', 'Ĥ', 'Î', 'Ĵ', 'Ķ', 'Ļ', 'Ṁ', 'Ñ', 'Ö', 'Þ', 'Ǫ', 'Ŕ', 'Š',
    'Ţ', 'Û', 'Ṽ', 'Ŵ', 'Ẋ', 'Ý', 'Ž',
];

impl Catalogue {
    /// The same catalogue with the made-up languages behind the real ones: `en-XA`, accented, in
    /// brackets and some 40 % longer; `ar-XB`, from right to left.
    #[must_use]
    pub fn with_pseudo_locales(mut self) -> Self {
        let long = self.pseudo("en-XA", "Long English", false, &long);
        let mirrored = self.pseudo("ar-XB", "English right to left", true, &mirrored);
        self.locales.extend([long, mirrored]);
        self
    }

    fn pseudo(&self, tag: &str, name: &str, rtl: bool, say: &dyn Fn(&str) -> String) -> Locale {
        let texts = self.texts().into_iter();
        Locale {
            info: LocaleInfo {
                tag: LocaleTag::new(tag),
                name: say(name),
                rtl,
                status: ReviewStatus::Draft,
            },
            reviewer: None,
            texts: texts.map(|(address, text)| (address, say(&text))).collect(),
        }
    }

    /// Every English text by its address.
    fn texts(&self) -> HashMap<String, String> {
        let mut texts = HashMap::new();
        let mut ui = self.ui.clone();
        ui.visit_texts_mut(&mut |address, text| drop(texts.insert(address, text.clone())));
        let mut pages = self.pages.clone();
        pages.visit_texts_mut(&mut |address, text| drop(texts.insert(address, text.clone())));
        let mut room = self.room.clone();
        room.visit_texts_mut(&mut |address, text| drop(texts.insert(address, text.clone())));
        texts.extend(self.countries.iter().flat_map(Country::texts));
        texts.extend(self.stories.iter().flat_map(Story::texts));
        texts.extend(self.twins.iter().flat_map(Twin::texts));
        texts.extend(self.leaflets.iter().flat_map(Leaflet::texts));
        texts.extend(self.plans.iter().flat_map(Plan::texts));
        texts
    }
}

/// `[Ĥééļļöö {name}]`: every vowel twice makes English some 40 % longer.
fn long(text: &str) -> String {
    let said = each_run(text, |run| run.chars().flat_map(marked).collect());
    format!("[{said}]")
}

/// A letter with its mark; a vowel twice, the second one small.
fn marked(letter: char) -> impl Iterator<Item = char> {
    let small = letter.to_ascii_lowercase();
    let number =
        usize::try_from(u32::from(small).wrapping_sub(u32::from('a'))).unwrap_or(usize::MAX);
    let table = if letter == small { SMALL } else { CAPITAL };
    let first = table.get(number).copied().unwrap_or(letter);
    let again = "aeiouy".contains(small).then(|| SMALL[number]);
    std::iter::once(first).chain(again)
}

/// Every word within marks that turn it round; what lies between the words follows the page.
fn mirrored(text: &str) -> String {
    each_run(text, |run| format!("{RIGHT_TO_LEFT}{run}{END}"))
}

/// The text with each run of letters as `say` has it. Places for values, addresses, digits and all
/// other signs stay.
fn each_run(text: &str, say: impl Fn(&str) -> String) -> String {
    let words = text.split(' ').map(|word| {
        if is_address(word) {
            return word.to_owned();
        }
        let mut said = String::new();
        let mut rest = word;
        while let Some(start) = rest.find(|sign: char| sign == '{' || sign.is_alphabetic()) {
            said.push_str(&rest[..start]);
            rest = &rest[start..];
            let is_place = rest.starts_with('{');
            let length = if is_place {
                rest.find('}').map_or(rest.len(), |end| end + 1)
            } else {
                rest.find(|sign: char| !is_of_a_word(sign))
                    .unwrap_or(rest.len())
            };
            let (run, after) = rest.split_at(length);
            if is_place {
                said.push_str(run);
            } else {
                said.push_str(&say(run));
            }
            rest = after;
        }
        said + rest
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A letter, or an apostrophe within a word.
fn is_of_a_word(sign: char) -> bool {
    sign.is_alphabetic() || matches!(sign, '\'' | '’')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::*;
    use crate::examples::assets;
    use crate::{Date, load};

    #[test]
    fn keeps_places_digits_and_addresses() {
        let text = "Call {name}, 24/7: 1280 or aplecambodia.org.";
        assert_eq!(
            long(text),
            "[Çååļļ {name}, 24/7: 1280 ööŕ aplecambodia.org.]"
        );
        assert_eq!(
            mirrored(text),
            "\u{202e}Call\u{202c} {name}, 24/7: 1280 \u{202e}or\u{202c} aplecambodia.org."
        );
        assert_eq!(mirrored("It's"), "\u{202e}It's\u{202c}");
        assert_eq!(long("{a}of{b} {open"), "[{a}ööƒ{b} {open]");
        assert_eq!(long("I’m"), "[Îî’ɱ]");
    }

    #[test]
    fn every_letter_has_a_mark_of_its_own() {
        let alphabet: String = ('a'..='z').chain('A'..='Z').collect();
        let said = long(&alphabet);
        assert!(
            !said.contains(|letter: char| letter.is_ascii_alphabetic()),
            "{said}"
        );
        assert_eq!(said.chars().count(), 2 + 52 + 12);
    }

    #[test]
    fn every_text_is_there_and_the_long_one_is_long() {
        let loaded = load(&assets(), Date::today());
        let real = loaded.catalogue.locales.len();
        let catalogue = loaded.catalogue.with_pseudo_locales();
        let [long, mirrored] = &catalogue.locales[real..] else {
            unreachable!("two made-up languages")
        };
        assert_eq!((long.info.tag.as_str(), long.info.rtl), ("en-XA", false));
        assert_eq!(
            (mirrored.info.tag.as_str(), mirrored.info.rtl),
            ("ar-XB", true)
        );
        let texts = catalogue.texts();
        let letters = |text: &str| text.chars().count();
        let english: usize = texts.values().map(|text| letters(text)).sum();
        let longer: usize = long.texts.values().map(|text| letters(text)).sum();
        let per_cent = longer * 100 / english;
        assert!((130..=150).contains(&per_cent), "{per_cent} %");
        assert_eq!(mirrored.texts.len(), texts.len());
        for (address, english) in &texts {
            let there = mirrored.text(address).expect("every text has one");
            let plain = there.replace([RIGHT_TO_LEFT, END], "");
            assert_eq!(plain, *english, "{address}");
        }
    }
}
