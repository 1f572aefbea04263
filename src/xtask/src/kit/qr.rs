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
    let rows = rows(text)?;
    let mut path = String::new();
    for (y, row) in rows.iter().enumerate() {
        let mut x = 0;
        while x < row.len() {
            let run = row[x..].iter().take_while(|dark| **dark).count();
            if run > 0 {
                let _ = write!(path, "M{x} {y}h{run}v1h-{run}z"); // a String takes everything
            }
            x += run.max(1);
        }
    }
    Ok(Code {
        path,
        side: rows.len(),
    })
}

/// The same module by module, row by row, with the quiet edges: which are dark.
///
/// # Errors
/// If the text is too long for a code.
pub fn rows(text: &str) -> Outcome<Vec<Vec<bool>>> {
    let code = QrCode::with_error_correction_level(text, EcLevel::Q).map_err(|error| {
        Fault::new(
            format!("No code can be made of {text}: {error}"),
            "Give a shorter address.",
        )
    })?;
    let side = code.width() + 2 * QUIET;
    let mut rows = vec![vec![false; side]; side];
    for (row, modules) in code.to_colors().chunks(code.width()).enumerate() {
        for (column, module) in modules.iter().enumerate() {
            rows[row + QUIET][column + QUIET] = *module == Color::Dark;
        }
    }
    Ok(rows)
}
