//! Every option, once: its name, where it is given, what it may be, what it is for.

use crate::kind::Kind;
use crate::options::{Chrome, Page, Theme};

/// What is known of an option.
#[derive(Clone, Copy, Debug)]
pub struct OptionFacts {
    /// Its name as an attribute and in a query.
    pub name: &'static str,
    /// Another name that a query may use.
    pub also: Option<&'static str>,
    /// What it may be.
    pub kind: Kind,
    /// What it is for, in a sentence.
    pub about: &'static str,
    /// Whether a frame takes it too, or only the element.
    pub in_frame: bool,
}

impl OptionFacts {
    /// Its name as a property in JavaScript: `reportLink` for `report-link`.
    pub fn property(&self) -> String {
        let mut words = self.name.split('-');
        let first = words.next().unwrap_or_default().to_owned();
        words.fold(first, |name, word| {
            let (letter, rest) = word.split_at(word.len().min(1));
            name + &letter.to_ascii_uppercase() + rest
        })
    }
}

const fn option(
    name: &'static str,
    also: Option<&'static str>,
    kind: Kind,
    about: &'static str,
) -> OptionFacts {
    OptionFacts {
        name,
        also,
        kind,
        about,
        in_frame: true,
    }
}

/// The age groups, by the words that the stories use.
pub const TIERS: &[&str] = &["8-10", "11-13", "14-17", "adults"];

/// All options.
pub const OPTIONS: [OptionFacts; 12] = [
    option(
        "version",
        Some("v"),
        Kind::Word(&["1"]),
        "The version of this contract. Left out, it is 1.",
    ),
    option(
        "story",
        None,
        Kind::Story,
        "One story, from its first page. Left out, it is the whole module.",
    ),
    option(
        "language",
        Some("lang"),
        Kind::Language,
        "The language. Left out, the element takes that of your page, and a bare frame that of the browser.",
    ),
    option(
        "country",
        None,
        Kind::Country,
        "Whose contacts the help page shows. Left out, the browser's languages tell.",
    ),
    option(
        "tier",
        None,
        Kind::Word(TIERS),
        "The age group whose stories are listed.",
    ),
    option(
        "start",
        None,
        Kind::Word(Page::WORDS),
        "The page to begin with: the start page, the list of stories (with `tier`), or help.",
    ),
    option(
        "theme",
        None,
        Kind::Word(Theme::WORDS),
        "Light, dark, or as the device is set.",
    ),
    option(
        "accent",
        None,
        Kind::Colour,
        "The colour of buttons and headings. It is made darker or lighter until letters can be read on it.",
    ),
    option(
        "chrome",
        None,
        Kind::Word(Chrome::WORDS),
        "How much of the module's own surroundings is shown. Help and Leave always are.",
    ),
    option(
        "report-link",
        None,
        Kind::Address,
        "Your own page for reports. It is added after the country's contacts, never instead of them.",
    ),
    option(
        "report-label",
        None,
        Kind::Text,
        "The words of that link. Your address is shown beside them.",
    ),
    OptionFacts {
        in_frame: false,
        ..option(
            "mode",
            None,
            Kind::Word(&["iframe", "inline"]),
            "In a frame of its own, or in your page behind a shadow root.",
        )
    },
];

/// The option of this name.
pub fn by_name(name: &str) -> Option<&'static OptionFacts> {
    OPTIONS
        .iter()
        .find(|option| option.name == name || option.also == Some(name))
}

#[cfg(test)]
mod tests {
    use super::by_name;

    #[test]
    fn every_option_has_its_names() {
        let option = by_name("report-link").map(super::OptionFacts::property);
        assert_eq!(option.as_deref(), Some("reportLink"));
        assert_eq!(by_name("lang").map(|option| option.name), Some("language"));
        assert!(by_name("stroy").is_none());
    }
}
