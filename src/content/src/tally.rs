//! How much was looked through: what the check's last line counts.

use crate::read::CountryFile;
use crate::stock::Stock;
use std::fmt;

/// The counts of what was read, right or wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The stories.
    pub stories: usize,
    /// The languages, English among them.
    pub languages: usize,
    /// The verified contacts.
    pub contacts: usize,
    /// The contacts that wait for someone to verify them.
    pub hidden: usize,
}

impl Tally {
    /// Counts what was read, with so many translations.
    pub(crate) fn of(stock: &Stock, translations: usize) -> Self {
        let hidden = stock.countries.iter().map(CountryFile::hidden).sum();
        let all: usize = stock.countries.iter().map(|file| file.entries.len()).sum();
        Self {
            stories: stock.stories.len(),
            languages: 1 + translations,
            contacts: all - hidden,
            hidden,
        }
    }
}

/// `13 stories, 2 languages, 6 contacts (1 hidden)`
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let story = if self.stories == 1 {
            "story"
        } else {
            "stories"
        };
        let language = plural(self.languages, "language");
        let contact = plural(self.contacts, "contact");
        write!(f, "{} {story}, {language}, {contact}", self.stories)?;
        if self.hidden > 0 {
            write!(f, " ({} hidden)", self.hidden)?;
        }
        Ok(())
    }
}

/// `1 error`, `2 errors`.
pub(crate) fn plural(count: usize, noun: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{s}")
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn counts_in_words() {
        let tally = Tally {
            stories: 13,
            languages: 2,
            contacts: 6,
            hidden: 1,
        };
        assert_eq!(
            tally.to_string(),
            "13 stories, 2 languages, 6 contacts (1 hidden)"
        );
        let tally = Tally {
            stories: 1,
            languages: 1,
            contacts: 1,
            hidden: 0,
        };
        assert_eq!(tally.to_string(), "1 story, 1 language, 1 contact");
    }
}
