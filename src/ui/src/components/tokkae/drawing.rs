//! Tokkae's parts on a grid of 200, from the bottom up.

use tokkae_catalogue::Mood;

/// The tail, which the trunk covers where they join.
pub(super) const TAIL: &str = "skin M83 160c4 3 14 17 24 23c11 6 28 14 40 12c12-2 28-13 35-22c6-10 7-27 4-36c-4-9-18-20-25-20c-8 0-18 12-21 17c-2 6 5 14 7 17A4 4 0 0 1 153 147c0-2-4-7-3-9c1-3 6-8 9-7c4 1 9 7 9 12c1 5 0 12-4 16c-4 4-13 8-19 8c-6 0-12-5-16-10c-4-5-7-17-8-21z\
|band M131 178l-4 12M149 175l3 15M165 167l10 12M172 152l15 4M170 136l13-7M161 127l1-11";

/// Legs, trunk and spots.
pub(super) const BODY: &str = "limb M76 112Q54 130 36 118M104 110Q132 116 152 92M84 148Q60 158 58 174M112 142Q124 146 130 136\
|toe M36 118l-16-8M36 118l-18 3M36 118l-12 14M36 118l1 16M152 92l-6-15M152 92l6-17M152 92l16-8M152 92l16 4M58 174l-16-4M58 174l-16 8M58 174l-4 18M58 174l12 12\
|pad M20 110h.1M18 121h.1M24 132h.1M37 134h.1M146 77h.1M158 75h.1M168 84h.1M168 96h.1M42 170h.1M42 182h.1M54 192h.1M70 186h.1\
|skin M63 97c0 5 0 19 2 27c3 9 9 20 14 27c4 7 10 11 12 13A18 18 0 0 0 125 152c0-3 1-12 0-19c-1-7-4-18-6-25c-3-8-8-18-10-21z\
|spot M80 116h.1M100 124h.1M94 142h.1M112 152h.1M108 106h.1\
|fleck M88 128h.1M112 134h.1M84 104h.1M72 122h.1M100 156h.1";

/// The head with its eyes open.
pub(super) const HEAD: &str = "skin M84 24C114 24 140 42 140 66 140 90 114 102 84 102S28 90 28 66C28 42 54 24 84 24z\
M56 22a25 25 0 1 0 .1 0zM112 22a25 25 0 1 0 .1 0z\
|chin M32 78c32 22 72 22 104 0-6 15-28 24-52 24s-46-9-52-24z\
|spot M84 36h.1M36 74h.1M130 72h.1\
|fleck M74 30h.1M95 31h.1M84 49h.1M44 78h.1M122 78h.1M77 42h.1\
|nose M78 66l-1 2M90 66l1 2\
|iris M56 29a18 18 0 1 0 .1 0zM112 29a18 18 0 1 0 .1 0z";

/// The hands that hold on to an edge.
pub(super) const HANDS: &str = "toe M18 106v6M28 104v8M38 104v8M48 106v6M120 106v6M130 104v8M140 104v8M150 106v6\
|pad M18 112h.1M28 112h.1M38 112h.1M48 112h.1M120 112h.1M130 112h.1M140 112h.1M150 112h.1";

/// Pupils, lids, brows and mouth.
pub(super) const fn face(mood: Mood) -> &'static str {
    match mood {
        Mood::Calm => {
            "pupil M58 42v11M110 42v11|glint M61 41h.1M113 41h.1|blink M56 22a25 25 0 1 0 .1 0zM112 22a25 25 0 1 0 .1 0z|mouth M52 78q32 18 64 0"
        }
        Mood::Glad => {
            "pupil M58 42v11M110 42v11|glint M61 41h.1M113 41h.1|lid M36 54q20-10 40 0A21 21 0 0 1 36 54zM92 54q20-10 40 0A21 21 0 0 1 92 54z|blush M36 72h.1M132 72h.1|gape M50 74q34 12 68 0-4 24-34 24t-34-24z|tongue M66 92q18-12 36 0-7 6-18 6t-18-6z"
        }
        Mood::Worried => {
            "pupil M62 44v6M106 44v6|glint M64 43h.1M108 43h.1|brow M38 26l22-8M130 26l-22-8|mouth M60 84q8-9 16-2t16 0 16-2"
        }
        Mood::Sad => {
            "pupil M57 48v9M111 48v9|glint M60 48h.1M114 48h.1|lid M34 50L76 36A22 22 0 0 0 34 50zM134 50L92 36A22 22 0 0 1 134 50z|mouth M60 86q24-14 48 0"
        }
        Mood::Cross => {
            "pupil M60 43v10M108 43v10|glint M63 43h.1M111 43h.1|lid M35 39L78 50A22 22 0 0 0 35 39zM133 39L90 50A22 22 0 0 1 133 39z|gape M54 78q30-12 60 0 6 22-30 24-36-2-30-24z|tongue M62 96q22-14 44 0-8 6-22 6t-22-6z|sound M16 52q-8 14-2 30M6 44q-10 22-2 46M152 30q6 10 6 20M164 20q10 16 10 32"
        }
    }
}
