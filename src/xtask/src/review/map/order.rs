//! The order within rows: as few crossings of arrows as can be found, always the same for a story.

use super::bends::Rows;

/// How often rows are sorted down and up again; stories are small, and the best order is kept.
const SWEEPS: usize = 12;

/// Sorts the cells of every row.
pub fn untangle(rows: &mut Rows) {
    let (above, below) = neighbours(rows);
    let mut best = rows.order.clone();
    let mut fewest = crossings(&rows.order, &below);
    for sweep in 0..SWEEPS {
        let down = sweep % 2 == 0;
        let count = rows.order.len();
        for step in 1..count {
            let (row, fixed, next_to) = if down {
                (step, step - 1, &above)
            } else {
                (count - 1 - step, count - step, &below)
            };
            let place = places(&rows.order[fixed], rows.cells.len());
            sort(&mut rows.order[row], next_to, &place);
        }
        swap_neighbours(&mut rows.order, &below);
        let found = crossings(&rows.order, &below);
        if found < fewest {
            fewest = found;
            best.clone_from(&rows.order);
        }
    }
    rows.order = best;
}

/// For each cell the cells above and below that it is connected with.
fn neighbours(rows: &Rows) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
    let mut above = vec![Vec::new(); rows.cells.len()];
    let mut below = vec![Vec::new(); rows.cells.len()];
    for (upper, lower) in rows.steps() {
        below[upper].push(lower);
        above[lower].push(upper);
    }
    (above, below)
}

/// Where each cell of a row is.
fn places(row: &[usize], cells: usize) -> Vec<Option<usize>> {
    let mut places = vec![None; cells];
    for (place, cell) in row.iter().enumerate() {
        places[*cell] = Some(place);
    }
    places
}

/// Sorts a row by the middle of its neighbours; a cell without any keeps its place.
fn sort(row: &mut [usize], neighbours: &[Vec<usize>], place: &[Option<usize>]) {
    let middle = |(own, cell): (usize, &usize)| {
        let found: Vec<_> = neighbours[*cell]
            .iter()
            .filter_map(|cell| place[*cell])
            .collect();
        // In hundredths: whole numbers sort alike on every machine.
        let middle = (found.iter().sum::<usize>() * 100).checked_div(found.len());
        (middle.unwrap_or(own * 100), own)
    };
    let mut keyed: Vec<_> = row
        .iter()
        .enumerate()
        .map(|at| (middle(at), *at.1))
        .collect();
    keyed.sort_unstable();
    for (place, (_, cell)) in row.iter_mut().zip(keyed) {
        *place = cell;
    }
}

/// Swaps cells that stand side by side as long as that leaves fewer crossings.
fn swap_neighbours(rows: &mut [Vec<usize>], below: &[Vec<usize>]) {
    let mut fewest = crossings(rows, below);
    let mut again = true;
    while again {
        again = false;
        for row in 0..rows.len() {
            for place in 1..rows[row].len() {
                rows[row].swap(place - 1, place);
                let found = crossings(rows, below);
                if found < fewest {
                    fewest = found;
                    again = true;
                } else {
                    rows[row].swap(place - 1, place);
                }
            }
        }
    }
}

/// How many times arrows cross.
pub fn crossings(rows: &[Vec<usize>], below: &[Vec<usize>]) -> usize {
    let cells = below.len();
    let pairs = rows.windows(2).map(|pair| {
        let place = places(&pair[1], cells);
        let ends = pair[0].iter().map(|upper| {
            let ends = below[*upper].iter().filter_map(|lower| place[*lower]);
            ends.collect::<Vec<_>>()
        });
        let ends: Vec<_> = ends.collect();
        let mut count = 0;
        for (at, left) in ends.iter().enumerate() {
            for right in &ends[at + 1..] {
                let crossed = |end: &usize| right.iter().filter(|other| *other < end).count();
                count += left.iter().map(crossed).sum::<usize>();
            }
        }
        count
    });
    pairs.sum()
}
