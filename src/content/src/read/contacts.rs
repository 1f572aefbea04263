//! A country's contacts, read.

use super::ids::Ids;
use super::iso;
use super::places::Places;
use super::reader::{Reader, Reading};
use super::syntax::parse;
use super::word::Word;
use crate::known::{Known, KnownCountry};
use crate::source::Source;
use crate::{Date, Diagnostic, languages};
use tokkae_catalogue::{AppLink, Contact, Country, Hours, ItemId, TextId};

/// The file for those whose country is not there.
pub(crate) const INTERNATIONAL: &str = "int";

/// The oldest age that a service can name.
pub(crate) const AGES_SERVED: std::ops::RangeInclusive<u16> = 10..=30;

/// The days of the week as authors write them.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

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
    /// Whether there is a day, readable or not.
    pub has_date: bool,
    pub by: Option<String>,
    pub how: Option<How>,
    pub known: Known,
}

/// A country's file with its places.
pub(crate) struct CountryFile {
    pub source: Source,
    pub code: String,
    pub name: String,
    /// Its time zone, where it has one.
    pub zone: Option<String>,
    /// What its numbers begin with when they are dialled from abroad: `+855`.
    pub calling_code: Option<String>,
    /// Whether its contacts are shown before another country is chosen.
    pub is_home: bool,
    /// The languages from which it can be guessed.
    pub languages: Vec<String>,
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
            zone: self.zone.clone(),
            contacts,
        })
    }

    /// What is known of the country and its contacts besides what packs hold.
    pub fn known(&self) -> KnownCountry {
        let known = |entry: &Entry| (entry.contact.id.clone(), entry.known.clone());
        KnownCountry {
            languages: self.languages.clone(),
            contacts: self.entries.iter().map(known).collect(),
        }
    }
}

/// Reads a country's file; its texts have addresses under `contacts/<code>`.
pub(crate) fn read_country(source: Source, code: &str) -> CountryFile {
    let mut faults = Vec::new();
    let (tree, is_whole) = parse(&source, &mut faults);
    let reading = Reading::new(&source, faults);
    let mut reader = Reader::new(&reading, tree.get_ref(), 0, String::new());
    reader.begin(&format!("contacts/{code}"));
    if code != INTERNATIONAL && !iso::is_country(code) {
        let hint = "Name it by the country's two letters in lower case (ISO 3166), or `int`.";
        reader.fault("file-name", 0, format!("`{code}` is no country."), hint);
    }
    let name = reader.text("name");
    let zone = reader.plain("zone");
    let calling_code = reader.plain("calling_code");
    let is_home = reader.optional_flag("home");
    let languages = reader.texts("languages");
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
        zone,
        calling_code,
        is_home,
        languages: languages.into_iter().map(|(tag, _)| tag).collect(),
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
    let (hours, is_always) = read_hours(&reader);
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
            chat: reader.optional("chat"),
            web: reader.optional("web"),
            app: read_app(&reader),
            hours,
            verified: verified.map(|date| date.to_string()).unwrap_or_default(),
            rung: how == Some(How::Rung),
        },
        verified,
        has_date: reader.has("verified"),
        by: reader.optional("by"),
        how,
        known: Known {
            is_always,
            cost: reader.optional_word("cost"),
            on_bill: reader.maybe_flag("on_bill"),
            up_to_age: reader
                .get("up_to_age")
                .map(|value| reader.number("up_to_age", value, AGES_SERVED)),
            languages: read_languages(&reader),
            is_anonymous: reader.optional_flag("anonymous"),
            is_confidential: reader.optional_flag("confidential"),
            source: reader
                .texts("source")
                .into_iter()
                .map(|(source, _)| source)
                .collect(),
        },
    };
    reader.finish();
    entry
}

fn read_app(reader: &Reader) -> Option<AppLink> {
    let (address, name) = (reader.optional("app"), reader.optional("app_name"));
    if address.is_some() != name.is_some() {
        let reason = "`app` and `app_name` belong together, and one of them is missing.";
        let hint = "Write both: the link that opens the app, and the app's name.";
        reader.fault("missing-key", reader.at(), reason, hint);
    }
    Some(AppLink {
        name: name?,
        address: address?,
    })
}

/// The hours, and whether someone is there day and night.
fn read_hours(reader: &Reader) -> (Vec<Hours>, bool) {
    let texts = reader.texts("hours");
    if texts.len() == 1 && texts[0].0 == "always" {
        return (Vec::new(), true);
    }
    let mut hours = Vec::with_capacity(texts.len());
    for (text, at) in texts {
        match parse_hours(&text) {
            Some(span) => hours.push(span),
            None => reader.fault(
                "wrong-type",
                at,
                format!("`{text}` names no hours."),
                "Write [\"always\"], or days and times such as [\"mon-fri 09:00-17:00\", \"sat 10:00-14:00\"] or [\"daily 07:30-03:30\"].",
            ),
        }
    }
    (hours, false)
}

/// `mon-fri 09:00-17:00`, `sat 10:00-14:00`, `daily 07:30-03:30`.
fn parse_hours(text: &str) -> Option<Hours> {
    let (days, times) = text.split_once(' ')?;
    let day = |name: &str| {
        let day = DAYS.iter().position(|day| *day == name)?;
        u8::try_from(day).ok()
    };
    let (first, last) = match days.split_once('-') {
        _ if days == "daily" => (0, 6),
        Some((first, last)) => (day(first)?, day(last)?),
        None => (day(days)?, day(days)?),
    };
    let (from, to) = times.split_once('-')?;
    let minute = |time: &str| {
        let (hour, minute) = time.split_once(':')?;
        let two = |part: &str| {
            (part.len() == 2)
                .then(|| part.parse::<u16>().ok())
                .flatten()
        };
        let (hour, minute) = (two(hour)?, two(minute)?);
        (hour < 24 && minute < 60 || (hour, minute) == (24, 0)).then_some(hour * 60 + minute)
    };
    Some(Hours {
        first,
        last,
        from: minute(from)?,
        to: minute(to)?,
    })
}

fn read_languages(reader: &Reader) -> Vec<String> {
    let languages = reader.texts("languages");
    for (tag, at) in &languages {
        if languages::own_name(tag).is_none() {
            let reason = format!("`{tag}` is no language that Tokkae knows the name of.");
            let hint = "Write BCP 47 tags such as \"km\" or \"en\"; a living language that is missing is added in `content/src/languages.rs` with its own name.";
            reader.fault("unknown-word", *at, reason, hint);
        }
    }
    languages.into_iter().map(|(tag, _)| tag).collect()
}

fn read_date(reader: &Reader) -> Option<Date> {
    let value = reader.get("verified")?;
    reader.note("#verified", value.span().start);
    let hint = "Write the day of the check as `verified = \"YYYY-MM-DD\"`.";
    reader.day("verified", value, hint)
}

#[cfg(test)]
mod tests {
    use super::{Hours, parse_hours};

    #[test]
    fn reads_days_and_times() {
        let week = Hours {
            first: 0,
            last: 4,
            from: 9 * 60,
            to: 17 * 60 + 30,
        };
        assert_eq!(parse_hours("mon-fri 09:00-17:30"), Some(week));
        let night = parse_hours("daily 07:30-03:30");
        assert_eq!(night.map(|hours| (hours.first, hours.last)), Some((0, 6)));
        assert_eq!(
            parse_hours("sun 00:00-24:00").map(|hours| hours.to),
            Some(24 * 60)
        );
        for bad in [
            "",
            "mon",
            "mon-fri",
            "mon 9-17",
            "mon 9:00-17:00",
            "mon 09:00-25:00",
            "mo 09:00-10:00",
        ] {
            assert_eq!(parse_hours(bad), None, "{bad}");
        }
    }
}
