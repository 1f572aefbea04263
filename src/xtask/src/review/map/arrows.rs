//! Where arrows leave a box, pass rows and arrive.

use super::bends::{Cell, Rows};
use super::layout::{Arrow, Point};
use super::place::BOX_WIDTH;
use crate::review::ways::Way;

/// Two arrows at one side of a box are this far apart at most, and so far from its corners at least.
const APART: f64 = 46.0;
const CORNER: f64 = 22.0;

/// How far an arrow swings out that leads from a scene to itself.
const SWING: f64 = 22.0;

/// A piece of an arrow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Piece {
    /// A straight line.
    Straight(Point, Point),
    /// A cubic curve: its ends, and between them the points that pull it.
    Curve([Point; 4]),
}

/// An arrow's pieces, from where it begins to its tip.
pub fn pieces(arrow: &Arrow, way: &Way) -> Vec<Piece> {
    let pairs = arrow.points.windows(2).enumerate();
    let piece = |(at, pair): (usize, &[Point])| {
        let (from, to) = (pair[0], pair[1]);
        let point = |x, y| Point { x, y };
        if way.from == way.to {
            let out = from.x + SWING;
            return Piece::Curve([from, point(out, from.y), point(out, to.y), to]);
        }
        if at % 2 == 1 {
            return Piece::Straight(from, to);
        }
        let middle = f64::midpoint(from.y, to.y);
        Piece::Curve([from, point(from.x, middle), point(to.x, middle), to])
    };
    pairs.map(piece).collect()
}

/// Cells with their places.
pub struct Paper<'a> {
    rows: &'a Rows,
    middles: Vec<f64>,
    /// The upper and the lower edge of each cell's row.
    edges: Vec<(f64, f64)>,
}

impl<'a> Paper<'a> {
    /// `middles` of the cells, `spans` of the rows.
    pub fn new(rows: &'a Rows, middles: Vec<f64>, spans: &[(f64, f64)]) -> Self {
        let mut edges = vec![(0.0, 0.0); rows.cells.len()];
        for (row, span) in rows.order.iter().zip(spans) {
            row.iter().for_each(|cell| edges[*cell] = *span);
        }
        Self {
            rows,
            middles,
            edges,
        }
    }

    /// The upper and the lower edge of a cell's row.
    pub fn span(&self, cell: usize) -> (f64, f64) {
        self.edges[cell]
    }

    /// The middle of a cell, from the left.
    pub fn middle(&self, cell: usize) -> f64 {
        self.middles[cell]
    }

    /// The arrow of a way.
    pub fn arrow(&self, at: usize, way: &Way) -> Arrow {
        let chain = &self.rows.chains[at];
        let mut points = match chain.as_slice() {
            [first, between @ .., last] => self.through(at, *first, between, *last),
            _ => self.around(way.from),
        };
        if way.is_back {
            points.reverse();
        }
        Arrow { way: at, points }
    }

    /// From the lower edge of a box through bends to the upper edge of another.
    fn through(&self, chain: usize, first: usize, between: &[usize], last: usize) -> Vec<Point> {
        let point = |x, y| Point { x, y };
        let mut points = vec![point(
            self.port(chain, first, Side::Lower),
            self.edges[first].1,
        )];
        for bend in between {
            debug_assert_eq!(self.rows.cells[*bend], Cell::Bend);
            let (top, bottom) = self.edges[*bend];
            points.extend([top, bottom].map(|y| point(self.middles[*bend], y)));
        }
        points.push(point(
            self.port(chain, last, Side::Upper),
            self.edges[last].0,
        ));
        points
    }

    /// From the right edge of a box back to it; a way back, so it is turned round like others.
    fn around(&self, scene: usize) -> Vec<Point> {
        let (top, bottom) = self.edges[scene];
        let x = self.middles[scene] + BOX_WIDTH / 2.0;
        let y = |part: f64| top + (bottom - top) * part;
        vec![Point { x, y: y(0.3) }, Point { x, y: y(0.7) }]
    }

    /// Where a chain meets an edge of a box: in the order of where the chains go, so that they don't
    /// cross at once.
    fn port(&self, chain: usize, scene: usize, side: Side) -> f64 {
        let mut ends: Vec<_> = self
            .rows
            .chains
            .iter()
            .enumerate()
            .filter_map(|(at, cells)| Some((self.middles[side.beyond(cells, scene)?], at)))
            .collect();
        ends.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        let place = ends.iter().position(|(_, at)| *at == chain).unwrap_or(0);
        let [place, last] = [place, ends.len().saturating_sub(1)]
            .map(|count| f64::from(u16::try_from(count).unwrap_or(u16::MAX)));
        let apart = APART.min((BOX_WIDTH - 2.0 * CORNER) / last.max(1.0));
        self.middles[scene] + (place - last / 2.0) * apart
    }
}

#[derive(Clone, Copy)]
enum Side {
    Upper,
    Lower,
}

impl Side {
    /// The cell that a chain goes to from this side of a scene, if it does.
    fn beyond(self, chain: &[usize], scene: usize) -> Option<usize> {
        match (self, chain) {
            (Self::Lower, [first, next, ..]) if *first == scene => Some(*next),
            (Self::Upper, [.., next, last]) if *last == scene => Some(*next),
            _ => None,
        }
    }
}
