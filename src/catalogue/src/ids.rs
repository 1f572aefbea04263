//! Identifiers: words chosen by authors, never positions, so that they survive every reordering.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(Box<str>);

        impl $name {
            /// Wraps an identifier; whether it is well formed is checked where authors' files are read.
            pub fn new(id: impl Into<Box<str>>) -> Self {
                Self(id.into())
            }

            /// The identifier as it stands in the author's file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self::new(id)
            }
        }
    };
}

id! {
    /// A story: the name of its file, such as `game-friend`.
    StoryId
}
id! {
    /// A scene within its story, such as `after-the-match`.
    SceneId
}
id! {
    /// A person in a story's cast, such as `kosal`; `tokkae` is the gecko.
    PersonId
}
id! {
    /// A message, option, feeling or other small thing within its scene.
    ItemId
}
id! {
    /// A language tag (BCP 47), such as `en` or `km`.
    LocaleTag
}
