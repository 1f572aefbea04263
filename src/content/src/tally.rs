//! How much was looked through: what the check's last lines count.

use crate::Date;
use crate::call_sheet::{Standing, standing};
use crate::read::CountryFile;
use crate::stock::Stock;
use std::fmt;

/// The counts of what was read, right or wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The stories.
    pub stories: usize,
    /// The languages, English among them.
    pub languages: usize,
    /// The contacts by country, in the order of the list of countries.
    pub countries: Vec<CountryTally>,
}

/// The contacts of a country.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountryTally {
    /// Its code.
    pub code: String,
    /// The contacts that are shown.
    pub verified: usize,
    /// Of these, the ones that should be looked up again.
    pub due: usize,
    /// The contacts that wait for someone to verify them.
    pub hidden: usize,
}

impl Tally {
    /// Counts what was read, with so many translations, as of a day.
    pub(crate) fn of(stock: &Stock, translations: usize, today: Date) -> Self {
        let country = |file: &CountryFile| {
            let standings: Vec<_> = file
                .entries
                .iter()
                .map(|entry| standing(entry, today))
                .collect();
            let count =
                |wanted: &[Standing]| standings.iter().filter(|one| wanted.contains(one)).count();
            let hidden = count(&[Standing::Hidden]);
            CountryTally {
                code: file.code.clone(),
                verified: standings.len() - hidden,
                due: count(&[Standing::Due, Standing::TooOld]),
                hidden,
            }
        };
        Self {
            stories: stock.stories.len(),
            languages: 1 + translations,
            countries: stock.countries.iter().map(country).collect(),
        }
    }

    /// How many contacts wait for someone to verify them.
    pub fn hidden(&self) -> usize {
        self.countries.iter().map(|country| country.hidden).sum()
    }

    /// The contacts country by country: `contacts: kh 6 (1 hidden), gb 4, int 3 (1 due)`.
    pub fn by_country(&self) -> String {
        let countries: Vec<_> = self.countries.iter().map(ToString::to_string).collect();
        format!("contacts: {}", countries.join(", "))
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
        let all = CountryTally {
            code: String::new(),
            verified: self.countries.iter().map(|country| country.verified).sum(),
            due: self.countries.iter().map(|country| country.due).sum(),
            hidden: self.hidden(),
        };
        let contact = plural(all.verified, "contact");
        write!(
            f,
            "{} {story}, {language}, {contact}{}",
            self.stories,
            all.notes()
        )
    }
}

impl CountryTally {
    /// ` (1 hidden, 2 due)`, or nothing.
    fn notes(&self) -> String {
        let notes = [(self.hidden, "hidden"), (self.due, "due")];
        let notes = notes.iter().filter(|(count, _)| *count > 0);
        let notes: Vec<_> = notes
            .map(|(count, word)| format!("{count} {word}"))
            .collect();
        if notes.is_empty() {
            String::new()
        } else {
            format!(" ({})", notes.join(", "))
        }
    }
}

impl fmt::Display for CountryTally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}{}", self.code, self.verified, self.notes())
    }
}

/// `1 error`, `2 errors`.
pub(crate) fn plural(count: usize, noun: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{s}")
}

#[cfg(test)]
mod tests {
    use super::{CountryTally, Tally};

    fn country(code: &str, verified: usize, due: usize, hidden: usize) -> CountryTally {
        CountryTally {
            code: code.to_owned(),
            verified,
            due,
            hidden,
        }
    }

    #[test]
    fn counts_in_words() {
        let tally = Tally {
            stories: 13,
            languages: 2,
            countries: vec![
                country("kh", 6, 0, 1),
                country("gb", 4, 2, 0),
                country("int", 3, 0, 0),
            ],
        };
        assert_eq!(
            tally.to_string(),
            "13 stories, 2 languages, 13 contacts (1 hidden, 2 due)"
        );
        assert_eq!(
            tally.by_country(),
            "contacts: kh 6 (1 hidden), gb 4 (2 due), int 3"
        );
        let tally = Tally {
            stories: 1,
            languages: 1,
            countries: vec![country("kh", 1, 0, 0)],
        };
        assert_eq!(tally.to_string(), "1 story, 1 language, 1 contact");
    }
}
