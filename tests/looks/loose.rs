//! The loose measure: pictures of other words, or made with another browser or other fonts.
//!
//! Lines break elsewhere then, and everything below them moves, so nothing can be held to its place. What stays: a
//! component is about as high as it was, and each colour that covers three hundredths of it covers about as much of it
//! as before. So it sees a surface of another colour, a picture that is gone, a list that has lost half of its cards.

use super::{Colour, Palette, Picture, RADII, distance};

/// Colours this near are one.
const ALIKE: u8 = 20;

/// The least share of a picture that a colour must cover to be looked for.
const LEAST: f64 = 0.03;

/// How many times more, or less, a colour may cover than before.
const TIMES: f64 = 2.2;

/// How many times higher, or lower, a component may be than before.
const HIGHER: f64 = 1.6;

/// What is other in `now`, in words; `None` if nothing is.
pub fn difference(kept: &Picture, now: &Picture) -> Option<String> {
    if kept.width != now.width {
        return Some(format!(
            "it is {} pixels wide, and was {}",
            now.width, kept.width
        ));
    }
    let higher = ratio(size(now.height), size(kept.height));
    if higher > HIGHER {
        return Some(format!(
            "it is {} pixels high, and was {}",
            now.height, kept.height
        ));
    }
    let mut colours = [kept, now].into_iter().flat_map(frequent);
    colours.find_map(|colour| {
        let (before, after) = (share(kept, colour), share(now, colour));
        let [red, green, blue] = colour;
        (ratio(before, after) > TIMES).then(|| {
            format!(
                "the colour #{red:02x}{green:02x}{blue:02x} covers {:.1} % of it, and was {:.1} %",
                after * 100.0,
                before * 100.0
            )
        })
    })
}

/// The colours that cover enough of a picture to be looked for in the other one.
fn frequent(picture: &Picture) -> Vec<Colour> {
    let palette = Palette::of(picture, RADII[0]);
    let all = size(picture.width * picture.height);
    let pairs = palette.colours.into_iter().zip(palette.counts);
    pairs
        .filter(|(_, count)| size(*count) / all >= LEAST)
        .map(|(colour, _)| colour)
        .collect()
}

/// How many times larger the larger one is.
fn ratio(one: f64, other: f64) -> f64 {
    one.max(other) / one.min(other).max(1e-9)
}

/// The share of a picture that a colour covers.
fn share(picture: &Picture, colour: Colour) -> f64 {
    let alike = picture
        .colours()
        .filter(|known| distance(*known, colour) <= ALIKE);
    size(alike.count()) / size(picture.width * picture.height)
}

/// Pictures have fewer pixels than a float holds exactly.
fn size(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}
