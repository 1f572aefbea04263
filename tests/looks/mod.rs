//! Whether two pictures of a component look the same, and how a kept picture is stored.
//!
//! Pictures are halved before they are kept: that takes away much of what differs by a hair, and three quarters of
//! the size. There are two measures. The [`strict`] one is for a picture that was made with the same browser, the same
//! fonts and the same words: it sees an element that has moved by four pixels of the screen, or has another colour.
//! The [`loose`] one is for all others: where lines break elsewhere only colours and heights can be compared.

pub mod loose;
mod palette;
mod picture;
pub mod strict;
#[cfg(test)]
mod tests;

pub use palette::{Palette, RADII};
pub use picture::{Kept, Picture};

/// A colour: red, green, blue.
pub type Colour = [u8; 3];

/// By how many levels two colours differ in the channel in which they differ most.
pub fn distance(one: Colour, other: Colour) -> u8 {
    let channels = one.into_iter().zip(other);
    channels.map(|(a, b)| a.abs_diff(b)).max().unwrap_or(0)
}
