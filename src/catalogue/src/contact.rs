//! Where a child can get help.

use crate::ItemId;
use crate::look::words;
use serde::{Deserialize, Serialize};

words! {
    /// What a contact is for; the help page lists them in this order.
    Purpose {
        /// Someone is in danger at this moment.
        Danger = "danger",
        /// Talk to a person.
        Talk = "talk",
        /// Report what someone did.
        Report = "report",
        /// Get a picture taken down.
        TakeDown = "take-down",
    }
}

words! {
    /// What a call costs.
    Cost {
        /// Nothing.
        Free = "free",
        /// What any other call costs.
        Normal = "normal",
    }
}

/// One service that helps. Only verified ones leave `content`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// Its id in the country's file.
    pub id: ItemId,
    /// What it is for.
    pub purpose: Purpose,
    /// The service's name.
    pub name: String,
    /// Who they are, in a child's words.
    pub about: String,
    /// What else is known of it, a sentence or two. In a pack, hours, cost, ages, languages and privacy
    /// are said here too, in the reader's language.
    pub facts: Option<String>,
    /// What happens when a child gets in touch.
    pub next: Option<String>,
    /// The number to call, as people dial it, in Western digits.
    pub voice: Option<String>,
    /// The number to text.
    pub sms: Option<String>,
    /// The address of a chat in the browser, `https`.
    pub chat: Option<String>,
    /// The web address, `https`.
    pub web: Option<String>,
    /// An app that opens a talk with them.
    pub app: Option<AppLink>,
    /// When they are there; nothing where it is not known, or where they always are.
    pub hours: Vec<Hours>,
    /// The day on which its facts were last checked, `YYYY-MM-DD`.
    pub verified: String,
    /// Whether a person has rung it, or only published sources were read.
    pub rung: bool,
}

/// A link that opens an app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppLink {
    /// The app's name.
    pub name: String,
    /// The address that opens it, `https`.
    pub address: String,
}

/// Hours of some days of the week, in the country's own time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// The first of the days, from 0 for Monday to 6 for Sunday.
    pub first: u8,
    /// The last of the days, this one too.
    pub last: u8,
    /// The minute of the day at which they open.
    pub from: u16,
    /// The minute at which they close; at or before `from` it is one of the next day.
    pub to: u16,
}

/// A moment of the week in some place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day, from 0 for Monday to 6 for Sunday.
    pub day: u8,
    /// The minute of the day.
    pub minute: u16,
}

impl Hours {
    /// Whether the moment is in these hours.
    pub fn holds(self, now: Moment) -> bool {
        let Self {
            first,
            last,
            from,
            to,
        } = self;
        let on = |day: u8| {
            if first <= last {
                (first..=last).contains(&day)
            } else {
                day >= first || day <= last
            }
        };
        if from < to {
            return on(now.day) && (from..to).contains(&now.minute);
        }
        let yesterday = (now.day + 6) % 7;
        (on(now.day) && now.minute >= from) || (on(yesterday) && now.minute < to)
    }
}

/// The contacts of one country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Country {
    /// The file's name: an ISO 3166 code in lower case, or `int`.
    pub code: String,
    /// The country's name in the reader's language.
    pub name: String,
    /// Its time zone (IANA), where it has one.
    pub zone: Option<String>,
    /// In the order in which they are shown.
    pub contacts: Vec<Contact>,
}

impl Country {
    /// The service that a lesson names: the first one to talk to.
    pub fn first_to_talk(&self) -> Option<&Contact> {
        let mut contacts = self.contacts.iter();
        contacts.find(|contact| contact.purpose == Purpose::Talk)
    }
}

/// A country as the list of countries shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CountryCard {
    /// Its code.
    pub code: String,
    /// Its name in the reader's language.
    pub name: String,
    /// Languages (BCP 47) that hardly any other country's browsers prefer: they let the country be guessed.
    pub languages: Vec<String>,
    /// Where its pack is, relative to the module's root, named by its hash.
    pub pack: String,
}

#[cfg(test)]
mod tests {
    use super::{Hours, Moment};

    fn open(hours: Hours, day: u8, hour: u16) -> bool {
        hours.holds(Moment {
            day,
            minute: hour * 60,
        })
    }

    #[test]
    fn knows_the_hours_of_a_working_week() {
        let office = Hours {
            first: 0,
            last: 4,
            from: 9 * 60,
            to: 17 * 60,
        };
        assert!(open(office, 0, 9) && open(office, 4, 16));
        assert!(!open(office, 0, 8) && !open(office, 4, 17) && !open(office, 5, 12));
    }

    #[test]
    fn knows_hours_past_midnight_and_days_past_sunday() {
        let night = Hours {
            first: 4,
            last: 6,
            from: 20 * 60,
            to: 3 * 60,
        };
        assert!(open(night, 4, 23) && open(night, 0, 2), "Sunday's night");
        assert!(!open(night, 4, 2) && !open(night, 0, 3));
        let around = Hours {
            first: 6,
            last: 0,
            from: 0,
            to: 12 * 60,
        };
        assert!(open(around, 6, 1) && open(around, 0, 11) && !open(around, 1, 1));
    }
}
