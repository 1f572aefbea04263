//! Scenes in rows, and bends where a way passes a row.

use crate::review::ways::Ways;

/// What has a place in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A scene, by its place in the file.
    Scene(usize),
    /// A way that passes.
    Bend,
}

/// The rows with what is in them, and each way as the cells that it runs through from row to row.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// Scenes first, by their place in the file, then the bends.
    pub cells: Vec<Cell>,
    /// The cells of each row, from left to right.
    pub order: Vec<Vec<usize>>,
    /// For each way its cells from the upper row to the lower one; for a way back, too. One that leads
    /// from a scene to itself has no other.
    pub chains: Vec<Vec<usize>>,
}

impl Rows {
    /// Puts scenes into rows and ways through them.
    pub fn new(ways: &Ways) -> Self {
        let row_of = rows_of_scenes(ways);
        let count = row_of.iter().max().map_or(0, |last| last + 1);
        let mut rows = Self {
            cells: (0..ways.scenes).map(Cell::Scene).collect(),
            order: vec![Vec::new(); count],
            chains: Vec::new(),
        };
        for scene in ways.reading_order() {
            rows.order[row_of[scene]].push(scene);
        }
        for way in &ways.list {
            let (upper, lower) = if way.is_back {
                (way.to, way.from)
            } else {
                (way.from, way.to)
            };
            let mut chain = vec![upper];
            for row in row_of[upper] + 1..row_of[lower] {
                chain.push(rows.cells.len());
                rows.order[row].push(rows.cells.len());
                rows.cells.push(Cell::Bend);
            }
            if lower != upper {
                chain.push(lower);
            }
            rows.chains.push(chain);
        }
        rows
    }

    /// The steps from a row to the next one: upper and lower cell.
    pub fn steps(&self) -> impl Iterator<Item = (usize, usize)> {
        let steps = self.chains.iter().flat_map(|chain| chain.windows(2));
        steps.map(|step| (step[0], step[1]))
    }
}

/// The row of each scene: how far it is from the first one by the longest way that leads on.
fn rows_of_scenes(ways: &Ways) -> Vec<usize> {
    let mut row = vec![0; ways.scenes];
    let mut waits = vec![0; ways.scenes];
    ways.forward().for_each(|way| waits[way.to] += 1);
    let mut ready: Vec<_> = (0..ways.scenes)
        .filter(|scene| waits[*scene] == 0)
        .collect();
    while let Some(scene) = ready.pop() {
        for way in ways.forward().filter(|way| way.from == scene) {
            row[way.to] = row[way.to].max(row[scene] + 1);
            waits[way.to] -= 1;
            if waits[way.to] == 0 {
                ready.push(way.to);
            }
        }
    }
    row
}
