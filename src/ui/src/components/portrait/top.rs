//! Shoulders and clothes on a grid of 100.

use tokkae_catalogue::Top;

/// Neck and clothes.
pub(super) const SHOULDERS: &str = "top M6 102C6 84 20 79 36 76H64C80 79 94 84 94 102z\
|neck M40 64h20v12c0 12-20 12-20 0z";

/// Somebody nobody knows: an outline without a face.
pub(super) const UNKNOWN: &str = "blank M12 102C12 84 26 78 50 78S88 84 88 102zM50 20c13 0 22 9 22 24S62 71 50 71 28 59 28 44 37 20 50 20z";

/// What is sewn on.
pub(super) const fn collar(top: Top) -> &'static str {
    match top {
        Top::School => "shirt M40 74l-6 4 9 11 7-7 7 7 9-11-6-4-10 8z|seam M34 78l9 11 7-7 7 7 9-11M50 83v17",
        Top::Sport => "stripe M35 76q15 22 30 0M18 82q-4 8-4 18M82 82q4 8 4 18",
        _ => "seam M37 76q13 16 26 0",
    }
}
