//! Tokkae's parts on a grid of 200, from the bottom up.

use tokkae_catalogue::Mood;

/// The tail, which joins the body at its lower end.
pub(super) const TAIL: &str = "";

/// Legs, trunk and spots.
pub(super) const BODY: &str = "";

/// The head with its eyes open.
pub(super) const HEAD: &str = "";

/// The hands that hold on to an edge.
pub(super) const HANDS: &str = "";

/// Pupils, lids, brows and mouth.
pub(super) const fn face(mood: Mood) -> &'static str {
    match mood {
        _ => "",
    }
}
