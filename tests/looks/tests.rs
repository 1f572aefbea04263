//! The measures on made-up pictures: what they must see, and what they must not.

#![allow(clippy::unwrap_used)] // a test may fail by panicking

use super::{Colour, Picture, RADII, distance, loose, strict};

const PAPER: Colour = [255, 248, 234];
const CARD: Colour = [255, 255, 255];
const LINE: Colour = [217, 207, 184];
const INK: Colour = [21, 48, 58];
const TEAL: Colour = [13, 68, 74];
const LOTUS: Colour = [217, 92, 140];

/// A phone's width of paper: some lines of "letters", and a card with an outline and a button on it, both moved down
/// by so many pixels of the screen.
fn screen(down: usize, button: Colour) -> Picture {
    let mut screen = Picture::new(360, 300, PAPER);
    for line in 0..5 {
        for letter in 0..40 {
            let soft = |level: u8| level.wrapping_add(u8::try_from(letter * 3).unwrap_or(0) % 90);
            screen.paint((16 + letter * 8, 20 + line * 22), (1, 12), INK);
            screen.paint((17 + letter * 8, 20 + line * 22), (1, 12), INK.map(soft));
        }
    }
    screen.paint((16, 150 + down), (328, 120), LINE);
    screen.paint((18, 152 + down), (324, 116), CARD);
    screen.paint((40, 190 + down), (150, 48), button);
    screen
}

/// Every level up or down by two at most, as another graphics driver may have it.
fn noisy(picture: &Picture) -> Picture {
    let mut seed = 7_u32;
    picture.map(|_, _, colour| {
        colour.map(|level| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let off = u8::try_from((seed >> 16) % 5).unwrap();
            level.saturating_add(off).saturating_sub(2)
        })
    })
}

/// As it comes back from the file that it was kept in.
fn kept(picture: &Picture) -> Picture {
    let bytes = picture.halved().write("0").unwrap();
    Picture::read(&bytes).unwrap().picture
}

#[test]
fn a_kept_picture_is_like_itself_and_small() {
    let screen = screen(0, TEAL);
    let bytes = screen.halved().write("some words").unwrap();
    let read = Picture::read(&bytes).unwrap();
    assert!(bytes.len() < 4000, "{} bytes", bytes.len());
    assert_eq!(read.words.as_deref(), Some("some words"));
    let pairs = read
        .picture
        .colours()
        .zip(screen.halved().colours().collect::<Vec<_>>());
    assert!(
        pairs
            .into_iter()
            .all(|(one, other)| distance(one, other) <= RADII[0])
    );
    assert!(strict::difference(&read.picture, &screen.halved()).is_none());
}

#[test]
fn strictly_noise_of_two_levels_is_the_same() {
    let screen = screen(0, TEAL);
    assert!(strict::difference(&kept(&screen), &noisy(&screen).halved()).is_none());
}

#[test]
fn strictly_a_softened_edge_is_the_same() {
    // Half a pixel of the screen further down: what rounding does to letters.
    let screen = screen(0, TEAL);
    let softer = screen.map(|x, y, colour| {
        let above = screen.at(x, y.saturating_sub(1));
        let is_letter = y < 140;
        let mean = std::array::from_fn(|at| above[at] / 2 + colour[at] / 2);
        if is_letter { mean } else { colour }
    });
    assert!(strict::difference(&kept(&screen), &softer.halved()).is_none());
}

#[test]
fn strictly_four_pixels_are_a_move() {
    let before = kept(&screen(0, TEAL));
    assert!(strict::difference(&before, &screen(4, TEAL).halved()).is_some());
    // A white button on a white card: only its outline is to be seen.
    let outlined = |down: usize| {
        let mut screen = screen(0, CARD);
        screen.paint((40, 190 + down), (150, 48), LINE);
        screen.paint((42, 192 + down), (146, 44), CARD);
        screen
    };
    let before = kept(&outlined(0));
    assert!(strict::difference(&before, &outlined(0).halved()).is_none());
    assert!(strict::difference(&before, &outlined(4).halved()).is_some());
}

#[test]
fn strictly_a_shade_is_another_colour() {
    let before = kept(&screen(0, [18, 118, 124]));
    let shade = screen(0, [18, 118, 136]).halved();
    assert!(strict::difference(&before, &shade).is_some());
}

#[test]
fn strictly_another_height_is_another_look() {
    let before = screen(0, TEAL).halved();
    let mut lower = Picture::new(180, 149, PAPER);
    lower = lower.map(|x, y, _| before.at(x, y));
    assert!(strict::difference(&before, &lower).is_some());
}

#[test]
fn loosely_other_breaks_of_lines_are_the_same() {
    let before = kept(&screen(0, TEAL));
    assert_eq!(loose::difference(&before, &screen(22, TEAL).halved()), None);
    assert_eq!(
        loose::difference(&before, &noisy(&screen(9, TEAL)).halved()),
        None
    );
}

#[test]
fn loosely_another_colour_is_another_look() {
    let before = kept(&screen(0, TEAL));
    let told = loose::difference(&before, &screen(22, LOTUS).halved()).unwrap();
    assert!(told.contains("#0d444a"), "{told}");
    assert!(
        loose::difference(&before, &screen(0, CARD).halved()).is_some(),
        "no button"
    );
}

#[test]
fn loosely_half_the_height_is_another_look() {
    let before = kept(&screen(0, TEAL));
    let half = Picture::new(180, 75, PAPER).map(|x, y, _| before.at(x, y));
    assert!(loose::difference(&before, &half).is_some());
}
