//! Who to call: the home country's verified contacts that have a number.

use tokkae_catalogue::{Contact, Country, Purpose};

/// Someone to call.
pub struct Helper {
    pub name: String,
    /// As people dial it.
    pub number: String,
    /// Sentences about it, in the reader's language: hours first, then what it costs.
    pub facts: String,
    /// Whether it is for someone in danger; else it is for talking.
    pub is_danger: bool,
}

/// Those to talk to first, then those for danger, each in the order of the help page.
pub fn of(home: Option<&Country>) -> Vec<Helper> {
    let contacts = home
        .map(|home| home.contacts.as_slice())
        .unwrap_or_default();
    let with = |purpose: Purpose| {
        contacts
            .iter()
            .filter(move |contact| contact.purpose == purpose)
            .filter_map(helper)
    };
    with(Purpose::Talk).chain(with(Purpose::Danger)).collect()
}

fn helper(contact: &Contact) -> Option<Helper> {
    Some(Helper {
        name: contact.name.clone(),
        number: contact.voice.clone().or_else(|| contact.sms.clone())?,
        facts: contact.facts.clone().unwrap_or_default(),
        is_danger: contact.purpose == Purpose::Danger,
    })
}
