//! **A contact is shown only if someone has verified it, says where, and did so within a year.**
//!
//! A child who finds the courage to call must reach somebody. So every contact has the day on which its
//! facts were last looked up (`verified`), who did it (`by`), how (`how`: "published source" or "rung"), and
//! the owner's page (`source`). After nine months the check reminds you; after twelve it refuses. A contact
//! without `verified` is a slot that waits: it is counted and shown to nobody. Numbers are written as people
//! dial them, in Western digits; web addresses begin with `https://`. Whoever is there for immediate danger
//! comes first.

use crate::read::{CountryFile, Entry};
use crate::{Date, Diagnostic};
use tokkae_catalogue::Purpose;

pub(super) const NAME: &str = "contact";

/// When a verification is due again, and when it counts no longer, in months.
const DUE: u32 = 9;
const TOO_OLD: u32 = 12;

/// Holds a country's contacts to the rule.
pub(crate) fn check_country(file: &CountryFile, today: Date, faults: &mut Vec<Diagnostic>) {
    let mut calm = false;
    for entry in &file.entries {
        let contact = Checked { file, entry };
        contact.check_reach(faults);
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

struct Checked<'a> {
    file: &'a CountryFile,
    entry: &'a Entry,
}

impl Checked<'_> {
    fn error(&self, key: &str, reason: impl Into<String>) -> Diagnostic {
        let address = format!("contacts/{}/{}", self.file.code, self.entry.contact.id);
        // Texts are noted under `/key`, ids and dates under `#key`.
        let separator = if matches!(key, "voice" | "sms" | "web") {
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
            }
        }
        if contact.web.as_deref().is_some_and(|web| !is_https(web)) {
            let hint = "Write the whole address, with `https://`: what a child reads and writes there must be private.";
            faults.push(
                self.error("web", "this is not a safe web address.")
                    .hint(hint),
            );
        }
        let can_reach = contact.voice.is_some() || contact.sms.is_some() || contact.web.is_some();
        if self.entry.verified.is_some() && !can_reach {
            let reason = "nobody can be reached here: there is no number and no address.";
            faults.push(
                self.error("id", reason)
                    .hint("Add `voice`, `sms` or `web`."),
            );
        }
    }

    fn check_evidence(&self, faults: &mut Vec<Diagnostic>) {
        let Entry {
            by, how, source, ..
        } = self.entry;
        if source.is_empty() {
            let hint = "Add `source = [\"https://…\"]` with the page where its owner says so.";
            faults.push(
                self.error("id", "this contact is verified and names no source.")
                    .hint(hint),
            );
        }
        if source.iter().any(|source| !is_https(source)) {
            let hint = "Name pages that others can open, each with `https://`.";
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
    plain && (3..=15).contains(&digits) && rest.starts_with(|first: char| first.is_ascii_digit())
}

fn is_https(address: &str) -> bool {
    let rest = address.strip_prefix("https://").unwrap_or_default();
    let host = rest.split('/').next().unwrap_or_default();
    host.contains('.') && !address.contains(char::is_whitespace)
}
