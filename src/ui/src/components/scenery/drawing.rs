//! The river's parts on a grid of 800 by 600; what matters lies in the middle 330 by 180.

/// Bands of sky.
pub(super) const SKY: &str = "sky1 M0 0h800v600H0z|sky2 M0 130q200-30 400-6t400-10v486H0z|sky3 M0 212q220-26 430 0t370-12v400H0z|sky4 M0 270q260-22 460-2t340-6v338H0z";

/// The low sun and its glow.
pub(super) const SUN: &str = "glow M452 216a84 84 0 1 0 .1 0z|sun M452 250a50 50 0 1 0 .1 0z";

/// Moon and stars.
pub(super) const NIGHT: &str = "moon M470 150a36 36 0 1 0 34 48 30 30 0 0 1-34-48z|star M250 90h.1M330 150h.1M396 70h.1M300 220h.1M560 110h.1M530 236h.1M140 130h.1M660 170h.1M720 80h.1M60 60h.1";

/// River, banks and what grows there.
pub(super) const LAND: &str = "hill M0 314q90-34 190-20 90-18 160 14 120 8 210-6 120-26 240-4v40H0z\
|river M0 330h800v270H0z\
|shine M420 344h64M408 362h92M430 380h48M400 404h110M426 432h60M440 470h36\
|palm M262 326q6-40 2-84M262 242q-22-6-30 10M264 242q-14-20-32-14M264 240q-2-18-16-22M264 240q10-18 22-14M264 242q22-8 30 6M264 242q18 2 20 18";

/// A lotus.
pub(super) const LOTUS: &str = "petal M50 52c-22 0-40-12-46-28 18-2 32 6 38 16M50 52c22 0 40-12 46-28-18-2-32 6-38 16|petal M50 52C30 44 24 28 28 12c14 6 22 18 22 40zM50 52c20-8 26-24 22-40-14 6-22 18-22 40z|heart M50 4c14 16 14 34 0 48C36 38 36 20 50 4z";
