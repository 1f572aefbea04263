//! The contacts as whoever verifies them needs them: also those that wait, each with when it was last looked up.

use crate::read::Entry;
use crate::rules::{CONTACT_DUE, CONTACT_TOO_OLD};
use crate::stock::Stock;
use crate::{Date, Diagnostic, Known};
use std::path::Path;
use tokkae_catalogue::Contact;

/// How a contact stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Its verification is too old: the check refuses it.
    TooOld,
    /// It should be looked up again soon.
    Due,
    /// Nobody has verified it, so nobody is shown it.
    Hidden,
    /// It was looked up not long ago.
    Verified,
}

/// A contact with how it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct CallEntry {
    /// The contact.
    pub contact: Contact,
    /// What else is known of it, and where that is published.
    pub known: Known,
    /// How it stands.
    pub standing: Standing,
    /// Who looked it up last.
    pub by: Option<String>,
}

/// A country's contacts, in the file's order.
#[derive(Clone, Debug, PartialEq)]
pub struct CallSheet {
    /// The country's code.
    pub code: String,
    /// Its name in English.
    pub name: String,
    /// All its contacts.
    pub entries: Vec<CallEntry>,
}

/// Every country's contacts as of a day; what can't be read goes to `faults`.
pub fn call_sheets(assets: &Path, today: Date, faults: &mut Vec<Diagnostic>) -> Vec<CallSheet> {
    let stock = Stock::read(assets, faults);
    let sheet = |file: &crate::read::CountryFile| CallSheet {
        code: file.code.clone(),
        name: file.name.clone(),
        entries: file
            .entries
            .iter()
            .map(|entry| CallEntry {
                contact: entry.contact.clone(),
                known: entry.known.clone(),
                standing: standing(entry, today),
                by: entry.by.clone(),
            })
            .collect(),
    };
    stock.countries.iter().map(sheet).collect()
}

/// How an entry stands on a day.
pub(crate) fn standing(entry: &Entry, today: Date) -> Standing {
    match entry.verified {
        None => Standing::Hidden,
        Some(day) if day.is_older_than(CONTACT_TOO_OLD, today) => Standing::TooOld,
        Some(day) if day.is_older_than(CONTACT_DUE, today) => Standing::Due,
        Some(_) => Standing::Verified,
    }
}
