//! Closed lists of words, as the reader sees them.

use tokkae_catalogue::{
    About, Answer, Cost, Cover, Face, Gender, Habit, Hair, Judged, Mood, PartKind, Picture,
    Purpose, Readers, Role, Sender, Skin, StepKind, Surface, Tier, Top, Topic,
};

/// A value that authors write as one of a few words.
pub(crate) trait Word: Copy + 'static {
    /// Every value.
    const ALL: &'static [Self];
    /// What stands in the file.
    fn word(self) -> &'static str;
}

macro_rules! word {
    ($($name:ident),+) => {
        $(impl Word for $name {
            const ALL: &'static [Self] = $name::ALL;
            fn word(self) -> &'static str {
                $name::word(self)
            }
        })+
    };
}
word!(
    About, Answer, Cover, Face, Gender, Habit, Hair, Mood, Picture, Purpose, Role, Sender, Skin
);
word!(
    Cost, Judged, PartKind, Readers, StepKind, Surface, Tier, Top, Topic
);
