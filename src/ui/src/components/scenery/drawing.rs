//! The river's parts on a grid of 800 by 600; what must be seen lies in the middle 330 by 176,
//! which both a phone's strip and a wide header keep.

/// A sugar palm's crown, from where the pen stands.
macro_rules! crown {
    () => {
        "l-21-8m21 8l-22 5m22-5l-15 15m15-15l-12-19m12 19l0-23m0 23l13-18m-13 18l21-7m-21 7l21 7m-21-7l14 16"
    };
}

/// A lotus flower that stands on the water, in two parts, from where the pen stands.
macro_rules! flower {
    ($back:literal, $front:literal) => {
        concat!(
            "|petal ",
            $back,
            "q-24 0-32-20 16-2 32 20 16-22 32-20-8 20-32 20z",
            "|bloom ",
            $front,
            "q-26-12-16-34 14 8 16 34 2-26 16-34 10 22-16 34zq-12-22 0-40 12 18 0 40z"
        )
    };
}

/// Bands of sky.
pub(super) const SKY: &str = "sky1 M0 0h800v600H0z|sky2 M0 120q200-40 400-10t400-14v400H0z\
|sky3 M0 196q220-36 430-4t370-14v400H0z|sky4 M0 262q260-28 460-4t340-8v300H0z";

/// The low sun in its glow, and birds on their way home.
pub(super) const SUN: &str = "glow M384 206a82 82 0 1 0 .1 0z|sun M384 240a48 48 0 1 0 .1 0z\
|bird M470 236q7-7 12 0 5-7 12 0M500 220q6-6 10 0 4-6 10 0M446 218q5-5 8 0 3-5 8 0";

/// Moon and stars.
pub(super) const NIGHT: &str = "sun M400 214a34 34 0 1 0 36 42 28 28 0 0 1-36-42z\
|star M250 96h.1M334 160h.1M398 66h.1M310 232h.1M556 112h.1M520 232h.1M462 150h.1M140 130h.1M660 190h.1M720 80h.1M60 60h.1M90 226h.1M610 240h.1";

/// River, banks and what stands there.
pub(super) const LAND: &str = concat!(
    "far M0 306q110-30 240-8 120-18 220 4 150-30 340-8v60H0z",
    "|river1 M0 330h800v270H0z|river2 M0 408q180-24 390-4t410-8v204H0z|river3 M0 500q220-30 430-6t370-12v120H0z",
    "|bank M0 318q120-14 250 6 90 2 130 8-190 6-380 10zM800 316q-130-10-240 8-80 2-120 8 180 8 360 10z",
    "|shine M352 346h64M336 362h22M376 362h52M350 380h70M362 400h26M402 400h22M366 424h40M352 452h20M392 452h26M372 482h24",
    "|trunk M266 326q4-40 0-82M302 328q-5-30-1-54M118 322q4-50 0-92M706 320q-6-46-2-84",
    "|palm M266 242",
    crown!(),
    "M301 272",
    crown!(),
    "M118 228",
    crown!(),
    "M704 234",
    crown!(),
    "|post M498 310v20M516 310v20M534 310v20M552 310v20M524 330l6-20",
    "|wall M494 290h62v22h-62z|window M508 297h9v9h-9zM532 297h9v15h-9z|roof M484 292l20-24h42l20 24z",
    "|boat M436 366q34 10 76 0-10 14-40 14t-36-14zM470 368q-2-14 6-16 8 2 6 16zM477 340a6 6 0 1 0 .1 0z"
);

/// What grows in front: reeds, leaves and flowers.
pub(super) const FRONT: &str = concat!(
    "leaf M470 556q44-16 88 0-44 16-88 0zM404 584q34-12 70 0-36 12-70 0zM596 584q50-16 96 0-48 16-96 0zM150 566q44-14 84 0-40 14-84 0z",
    flower!("M514 556", "M514 556"),
    flower!("M644 584", "M644 584"),
    "|reed M236 610q4-70-10-112M250 610q2-90 14-146M264 610q2-60 22-92M278 610q4-40 20-62M40 610q4-80-14-130M58 610q2-100 16-160M76 610q4-60 26-96M752 610q4-90-8-150M768 610q0-70 18-116"
);

/// Lights that float on the river.
pub(super) const LIGHTS: &str = "halo M330 440h.1M452 430h.1M290 396h.1M396 500h.1M560 470h.1M170 450h.1M680 440h.1\
|lamp M330 440h.1M452 430h.1M290 396h.1M396 500h.1M560 470h.1M170 450h.1M680 440h.1";
