//! Heads, faces and glasses on a grid of 100.

use tokkae_catalogue::{Face, Mood};

/// Two glasses and their bridge.
pub(super) const GLASSES: &str = "glasses M39 42a8 8 0 1 0 .1 0zM61 42a8 8 0 1 0 .1 0zM47 49q3-2 6 0M31 48l-5-2M69 48l5-2";

/// Ears and the shape of a head.
pub(super) const fn head(face: Face) -> &'static str {
    match face {
        Face::Round => "ear M28 44a5 6 0 1 0 1 12zM72 44a5 6 0 1 1-1 12z|skin M27 44C27 28 36 20 50 20S73 28 73 44C73 61 63 71 50 71S27 61 27 44z",
        Face::Oval => "ear M28 44a5 6 0 1 0 1 12zM72 44a5 6 0 1 1-1 12z|skin M28 44C28 28 37 20 50 20S72 28 72 44C72 62 61 74 50 74S28 62 28 44z",
        Face::Square => "ear M28 44a5 6 0 1 0 1 12zM72 44a5 6 0 1 1-1 12z|skin M27 44C27 28 36 20 50 20S73 28 73 44V55C73 66 63 73 50 73S27 66 27 55z",
        Face::Heart => "ear M27 43a5 6 0 1 0 1 12zM73 43a5 6 0 1 1-1 12z|skin M26 43C26 28 36 20 50 20S74 28 74 43C74 58 58 73 50 73S26 58 26 43z",
    }
}

/// Brows, eyes, nose and mouth.
pub(super) const fn features(mood: Mood) -> &'static str {
    match mood {
        Mood::Calm => "blush M34 58h.1M66 58h.1|brow M34 40q5-3 10-1M56 39q5-2 10 1|eye M39 49v2M61 49v2|glint M40 49h.1M62 49h.1|nose M48 56q2 2 4 0|line M44 62q6 5 12 0",
        Mood::Glad => "blush M33 57h.1M67 57h.1|brow M34 38q5-4 10-1M56 37q5-3 10 1|line M35 51q4-5 8 0M57 51q4-5 8 0|nose M48 55q2 2 4 0|gape M40 60h20q-1 10-10 10t-10-10z|teeth M42 60h16l-1 3H43z",
        Mood::Worried => "brow M33 41q6-1 10-5M67 41q-6-1-10-5|white M39 44a6 6 0 1 0 .1 0zM61 44a6 6 0 1 0 .1 0z|eye M39 50v1M61 50v1|nose M48 57q2 2 4 0|line M43 65q3-4 7-1t7-1",
        Mood::Sad => "brow M33 42q6-1 10-4M67 42q-6-1-10-4|eye M39 52v1M61 52v1|line M34 50q5-2 10-1M66 50q-5-2-10-1|nose M48 57q2 2 4 0|line M44 66q6-5 12 0",
        Mood::Cross => "brow M34 39q6 0 10 4M66 39q-6 0-10 4|eye M39 49v2M61 49v2|nose M48 57q2 2 4 0|line M44 65q6-3 12 0",
    }
}
