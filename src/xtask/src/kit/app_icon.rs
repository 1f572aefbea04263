//! The picture of the module among a device's apps: Tokkae before the sun, and no word. Whoever sees it sees a gecko.

use super::drawings::{Drawings, TOKKAE_GRID};
use super::look::Styles;
use super::picture::{Painter, Picture};
use super::svg::Sheet;
use crate::fault::{Fault, Outcome};
use std::path::Path;

/// The side of the drawing, in its own units.
const GRID: f64 = 512.0;

/// A picture that devices ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon {
    /// Its side, in pixels.
    pub side: u32,
    /// Whether a device may cut any shape out of it: then it has no corners, and what matters is in the middle.
    pub is_maskable: bool,
}

/// What browsers want before they offer to install anything, and what Android cuts its own shapes from.
pub const ICONS: [Icon; 3] = [
    Icon {
        side: 192,
        is_maskable: false,
    },
    Icon {
        side: 512,
        is_maskable: false,
    },
    Icon {
        side: 512,
        is_maskable: true,
    },
];

/// The pictures as PNG, in the order of [`ICONS`].
///
/// # Errors
/// If the app's styles lack a colour, or a picture can't be drawn.
pub fn pictures(root: &Path) -> Outcome<Vec<Vec<u8>>> {
    let styles = Styles::read(root)?;
    let drawings = Drawings::new(&styles)?;
    let look = styles.look("en")?;
    let painter = Painter::new();
    let one = |icon: &Icon| {
        let colours = &look.colours;
        let paper = format!("width=\"{0}\" height=\"{0}\"", icon.side);
        let mut sheet = Sheet::new(&look, "en", (GRID, GRID), &paper, "Tokkae");
        let corner = if icon.is_maskable { 0.0 } else { 112.0 };
        sheet.write(format_args!(
            "<rect width=\"{GRID}\" height=\"{GRID}\" rx=\"{corner}\" fill=\"{}\"/>",
            colours.teal_deep
        ));
        // Of a maskable picture a circle of four fifths is sure to be seen.
        let (ring, side) = if icon.is_maskable {
            (184.0, 286.0)
        } else {
            (212.0, 330.0)
        };
        let middle = GRID / 2.0;
        sheet.write(format_args!(
            "<circle cx=\"{middle}\" cy=\"{middle}\" r=\"{ring}\" fill=\"{}\"/>",
            colours.mango_soft
        ));
        let at = (GRID - side) / 2.0;
        sheet.drawing(&drawings.glad, TOKKAE_GRID, (at, at), side);
        match painter.paint(&sheet.finish())? {
            Picture::Png(bytes) => Ok(bytes),
            Picture::Boxes(_) => Err(Fault::new(
                "The picture for a device's apps has letters in it.",
                "Take them out: it is for every language.",
            )),
        }
    };
    ICONS.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::{ICONS, pictures};
    use std::path::Path;

    #[test]
    fn every_picture_has_the_size_that_it_says() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let pictures = pictures(&root).expect("pictures");
        assert_eq!(pictures.len(), ICONS.len());
        for (icon, bytes) in ICONS.iter().zip(pictures) {
            assert!(bytes.starts_with(b"\x89PNG"));
            // Width and height stand first in a PNG, after its name and the name of that part.
            for at in [16, 20] {
                let side = bytes[at..at + 4].try_into().map(u32::from_be_bytes);
                assert_eq!(side.ok(), Some(icon.side), "{icon:?}");
            }
            assert!(bytes.len() < 60_000, "{icon:?}: {} bytes", bytes.len());
        }
    }
}
