//! Lines of different sizes, one below the other, about a middle.

use super::Address;
use super::svg::{Ink, Place, Sheet};

/// Lines to be set.
#[derive(Default)]
pub struct Stack<'a> {
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    lines: Vec<&'a str>,
    ink: Ink<'a>,
    is_address: bool,
}

impl<'a> Stack<'a> {
    /// Adds lines of one size.
    pub fn add<T: AsRef<str> + ?Sized>(&mut self, lines: &[&'a T], ink: Ink<'a>) {
        self.rows.push(Row {
            lines: lines.iter().map(|line| (*line).as_ref()).collect(),
            ink,
            is_address: false,
        });
    }

    /// Adds the module's address.
    pub fn add_address(&mut self, address: &'a Address, ink: Ink<'a>) {
        self.rows.push(Row {
            lines: vec![address.short()],
            ink,
            is_address: true,
        });
    }

    /// Draws all about a middle.
    pub fn draw(&self, sheet: &mut Sheet, middle: (f64, f64), room: f64) {
        let (centre, y) = middle;
        let height = |row: &Row| sheet.height(&row.lines, room, row.ink.size);
        let mut top = y - self.rows.iter().map(height).sum::<f64>() / 2.0;
        for row in &self.rows {
            let height = sheet.height(&row.lines, room, row.ink.size);
            if row.is_address {
                let size = super::measure::fit(row.lines[0], row.ink.size, room);
                let ink = Ink { size, ..row.ink };
                sheet.latin(row.lines[0], (centre, top + height / 2.0), ink);
            } else {
                let place = Place { centre, top, room };
                sheet.lines(&row.lines, place, row.ink);
            }
            top += height;
        }
    }
}
