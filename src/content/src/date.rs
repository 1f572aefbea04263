//! A day of the calendar: enough of one to say how old a verification is.

use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        ((1..=days).contains(&day) && year >= 1).then_some(Self { year, month, day })
    }

    /// The day that `YYYY-MM-DD` names.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut part = |length: usize| {
            parts.next().filter(|part| {
                part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
            })
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        if parts.next().is_some() {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The machine's day, in UTC.
    pub fn today() -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        Self::from_unix_days(since.map_or(0, |since| since.as_secs()) / 86_400)
    }

    /// The day that comes `days` after 1 January 1970.
    pub fn from_unix_days(days: u64) -> Self {
        // Howard Hinnant's `civil_from_days`: years that begin in March have their leap day last.
        let days = days + 719_468;
        let era = days / 146_097;
        let of_era = days % 146_097;
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let (month, next) = if month < 10 {
            (month + 3, 0)
        } else {
            (month - 9, 1)
        };
        let fits = |number: u64| u8::try_from(number).unwrap_or(1);
        let year = u16::try_from(year + era * 400 + next).unwrap_or(u16::MAX);
        Self {
            year,
            month: fits(month),
            day: fits(day),
        }
    }

    /// Whether more than `months` whole months have gone by from `self` to `today`.
    pub fn is_older_than(self, months: u32, today: Self) -> bool {
        let count = |date: Self| u32::from(date.year) * 12 + u32::from(date.month);
        (count(self) + months, self.day) < (count(today), today.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test may fail by panicking
    use super::Date;

    #[test]
    fn counts_days_like_the_calendar() {
        for (days, shown) in [
            (0, "1970-01-01"),
            (789, "1972-02-29"),
            (20_781, "2026-11-24"),
        ] {
            assert_eq!(Date::from_unix_days(days).to_string(), shown);
        }
    }

    #[test]
    fn refuses_days_that_no_calendar_has() {
        let days = [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "26-01-01",
            "2026-1-1",
            "2026-01-01-",
            "x",
        ];
        for day in days {
            assert_eq!(Date::parse(day), None, "{day}");
        }
        assert!(Date::parse("2028-02-29").is_some());
    }

    #[test]
    fn a_year_is_over_on_the_day_after_its_anniversary() {
        let date = |text| Date::parse(text).unwrap();
        let verified = date("2025-11-24");
        assert!(!verified.is_older_than(12, date("2026-11-24")));
        assert!(verified.is_older_than(12, date("2026-11-25")));
        assert!(!verified.is_older_than(12, date("2026-10-30")));
    }
}
