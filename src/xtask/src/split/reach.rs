//! What can be reached in a graph.

use std::collections::HashSet;
use std::hash::Hash;

/// Everything that `roots` lead to, themselves included, on ways that don't pass through what is `shut`.
pub fn reach<N: Copy + Eq + Hash>(
    roots: impl IntoIterator<Item = N>,
    leads_to: impl Fn(N) -> Vec<N>,
    is_shut: impl Fn(N) -> bool,
) -> HashSet<N> {
    let mut met = HashSet::new();
    let mut open: Vec<N> = roots.into_iter().filter(|node| !is_shut(*node)).collect();
    while let Some(node) = open.pop() {
        if met.insert(node) {
            open.extend(leads_to(node).into_iter().filter(|node| !is_shut(*node)));
        }
    }
    met
}
