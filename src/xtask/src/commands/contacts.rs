//! `contacts`: what to verify again, as a sheet for a volunteer with a telephone.

use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;
use std::fmt::Write;
use tokkae_catalogue::{Contact, Cost, Hours};
use tokkae_content::{CallEntry, CallSheet, Date, Known, Standing, call_sheets, render_text};

/// What can be asked of the sheet.
#[derive(clap::Args)]
pub struct Options {
    /// Only these countries, by their codes [default: all]
    countries: Vec<String>,
    /// The verified ones too, not only what is due, too old or hidden
    #[arg(long)]
    all: bool,
}

/// Prints the sheet.
pub fn run(options: &Options) -> Outcome {
    let mut faults = Vec::new();
    let sheets = call_sheets(&Workspace::find()?.assets(), Date::today(), &mut faults);
    faults.retain(|fault| fault.is_error() && fault.file.contains("contacts"));
    if !faults.is_empty() {
        print!("{}", render_text(&faults));
        return Err(Fault::new(
            "A file of contacts can't be read.",
            "Mend it, then ask again.",
        ));
    }
    let known = |code: &&String| sheets.iter().any(|sheet| sheet.code == **code);
    if let Some(code) = options.countries.iter().find(|code| !known(code)) {
        return Err(Fault::new(
            format!("There are no contacts for `{code}`."),
            format!("Start them with `cargo xtask new country {code}`, or name another country."),
        ));
    }
    print!("{}", told(&sheets, options));
    Ok(())
}

/// The sheet in Markdown: it prints well, and every blank can be filled by hand.
fn told(sheets: &[CallSheet], options: &Options) -> String {
    let mut text = String::new();
    let mut count = 0;
    for sheet in sheets {
        let is_wanted = options.countries.is_empty() || options.countries.contains(&sheet.code);
        let entries: Vec<_> = sheet
            .entries
            .iter()
            .filter(|entry| is_wanted && (options.all || entry.standing != Standing::Verified))
            .collect();
        if entries.is_empty() {
            continue;
        }
        let _ = writeln!(text, "# {} ({})\n", sheet.name, sheet.code); // a String takes all
        for entry in entries {
            count += 1;
            text.push_str(&of_entry(entry));
        }
    }
    if count == 0 {
        return "Nothing is due: every contact was looked up within nine months. `--all` prints them all the same.\n"
            .to_owned();
    }
    format!("{BEFORE}{text}{AFTER}")
}

const BEFORE: &str = "\
Before you ring: say who you are and that you check a list of help for children. Ask only what is below. Don't ring
numbers for emergencies to test them: ask on an ordinary number. If someone who needs help is waiting, hang up.

";

const AFTER: &str = "\
Then, in assets/contacts/<country>.toml: change what was wrong, set `verified` to the day, `by` to your name and `how`
to \"rung\" or \"published source\", and run `cargo xtask check`. Take `verified` out where nobody answered.
";

fn of_entry(entry: &CallEntry) -> String {
    let CallEntry {
        contact,
        known,
        standing,
        by,
    } = entry;
    let standing = match standing {
        Standing::TooOld => "TOO OLD: the check refuses it",
        Standing::Due => "due",
        Standing::Hidden => "hidden: never verified",
        Standing::Verified => "verified",
    };
    let mut text = format!("## {} ({standing})\n\n", contact.name);
    let mut line = |name: &str, value: &str| {
        let _ = writeln!(text, "- {name}: {value}   right [ ]  wrong [ ] ________"); // as above
    };
    for (name, value) in ways(contact) {
        line(name, value);
    }
    line("hours", &hours(contact, known));
    line(
        "cost",
        match known.cost {
            Some(Cost::Free) => "free",
            Some(Cost::Normal) => "as any other call",
            None => "not known",
        },
    );
    line("shown on the phone bill", yes_or_no(known.on_bill));
    let age = known.up_to_age.map(|age| format!("up to {age}"));
    line("ages", age.as_deref().unwrap_or("not known"));
    let languages = known.languages.join(", ");
    line(
        "languages",
        if languages.is_empty() {
            "not known"
        } else {
            &languages
        },
    );
    line(
        "no name needed",
        yes_or_no(known.is_anonymous.then_some(true)),
    );
    line(
        "confidential",
        yes_or_no(known.is_confidential.then_some(true)),
    );
    line(
        "what happens",
        contact.next.as_deref().unwrap_or("not known"),
    );
    let last = match (contact.verified.as_str(), by) {
        ("", _) => "never".to_owned(),
        (day, Some(by)) => format!("{day}, {by}"),
        (day, None) => day.to_owned(),
    };
    let how = if contact.rung {
        "rung"
    } else {
        "published sources"
    };
    let _ = writeln!(text, "- last looked up: {last} ({how})");
    for page in &known.source {
        let _ = writeln!(text, "- page: {page}   says so [ ]  gone [ ]");
    }
    text.push_str("- date ________  name ________________  answered [ ]  nobody answered [ ]\n\n");
    text
}

/// The ways to reach the service.
fn ways(contact: &Contact) -> Vec<(&'static str, &str)> {
    let app = contact.app.as_ref().map(|app| app.address.as_str());
    let ways = [
        ("call", contact.voice.as_deref()),
        ("text", contact.sms.as_deref()),
        ("chat", contact.chat.as_deref()),
        ("page", contact.web.as_deref()),
        ("app", app),
    ];
    ways.into_iter()
        .filter_map(|(name, way)| Some((name, way?)))
        .collect()
}

fn hours(contact: &Contact, known: &Known) -> String {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let day = |day: u8| DAYS.get(usize::from(day)).copied().unwrap_or_default();
    let time = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    let span = |hours: &Hours| {
        let (from, to) = (time(hours.from), time(hours.to));
        format!("{}–{} {from}–{to}", day(hours.first), day(hours.last))
    };
    if known.is_always {
        return "day and night".to_owned();
    }
    let spans: Vec<_> = contact.hours.iter().map(span).collect();
    if spans.is_empty() {
        "not known".to_owned()
    } else {
        spans.join(", ")
    }
}

fn yes_or_no(known: Option<bool>) -> &'static str {
    match known {
        Some(true) => "yes",
        Some(false) => "no",
        None => "not known",
    }
}

#[cfg(test)]
mod tests {
    use super::{Options, told};
    use std::path::Path;
    use tokkae_content::{Date, call_sheets};

    /// The sheet of Cambodia on a day.
    fn sheet(day: &str, all: bool) -> String {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        let day = Date::parse(day).unwrap_or_else(Date::today);
        let sheets = call_sheets(&assets, day, &mut Vec::new());
        let countries = vec!["kh".to_owned()];
        told(&sheets, &Options { countries, all })
    }

    #[test]
    fn lists_what_is_hidden_and_what_is_due_and_all_on_request() {
        let fresh = sheet("2026-11-27", false);
        assert!(
            fresh.contains("Ministry of Social Affairs (hidden: never verified)"),
            "{fresh}"
        );
        assert!(!fresh.contains("1280"), "{fresh}");
        assert!(sheet("2026-11-27", true).contains("- call: 1280   right [ ]"));
        let later = sheet("2027-09-27", false);
        assert!(later.contains("Child Helpline Cambodia (due)"), "{later}");
        assert!(sheet("2028-01-01", false).contains("Child Helpline Cambodia (TOO OLD"));
    }
}
