//! Boxes and arrows with their places.

use super::arrows::Paper;
use super::bends::{Cell, Rows};
use super::measure::lines;
use super::order::untangle;
use super::place::{BOX_WIDTH, place};
use super::shape::Shape;
use crate::review::ways::Ways;
use tokkae_catalogue::Story;

/// The size of a heading's letters, and from one line to the next.
pub const LETTERS: f64 = 11.5;
pub const LINE: f64 = 14.0;
/// Above the first heading line: the scene's number and kind.
pub const HEAD: f64 = 16.0;
/// Below the last one.
const FOOT: f64 = 8.0;
/// What is free between two rows, where arrows turn.
const GAP: f64 = 36.0;
/// Above the first row: where the story starts.
const TOP: f64 = 36.0;
/// Beside everything: room for strokes, and for arrows that lead from a scene to itself.
pub const SIDE: f64 = 24.0;

/// A point on paper, from the upper left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// A scene's box.
#[derive(Clone, Debug, PartialEq)]
pub struct Box {
    /// The scene, by its place in the file.
    pub scene: usize,
    pub shape: Shape,
    /// The upper left corner.
    pub corner: Point,
    pub width: f64,
    pub height: f64,
    /// The heading.
    pub lines: Vec<String>,
}

/// A way's arrow. From an even point to the next one it turns in a gap between two rows, from an odd
/// one it runs straight through a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrow {
    /// The way, by its place in the list.
    pub way: usize,
    /// From where it begins to its tip.
    pub points: Vec<Point>,
}

/// The whole map.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    pub boxes: Vec<Box>,
    pub arrows: Vec<Arrow>,
    pub width: f64,
    pub height: f64,
}

/// Finds a place for everything.
pub fn lay_out(story: &Story, ways: &Ways) -> Layout {
    let mut rows = Rows::new(ways);
    untangle(&mut rows);
    let (middles, width) = place(&rows);
    let headings: Vec<_> = story
        .scenes
        .iter()
        .map(|scene| {
            lines(
                &scene.heading,
                LETTERS,
                BOX_WIDTH - Shape::of(scene).margin(),
            )
        })
        .collect();
    let spans = spans(&rows, &headings);
    let paper = Paper::new(&rows, middles.iter().map(|x| x + SIDE).collect(), &spans);
    let boxes = story.scenes.iter().zip(headings).enumerate();
    let boxes = boxes.map(|(scene, (of, lines))| {
        let (top, bottom) = paper.span(scene);
        let x = paper.middle(scene) - BOX_WIDTH / 2.0;
        Box {
            scene,
            shape: Shape::of(of),
            corner: Point { x, y: top },
            width: BOX_WIDTH,
            height: bottom - top,
            lines,
        }
    });
    let arrows = ways.list.iter().enumerate();
    Layout {
        boxes: boxes.collect(),
        arrows: arrows.map(|(at, way)| paper.arrow(at, way)).collect(),
        width: width + 2.0 * SIDE,
        height: spans.last().map_or(TOP, |(_, bottom)| bottom + 4.0),
    }
}

/// The upper and the lower edge of each row; the highest heading of a row counts for all.
fn spans(rows: &Rows, headings: &[Vec<String>]) -> Vec<(f64, f64)> {
    let mut top = TOP;
    let mut spans = Vec::with_capacity(rows.order.len());
    for row in &rows.order {
        let lines = row.iter().map(|cell| match rows.cells[*cell] {
            Cell::Scene(scene) => headings[scene].len(),
            Cell::Bend => 1,
        });
        let lines = lines.fold(1, usize::max);
        let bottom = top + height(lines);
        spans.push((top, bottom));
        top = bottom + GAP;
    }
    spans
}

/// How high a box is with so many lines of heading.
pub fn height(lines: usize) -> f64 {
    // A handful: exact in this type.
    let lines = f64::from(u16::try_from(lines).unwrap_or(u16::MAX));
    HEAD + lines * LINE + FOOT
}
