//! The strict measure: pictures of the same words, made with the same browser and fonts.
//!
//! A pixel is other if it is lighter or darker than all within one pixel of it in the other picture: so the softened
//! edge of a letter is the same a hair further on, and a line two pixels further on (four on the screen) is not. Besides, the mean
//! colour of each square of eight pixels is compared: so a surface that is a shade darker is seen, though none of its
//! pixels is far off.

use super::{Colour, Picture, distance};

/// Levels by which a pixel may be off: more than letters are softened by, less than a card's outline is darker than
/// the card.
const PIXEL: u8 = 32;

/// So many other pixels are a few corners of letters.
const FEW: usize = 6;

/// The side of a square whose mean is compared.
const SQUARE: usize = 8;

/// Levels by which its mean may be off.
const MEAN: u8 = 7;

/// What is other in `now`, as a picture of it in red on the faded old one; `None` if nothing is.
pub fn difference(kept: &Picture, now: &Picture) -> Option<Picture> {
    let (width, height) = (kept.width.max(now.width), kept.height.max(now.height));
    let is_other_size = (kept.width, kept.height) != (now.width, now.height);
    let mut mask = vec![false; width * height];
    let mut other = 0;
    for y in 0..height {
        for x in 0..width {
            let beyond = |picture: &Picture| x >= picture.width || y >= picture.height;
            if beyond(kept) || beyond(now) || is_other(kept, now, x, y) || is_other(now, kept, x, y)
            {
                mask[y * width + x] = true;
                other += 1;
            }
        }
    }
    let squares = other_squares(kept, now);
    if !is_other_size && other <= FEW && squares.is_empty() {
        return None;
    }
    let faded = Picture::new(width, height, [255; 3]).map(|x, y, _| {
        let square = (x / SQUARE, y / SQUARE);
        if mask[y * width + x] {
            [220, 0, 0]
        } else if squares.contains(&square) {
            [255, 190, 120]
        } else {
            kept.at(x, y).map(|level| 200 + level / 5)
        }
    });
    Some(faded)
}

/// Whether this pixel of `here` is lighter or darker than anything around its place in `there`.
fn is_other(here: &Picture, there: &Picture, x: usize, y: usize) -> bool {
    let colour = here.at(x, y);
    // Most pixels are alike at the very place.
    if distance(colour, there.at(x, y)) <= PIXEL {
        return false;
    }
    let (mut darkest, mut lightest) = ([u8::MAX; 3], [u8::MIN; 3]);
    for row in y.saturating_sub(1)..=y + 1 {
        for column in x.saturating_sub(1)..=x + 1 {
            for (at, level) in there.at(column, row).into_iter().enumerate() {
                darkest[at] = darkest[at].min(level);
                lightest[at] = lightest[at].max(level);
            }
        }
    }
    (0..3).any(|at| {
        let (darker, lighter) = (
            darkest[at].saturating_sub(PIXEL),
            lightest[at].saturating_add(PIXEL),
        );
        !(darker..=lighter).contains(&colour[at])
    })
}

/// The squares whose means differ, by column and row.
fn other_squares(kept: &Picture, now: &Picture) -> Vec<(usize, usize)> {
    let columns = kept.width.min(now.width).div_ceil(SQUARE);
    let rows = kept.height.min(now.height).div_ceil(SQUARE);
    let all = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
    let is_other =
        |square: &(usize, usize)| distance(mean(kept, *square), mean(now, *square)) > MEAN;
    all.filter(is_other).collect()
}

fn mean(picture: &Picture, (column, row): (usize, usize)) -> Colour {
    let mut sums = [0_usize; 3];
    for y in 0..SQUARE {
        for x in 0..SQUARE {
            let colour = picture.at(column * SQUARE + x, row * SQUARE + y);
            for (sum, level) in sums.iter_mut().zip(colour) {
                *sum += usize::from(level);
            }
        }
    }
    let count = SQUARE * SQUARE;
    sums.map(|sum| u8::try_from((sum + count / 2) / count).unwrap_or(u8::MAX))
}
