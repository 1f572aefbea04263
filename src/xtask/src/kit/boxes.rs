//! Who to call, in boxes: those to talk to in full width, those for danger side by side below.

use super::Kit;
use super::drawings::ICON_GRID;
use super::helpers::Helper;
use super::measure;
use super::pieces::{bold, plain};
use super::svg::{Area, Place, Sheet};

/// Between two boxes.
const GAP: f64 = 26.0;
/// The size of a heading.
const HEADING: f64 = 46.0;
/// Left free above and below a text in a box.
const AIR: f64 = 18.0;
/// How much higher a box to talk is than one for danger.
const TALK: f64 = 1.05;

/// Draws headings and boxes into an area; `scale` makes letters larger or smaller.
pub fn draw(kit: &Kit, sheet: &mut Sheet, area: Area, scale: f64) {
    let (danger, talk): (Vec<_>, Vec<_>) = kit.helpers.iter().partition(|one| one.is_danger);
    let colours = &kit.look.colours;
    let headings = [&kit.texts.kit_helpers, &kit.texts.kit_danger].map(String::as_str);
    let first = sheet.height(&headings[..1], area.width, HEADING * scale) + 12.0;
    let second = sheet.height(&headings[1..], area.width, HEADING * scale);
    let second = if danger.is_empty() { 0.0 } else { second + GAP };
    let rows = count(talk.len());
    let parts = rows * TALK + if danger.is_empty() { 0.0 } else { 1.0 };
    let gaps = GAP * (rows - 1.0).max(0.0);
    let part = (area.height - first - second - gaps) / parts.max(1.0);

    let heading = |sheet: &mut Sheet, text: &str, top: f64, colour: &str| {
        let place = Place {
            centre: area.x + area.width / 2.0,
            top,
            room: area.width,
        };
        sheet.lines(&[text], place, bold(colour, HEADING * scale));
    };
    heading(sheet, headings[0], area.y, &colours.teal_deep);
    let mut y = area.y + first;
    for helper in talk {
        let height = part * TALK;
        talk_box(kit, sheet, helper, Area { y, height, ..area }, scale);
        y += height + GAP;
    }
    if danger.is_empty() {
        return;
    }
    heading(sheet, headings[1], y - GAP / 3.0, &colours.lotus_ink);
    let columns = count(danger.len());
    let width = (area.width - GAP * (columns - 1.0)) / columns;
    let mut place = Area {
        x: area.x,
        y: area.y + area.height - part,
        width,
        height: part,
    };
    for helper in danger {
        danger_box(kit, sheet, helper, place, scale);
        place.x += width + GAP;
    }
}

/// The number in white on a dark ground, who it is beside it.
fn talk_box(kit: &Kit, sheet: &mut Sheet, helper: &Helper, area: Area, scale: f64) {
    let colours = &kit.look.colours;
    let dark = colours.teal_deep.as_str();
    let left = Area {
        width: area.width * 0.45,
        ..area
    };
    let right = Area {
        x: left.x + left.width,
        width: area.width - left.width,
        ..area
    };
    sheet.area(area, 40.0, &colours.card, None);
    sheet.area(left, 40.0, dark, None);
    let square = Area {
        x: right.x - 40.0,
        width: 40.0,
        ..area
    };
    sheet.area(square, 0.0, dark, None);
    sheet.area(area, 40.0, "none", Some((dark, 6.0)));
    number(
        kit,
        sheet,
        &helper.number,
        left,
        (150.0 * scale, &colours.on_teal),
    );
    who(
        sheet,
        helper,
        right,
        &colours.ink,
        (40.0 * scale, 28.5 * scale),
    );
}

/// The number above, who it is below.
fn danger_box(kit: &Kit, sheet: &mut Sheet, helper: &Helper, area: Area, scale: f64) {
    let colours = &kit.look.colours;
    let line = Some((colours.lotus_ink.as_str(), 6.0));
    sheet.area(area, 40.0, &colours.card, line);
    let above = Area {
        height: area.height * 0.47,
        ..area
    };
    let below = Area {
        y: area.y + area.height * 0.42,
        height: area.height * 0.56,
        ..area
    };
    number(
        kit,
        sheet,
        &helper.number,
        above,
        (88.0 * scale, &colours.lotus_ink),
    );
    who(
        sheet,
        helper,
        below,
        &colours.ink,
        (34.0 * scale, 26.0 * scale),
    );
}

/// A receiver and the number, in the middle of an area.
pub fn number(kit: &Kit, sheet: &mut Sheet, number: &str, area: Area, ink: (f64, &str)) {
    let (wished, colour) = ink;
    let icon = wished * 0.62;
    // Digits are as high as they are in every script: no smaller beside a tall one.
    let size = measure::fit(number, wished, area.width - 60.0 - icon * 1.2);
    let width = measure::width(number) * size;
    let x = area.x + (area.width - width - icon * 1.2) / 2.0;
    let middle = area.y + area.height / 2.0;
    let phone = kit.drawings.phone(colour);
    sheet.drawing(&phone, ICON_GRID, (x, middle - icon / 2.0), icon);
    sheet.latin(
        number,
        (x + icon * 1.2 + width / 2.0, middle),
        bold(colour, size),
    );
}

/// The name and what is known, in the middle of an area; what is known gets smaller until it fits.
fn who(sheet: &mut Sheet, helper: &Helper, area: Area, colour: &str, sizes: (f64, f64)) {
    let (big, mut small) = sizes;
    let room = area.width - 50.0;
    let place = |top| Place {
        centre: area.x + area.width / 2.0,
        top,
        room,
    };
    let name = sheet.wrap(&helper.name, room, big);
    let above = sheet.height(&name, room, big);
    let smallest = small * 0.7;
    let mut facts = sheet.wrap(&helper.facts, room, small);
    while above + sheet.height(&facts, room, small) > area.height - AIR && small > smallest {
        small -= 1.0;
        facts = sheet.wrap(&helper.facts, room, small);
    }
    // What is left out is the end: hours and cost come first.
    while above + sheet.height(&facts, room, small) > area.height - AIR && facts.len() > 1 {
        facts.pop();
    }
    let height = above + sheet.height(&facts, room, small);
    let mut y = area.y + (area.height - height) / 2.0;
    y += sheet.lines(&name, place(y), bold(colour, big));
    if !facts.is_empty() {
        sheet.lines(&facts, place(y), plain(colour, small));
    }
}

fn count(all: usize) -> f64 {
    f64::from(u8::try_from(all).unwrap_or(u8::MAX))
}
