//! From the order in a row to places on paper: each cell as near to its neighbours as its row allows.

use super::bends::{Cell, Rows};

/// How wide a box is, and how wide a bend.
pub const BOX_WIDTH: f64 = 150.0;
const BEND_WIDTH: f64 = 10.0;
/// What is left free between two cells.
const GAP: f64 = 20.0;
/// How often cells are drawn to their neighbours; after that nothing moves that an eye can see.
const ROUNDS: usize = 80;

/// The middle of each cell, from the left, and how wide all of it is.
pub fn place(rows: &Rows) -> (Vec<f64>, f64) {
    let width = |cell: usize| match rows.cells[cell] {
        Cell::Scene(_) => BOX_WIDTH,
        Cell::Bend => BEND_WIDTH,
    };
    let mut x = vec![0.0; rows.cells.len()];
    for row in &rows.order {
        let whole: f64 = row.iter().map(|cell| width(*cell) + GAP).sum();
        let mut left = -whole / 2.0;
        for cell in row {
            x[*cell] = left + f64::midpoint(width(*cell), GAP);
            left += width(*cell) + GAP;
        }
    }
    let neighbours = neighbours(rows);
    for round in 0..ROUNDS {
        let down = round % 2 == 0;
        for at in 0..rows.order.len() {
            let row = &rows.order[if down { at } else { rows.order.len() - 1 - at }];
            let wanted: Vec<_> = row
                .iter()
                .map(|cell| wish(*cell, &neighbours, &x))
                .collect();
            let apart = |pair: &[usize]| f64::midpoint(width(pair[0]), width(pair[1])) + GAP;
            let apart: Vec<_> = row.windows(2).map(apart).collect();
            for (cell, place) in row.iter().zip(nearest(&wanted, &apart)) {
                x[*cell] = place;
            }
        }
    }
    let edges = |cell: usize| (x[cell] - width(cell) / 2.0, x[cell] + width(cell) / 2.0);
    let left = (0..x.len())
        .map(|cell| edges(cell).0)
        .fold(f64::INFINITY, f64::min);
    let right = (0..x.len()).map(|cell| edges(cell).1).fold(left, f64::max);
    (x.iter().map(|place| place - left).collect(), right - left)
}

/// For each cell those that it is connected with, and how much they pull.
fn neighbours(rows: &Rows) -> Vec<Vec<(usize, f64)>> {
    let mut neighbours = vec![Vec::new(); rows.cells.len()];
    for (upper, lower) in rows.steps() {
        let bends = [upper, lower].map(|cell| rows.cells[cell] == Cell::Bend);
        // A long way looks best straight.
        let pull = match bends {
            [true, true] => 8.0,
            [false, false] => 1.0,
            _ => 2.0,
        };
        neighbours[upper].push((lower, pull));
        neighbours[lower].push((upper, pull));
    }
    neighbours
}

/// Where a cell would like to be.
fn wish(cell: usize, neighbours: &[Vec<(usize, f64)>], x: &[f64]) -> (f64, f64) {
    let weight: f64 = neighbours[cell].iter().map(|(_, pull)| pull).sum();
    if weight == 0.0 {
        return (x[cell], 1.0);
    }
    let sum: f64 = neighbours[cell]
        .iter()
        .map(|(other, pull)| x[*other] * pull)
        .sum();
    (sum / weight, weight)
}

/// The places nearest to the wanted ones that are far enough apart (pool adjacent violators: cells that
/// would collide move as one).
fn nearest(wanted: &[(f64, f64)], apart: &[f64]) -> Vec<f64> {
    let mut offset = 0.0;
    // Each pool: the sum of the wanted places, their weight, how many cells.
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    let mut offsets = Vec::with_capacity(wanted.len());
    for (at, (place, weight)) in wanted.iter().enumerate() {
        if at > 0 {
            offset += apart[at - 1];
        }
        offsets.push(offset);
        pools.push(((place - offset) * weight, *weight, 1));
        while let [.., before, last] = pools.as_mut_slice() {
            if before.0 / before.1 <= last.0 / last.1 {
                break;
            }
            *before = (before.0 + last.0, before.1 + last.1, before.2 + last.2);
            pools.pop();
        }
    }
    let places = pools
        .iter()
        .flat_map(|(sum, weight, count)| std::iter::repeat_n(sum / weight, *count));
    places
        .zip(offsets)
        .map(|(place, offset)| place + offset)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn gives_each_its_wish_if_there_is_room_and_shares_the_way_if_not() {
        let places = |wanted: &[f64], apart: &[f64]| -> Vec<i64> {
            let wanted: Vec<_> = wanted.iter().map(|place| (*place, 1.0)).collect();
            #[allow(clippy::cast_possible_truncation)] // whole numbers, in this test
            let whole = |place: f64| place.round() as i64;
            nearest(&wanted, apart).into_iter().map(whole).collect()
        };
        assert_eq!(places(&[0.0, 50.0], &[10.0]), [0, 50]);
        assert_eq!(places(&[0.0, 0.0], &[10.0]), [-5, 5]);
        assert_eq!(places(&[30.0, 0.0, 60.0], &[10.0, 10.0]), [10, 20, 60]);
    }
}
