//! The few colours of a picture: the most frequent ones as they are, and for all others one nearby.

use super::{Colour, Picture, distance};
use std::cmp::Reverse;
use std::collections::HashMap;

/// By how many levels a kept colour may be off: the first of these with which a picture strictly looks the same.
pub const RADII: [u8; 2] = [10, 5];

/// What covers one part in so many of a picture is a surface.
const SURFACE: usize = 200;

/// A few colours, and for each colour of a picture the place of one that stands for it.
pub struct Palette {
    /// The colours, the most frequent ones first.
    pub colours: Vec<Colour>,
    /// For how many pixels each of them stands.
    pub counts: Vec<usize>,
    places: HashMap<Colour, usize>,
}

impl Palette {
    /// Colours of which each of the picture's is at most so many levels away, and each surface's is one.
    pub fn of(picture: &Picture, radius: u8) -> Self {
        let mut found: HashMap<Colour, usize> = HashMap::new();
        for colour in picture.colours() {
            *found.entry(colour).or_default() += 1;
        }
        let mut frequent: Vec<_> = found.into_iter().collect();
        frequent.sort_by_key(|(colour, count)| (Reverse(*count), *colour));
        let (mut colours, mut counts) = (Vec::<Colour>::new(), Vec::new());
        let mut places = HashMap::new();
        let pixels = picture.width * picture.height;
        for (colour, count) in frequent {
            let known = colours.iter().enumerate();
            let nearest = known.min_by_key(|(_, known)| distance(**known, colour));
            let is_near = |known: &Colour| distance(*known, colour) <= radius;
            // A surface keeps its own colour, however near another one's is.
            let near = nearest.filter(|(_, known)| count * SURFACE < pixels && is_near(known));
            let place = near.map_or(colours.len(), |(place, _)| place);
            if place == colours.len() {
                colours.push(colour);
                counts.push(0);
            }
            counts[place] += count;
            places.insert(colour, place);
        }
        Self {
            colours,
            counts,
            places,
        }
    }

    /// The place of the colour that stands for this one.
    pub fn place(&self, colour: Colour) -> usize {
        self.places.get(&colour).copied().unwrap_or_default()
    }
}
