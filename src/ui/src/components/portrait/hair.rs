//! Hair and what covers it, on a grid of 100.

use tokkae_catalogue::Hair;

/// The lines of a face that has laughed for long.
macro_rules! years {
    () => {
        "|-years M40 59q-3 3-2 6M60 59q3 3 2 6"
    };
}

/// What is seen behind neck and shoulders.
pub(super) const fn behind(hair: Hair) -> &'static str {
    match hair {
        Hair::Bob => "hair M21 46C17 22 32 9 50 9S83 22 79 46L81 68Q70 76 62 72H38Q30 76 19 68z",
        Hair::Long => {
            "hair M21 46C17 22 32 9 50 9S83 22 79 46C80 64 84 76 86 92H14C16 76 20 64 21 46z"
        }
        Hair::Bun => "hair M66 4a10 10 0 1 0 .1 0z|tie M59 22l12 4",
        Hair::GreyBun => "grey M50 2a10 10 0 1 0 .1 0z",
        Hair::Ponytail => "hair M68 16C84 8 95 24 91 44 89 56 92 64 86 72 76 68 78 46 70 36z",
        _ => "",
    }
}

/// What is seen before the face.
pub(super) const fn before(hair: Hair) -> &'static str {
    match hair {
        Hair::Short => concat!(
            "hair M26 47C21 22 35 11 50 11S79 22 74 47C73 40 71 35 68 32 58 35 42 34 34 30 30 34 27 39 26 47z",
            "|-sheen M36 21q5-4 10-4"
        ),
        Hair::Spiky => concat!(
            "hair M26 46L22 30l6 1 0-12 9 5 4-12 8 8 8-9 5 10 10-5 0 12 6 0-4 8 0 10C73 39 71 35 68 32",
            "L60 36 55 30 47 36 42 30 34 35C29 36 27 40 26 46z"
        ),
        Hair::Side => concat!(
            "hair M26 47C21 22 34 11 50 11S79 22 74 47C73 40 72 36 69 33 56 35 46 30 41 23 39 30 32 33 29 36 27 39 26 42 26 47z",
            "|-sheen M50 19q8 1 13 6"
        ),
        Hair::Curly => concat!(
            "hair M27 47a7 7 0 0 1-3-12 8 8 0 0 1 5-12 9 9 0 0 1 12-9 9 9 0 0 1 14-1 9 9 0 0 1 14 7 8 8 0 0 1 6 13",
            " 7 7 0 0 1-2 14c-1-5-2-8-5-10a6 6 0 0 1-9-2 6 6 0 0 1-9 0 6 6 0 0 1-9 0 6 6 0 0 1-9 2c-3 2-4 5-5 10z",
            "|-sheen M38 22q3-4 7-3M56 20q4-1 7 3"
        ),
        Hair::Bob => concat!(
            "hair M25 55C21 24 34 10 50 10S79 24 75 55C71 48 70 42 69 37 58 40 42 40 31 37 30 42 29 48 25 55z",
            "|-sheen M33 26q16-9 34 0"
        ),
        Hair::Long => concat!(
            "hair M25 56C20 24 34 10 50 10S80 24 75 56C73 42 62 34 52 21 42 34 28 40 25 56z",
            "|-sheen M33 26q4-7 11-8M59 19q6 3 8 8"
        ),
        Hair::Bun => {
            "hair M25 47C21 24 34 12 50 12S79 24 75 47C73 34 64 27 50 27S27 34 25 47z|-sheen M34 24q7-6 15-6"
        }
        Hair::Plaits => concat!(
            "hair M25 48C20 24 34 10 50 10S80 24 75 48C73 38 62 32 50 20 38 32 27 38 25 48z",
            "|plait M22 52h.1M20 61h.1M20 70h.1M22 79h.1M78 52h.1M80 61h.1M80 70h.1M78 79h.1",
            "|tie M19 86h7M74 86h7|-sheen M33 24q4-5 9-7M58 17q5 2 9 7"
        ),
        Hair::Ponytail => concat!(
            "hair M25 47C21 24 34 11 50 11S79 24 75 47C71 35 56 34 42 22 38 30 28 36 25 47z",
            "|tie M69 17l7 9|-sheen M46 18q8-1 14 4"
        ),
        Hair::Cap => concat!(
            "hair M25 36h7l-2 8-4 6zM75 36h-7l2 8 4 6z|cap M24 37C23 20 36 10 50 10S77 20 76 37z",
            "|-fold M50 11v16M50 10h.1|brim M25 38Q50 27 75 38q5 9-1 9Q50 34 26 47q-6 0-1-9z"
        ),
        Hair::Grey => concat!(
            "grey M26 49C20 26 33 13 50 13S80 26 74 49C73 42 72 38 69 36 70 29 66 25 62 25 58 29 54 24 50 28 46 24 42 29 38 25 34 25 30 29 31 36 28 38 27 42 26 49z",
            years!()
        ),
        Hair::GreyBun => concat!(
            "grey M25 47C21 24 34 12 50 12S79 24 75 47C73 37 62 33 50 23 38 33 27 37 25 47z",
            years!()
        ),
        Hair::Bald => concat!(
            "grey M28 52C21 46 22 36 28 31 30 37 30 45 28 52zM72 52C79 46 78 36 72 31 70 37 70 45 72 52z|-shine M38 27q6-4 12-3",
            years!()
        ),
        Hair::Krama => concat!(
            "cloth M74 33q10-2 13 4l-6 3 5 5q-8 3-14-5z",
            "|cloth M23 43C18 19 34 7 50 7S82 19 77 43C66 33 34 33 23 43z",
            "|check M27 34Q50 18 73 34M29 25Q50 8 71 25M37 14Q50 9 63 14M33 32L31 20M41 29L40 12M50 28V10M59 29L60 12M67 32L69 20"
        ),
        Hair::Headscarf => concat!(
            "scarf M22 46C19 20 33 7 50 7S81 20 78 46C79 62 84 72 94 82V102H6V82C16 72 21 62 22 46z",
            "M30 46C30 58 38 72 50 72S70 58 70 46C70 32 61 27 50 27S30 32 30 46z",
            "|-fold M26 66Q40 86 66 92M74 66Q68 77 58 83M27 40Q32 20 50 19"
        ),
    }
}
