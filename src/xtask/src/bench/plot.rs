//! The picture of a run: times beside their yardsticks, budgets and targets by how much of them is used.

use super::figures::{Group, Row};
use super::report::{Report, spell};
use crate::fault::{Fault, Outcome};
use crate::finish::template::escape;
use crate::kit::look::{Look, Styles};
use crate::kit::picture::{Painter, Picture};
use crate::kit::svg::{Area, Sheet};
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;

const WIDTH: f64 = 960.0;
const EDGE: f64 = 32.0;
/// Where bars begin, and how long the longest may be.
const LEFT: f64 = 300.0;
const ROOM: f64 = 400.0;
const BAR: f64 = 16.0;
const TITLE: f64 = 44.0;
/// The distance from row to row: of two bars, and of one.
const PAIR: f64 = 52.0;
const SINGLE: f64 = 34.0;

/// Writes `bench.svg` and `bench.png` into the folder, and says where they are.
///
/// # Errors
/// If the styles lack a colour, or if a file can't be painted or written.
pub fn write(workspace: &Workspace, folder: &Path, report: &Report) -> Outcome {
    let look = Styles::read(&workspace.root)?.look("en")?;
    let svg = draw(&look, &report.groups);
    let put = |name: &str, bytes: &[u8]| {
        let file = folder.join(name);
        fs::write(&file, bytes).map_err(|error| Fault::file(&file, &error))?;
        println!("{}", file.display());
        Ok(())
    };
    put("bench.svg", svg.as_bytes())?;
    match Painter::new().paint(&svg)? {
        Picture::Png(bytes) => put("bench.png", &bytes),
        Picture::Boxes(letters) => {
            println!("No font of this machine has {letters}: there is no bench.png.");
            Ok(())
        }
    }
}

/// The picture as SVG.
fn draw(look: &Look, groups: &[Group]) -> String {
    let height = groups.iter().map(height).sum::<f64>() + 2.0 * EDGE;
    let paper = format!("width=\"{WIDTH}\" height=\"{height}\"");
    let sheet = Sheet::new(
        look,
        "en",
        (WIDTH, height),
        &paper,
        "What Tokkae costs a child",
    );
    let mut plot = Plot {
        look,
        sheet,
        top: EDGE,
    };
    let all = Area {
        x: 0.0,
        y: 0.0,
        width: WIDTH,
        height,
    };
    plot.sheet.area(all, 0.0, &look.colours.paper, None);
    groups.iter().for_each(|group| plot.group(group));
    plot.sheet.finish()
}

/// Rows with a yardstick, and rows with a target of their own; the others are in the table only.
fn is_drawn(row: &Row) -> bool {
    row.ratio.is_some() || row.target.is_some()
}

fn height(group: &Group) -> f64 {
    let rows = group.rows.iter().filter(|row| is_drawn(row));
    TITLE + rows.map(height_of_row).sum::<f64>()
}

fn height_of_row(row: &Row) -> f64 {
    if row.ratio.is_some() { PAIR } else { SINGLE }
}

struct Plot<'a> {
    look: &'a Look,
    sheet: Sheet,
    top: f64,
}

impl Plot<'_> {
    fn group(&mut self, group: &Group) {
        let ink = self.look.colours.teal_deep.clone();
        self.text(&group.title, (EDGE, self.top + 22.0), &ink, 700);
        self.top += TITLE;
        let longest = longest(group);
        for row in group.rows.iter().filter(|row| is_drawn(row)) {
            match row.ratio {
                Some(ratio) => self.pair(row, ratio, longest),
                None => self.single(row),
            }
            self.top += height_of_row(row);
        }
    }

    /// The yardstick above the module, with a line where the target ends.
    fn pair(&mut self, row: &Row, ratio: f64, longest: f64) {
        let colours = &self.look.colours;
        let (soft, deep) = (colours.river.clone(), self.colour(row));
        let ink = colours.ink.clone();
        let [plain, hello, module] = row.values;
        let yardstick = plain.or(hello).unwrap_or_default();
        let module = module.unwrap_or_default();
        let name = if plain.is_some() {
            "no app"
        } else {
            "hello world"
        };
        self.text(row.what, (EDGE, self.top + 22.0), &ink, 400);
        for (index, (value, colour)) in [(yardstick, soft), (module, deep)].into_iter().enumerate()
        {
            let y = self.top + if index == 0 { 0.0 } else { BAR + 4.0 };
            let length = (value / longest * ROOM).max(1.0);
            self.bar(y, length, &colour);
            let of = if index == 0 {
                name.to_owned()
            } else {
                format!("{ratio:.2} times{}", of_target(row))
            };
            // The text of the module's bar stands beyond the mark too.
            let mark = row.target.map(|target| yardstick * target / longest * ROOM);
            let end = if index == 0 {
                length
            } else {
                length.max(mark.unwrap_or_default())
            };
            let text = format!("{}, {of}", spell(value, row.unit));
            self.text(&text, (LEFT + end + 8.0, y + 13.0), &ink, 400);
        }
        if let Some(target) = row.target {
            self.mark(yardstick * target / longest * ROOM, BAR + 4.0);
        }
    }

    /// How much of the target is used.
    fn single(&mut self, row: &Row) {
        let (colour, ink) = (self.colour(row), self.look.colours.ink.clone());
        let value = row.values[2].unwrap_or_default();
        let target = row.target.unwrap_or_default();
        let share = if target > 0.0 { value / target } else { value };
        let full = ROOM * 0.6;
        let length = (share * full).clamp(1.0, ROOM);
        self.text(row.what, (EDGE, self.top + 13.0), &ink, 400);
        self.bar(self.top, length, &colour);
        self.mark(full, 0.0);
        let text = format!("{}{}", spell(value, row.unit), of_target(row));
        let x = LEFT + length.max(full) + 10.0;
        self.text(&text, (x, self.top + 13.0), &ink, 400);
    }

    fn colour(&self, row: &Row) -> String {
        let colours = &self.look.colours;
        let missed = row.is_met() == Some(false);
        if missed {
            &colours.lotus_ink
        } else {
            &colours.teal
        }
        .clone()
    }

    fn bar(&mut self, y: f64, length: f64, colour: &str) {
        let area = Area {
            x: LEFT,
            y,
            width: length,
            height: BAR,
        };
        self.sheet.area(area, 3.0, colour, None);
    }

    /// Where a bar that begins so far below the row's top may end.
    fn mark(&mut self, x: f64, below: f64) {
        let (x, y) = (LEFT + x, self.top + below - 2.0);
        let ink = &self.look.colours.ink;
        self.sheet.write(format_args!(
            "<path d=\"M{x:.1} {y:.1}v{:.1}\" stroke=\"{ink}\" stroke-width=\"2\" stroke-dasharray=\"4 2\"/>",
            BAR + 4.0
        ));
    }

    fn text(&mut self, text: &str, at: (f64, f64), colour: &str, weight: u16) {
        let fonts = escape(&self.look.latin_fonts);
        self.sheet.write(format_args!(
            "<text x=\"{:.1}\" y=\"{:.1}\" font-family=\"{fonts}\" font-weight=\"{weight}\" font-size=\"14\" \
             fill=\"{colour}\">{}</text>",
            at.0,
            at.1,
            escape(text)
        ));
    }
}

fn of_target(row: &Row) -> String {
    let unit = if row.ratio.is_some() {
        "times"
    } else {
        row.unit
    };
    let target = row
        .target
        .map(|target| format!(" (at most {})", spell(target, unit)));
    target.unwrap_or_default()
}

/// The longest bar of a group, or the furthest mark.
fn longest(group: &Group) -> f64 {
    let rows = group.rows.iter().filter(|row| row.ratio.is_some());
    let lengths = rows.flat_map(|row| {
        let [plain, hello, module] = row.values;
        let yardstick = plain.or(hello).unwrap_or_default();
        [
            yardstick * row.target.unwrap_or(1.0),
            module.unwrap_or_default(),
        ]
    });
    lengths.fold(1.0, f64::max)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::super::figures::Kind;
    use super::*;

    fn look() -> Look {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let styles = Styles::read(&root).expect("the app's styles");
        styles.look("en").expect("the look")
    }

    fn group(module: f64) -> Group {
        let row = Row {
            what: "first paint",
            unit: "ms",
            values: [Some(1000.0), None, Some(module)],
            ratio: Some(module / 1000.0),
            target: Some(1.15),
            kind: Kind::Time,
        };
        let bare = Row {
            ratio: None,
            target: None,
            what: "requests",
            ..row.clone()
        };
        Group {
            title: "Tablet".to_owned(),
            rows: vec![row, bare],
        }
    }

    #[test]
    fn bars_are_as_long_as_their_times_and_a_missed_target_is_seen() {
        let look = look();
        let (good, bad) = (draw(&look, &[group(500.0)]), draw(&look, &[group(2300.0)]));
        // The mark at 1150 ms is the furthest; the module's 500 ms are 500/1150 of the room.
        let length = format!("width=\"{:.1}\"", 500.0 / 1150.0 * ROOM);
        assert!(good.contains(&length), "{good}");
        assert!(bad.contains(&format!("width=\"{ROOM:.1}\"")), "{bad}");
        assert!(bad.contains(&look.colours.lotus_ink) && !good.contains(&look.colours.lotus_ink));
        assert!(good.contains("0.50 times (at most 1.15)"), "{good}");
        assert!(
            !good.contains("requests"),
            "a number without a measure is no bar"
        );
    }

    #[test]
    fn the_picture_can_be_painted_and_no_text_leaves_it() {
        let svg = draw(&look(), &[group(900.0), group(9000.0)]);
        let painter = Painter::new();
        let outside = painter.texts_outside(&svg, 8.0).expect("it can be read");
        assert!(outside.is_empty(), "{outside:?}");
    }
}
