//! Shoulders and clothes on a grid of 100.

use tokkae_catalogue::Top;

/// Shoulders.
macro_rules! shoulders {
    () => {
        "top M5 102C5 85 20 80 36 77H64C80 80 95 85 95 102z"
    };
}

/// The neck, in the shadow of the chin.
macro_rules! neck {
    () => {
        "|neck M40 64h20v12c0 13-20 13-20 0z"
    };
}

/// Somebody nobody knows: an outline without a face.
pub(super) const UNKNOWN: &str = "blank M11 103C11 86 26 79 50 79S89 86 89 103z\
|blank M50 20c14 0 23 9 23 25S63 72 50 72 27 61 27 45 36 20 50 20z";

/// Shoulders, neck and what is sewn on.
pub(super) const fn clothes(top: Top) -> &'static str {
    match top {
        Top::School => concat!(
            shoulders!(),
            neck!(),
            "|collar M39 74l-8 5 10 12 9-8 9 8 10-12-8-5-11 9z|-seam M50 84v16M66 94h11"
        ),
        Top::Sport => concat!(
            shoulders!(),
            "|stripe M36 77q14 24 28 0M24 82q-5 9-5 18M76 82q5 9 5 18",
            neck!()
        ),
        _ => concat!(shoulders!(), "|-seam M38 77c1 14 23 14 24 0", neck!()),
    }
}
