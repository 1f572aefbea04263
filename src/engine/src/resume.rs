//! The resume code: age group and finished stories in six signs that a child can copy on paper.
//!
//! Nothing is stored for it anywhere. A sign is a number below 23, which each language shows in letters of its own.
//! 23 is a prime, so that one wrong sign, or two neighbours the wrong way round, never make another right code.

use tokkae_catalogue::{MOST_STORIES, Tier};

/// How many signs a code has.
pub const LENGTH: usize = 6;

/// How many different signs there are.
pub const SIGNS: u8 = 23;

const BASE: u32 = 23;
const TIERS: [Tier; 4] = [Tier::Young, Tier::Middle, Tier::Teen, Tier::Adults];

/// What a code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The age group.
    pub tier: Tier,
    /// The finished stories, a bit for each: the lowest one for the story with the number 1.
    pub done: u32,
}

impl Progress {
    /// An age group with the stories of these numbers; others than 1 to 20 are left out.
    pub fn new(tier: Tier, numbers: impl IntoIterator<Item = u8>) -> Self {
        let numbers = numbers.into_iter();
        let numbers = numbers.filter(|number| (1..=MOST_STORIES).contains(number));
        Self {
            tier,
            done: numbers.fold(0, |done, number| done | 1 << (number - 1)),
        }
    }

    /// Whether the story with this number has been finished.
    pub fn has(self, number: u8) -> bool {
        (1..=MOST_STORIES).contains(&number) && self.done >> (number - 1) & 1 == 1
    }

    /// The code.
    pub fn write(self) -> [u8; LENGTH] {
        let tier = TIERS.iter().position(|tier| *tier == self.tier);
        let mut rest =
            (self.done << 2) + u32::try_from(tier.unwrap_or_default()).unwrap_or_default();
        let mut code = [0; LENGTH];
        for sign in &mut code[1..] {
            *sign = u8::try_from(rest % BASE).unwrap_or_default();
            rest /= BASE;
        }
        // The first sign brings the sum to a multiple of 23; its own weight is 1.
        code[0] = u8::try_from((BASE - sum(&code)) % BASE).unwrap_or_default();
        code
    }

    /// What a code says; nothing for anything that no code can be.
    pub fn read(code: &[u8]) -> Option<Self> {
        if code.len() != LENGTH || code.iter().any(|sign| *sign >= SIGNS) || sum(code) != 0 {
            return None;
        }
        let digits = code[1..].iter().rev();
        let number = digits.fold(0, |number, sign| number * BASE + u32::from(*sign));
        let tier = usize::try_from(number % 4).ok()?;
        let progress = Self {
            tier: *TIERS.get(tier)?,
            done: number >> 2,
        };
        (progress.done >> MOST_STORIES == 0).then_some(progress)
    }
}

/// The signs, each weighted with its place, modulo 23.
fn sum(code: &[u8]) -> u32 {
    let weighted = (1..)
        .zip(code)
        .map(|(weight, sign)| weight * u32::from(*sign));
    weighted.sum::<u32>() % BASE
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn progress() -> impl Strategy<Value = Progress> {
        let tier = prop::sample::select(TIERS.to_vec());
        (tier, 0..1_u32 << MOST_STORIES).prop_map(|(tier, done)| Progress { tier, done })
    }

    proptest! {
        #[test]
        fn comes_back_as_it_was(progress in progress()) {
            prop_assert_eq!(Progress::read(&progress.write()), Some(progress));
        }

        #[test]
        fn one_wrong_sign_is_always_noticed(progress in progress(), place in 0..LENGTH, other in 1..SIGNS) {
            let mut code = progress.write();
            code[place] = (code[place] + other) % SIGNS;
            prop_assert_eq!(Progress::read(&code), None);
        }

        #[test]
        fn two_neighbours_the_wrong_way_round_are_always_noticed(progress in progress(), place in 0..LENGTH - 1) {
            let mut code = progress.write();
            prop_assume!(code[place] != code[place + 1]);
            code.swap(place, place + 1);
            prop_assert_eq!(Progress::read(&code), None);
        }

        #[test]
        fn anything_else_is_no_code(code in prop::collection::vec(any::<u8>(), 0..9)) {
            if let Some(progress) = Progress::read(&code) {
                prop_assert_eq!(progress.write().to_vec(), code);
            }
        }
    }

    #[test]
    fn there_are_as_many_signs_as_the_sum_counts_with() {
        assert_eq!(u32::from(SIGNS), BASE);
    }

    #[test]
    fn knows_stories_by_their_numbers() {
        let progress = Progress::new(Tier::Teen, [1, 20, 21, 0]);
        assert!(progress.has(1) && progress.has(20));
        for number in [0, 2, 19, 21, 255] {
            assert!(!progress.has(number), "{number}");
        }
    }
}
