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
    /// What is known of hours, cost and privacy; nothing where nothing is known.
    pub facts: Option<String>,
    /// What happens when a child gets in touch.
    pub next: Option<String>,
    /// The number to call, as people dial it, in Western digits.
    pub voice: Option<String>,
    /// The number to text.
    pub sms: Option<String>,
    /// The web address, `https`.
    pub web: Option<String>,
    /// The day on which its facts were last checked, `YYYY-MM-DD`.
    pub verified: String,
    /// Whether a person has rung it, or only published sources were read.
    pub rung: bool,
}

/// The contacts of one country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Country {
    /// The file's name: an ISO 3166 code in lower case, or `int`.
    pub code: String,
    /// The country's name in the reader's language.
    pub name: String,
    /// In the order in which they are shown.
    pub contacts: Vec<Contact>,
}
