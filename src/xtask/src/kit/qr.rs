//! The code that a telephone reads, as one path.

use crate::fault::{Fault, Outcome};
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// Modules that stay white on every side, as the standard asks.
pub const QUIET: usize = 4;

/// A code of dark modules on a grid of one unit a module, its quiet edge included.
pub struct Code {
    /// The dark modules as path data.
    pub path: String,
    /// How many modules a side has, with the quiet edges.
    pub side: usize,
}

/// The code of a text; a fourth of it may be worn off a wall.
///
/// # Errors
/// If the text is too long for a code.
pub fn code(text: &str) -> Outcome<Code> {
    let code = QrCode::with_error_correction_level(text, EcLevel::Q).map_err(|error| {
        Fault::new(
            format!("No code can be made of {text}: {error}"),
            "Give a shorter address.",
        )
    })?;
    let width = code.width();
    let mut path = String::new();
    for (row, modules) in code.to_colors().chunks(width).enumerate() {
        let mut column = 0;
        while column < width {
            let run = modules[column..]
                .iter()
                .take_while(|one| **one == Color::Dark);
            let run = run.count();
            if run > 0 {
                let (x, y) = (column + QUIET, row + QUIET);
                let _ = write!(path, "M{x} {y}h{run}v1h-{run}z"); // a String takes everything
            }
            column += run.max(1);
        }
    }
    Ok(Code {
        path,
        side: width + 2 * QUIET,
    })
}
