//! What is read at once, in its languages: texts side by side, and how far they have been signed.

use super::html::escape;
use std::collections::HashSet;
use tokkae_catalogue::TextId;
use tokkae_content::review::{ReviewKit, SHARED_TEXTS, SignOff};
use tokkae_content::{Locale, SOURCE_LOCALE};

/// A unit in English, with a translation or without.
pub struct Reading<'a> {
    pub kit: &'a ReviewKit,
    /// A story's id, or [`SHARED_TEXTS`].
    pub unit: &'a str,
    pub locale: Option<&'a Locale>,
    /// The story's revision.
    pub revision: Option<u16>,
    /// The texts that are not those which were signed, in English and in the translation.
    changed: HashSet<TextId>,
    changed_in_translation: HashSet<TextId>,
}

/// A text as a row of a table.
#[derive(Default)]
pub struct Row<'a> {
    /// Who says it, or what it is.
    pub label: &'a str,
    /// What of its address is shown.
    pub part: &'a str,
    pub address: &'a str,
    pub english: &'a str,
    pub marks: Vec<&'a str>,
    pub is_covered: bool,
    /// What follows the text, in each language, as HTML.
    pub after: Option<(String, String)>,
}

impl<'a> Reading<'a> {
    /// Looks up what has been signed.
    pub fn new(kit: &'a ReviewKit, unit: &'a str, locale: Option<&'a Locale>) -> Self {
        let mut drafts = kit.drafts.iter().map(|draft| &draft.story);
        let story = drafts.find(|story| story.id.as_str() == unit);
        let changed = |tag| changed(kit.sign_off(unit, tag));
        Self {
            kit,
            unit,
            locale,
            revision: story.map(|story| story.revision),
            changed: changed(SOURCE_LOCALE),
            changed_in_translation: locale
                .map(|locale| changed(locale.info.tag.as_str()))
                .unwrap_or_default(),
        }
    }

    /// The language that is read: the translation's, or English.
    pub fn tag(&self) -> &'a str {
        self.locale
            .map_or(SOURCE_LOCALE, |locale| locale.info.tag.as_str())
    }

    /// The languages on the sheet: tag and name.
    pub fn languages(&self) -> Vec<(&'a str, &'a str)> {
        let translation = self.locale.map(|locale| &locale.info);
        std::iter::once((SOURCE_LOCALE, "English"))
            .chain(translation.map(|info| (info.tag.as_str(), info.name.as_str())))
            .collect()
    }

    /// The name of the sheet's file.
    pub fn file(&self) -> String {
        format!("{}.{}.html", self.unit, self.tag())
    }

    /// The attributes of an element in the translation's language.
    pub fn attributes(&self) -> String {
        let info = self.locale.map(|locale| &locale.info);
        info.map_or_else(String::new, |info| {
            let way = if info.rtl { " dir=\"rtl\"" } else { "" };
            format!(" lang=\"{}\"{way}", escape(info.tag.as_str()))
        })
    }

    /// The translation of a text as HTML; a word where there is none.
    pub fn translation(&self, address: &str) -> Option<String> {
        let found = self.locale?.text(address);
        Some(found.map_or_else(
            || "<i lang=\"en\" dir=\"ltr\">no translation of today's English</i>".to_owned(),
            escape,
        ))
    }

    /// A text's row: what it is, the English, the translation.
    pub fn row(&self, row: &Row) -> String {
        format!(
            "<tr><th scope=\"row\">{}{} <small>{}</small></th>{}</tr>\n",
            escape(row.label),
            self.marks(row),
            escape(row.part),
            self.cells(row),
        )
    }

    /// What a reviewer must know of a text besides its words.
    pub fn marks(&self, row: &Row) -> String {
        let mut marks = row.marks.clone();
        if self.changed.contains(row.address) {
            marks.push("English changed since review");
        }
        if self.changed_in_translation.contains(row.address) {
            marks.push("translation changed since review");
        }
        let html = |mark: &&str| format!(" <b class=\"mark\">{}</b>", escape(mark));
        marks.iter().map(html).collect()
    }

    /// The text in each language.
    pub fn cells(&self, row: &Row) -> String {
        let (after, after_translation) = row.after.clone().unwrap_or_default();
        let text = |html: &str| {
            if row.is_covered {
                format!("<span class=\"covered\">{html}</span>")
            } else {
                html.to_owned()
            }
        };
        let english = text(&escape(row.english));
        let translation = self
            .translation(row.address)
            .map_or_else(String::new, |html| {
                let (attributes, html) = (self.attributes(), text(&html));
                format!("<td{attributes}>{html}{after_translation}</td>")
            });
        format!("<td>{english}{after}</td>{translation}")
    }

    /// A table of rows, with the languages above them.
    pub fn table(&self, rows: &str) -> String {
        let names = self.languages().into_iter();
        let names = names.map(|(tag, name)| {
            format!(
                "<th scope=\"col\" lang=\"{}\">{}</th>",
                escape(tag),
                escape(name)
            )
        });
        format!(
            "<table class=\"texts\">{}<thead><tr><td></td>{}</tr></thead><tbody>\n{rows}</tbody></table>\n",
            self.columns(),
            names.collect::<String>()
        )
    }

    /// The widths of the columns.
    pub fn columns(&self) -> &'static str {
        if self.locale.is_some() {
            "<colgroup><col class=\"what\"><col><col class=\"translation\"></colgroup>"
        } else {
            "<colgroup><col class=\"what\"><col></colgroup>"
        }
    }

    /// How far a language has been reviewed, in a sentence.
    pub fn status(&self, tag: &str) -> String {
        let Some(sign_off) = self.kit.sign_off(self.unit, tag) else {
            return "not reviewed yet".to_owned();
        };
        let SignOff {
            by,
            date,
            revision,
            since,
        } = sign_off;
        let date = date.map_or(String::new(), |date| format!(" on {date}"));
        let revision = revision.map_or(String::new(), |number| format!(", revision {number}"));
        let since = match since.map(|since| since.count()) {
            Some(0) => String::new(),
            Some(1) => "; 1 text has changed since".to_owned(),
            Some(count) => format!("; {count} texts have changed since"),
            None => "; something has changed since".to_owned(),
        };
        format!("read by {by}{date}{revision}{since}")
    }

    /// What the unit is called on paper.
    pub fn name(&self) -> &'a str {
        let mut drafts = self.kit.drafts.iter().map(|draft| &draft.story);
        let story = drafts.find(|story| story.id.as_str() == self.unit);
        match story {
            Some(story) => &story.title,
            None if self.unit == SHARED_TEXTS => "Interface, contacts and other texts",
            None => self.unit,
        }
    }
}

fn changed(sign_off: Option<SignOff>) -> HashSet<TextId> {
    let since = sign_off.and_then(|sign_off| sign_off.since);
    since
        .map(|since| since.changed.into_iter().chain(since.new).collect())
        .unwrap_or_default()
}
