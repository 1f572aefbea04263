//! **A leaflet reads easily, and leads to a person.**
//!
//! A child opens one on a bad day. So a leaflet for children has sentences of at most 10 words, reads like school
//! year 3 at most (the measure of `reading-level`), has texts of at most 200 letters (300 where it is shown to a grown-up), and ends with whom to talk to
//! (`contacts` names "talk"). One for grown-ups reads like school year 9 at most. Every part but plain lines has a
//! heading. What one can ask has an answer (`more`), what not to say has the reason, and is found only in leaflets for
//! grown-ups; a statement of fact has its source (`more`) and its `link`; what is shown to someone on the screen is one
//! text. The leaflet that goes on from it (`next`) must be there. A leaflet for grown-ups can't have the name of a story: its page would stand in the place of that story's.

use super::reading_level::grade;
use crate::Diagnostic;
use crate::read::{LeafletFile, StoryFile};
use crate::sentences::{count_words, sentences};
use tokkae_catalogue::{LeafletPart, PartKind, Purpose, Readers};

pub(super) const NAME: &str = "leaflet";

/// The most words of a sentence for children.
const MOST_WORDS: usize = 10;

/// The most letters of a text for children, and of one that is shown to a grown-up.
const MOST_LETTERS: usize = 200;
const MOST_LETTERS_SHOWN: usize = 300;

/// Holds a leaflet to the rule.
pub(crate) fn check_leaflet(
    file: &LeafletFile,
    stories: &[StoryFile],
    leaflets: &[LeafletFile],
    faults: &mut Vec<Diagnostic>,
) {
    let checked = Checked { file };
    let leaflet = &file.leaflet;
    let of_story = |file: &StoryFile| file.story.id.as_str() == leaflet.id.as_str();
    if leaflet.readers == Readers::Adults && stories.iter().any(of_story) {
        let reason = format!(
            "there is a story `{}`, whose page for grown-ups would be lost.",
            leaflet.id
        );
        faults.push(
            checked
                .error("title", reason)
                .hint("Give the leaflet another name."),
        );
    }
    let is_next = |other: &LeafletFile| Some(&other.leaflet.id) == leaflet.next.as_ref();
    if let Some(next) = &leaflet.next
        && !leaflets.iter().any(is_next)
    {
        let reason = format!("the leaflet `{next}`, which goes on from here, isn't there.");
        let hint = "Write the name of its file without `.toml` under `next`.";
        faults.push(checked.error("title", reason).hint(hint));
    }
    for part in &leaflet.parts {
        checked.check_part(part, faults);
    }
    checked.check_reading(faults);
    if leaflet.readers == Readers::Children && !leaflet.contacts.contains(&Purpose::Talk) {
        let hint = "Add `contacts = [\"talk\"]`.";
        let reason = "this leaflet for children doesn't end with a person to talk to.";
        faults.push(checked.error("title", reason).hint(hint));
    }
}

struct Checked<'a> {
    file: &'a LeafletFile,
}

impl Checked<'_> {
    /// A fault at a text of the leaflet: `title`, `<part>/heading`, `<part>/<line>/text`.
    fn error(&self, part: &str, reason: impl Into<String>) -> Diagnostic {
        self.at(&format!("leaflet/{}/{part}", self.file.leaflet.id), reason)
    }

    fn at(&self, address: &str, reason: impl Into<String>) -> Diagnostic {
        let at = self.file.places.of(address);
        self.file.source.error(NAME, at, reason)
    }

    fn check_part(&self, part: &LeafletPart, faults: &mut Vec<Diagnostic>) {
        let mut fault = |part: &str, reason: &str, hint: &str| {
            faults.push(self.error(part, reason).hint(hint));
        };
        let first = part.lines.first().map(|line| &line.id);
        let place = first.map_or_else(String::new, |line| format!("{}/{line}/text", part.id));
        if part.heading.is_none() && !matches!(part.kind, PartKind::Lines | PartKind::Show) {
            fault(
                &place,
                "this part has no heading.",
                "Add `heading = \"…\"`.",
            );
        }
        if part.kind == PartKind::Show && part.lines.len() > 1 {
            let hint = "Keep one text: whoever is shown the screen reads it at a glance.";
            fault(&place, "more than one text is shown here.", hint);
        }
        if part.kind == PartKind::Avoid && self.file.leaflet.readers != Readers::Adults {
            let address = place.replace("/text", "/avoid");
            let hint = "Move it to a leaflet for grown-ups; children read what helps.";
            fault(
                &address,
                "what not to say is quoted here for others than grown-ups.",
                hint,
            );
        }
        for line in &part.lines {
            let place = format!("{}/{}/text", part.id, line.id);
            let needs_more = matches!(part.kind, PartKind::Avoid | PartKind::Ask | PartKind::Facts);
            if needs_more && line.more.is_none() {
                let place = place.replace(
                    "/text",
                    if part.kind == PartKind::Avoid {
                        "/avoid"
                    } else {
                        "/text"
                    },
                );
                let hint = "Add `more = \"…\"`: the answer, the reason, or the source.";
                fault(&place, "this line says only half of it.", hint);
            }
            if part.kind == PartKind::Facts
                && !line.link.as_deref().is_some_and(super::contact::is_https)
            {
                let hint = "Add `link = \"https://…\"`, the page where it can be looked up.";
                fault(&place, "this statement can't be looked up.", hint);
            }
        }
    }

    fn check_reading(&self, faults: &mut Vec<Diagnostic>) {
        let leaflet = &self.file.leaflet;
        let texts = &self.file.texts;
        let limit = match leaflet.readers {
            Readers::Children => {
                for (address, text) in texts {
                    let most = self.most_letters(address);
                    self.check_text(address, text, most, faults);
                }
                3.0
            }
            Readers::Adults => 9.0,
            Readers::Everyone => return,
        };
        if let Some(grade) = grade(texts.iter().map(|(_, text)| text.as_str()))
            && grade > limit
        {
            let reason =
                format!("this leaflet reads like school year {grade:.1}; {limit:.1} is the most.");
            let hint = "Make sentences shorter, and take plainer words.";
            faults.push(self.error("title", reason).hint(hint));
        }
    }

    fn most_letters(&self, address: &str) -> usize {
        let leaflet = &self.file.leaflet;
        let of = |part: &LeafletPart| {
            address.starts_with(&format!("leaflet/{}/{}/", leaflet.id, part.id))
        };
        let is_shown = leaflet
            .parts
            .iter()
            .any(|part| part.kind == PartKind::Show && of(part));
        if is_shown {
            MOST_LETTERS_SHOWN
        } else {
            MOST_LETTERS
        }
    }

    fn check_text(&self, address: &str, text: &str, most: usize, faults: &mut Vec<Diagnostic>) {
        let longest = sentences(text).map(count_words).max();
        if let Some(words) = longest.filter(|words| *words > MOST_WORDS) {
            let reason =
                format!("a sentence here has {words} words; {MOST_WORDS} can be read by all.");
            faults.push(
                self.at(address, reason)
                    .hint("Make two sentences of it, or say less."),
            );
        }
        let letters = text.chars().count();
        if letters > most {
            let reason = format!("this text has {letters} letters; {most} fit on a phone.");
            faults.push(self.at(address, reason).hint("Make two lines of it."));
        }
    }
}
