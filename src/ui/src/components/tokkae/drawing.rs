//! Tokkae's parts on a grid of 200, from the bottom up.

use tokkae_catalogue::Mood;

/// The tail, which the trunk covers where they join.
pub(super) const TAIL: &str = concat!(
    "skin M82 156c3 4 9 18 18 25c9 7 23 17 35 19c12 1 28-2 37-8c10-6 20-19 21-28c2-10-6-25-13-29",
    "c-6-5-21-2-26 2c-5 4-6 16-5 22c1 5 10 7 12 9A5 5 0 0 0 165 158c-1 0-5-1-6-3c0-1 1-7 3-8c2-1 7-2 10 0",
    "c2 2 4 9 3 13c-2 4-8 10-13 12c-6 2-15 3-21 0c-6-2-12-8-15-13c-3-6-3-16-4-19z",
    "|-fleck M131 194L138 176M154 194L152 179M176 183L169 174M188 166L179 163M185 149L179 152M172 137L172 141"
);

/// Legs, trunk and spots.
pub(super) const BODY: &str = concat!(
    "limb M76 112Q56 130 36 118M104 110Q132 116 150 92M84 148Q62 158 58 172M112 142Q128 146 136 130",
    "|toe M36 118l-17-8M36 118l-19 4M36 118l-13 15M36 118l2 17M150 92l-5-16M150 92l8-17M150 92l17-7M150 92l17 5",
    "M58 172l-18-3M58 172l-17 9M58 172l-4 18M58 172l13 13M136 130l-9-10M136 130l4-14M136 130l14-6",
    "|pad M19 110h.1M17 122h.1M23 133h.1M38 135h.1M145 76h.1M158 75h.1M167 85h.1M167 97h.1",
    "M40 169h.1M41 181h.1M54 190h.1M71 185h.1M127 120h.1M140 116h.1M150 124h.1",
    "|skin M63 97c0 5 0 19 2 27c3 9 9 20 14 27c4 7 10 11 12 13A18 18 0 0 0 125 152c0-3 1-12 0-19c-1-7-4-18-6-25",
    "c-3-8-8-18-10-21z",
    "|spot M80 116h.1M101 122h.1M93 142h.1M113 150h.1M84 130h.1",
    "|-fleck M111 134h.1M73 126h.1M100 157h.1M92 110h.1M107 107h.1"
);

/// The head with its eyes open.
pub(super) const HEAD: &str = concat!(
    "skin M84 22C114 22 140 42 140 66 140 90 114 102 84 102S28 90 28 66C28 42 54 22 84 22z",
    "M56.1 22a25 25 0 1 1-.1 0zM112.1 22a25 25 0 1 1-.1 0z",
    "|chin M31 79c33 20 73 20 106 0-8 16-30 23-53 23s-45-7-53-23z",
    "|spot M84 33h.1M36 72h.1M132 72h.1",
    "|-fleck M76 41h.1M93 43h.1M45 78h.1M123 78h.1M84 51h.1",
    "|nose M78 67l-1 1M90 67l1 1",
    "|iris M56 29a18 18 0 1 0 .1 0zM112 29a18 18 0 1 0 .1 0z"
);

/// Pupils, lids, brows and mouth.
pub(super) const fn face(mood: Mood) -> &'static str {
    match mood {
        Mood::Calm => concat!(
            "pupil M58 42v11M110 42v11|glint M61 41h.1M113 41h.1",
            "|blink M56 22a25 25 0 1 0 .1 0zM112 22a25 25 0 1 0 .1 0z|mouth M52 78q32 18 64 0"
        ),
        Mood::Glad => concat!(
            "pupil M57 40v9M111 40v9|glint M61 38h.1M115 38h.1M54 50h.1M108 50h.1",
            "|lid M38 60Q56 50 74 60 68 69 56 69T38 60zM94 60Q112 50 130 60 124 69 112 69T94 60z",
            "|blush M35 72h.1M133 72h.1|gape M50 74q34 12 68 0-4 24-34 24t-34-24z",
            "|tongue M66 93q18-12 36 0-7 5-18 5t-18-5z"
        ),
        Mood::Worried => concat!(
            "pupil M61 45v4M107 45v4|glint M63 43h.1M109 43h.1|brow M36 27l20-9M132 27l-20-9",
            "|mouth M60 86q8-9 16-2t16 0 16-2"
        ),
        Mood::Sad => concat!(
            "pupil M58 48v8M110 48v8|glint M62 47h.1M114 47h.1M56 58h.1M108 58h.1",
            "|lid M33 46L60 24A22 22 0 0 0 33 46zM135 46L108 24A22 22 0 0 1 135 46z",
            "|brow M33 34l24-16M135 34l-24-16|mouth M64 88q20-14 40 0"
        ),
        Mood::Cross => concat!(
            "pupil M60 44v9M108 44v9|glint M63 43h.1M111 43h.1",
            "|lid M37 35L76 42A22 22 0 0 0 37 35zM131 35L92 42A22 22 0 0 1 131 35z",
            "|gape M54 78q30-12 60 0 6 22-30 24-36-2-30-24z|tongue M62 97q22-14 44 0-8 5-22 5t-22-5z",
            "|sound M15 54q-8 14-2 30M4 46q-10 22-2 46M152 30q6 10 6 20M164 20q10 16 10 32"
        ),
    }
}
