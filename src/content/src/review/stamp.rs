//! `X-Tokkae-Reviewed` in a PO file's header: the day, and what was signed at which revision.

use crate::Date;
use std::collections::BTreeMap;
use std::fmt;

/// `2026-11-25 game-friend@1 ui`: the day of the latest sign-off, and every unit signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub date: Date,
    /// The units with their revisions; texts that belong to no story have none.
    pub units: BTreeMap<String, Option<u16>>,
}

impl Stamp {
    /// Reads the field; nothing if it is not of this form.
    pub fn parse(field: &str) -> Option<Self> {
        let mut words = field.split_whitespace();
        let date = Date::parse(words.next()?)?;
        let units = words.map(|word| match word.split_once('@') {
            Some((unit, revision)) => Some((unit.to_owned(), Some(revision.parse().ok()?))),
            None => Some((word.to_owned(), None)),
        });
        let units = units.collect::<Option<_>>()?;
        Some(Self { date, units })
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        for (unit, revision) in &self.units {
            match revision {
                Some(revision) => write!(f, " {unit}@{revision}")?,
                None => write!(f, " {unit}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test may fail by panicking
    use super::Stamp;

    #[test]
    fn says_the_same_when_written_again() {
        for field in ["2026-11-25", "2026-11-25 game-friend@1 ui"] {
            assert_eq!(Stamp::parse(field).unwrap().to_string(), field);
        }
    }

    #[test]
    fn refuses_what_says_no_day_or_no_revision() {
        for field in ["", "yesterday", "2026-02-30", "2026-11-25 kite-day@one"] {
            assert_eq!(Stamp::parse(field), None, "{field}");
        }
    }
}
