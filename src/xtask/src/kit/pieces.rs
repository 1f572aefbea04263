//! What posters and cards share: letters, what Tokkae says, the mark of a draft.

use super::Kit;
use super::svg::{Area, Ink, Place, Sheet};

/// Where Tokkae's speech bubble is.
pub struct Bubble {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    /// The size of the question's letters.
    pub letters: f64,
    /// Where its tail leaves it, towards Tokkae at the right below.
    pub tail: f64,
}

/// Tokkae asks the question and says that one can tell; answers with the bubble's lower edge.
pub fn bubble(kit: &Kit, sheet: &mut Sheet, at: &Bubble) -> f64 {
    let colours = &kit.look.colours;
    let question = lines_of(&kit.texts.kit_question);
    let tell = lines_of(&kit.texts.kit_tell);
    let room = at.width - at.letters;
    let (big, small) = (at.letters, at.letters * 0.66);
    let pad = at.letters * 0.34;
    let height = sheet.height(&question, room, big) + sheet.height(&tell, room, small) + 2.0 * pad;
    let bottom = at.y + height;
    let area = Area {
        x: at.x,
        y: at.y,
        width: at.width,
        height,
    };
    let line = colours.teal_deep.as_str();
    sheet.area(area, at.letters * 0.6, &colours.card, Some((line, 6.0)));
    tail(sheet, (at.tail, bottom), &colours.card, line);
    let place = |top| Place {
        centre: at.x + at.width / 2.0,
        top,
        room,
    };
    let top = at.y + pad;
    let next = top + sheet.lines(&question, place(top), bold(&colours.ink, big));
    sheet.lines(&tell, place(next), bold(&colours.teal, small));
    bottom
}

/// The tail covers the bubble's edge where it leaves it.
fn tail(sheet: &mut Sheet, from: (f64, f64), fill: &str, line: &str) {
    let (x, y) = from;
    sheet.write(format_args!(
        "<path d=\"M{x:.1} {y:.1}q30 50 90 64q-22-28-14-64\" fill=\"{fill}\" stroke=\"{line}\" stroke-width=\"6\" stroke-linejoin=\"round\"/>"
    ));
    let (left, top) = (x - 1.0, y - 8.0);
    sheet.path(&format!("M{left:.1} {top:.1}h80v12h-80z"), fill);
}

/// Says small at the upper edge that nobody has signed the language yet, if so.
pub fn draft_mark(kit: &Kit, sheet: &mut Sheet, width: f64, top: f64) {
    if kit.is_draft {
        let place = Place {
            centre: width / 2.0,
            top,
            room: width - 100.0,
        };
        let text = [kit.ui.draft_translation.as_str()];
        sheet.lines(&text, place, plain(&kit.look.colours.ink, 21.0));
    }
}

/// A text's lines: authors end one with `|`, where the language lets a line end.
pub fn lines_of(text: &str) -> Vec<&str> {
    text.split('|').map(str::trim).collect()
}

/// A text of several lines as one.
pub fn in_one_line(text: &str) -> String {
    lines_of(text).join(" ")
}

/// Bold letters.
pub fn bold(colour: &str, size: f64) -> Ink<'_> {
    Ink {
        colour,
        size,
        is_bold: true,
    }
}

/// Letters that are not bold.
pub fn plain(colour: &str, size: f64) -> Ink<'_> {
    Ink {
        colour,
        size,
        is_bold: false,
    }
}
