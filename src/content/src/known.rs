//! What is known of a contact besides what a child's pack holds, and how it is said in a language.

use crate::languages::own_name;
use std::collections::HashMap;
use tokkae_catalogue::{Contact, Cost, Hours, ItemId, PageTexts, UiTexts};

/// What an author wrote of a contact, still in parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Known {
    /// Whether someone is there day and night.
    pub is_always: bool,
    /// What a call costs, where it is known.
    pub cost: Option<Cost>,
    /// Whether a call stands on the bill, where it is known.
    pub on_bill: Option<bool>,
    /// The oldest age that is served.
    pub up_to_age: Option<u16>,
    /// The languages (BCP 47) of those who answer.
    pub languages: Vec<String>,
    /// Whether the owner says that no name is needed.
    pub is_anonymous: bool,
    /// Whether the owner says that what is said stays there.
    pub is_confidential: bool,
    /// Where its facts are published.
    pub source: Vec<String>,
}

/// What is known of a country's contacts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KnownCountry {
    /// The languages from which the country can be guessed.
    pub languages: Vec<String>,
    /// By contact; the hidden ones too.
    pub contacts: HashMap<ItemId, Known>,
}

impl Known {
    /// Puts hours, cost, ages, languages and privacy into the contact's facts, in the words of a language:
    /// first when someone answers, then what it costs, then for whom and how private it is.
    pub(crate) fn put_into(&self, contact: &mut Contact, texts: &PageTexts) {
        let mut facts = Vec::new();
        if self.is_always {
            facts.push(texts.fact_always.clone());
        }
        facts.extend(contact.hours.iter().map(|hours| when(*hours, texts)));
        facts.extend(self.cost.map(|cost| match cost {
            Cost::Free => texts.fact_free.clone(),
            Cost::Normal => texts.fact_normal_cost.clone(),
        }));
        facts.extend(self.on_bill.map(|on_bill| {
            let text = if on_bill {
                &texts.fact_on_bill
            } else {
                &texts.fact_off_bill
            };
            text.clone()
        }));
        facts.extend(
            self.up_to_age
                .map(|age| UiTexts::fill(&texts.fact_up_to_age, "age", &age.to_string())),
        );
        let names: Vec<_> = self
            .languages
            .iter()
            .filter_map(|tag| own_name(tag))
            .collect();
        if !names.is_empty() {
            facts.push(UiTexts::fill(
                &texts.fact_languages,
                "languages",
                &names.join(", "),
            ));
        }
        if self.is_anonymous {
            facts.push(texts.fact_anonymous.clone());
        }
        if self.is_confidential {
            facts.push(texts.fact_confidential.clone());
        }
        facts.extend(contact.facts.take());
        contact.facts = (!facts.is_empty()).then(|| facts.join(" "));
    }
}

/// `Monday to Friday, 09:00 to 17:00.`
fn when(hours: Hours, texts: &PageTexts) -> String {
    let names = [
        &texts.day_mon,
        &texts.day_tue,
        &texts.day_wed,
        &texts.day_thu,
        &texts.day_fri,
        &texts.day_sat,
        &texts.day_sun,
    ];
    let name = |day: u8| names.get(usize::from(day)).map_or("", |name| name.as_str());
    let days = match (hours.first, hours.last) {
        (0, 6) => texts.every_day.clone(),
        (first, last) if first == last => name(first).to_owned(),
        (first, last) => {
            let days = UiTexts::fill(&texts.day_to_day, "first", name(first));
            UiTexts::fill(&days, "last", name(last))
        }
    };
    let time = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    let said = UiTexts::fill(&texts.fact_hours, "days", &days);
    let said = UiTexts::fill(&said, "from", &time(hours.from));
    UiTexts::fill(&said, "to", &time(hours.to))
}
