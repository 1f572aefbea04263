//! How a person in a story is drawn: parts that the portrait component puts together.

use serde::{Deserialize, Serialize};

/// A closed list of words that authors write; the names are what stands in the files.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[allow(missing_docs)] // the words say it; those that need more carry a note
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value, in the order of the author's manual.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that stands in authors' files.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value that an author's word names, if it names one.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use words;

words! {
    /// The shape of a head.
    Face { Round = "round", Oval = "oval", Square = "square", Heart = "heart" }
}
words! {
    /// Hair or what covers it.
    Hair {
        Short = "short", Spiky = "spiky", Side = "side", Curly = "curly", Bob = "bob", Long = "long", Bun = "bun",
        Plaits = "plaits", Ponytail = "ponytail", Cap = "cap", Grey = "grey", GreyBun = "grey-bun", Bald = "bald",
        Krama = "krama", Headscarf = "headscarf",
    }
}
words! {
    /// Four skin tones, from light to dark.
    Skin { Light = "light", Tan = "tan", Brown = "brown", Dark = "dark" }
}
words! {
    /// Clothes, named by colour or kind.
    Top {
        Teal = "teal", Lotus = "lotus", Mango = "mango", Leaf = "leaf", Night = "night", Sky = "sky",
        School = "school", Sport = "sport",
    }
}
words! {
    /// A mood that a face can show, Tokkae's too.
    Mood { Calm = "calm", Glad = "glad", Worried = "worried", Sad = "sad", Cross = "cross" }
}

/// How a person is drawn. Without one a person is an unknown: a grey outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Look {
    /// The head's shape.
    pub face: Face,
    /// Hair or head covering.
    pub hair: Hair,
    /// Skin tone.
    pub skin: Skin,
    /// Clothes.
    pub top: Top,
    /// Whether the person wears glasses.
    pub glasses: bool,
}
