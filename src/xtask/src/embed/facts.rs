//! `embed/facts.json`: how many stories there are, and what a host shows while the module is on its way.

use super::save;
use crate::fault::{Fault, Outcome};
use crate::finish::pages::Language;
use serde_json::{Map, Value, json};
use std::path::Path;
use tokkae_catalogue::{Contact, Country, Purpose};

/// How many people to talk to are shown while someone waits.
const MOST: usize = 3;

/// Writes it.
///
/// # Errors
/// If it can't be written.
pub fn write(folder: &Path, languages: &[Language]) -> Outcome {
    let mut of = Map::new();
    for language in languages {
        of.insert(language.shelf.locale.tag.to_string(), of_language(language));
    }
    let stories = languages.first().map_or(0, |one| one.stories.len());
    let facts = json!({ "stories": stories, "languages": of });
    let text = serde_json::to_string(&facts)
        .map_err(|error| Fault::new(format!("embed/facts.json: {error}"), "Build again."))?;
    save(&folder.join("facts.json"), &text)
}

fn of_language(language: &Language) -> Value {
    let contacts = language.countries.iter();
    let contacts = contacts.map(|(country, _)| (country.code.clone(), contacts_of(country)));
    let home = language.countries.first();
    json!({
        "dir": if language.shelf.locale.rtl { "rtl" } else { "ltr" },
        "help": language.shelf.ui.help,
        "wait": language.pages.embed_wait,
        "report": language.pages.embed_report,
        "added": language.pages.embed_added,
        "home": home.map(|(country, _)| country.code.clone()),
        "contacts": contacts.collect::<Map<_, _>>(),
    })
}

/// People to talk to with their numbers, then whom to call in danger.
fn contacts_of(country: &Country) -> Value {
    let of = |purpose: Purpose, most: usize| {
        let all = country.contacts.iter();
        let fitting = all.filter(move |contact| contact.purpose == purpose);
        fitting.filter_map(pair).take(most)
    };
    let all = of(Purpose::Talk, MOST).chain(of(Purpose::Danger, 1));
    Value::Array(all.collect())
}

fn pair(contact: &Contact) -> Option<Value> {
    contact
        .voice
        .as_ref()
        .map(|number| json!([contact.name, number]))
}
