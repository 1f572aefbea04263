//! The cards: square, for a telephone's screen.

use super::Kit;
use super::boxes;
use super::drawings::{ICON_GRID, TOKKAE_GRID};
use super::pieces::{Bubble, bold, bubble, draft_mark, in_one_line, lines_of, plain};
use super::stack::Stack;
use super::svg::{Area, Place, Sheet};

const SIDE: f64 = 1080.0;
const EDGE: f64 = 60.0;
const INNER: f64 = SIDE - 2.0 * EDGE;
/// Where the dark river begins.
const RIVER: f64 = 850.0;

/// Something doesn't feel right? You can tell someone.
pub fn question(kit: &Kit) -> Sheet {
    let colours = &kit.look.colours;
    let mut sheet = ground(kit, &kit.texts.kit_question, &colours.teal_soft, 710.0);
    let at = Bubble {
        x: EDGE,
        y: EDGE,
        width: INNER,
        letters: 92.0,
        tail: 560.0,
    };
    let bottom = bubble(kit, &mut sheet, &at);
    river(kit, &mut sheet);
    let lotus = kit.drawings.lotus(&colours.lotus_ink, &colours.flower);
    for (x, y, side) in [
        (70.0, 705.0, 150.0),
        (238.0, 745.0, 96.0),
        (958.0, 770.0, 78.0),
    ] {
        sheet.drawing(&lotus, ICON_GRID, (x, y), side);
    }
    sit(&mut sheet, &kit.drawings.calm, 710.0, bottom);
    call(kit, &mut sheet);
    sheet
}

/// It is not your fault.
pub fn not_fault(kit: &Kit) -> Sheet {
    let colours = &kit.look.colours;
    let mut sheet = ground(
        kit,
        &kit.texts.kit_not_fault,
        &colours.lotus_soft,
        SIDE / 2.0,
    );
    let lines = lines_of(&kit.texts.kit_not_fault);
    let place = |top| Place {
        centre: SIDE / 2.0,
        top,
        room: INNER,
    };
    let mut y = 50.0;
    y += sheet.lines(&lines, place(y), bold(&colours.lotus_ink, 130.0)) + 6.0;
    let lines = lines_of(&kit.texts.kit_keep_telling);
    y += sheet.lines(&lines, place(y), bold(&colours.ink, 46.0));
    river(kit, &mut sheet);
    sit(&mut sheet, &kit.drawings.glad, SIDE / 2.0, y);
    call(kit, &mut sheet);
    sheet
}

/// People who help.
pub fn helpers(kit: &Kit) -> Sheet {
    let colours = &kit.look.colours;
    let mut sheet = ground(kit, &kit.texts.kit_helpers, &colours.mango_soft, -SIDE);
    river(kit, &mut sheet);
    let area = Area {
        x: EDGE,
        y: 44.0,
        width: INNER,
        height: 774.0,
    };
    boxes::draw(kit, &mut sheet, area, 1.12);
    let room = INNER - 240.0;
    let mut stack = Stack::default();
    stack.add(
        &lines_of(&kit.texts.kit_keep_telling),
        bold(&colours.on_teal, 46.0),
    );
    if let Some(address) = kit.address {
        stack.add_address(address, plain(&colours.on_teal, 25.0));
    }
    stack.draw(&mut sheet, (EDGE + room / 2.0, 966.0), room);
    sheet.drawing(&kit.drawings.glad, TOKKAE_GRID, (800.0, 835.0), 220.0);
    sheet
}

/// A ground in a colour, with a sun about `x`.
fn ground(kit: &Kit, title: &str, colour: &str, x: f64) -> Sheet {
    let colours = &kit.look.colours;
    let paper = "width=\"1080\" height=\"1080\"";
    let mut sheet = Sheet::new(kit.look, kit.tag, (SIDE, SIDE), paper, &in_one_line(title));
    sheet.path(&format!("M0 0H{SIDE}V{SIDE}H0z"), colour);
    sheet.write(format_args!(
        "<circle cx=\"{x}\" cy=\"740\" r=\"280\" fill=\"{}\"/><circle cx=\"{x}\" cy=\"740\" r=\"205\" fill=\"{}\"/>",
        colours.mango_soft, colours.sun
    ));
    draft_mark(kit, &mut sheet, SIDE, 16.0);
    sheet
}

/// A light band and the dark river below it.
fn river(kit: &Kit, sheet: &mut Sheet) {
    let colours = &kit.look.colours;
    let wave = |y: f64| format!("M0 {}q270-60 540-15t540-20V{SIDE}H0z", y + 15.0);
    sheet.path(&wave(RIVER - 28.0), &colours.river);
    sheet.path(&wave(RIVER), &colours.teal_deep);
}

/// Tokkae on the bank, as large as there is room below `top`.
fn sit(sheet: &mut Sheet, tokkae: &str, x: f64, top: f64) {
    let side = (RIVER + 8.0 - top).min(440.0);
    let at = (x - side / 2.0, RIVER + 18.0 - side);
    sheet.drawing(tokkae, TOKKAE_GRID, at, side);
}

/// In the river: the first to talk to, and the address.
fn call(kit: &Kit, sheet: &mut Sheet) {
    let colours = &kit.look.colours;
    let mut stack = Stack::default();
    if let Some(helper) = kit.helpers.iter().find(|one| !one.is_danger) {
        let area = Area {
            x: EDGE,
            y: 870.0,
            width: INNER,
            height: 100.0,
        };
        boxes::number(kit, sheet, &helper.number, area, (104.0, &colours.on_teal));
        stack.add(&[&helper.name], bold(&colours.sun, 36.0));
    }
    if let Some(address) = kit.address {
        stack.add_address(address, plain(&colours.on_teal, 25.0));
    }
    stack.draw(sheet, (SIDE / 2.0, 1016.0), INNER);
}
