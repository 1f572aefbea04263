//! A country's contacts, read.

use super::ids::{Ids, is_id};
use super::places::Places;
use super::reader::{Reader, Reading};
use super::syntax::parse;
use super::word::Word;
use crate::source::Source;
use crate::{Date, Diagnostic};
use tokkae_catalogue::{Contact, Country, ItemId, TextId};

/// How a contact was verified.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    Published,
    Rung,
}

impl Word for How {
    const ALL: &'static [Self] = &[Self::Published, Self::Rung];

    fn word(self) -> &'static str {
        match self {
            Self::Published => "published source",
            Self::Rung => "rung",
        }
    }
}

/// A contact as its author wrote it: verified or not.
pub(crate) struct Entry {
    pub contact: Contact,
    /// Nothing: a slot that waits for someone to verify it.
    pub verified: Option<Date>,
    pub by: Option<String>,
    pub how: Option<How>,
    /// Where its facts are published.
    pub source: Vec<String>,
}

/// A country's file with its places.
pub(crate) struct CountryFile {
    pub source: Source,
    pub code: String,
    pub name: String,
    pub entries: Vec<Entry>,
    /// Every text of its verified contacts with its address, in reading order.
    pub texts: Vec<(TextId, String)>,
    pub places: Places,
    pub faults: Vec<Diagnostic>,
}

impl CountryFile {
    /// The country with its verified contacts; nothing while there is none, so that no help page
    /// stands there without a number.
    pub fn country(&self) -> Option<Country> {
        let verified = self.entries.iter().filter(|entry| entry.verified.is_some());
        let contacts: Vec<_> = verified.map(|entry| entry.contact.clone()).collect();
        (!contacts.is_empty()).then(|| Country {
            code: self.code.clone(),
            name: self.name.clone(),
            contacts,
        })
    }

    /// How many contacts wait for someone to verify them.
    pub fn hidden(&self) -> usize {
        self.entries
            .iter()
            .filter(|entry| entry.verified.is_none())
            .count()
    }
}

/// Reads a country's file; its texts have addresses under `contacts/<code>`.
pub(crate) fn read_country(source: Source, code: &str) -> CountryFile {
    let mut faults = Vec::new();
    let (tree, is_whole) = parse(&source, &mut faults);
    let reading = Reading::new(&source, faults);
    let mut reader = Reader::new(&reading, tree.get_ref(), 0, String::new());
    reader.begin(&format!("contacts/{code}"));
    if !is_id(code) || code.len() > 3 {
        let hint = "Name it by the country's two letters in lower case (ISO 3166), or `int`.";
        reader.fault("file-name", 0, format!("`{code}` is no country."), hint);
    }
    let name = reader.text("name");
    let mut ids = Ids::new(&["name"]);
    let entries = reader
        .tables("contact")
        .into_iter()
        .map(|entry| read_entry(entry, &mut ids))
        .collect();
    reader.finish();
    let places = reading.places.take();
    let mut faults = reading.faults.take();
    faults.retain(|fault| is_whole || fault.rule != "missing-key");
    drop(tree);
    let mut file = CountryFile {
        code: code.to_owned(),
        name,
        entries,
        texts: Vec::new(),
        places,
        faults,
        source,
    };
    file.texts = file.country().iter().flat_map(Country::texts).collect();
    file
}

fn read_entry(mut reader: Reader, ids: &mut Ids) -> Entry {
    let id = ids.read(&reader);
    reader.enter(&id);
    let verified = read_date(&reader);
    let how = reader.optional_word("how");
    let entry = Entry {
        contact: Contact {
            id: ItemId::new(id),
            purpose: reader.word("purpose"),
            name: reader.text("name"),
            about: reader.text("about"),
            facts: reader.optional("facts"),
            next: reader.optional("next"),
            voice: reader.optional("voice"),
            sms: reader.optional("sms"),
            web: reader.optional("web"),
            verified: verified.map(|date| date.to_string()).unwrap_or_default(),
            rung: how == Some(How::Rung),
        },
        verified,
        by: reader.optional("by"),
        how,
        source: reader
            .texts("source")
            .into_iter()
            .map(|(source, _)| source)
            .collect(),
    };
    reader.finish();
    entry
}

fn read_date(reader: &Reader) -> Option<Date> {
    let value = reader.get("verified")?;
    reader.note("#verified", value.span().start);
    let hint = "Write the day of the check as `verified = \"YYYY-MM-DD\"`.";
    reader.day("verified", value, hint)
}
