//! The few colours of a picture: the most frequent ones as they are, and for all others one nearby.

use super::{Colour, Picture, distance};
use std::cmp::Reverse;
use std::collections::HashMap;

/// By how many levels a kept colour may be off. Flat surfaces are exact: theirs are the most frequent.
pub const RADIUS: u8 = 6;

/// Colours of which every pixel of the picture is at most [`RADIUS`] away, the most frequent ones first.
pub fn palette(picture: &Picture) -> Vec<Colour> {
    let mut counts: HashMap<Colour, usize> = HashMap::new();
    for colour in picture.colours() {
        *counts.entry(colour).or_default() += 1;
    }
    let mut colours: Vec<_> = counts.into_iter().collect();
    colours.sort_by_key(|(colour, count)| (Reverse(*count), *colour));
    let mut palette: Vec<Colour> = Vec::new();
    for (colour, _) in colours {
        if palette
            .iter()
            .all(|known| distance(*known, colour) > RADIUS)
        {
            palette.push(colour);
        }
    }
    palette
}
