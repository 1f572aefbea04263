//! The interface's texts: the keys of `assets/ui.toml`, as a struct that cannot miss one.

use serde::{Deserialize, Serialize};

macro_rules! ui_texts {
    ($($key:ident),+ $(,)?) => {
        /// The interface's texts in one language. What each is for is said beside it in `assets/ui.toml`.
        #[allow(missing_docs)] // the keys' notes live in `assets/ui.toml`, for translators too
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub struct UiTexts { $(pub $key: String),+ }

        impl UiTexts {
            /// Every key, in the order of the file.
            pub const KEYS: &'static [&'static str] = &[$(stringify!($key)),+];

            /// Fills every text from `text(key)`.
            pub fn from_keys(mut text: impl FnMut(&'static str) -> String) -> Self {
                Self { $($key: text(stringify!($key))),+ }
            }
        }
    };
}

ui_texts! {
    app_name,
    start_heading,
}

impl UiTexts {
    /// Puts `value` where `text` says `{name}`.
    pub fn fill(text: &str, name: &str, value: &str) -> String {
        let mut place = String::with_capacity(name.len() + 2);
        place.push('{');
        place.push_str(name);
        place.push('}');
        text.replace(&place, value)
    }
}
