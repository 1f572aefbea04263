//! Hair and what covers it, on a grid of 100.

use tokkae_catalogue::Hair;

/// What is seen behind neck and shoulders.
pub(super) const fn behind(hair: Hair) -> &'static str {
    match hair {
        Hair::Bob => "hair M21 46C17 22 32 9 50 9S83 22 79 46L81 68Q70 76 62 72H38Q30 76 19 68z",
        Hair::Long => "hair M21 46C17 22 32 9 50 9S83 22 79 46C80 64 84 76 86 90H14C16 76 20 64 21 46z",
        Hair::Bun => "hair M64 4a11 11 0 1 0 .1 0z|tie M56 21l14 4",
        Hair::GreyBun => "grey M50 2a11 11 0 1 0 .1 0z",
        Hair::Ponytail => "hair M66 14C86 10 94 34 88 66 80 60 76 46 70 36z",
        _ => "",
    }
}

/// What is seen before the face.
pub(super) const fn before(hair: Hair) -> &'static str {
    match hair {
        Hair::Short => "hair M26 46C21 22 35 11 50 11S79 22 74 46C73 40 71 35 68 32 58 35 42 34 34 30 30 34 27 39 26 46z",
        Hair::Spiky => "hair M26 45L22 30l6 1 0-12 9 5 4-12 8 8 8-9 5 10 10-5 0 12 6 0-4 8 0 9C73 39 71 35 68 32L60 36 55 30 47 36 42 30 34 35C29 36 27 40 26 45z",
        Hair::Side => "hair M26 46C21 22 34 11 50 11S79 22 74 46C73 40 72 36 69 33 56 35 46 30 41 23 39 30 32 33 29 36 27 39 26 42 26 46z",
        Hair::Curly => "hair M27 46a7 7 0 0 1-3-12 8 8 0 0 1 5-12 9 9 0 0 1 12-9 9 9 0 0 1 14-1 9 9 0 0 1 14 7 8 8 0 0 1 6 13 7 7 0 0 1-2 14c-1-5-2-8-5-10a6 6 0 0 1-9-2 6 6 0 0 1-9 0 6 6 0 0 1-9 0 6 6 0 0 1-9 2c-3 2-4 5-5 10z",
        Hair::Bob => "hair M25 54C21 24 34 10 50 10S79 24 75 54C71 48 70 42 69 37 58 40 42 40 31 37 30 42 29 48 25 54z",
        Hair::Long => "hair M25 56C20 24 34 10 50 10S80 24 75 56C73 42 62 34 52 21 42 34 28 40 25 56z",
        Hair::Bun => "hair M25 46C21 24 34 12 50 12S79 24 75 46C73 34 64 27 50 27S27 34 25 46z",
        Hair::Plaits => "hair M25 48C20 24 34 10 50 10S80 24 75 48C73 38 62 32 50 20 38 32 27 38 25 48z|plait M22 52h.1M20 61h.1M20 70h.1M22 79h.1M78 52h.1M80 61h.1M80 70h.1M78 79h.1|tie M18 86h9M73 86h9",
        Hair::Ponytail => "hair M25 46C21 24 34 11 50 11S79 24 75 46C71 34 60 32 44 22 38 30 28 34 25 46z|tie M70 18l8 8",
        Hair::Cap => "hair M26 36h6l-2 8-4 8zM74 36h-6l2 8 4 8z|cap M25 36C24 20 36 10 50 10S76 20 75 36z|brim M20 36Q50 26 80 36q4 4 2 7-32-8-64 0-2-3 2-7z|tie M50 10h.1",
        Hair::Grey => "grey M26 48C21 24 35 12 50 12S79 24 74 48C73 40 71 35 66 29 60 25 56 28 50 27 44 28 40 25 34 29 29 35 27 40 26 48z",
        Hair::GreyBun => "grey M25 46C21 24 34 12 50 12S79 24 75 46C73 36 62 32 50 23 38 32 27 36 25 46z",
        Hair::Bald => "grey M26 52C21 44 23 36 28 30 29 36 29 44 26 52zM74 52C79 44 77 36 72 30 71 36 71 44 74 52z|shine M38 27q6-4 12-3",
        Hair::Krama => "cloth M24 42C19 20 34 7 50 7S81 20 76 42C66 32 34 32 24 42z|check M26 34Q50 16 74 34M28 25Q50 8 72 25M33 35L31 16M42 32L41 9M50 31V7M58 32L59 9M67 35L69 16|cloth M72 36l14 2-4 8-12-6z",
        Hair::Headscarf => "scarf M22 46C19 20 33 7 50 7S81 20 78 46C79 62 84 72 92 80 86 94 66 97 50 97S14 94 8 80C16 72 21 62 22 46zM30 46C30 58 38 71 50 71S70 58 70 46C70 32 61 27 50 27S30 32 30 46z|fold M27 66Q40 84 62 90M73 66Q68 76 60 80",
    }
}
