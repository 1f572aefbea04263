//! Heads, faces and glasses on a grid of 100.

use tokkae_catalogue::{Face, Mood};

/// Two ears, which every head has in the same place. They turn the way a head's outline does: what both cover is filled.
macro_rules! ears {
    () => {
        "skin M29 56a5 6 0 1 1 0-12zM71 44a5 6 0 1 1 0 12z"
    };
}

/// Two glasses, their bridge and their temples.
pub(super) const GLASSES: &str =
    "glasses M39 42a8 8 0 1 0 .1 0zM61 42a8 8 0 1 0 .1 0zM47 49q3-2 6 0M31 48l-5-2M69 48l5-2";

/// Ears and the shape of a head.
pub(super) const fn head(face: Face) -> &'static str {
    match face {
        Face::Round => {
            concat!(
                ears!(),
                "M27 44C27 28 36 20 50 20S73 28 73 44C73 61 63 71 50 71S27 61 27 44z"
            )
        }
        Face::Oval => {
            concat!(
                ears!(),
                "M28 44C28 28 37 20 50 20S72 28 72 44C72 62 61 74 50 74S28 62 28 44z"
            )
        }
        Face::Square => concat!(
            ears!(),
            "M27 44C27 28 36 20 50 20S73 28 73 44V55C73 66 63 73 50 73S27 66 27 55z"
        ),
        Face::Heart => {
            concat!(
                ears!(),
                "M26 44C26 28 36 20 50 20S74 28 74 44C74 58 58 73 50 73S26 58 26 44z"
            )
        }
    }
}

/// Brows, eyes, nose and mouth.
pub(super) const fn features(mood: Mood) -> &'static str {
    match mood {
        Mood::Calm => concat!(
            "-blush M35 58h.1M65 58h.1|line M34 40q5-3 10-1M56 39q5-2 10 1M44 62q6 5 12 0",
            "|eye M39 49v2M61 49v2|-glint M40 48.5h.1M62 48.5h.1|-nose M48 56q2 2 4 0"
        ),
        Mood::Glad => concat!(
            "-blush M35 58h.1M65 58h.1|line M34 38q5-4 10-1M56 37q5-3 10 1M35 51q4-5 8 0M57 51q4-5 8 0",
            "|-nose M48 55q2 2 4 0|gape M40 60h20q-1 10-10 10t-10-10z|-teeth M41 60h18l-1 3H42z"
        ),
        Mood::Worried => concat!(
            "line M33 40q6 0 10-5M67 40q-6 0-10-5M43 65q3-4 7-1t7-1|eye M40 48v3M60 48v3|-glint M41 48h.1M61 48h.1",
            "|-nose M48 57q2 2 4 0"
        ),
        Mood::Sad => concat!(
            "line M33 43q6 0 10-5M67 43q-6 0-10-5M44 66q6-5 12 0|eye M39 51v1M61 51v1|-glint M40 53h.1M62 53h.1",
            "|-nose M48 57q2 2 4 0"
        ),
        Mood::Cross => concat!(
            "line M34 40q6 0 10 4M66 40q-6 0-10 4M44 65q6-3 12 0|eye M39 50v1M61 50v1|-glint M40 50h.1M62 50h.1",
            "|-nose M48 57q2 2 4 0"
        ),
    }
}
