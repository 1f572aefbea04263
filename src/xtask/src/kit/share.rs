//! The picture that a shared link shows: the river, the sun and Tokkae, and no word, so that it is right in every
//! language and the same wherever it is made.

use super::drawings::{Drawings, ICON_GRID, TOKKAE_GRID};
use super::look::Styles;
use super::picture::{Painter, Picture};
use super::svg::Sheet;
use crate::fault::{Fault, Outcome};
use std::path::Path;

/// What social media ask for, in pixels.
pub const SIZE: (u32, u32) = (1200, 630);

/// The picture as PNG.
///
/// # Errors
/// If the app's styles lack a colour, or the picture can't be drawn.
pub fn picture(root: &Path) -> Outcome<Vec<u8>> {
    let styles = Styles::read(root)?;
    let drawings = Drawings::new(&styles)?;
    let look = styles.look("en")?;
    let colours = &look.colours;
    let size = (f64::from(SIZE.0), f64::from(SIZE.1));
    let paper = "width=\"1200\" height=\"630\"";
    let mut sheet = Sheet::new(&look, "en", size, paper, "Tokkae");
    sheet.path("M0 0H1200V630H0z", &colours.teal_soft);
    sheet.write(format_args!(
        "<circle cx=\"600\" cy=\"440\" r=\"330\" fill=\"{}\"/><circle cx=\"600\" cy=\"440\" r=\"240\" fill=\"{}\"/>",
        colours.mango_soft, colours.sun
    ));
    let lotus = drawings.lotus(&colours.lotus_ink, &colours.flower);
    sheet.drawing(&drawings.glad, TOKKAE_GRID, (400.0, 100.0), 400.0);
    let wave = |y: f64| format!("M0 {}q300-60 600-15t600-20V630H0z", y + 15.0);
    sheet.path(&wave(470.0), &colours.river);
    sheet.path(&wave(505.0), &colours.teal_deep);
    for (x, y, side) in [
        (120.0, 420.0, 150.0),
        (300.0, 470.0, 90.0),
        (960.0, 430.0, 130.0),
    ] {
        sheet.drawing(&lotus, ICON_GRID, (x, y), side);
    }
    match Painter::new().paint(&sheet.finish())? {
        Picture::Png(bytes) => Ok(bytes),
        Picture::Boxes(_) => Err(Fault::new(
            "The picture for shared links has letters in it.",
            "Take them out: it is for every language.",
        )),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::picture;
    use std::path::Path;

    #[test]
    fn a_shared_link_has_a_picture_that_is_always_the_same() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let one = picture(&root).expect("a picture");
        assert!(
            one.starts_with(b"\x89PNG") && one.len() < 200_000,
            "{} bytes",
            one.len()
        );
        assert_eq!(one, picture(&root).expect("the same"));
    }
}
