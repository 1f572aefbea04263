//! The story map: scenes as boxes in rows, ways as arrows between them.
//!
//! A row holds the scenes that are equally far from the first one by the longest way. A way that passes
//! a row gets a bend there: a narrow place of its own in the row's order. So arrows run straight down
//! within rows and turn only in the gaps between them, and none can cross a box.

mod arrows;
mod bends;
mod draw;
mod layout;
mod measure;
mod order;
mod place;
mod shape;

pub use draw::{legend, svg};
pub use layout::lay_out;

#[cfg(test)]
mod tests;
