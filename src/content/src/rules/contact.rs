//! **A contact is shown only if someone has verified it, says where, and did so within a year.**
//!
//! A child who finds the courage to call must reach somebody. So every contact has the day on which its
//! facts were last looked up (`verified`), who did it (`by`), how (`how`: "published source" or "rung"), and
//! the owner's page (`source`). After nine months the check reminds you; after twelve it refuses. A contact
//! without `verified` and `how` is a slot that waits: it is counted and shown to nobody. Numbers are written as people
//! dial them, in Western digits, and one with a plus begins with the country's `calling_code`; numbers that look
//! made up (123456, 555 0100, the same digit again and again) are refused. Web addresses begin with `https://`.
//! Whoever is there for immediate danger comes first. One country is the home of the module: its contacts are shown
//! until another one is chosen.

use crate::read::{CountryFile, Entry};
use crate::{Date, Diagnostic};
use tokkae_catalogue::Purpose;

pub(super) const NAME: &str = "contact";

/// When a verification is due again, and when it counts no longer, in months.
pub(crate) const DUE: u32 = 9;
pub(crate) const TOO_OLD: u32 = 12;

/// Holds the countries together to the rule.
pub(crate) fn check_countries(files: &[CountryFile], faults: &mut Vec<Diagnostic>) {
    let homes: Vec<_> = files.iter().filter(|file| file.is_home).collect();
    if let [first, others @ ..] = homes.as_slice() {
        for file in others {
            let reason = format!(
                "this country and `{}` both say that they are the home.",
                first.code
            );
            let hint = "Take `home = true` out of one of them.";
            let at = file.places.of(&format!("contacts/{}/name", file.code));
            faults.push(file.source.error(NAME, at, reason).hint(hint));
        }
    }
}

/// Holds a country's contacts to the rule.
pub(crate) fn check_country(file: &CountryFile, today: Date, faults: &mut Vec<Diagnostic>) {
    check_place(file, faults);
    let mut calm = false;
    for entry in &file.entries {
        let contact = Checked { file, entry };
        contact.check_reach(faults);
        contact.check_date(faults);
        if let Some(verified) = entry.verified {
            contact.check_evidence(faults);
            contact.check_age(verified, today, faults);
            let is_danger = entry.contact.purpose == Purpose::Danger;
            if is_danger && calm {
                let reason = "whoever helps in immediate danger comes first.";
                faults.push(
                    contact
                        .error("id", reason)
                        .hint("Move it above the others."),
                );
            }
            calm |= !is_danger;
        }
    }
}

/// The country's zone and calling code.
fn check_place(file: &CountryFile, faults: &mut Vec<Diagnostic>) {
    let mut fault = |reason: String, hint: &str| {
        let at = file.places.of(&format!("contacts/{}/name", file.code));
        faults.push(file.source.error(NAME, at, reason).hint(hint));
    };
    if let Some(code) = file
        .calling_code
        .as_deref()
        .filter(|code| !is_calling_code(code))
    {
        let hint = "Write a plus and one to three digits, such as \"+855\".";
        fault(format!("`{code}` is no calling code."), hint);
    }
    if let Some(zone) = file.zone.as_deref().filter(|zone| !is_zone(zone)) {
        let hint = "Write the IANA name, such as \"Asia/Phnom_Penh\", or leave it out.";
        fault(format!("`{zone}` is no time zone."), hint);
    }
}

fn is_calling_code(code: &str) -> bool {
    let digits = code.strip_prefix('+').unwrap_or_default();
    (1..=3).contains(&digits.len())
        && digits.bytes().all(|digit| digit.is_ascii_digit())
        && !digits.starts_with('0')
}

/// A name of the form `Area/Place`. Which ones there are, browsers know: with an unknown one nothing is said of hours.
fn is_zone(zone: &str) -> bool {
    let is_name = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphabetic() || byte == b'_')
    };
    zone.contains('/') && zone.split('/').all(is_name)
}

struct Checked<'a> {
    file: &'a CountryFile,
    entry: &'a Entry,
}

impl Checked<'_> {
    fn error(&self, key: &str, reason: impl Into<String>) -> Diagnostic {
        let address = format!("contacts/{}/{}", self.file.code, self.entry.contact.id);
        // Texts are noted under `/key`, ids and dates under `#key`.
        let separator = if matches!(key, "voice" | "sms" | "chat" | "web" | "app") {
            '/'
        } else {
            '#'
        };
        let at = self.file.places.of(&format!("{address}{separator}{key}"));
        self.file.source.error(NAME, at, reason)
    }

    fn check_reach(&self, faults: &mut Vec<Diagnostic>) {
        let contact = &self.entry.contact;
        for (key, number) in [("voice", &contact.voice), ("sms", &contact.sms)] {
            if number.as_deref().is_some_and(|number| !is_number(number)) {
                let hint = "Write it as people dial it, in the digits 0–9, such as \"1280\" or \"092 311 511\".";
                faults.push(
                    self.error(key, "this is not a telephone number.")
                        .hint(hint),
                );
            } else if let Some(number) = number {
                self.check_number(key, number, faults);
            }
        }
        let app = contact.app.as_ref().map(|app| app.address.as_str());
        let addresses = [
            ("chat", contact.chat.as_deref()),
            ("web", contact.web.as_deref()),
            ("app", app),
        ];
        for (key, address) in addresses {
            if address.is_some_and(|address| !is_https(address)) {
                let hint = "Write the whole address, with `https://`: what a child reads and writes there must be private.";
                faults.push(
                    self.error(key, "this is not a safe web address.")
                        .hint(hint),
                );
            }
        }
        let can_reach = [&contact.voice, &contact.sms, &contact.chat, &contact.web]
            .iter()
            .any(|way| way.is_some())
            || app.is_some();
        if self.entry.verified.is_some() && !can_reach {
            let reason = "nobody can be reached here: there is no number and no address.";
            faults.push(
                self.error("id", reason)
                    .hint("Add `voice`, `sms`, `chat`, `web` or `app`."),
            );
        }
    }

    /// A number that no one has looked up: the wrong country's, or one that people type who have none.
    fn check_number(&self, key: &str, number: &str, faults: &mut Vec<Diagnostic>) {
        let code = self.file.calling_code.as_deref();
        if number.starts_with('+') && !code.is_some_and(|code| number.starts_with(code)) {
            let reason = match code {
                Some(code) => format!(
                    "{number} is not a number of this country, whose numbers begin with {code}."
                ),
                None => format!("{number} begins with a plus, and the file has no `calling_code`."),
            };
            let hint = "Look the number up again, or add the country's `calling_code`.";
            faults.push(self.error(key, reason).hint(hint));
        }
        if looks_invented(number) {
            let hint = "Take it from the page of its owner, and write that page into `source`.";
            faults.push(
                self.error(key, format!("{number} looks like a made-up number."))
                    .hint(hint),
            );
        }
    }

    /// Whoever says how it was verified has verified it some day.
    fn check_date(&self, faults: &mut Vec<Diagnostic>) {
        if !self.entry.has_date && self.entry.how.is_some() {
            let reason = "it is said how this contact was verified, and not on which day.";
            let hint = "Add `verified = \"YYYY-MM-DD\"`, or take `how` out too: then it is a slot, shown to nobody.";
            faults.push(self.error("id", reason).hint(hint));
        }
    }

    fn check_evidence(&self, faults: &mut Vec<Diagnostic>) {
        let Entry { by, how, known, .. } = self.entry;
        let source = &known.source;
        if source.is_empty() {
            let hint = "Add `source = [\"https://…\"]` with the page where its owner says so.";
            faults.push(
                self.error("id", "this contact is verified and names no source.")
                    .hint(hint),
            );
        }
        // Owners' older pages are still without encryption; nobody enters anything there.
        let is_page = |source: &String| is_https(&source.replacen("http://", "https://", 1));
        if !source.iter().all(is_page) {
            let hint = "Name pages that others can open, each with `https://` or `http://`.";
            faults.push(
                self.error("id", "a source here is not a web address.")
                    .hint(hint),
            );
        }
        if by.is_none() || how.is_none() {
            let hint = "Add `by = \"…\"` and `how = \"published source\"` or `\"rung\"`.";
            faults.push(
                self.error("id", "it is not said who verified this contact, and how.")
                    .hint(hint),
            );
        }
    }

    fn check_age(&self, verified: Date, today: Date, faults: &mut Vec<Diagnostic>) {
        let hint = "Look every fact up again, then change `verified`.";
        if verified > today {
            let reason = format!("{verified} is not over yet.");
            faults.push(
                self.error("verified", reason)
                    .hint("Write the day on which it was looked up."),
            );
        } else if verified.is_older_than(TOO_OLD, today) {
            let reason =
                format!("this was last looked up on {verified}, more than {TOO_OLD} months ago.");
            faults.push(self.error("verified", reason).hint(hint));
        } else if verified.is_older_than(DUE, today) {
            let reason = format!(
                "this was last looked up on {verified}; after {TOO_OLD} months it counts no longer."
            );
            faults.push(self.error("verified", reason).hint(hint).warning());
        }
    }
}

fn is_number(number: &str) -> bool {
    let rest = number.strip_prefix('+').unwrap_or(number);
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    let plain = rest
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b' ' || byte == b'-');
    plain && (2..=15).contains(&digits) && rest.starts_with(|first: char| first.is_ascii_digit())
}

/// Numbers that stand in examples and films: runs such as 123456, 555 01xx, one digit all along.
fn looks_invented(number: &str) -> bool {
    let digits: Vec<u8> = number.bytes().filter(u8::is_ascii_digit).collect();
    let run = |step: i16| {
        let mut steps = digits
            .windows(2)
            .map(|pair| i16::from(pair[1]) - i16::from(pair[0]));
        digits.len() >= 5 && steps.all(|found| found == step)
    };
    let film = digits.windows(5).any(|five| five == b"55501");
    let tail_is_run = digits.len() >= 7 && {
        let tail = &digits[digits.len() - 6..];
        tail.windows(2).all(|pair| pair[1] == pair[0] + 1)
    };
    run(0) || run(1) || run(-1) || film || tail_is_run
}

pub(super) fn is_https(address: &str) -> bool {
    let rest = address.strip_prefix("https://").unwrap_or_default();
    let host = rest.split('/').next().unwrap_or_default();
    host.contains('.') && !address.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::looks_invented;

    #[test]
    fn tells_numbers_of_films_from_real_ones() {
        for number in [
            "12345",
            "123456",
            "987654",
            "000 000",
            "+1 202 555 0142",
            "092 123 456",
        ] {
            assert!(looks_invented(number), "{number}");
        }
        // Real ones: Childline in four countries, Ireland, India, the hotline of APLE.
        for number in [
            "0800 1111",
            "1800 66 66 66",
            "1098",
            "116 111",
            "1288",
            "117",
            "092 311 511",
            "1800 55 1800",
            "999",
            "111",
        ] {
            assert!(!looks_invented(number), "{number}");
        }
    }
}
