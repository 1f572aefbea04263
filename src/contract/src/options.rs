//! The options of a host, read from attributes or from a query.

use crate::nearest::nearest;
use crate::option::{OPTIONS, by_name};
use crate::problem::Problem;
use serde::{Deserialize, Serialize};

/// An option that is one of a few words; the first is what it is when nothing is said.
macro_rules! words {
    (
        $(#[$about:meta])* $name:ident:
        $(#[$usual_about:meta])* $usual:ident = $usual_word:literal,
        $($(#[$each:meta])* $variant:ident = $word:literal),+ $(,)?
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
        pub enum $name {
            $(#[$usual_about])*
            #[default]
            #[serde(rename = $usual_word)]
            $usual,
            $($(#[$each])* #[serde(rename = $word)] $variant),+
        }

        impl $name {
            /// Its words.
            pub const WORDS: &'static [&'static str] = &[$usual_word, $($word),+];

            /// The word of this value.
            pub const fn word(self) -> &'static str {
                match self {
                    Self::$usual => $usual_word,
                    $(Self::$variant => $word),+
                }
            }

            fn from_word(word: &str) -> Self {
                match word {
                    $($word => Self::$variant,)+
                    _ => Self::$usual,
                }
            }
        }
    };
}

words! {
    /// Which look.
    Theme:
    /// Paper.
    Light = "light",
    /// Night.
    Dark = "dark",
    /// As the device is set.
    Auto = "auto",
}

words! {
    /// How much of the module's own surroundings is shown. Help and Leave always are.
    Chrome:
    /// Everything.
    Full = "full",
    /// No scenery and no choice of language: your page has them.
    Slim = "slim",
}

words! {
    /// The page to begin with.
    Page:
    /// Language and age.
    Start = "start",
    /// The stories of an age group.
    Stories = "stories",
    /// Where to get help.
    Help = "help",
}

/// What a host asks for.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Options {
    /// One story; or the whole module.
    pub story: Option<String>,
    /// The tag of a language.
    pub language: Option<String>,
    /// The code of a country.
    pub country: Option<String>,
    /// The word of an age group.
    pub tier: Option<String>,
    /// The page to begin with.
    pub start: Page,
    /// Which look.
    pub theme: Theme,
    /// The colour of buttons and headings.
    pub accent: Option<String>,
    /// How much around it.
    pub chrome: Chrome,
    /// The host's own page for reports.
    pub report_link: Option<String>,
    /// The words of that link.
    pub report_label: Option<String>,
}

impl Options {
    /// Reads attributes, or a query that has been taken apart. What is wrong is left out and told; the rest counts.
    pub fn read<'a>(given: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<Problem>) {
        let mut options = Self::default();
        let mut problems = Vec::new();
        let mut seen = Vec::new();
        for (name, value) in given {
            let Some(facts) = by_name(name) else {
                problems.push(Problem::unknown(name));
                continue;
            };
            if seen.contains(&facts.name) {
                problems.push(Problem::Twice(facts.name));
            } else if facts.kind.takes(value) {
                options.set(facts.name, value);
            } else {
                problems.push(Problem::bad_value(facts, value));
            }
            seen.push(facts.name);
        }
        if options.report_label.is_some() && options.report_link.is_none() {
            problems.push(Problem::Alone("report-label", "report-link"));
        }
        (options, problems)
    }

    /// These options, but for what `next` says otherwise.
    #[must_use]
    pub fn with(self, next: Self) -> Self {
        Self {
            story: next.story.or(self.story),
            language: next.language.or(self.language),
            country: next.country.or(self.country),
            tier: next.tier.or(self.tier),
            accent: next.accent.or(self.accent),
            report_link: next.report_link.or(self.report_link),
            report_label: next.report_label.or(self.report_label),
            // What is one of a few words is always said, if only by its first word.
            ..next
        }
    }

    /// A value that has been looked at.
    fn set(&mut self, name: &str, value: &str) {
        let text = || Some(value.to_owned());
        match name {
            "story" => self.story = text(),
            "language" => self.language = text(),
            "country" => self.country = text(),
            "tier" => self.tier = text(),
            "start" => self.start = Page::from_word(value),
            "theme" => self.theme = Theme::from_word(value),
            "accent" => self.accent = text(),
            "chrome" => self.chrome = Chrome::from_word(value),
            "report-link" => self.report_link = text(),
            "report-label" => self.report_label = text(),
            // There is one version, and the mode is the element's own affair.
            _ => {}
        }
    }
}

impl Problem {
    fn unknown(name: &str) -> Self {
        let known = OPTIONS.iter().map(|option| option.name);
        Self::Unknown {
            name: short(name),
            nearest: nearest(name, known),
        }
    }
}

/// As much of a text as a message shows.
pub(crate) fn short(text: &str) -> String {
    const MOST: usize = 40;
    let mut short: String = text
        .chars()
        .take(MOST)
        .filter(|one| !one.is_control())
        .collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::{Options, Page, Theme};

    #[test]
    fn reads_what_is_right_and_tells_what_is_wrong() {
        let given = [
            ("story", "game-friend"),
            ("lang", "km"),
            ("theme", "drak"),
            ("stroy", "x"),
            ("start", "help"),
            ("start", "start"),
            ("report-label", "Tell us"),
        ];
        let (options, problems) = Options::read(given);
        assert_eq!(options.story.as_deref(), Some("game-friend"));
        assert_eq!(options.language.as_deref(), Some("km"));
        assert_eq!((options.theme, options.start), (Theme::Light, Page::Help));
        let said: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "theme is “drak”, and must be one of: light, dark, auto. Did you mean “dark”?",
                "There is no option “stroy”. Did you mean “story”?",
                "start is given twice; the first counts.",
                "report-label does nothing without report-link.",
            ]
        );
    }

    #[test]
    fn nothing_said_is_the_whole_module_as_it_is() {
        assert_eq!(Options::read([]), (Options::default(), Vec::new()));
    }

    #[test]
    fn a_huge_name_and_a_huge_value_make_a_short_line() {
        let huge = "x".repeat(1_000_000);
        for given in [(huge.as_str(), "a"), ("story", huge.as_str())] {
            let (options, problems) = Options::read([given]);
            assert_eq!(options, Options::default());
            assert!(problems[0].to_string().len() < 200, "{}", problems[0]);
        }
    }
}
