//! The poster: A4, upright, for a wall; clear in black and white too.

use super::Kit;
use super::boxes;
use super::drawings::{ICON_GRID, TOKKAE_GRID};
use super::pieces::{Bubble, bold, bubble, draft_mark, in_one_line, lines_of, plain};
use super::qr;
use super::stack::Stack;
use super::svg::{Area, Place, Sheet};
use crate::fault::Outcome;

const WIDTH: f64 = 1240.0;
const HEIGHT: f64 = 1754.0;
/// From the paper's edge.
const EDGE: f64 = 70.0;
const INNER: f64 = WIDTH - 2.0 * EDGE;
/// Who to call, in boxes.
const HELPERS: Area = Area {
    x: EDGE,
    y: 893.0,
    width: INNER,
    height: 595.0,
};
/// The side of the code's white tile: some 35 mm on A4.
const TILE: f64 = 210.0;

/// Draws the poster.
///
/// # Errors
/// If no code can be made of the address.
pub fn draw(kit: &Kit) -> Outcome<Sheet> {
    let texts = kit.texts;
    let paper = "width=\"210mm\" height=\"297mm\"";
    let title = [&texts.kit_question, &texts.kit_tell].map(|text| in_one_line(text));
    let title = title.join(" ");
    let mut sheet = Sheet::new(kit.look, kit.tag, (WIDTH, HEIGHT), paper, &title);
    scene(kit, &mut sheet);
    let bottom = bubble(
        kit,
        &mut sheet,
        &Bubble {
            x: EDGE,
            y: EDGE,
            width: INNER,
            letters: 100.0,
            tail: 760.0,
        },
    );
    let side = (880.0 - bottom).min(370.0);
    sheet.drawing(
        &kit.drawings.glad,
        TOKKAE_GRID,
        (905.0 - side / 2.0, 890.0 - side),
        side,
    );
    not_fault(kit, &mut sheet, bottom);
    boxes::draw(kit, &mut sheet, HELPERS, 1.0);
    foot(kit, &mut sheet)?;
    draft_mark(kit, &mut sheet, WIDTH, 24.0);
    Ok(sheet)
}

/// Sky, sun, river and bank.
fn scene(kit: &Kit, sheet: &mut Sheet) {
    let colours = &kit.look.colours;
    sheet.path(&format!("M0 0H{WIDTH}V{HEIGHT}H0z"), &colours.teal_soft);
    sheet.write(format_args!(
        "<circle cx=\"905\" cy=\"700\" r=\"300\" fill=\"{}\"/><circle cx=\"905\" cy=\"700\" r=\"225\" fill=\"{}\"/>",
        colours.mango_soft, colours.sun
    ));
    let wave = |y: f64| format!("M0 {}q310-80 620-20t620-30V{HEIGHT}H0z", y + 20.0);
    sheet.path(&wave(800.0), &colours.river);
    let lotus = kit.drawings.lotus(&colours.lotus_ink, &colours.flower);
    for (x, y, side) in [
        (70.0, 735.0, 104.0),
        (184.0, 752.0, 72.0),
        (1108.0, 738.0, 84.0),
    ] {
        sheet.drawing(&lotus, ICON_GRID, (x, y), side);
    }
    sheet.path(&wave(835.0), &colours.paper);
}

fn not_fault(kit: &Kit, sheet: &mut Sheet, bubble: f64) {
    let lines = lines_of(&kit.texts.kit_not_fault);
    let (room, size) = (520.0, 84.0);
    let height = sheet.height(&lines, room, size);
    let place = Place {
        centre: 355.0,
        top: f64::midpoint(bubble, 770.0) - height / 2.0,
        room,
    };
    sheet.lines(&lines, place, bold(&kit.look.colours.lotus_ink, size));
}

/// The night river with what to do, and the code where there is an address.
fn foot(kit: &Kit, sheet: &mut Sheet) -> Outcome<()> {
    let colours = &kit.look.colours;
    sheet.path(
        &format!("M0 1545q310-60 620-10t620-20V{HEIGHT}H0z"),
        &colours.teal_deep,
    );
    let mut room = INNER;
    let mut stack = Stack::default();
    stack.add(
        &lines_of(&kit.texts.kit_keep_telling),
        bold(&colours.on_teal, 43.0),
    );
    if let Some(address) = kit.address {
        room -= TILE + 30.0;
        tile(sheet, &qr::code(address.whole())?, &colours.card);
        stack.add(&[&kit.ui.start_line], bold(&colours.sun, 28.0));
        stack.add_address(address, plain(&colours.on_teal, 25.0));
    }
    stack.draw(sheet, (EDGE + room / 2.0, 1645.0), room);
    Ok(())
}

fn tile(sheet: &mut Sheet, code: &qr::Code, white: &str) {
    let (x, y) = (WIDTH - EDGE - TILE, 1515.0);
    let area = Area {
        x,
        y,
        width: TILE,
        height: TILE,
    };
    sheet.area(area, 16.0, white, None);
    #[allow(clippy::cast_precision_loss)] // at most 185 modules
    let scale = TILE / code.side as f64;
    sheet.write(format_args!(
        "<path transform=\"translate({x} {y}) scale({scale:.5})\" shape-rendering=\"crispEdges\" d=\"{}\" fill=\"#000\"/>",
        code.path
    ));
}
