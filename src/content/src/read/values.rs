//! The values of a table: texts, words of a list, flags, numbers, ids of other things.

use super::nearest;
use super::reader::Reader;
use super::word::Word;
use crate::Date;
use toml::Spanned;
use toml::de::DeValue;

impl Reader<'_> {
    /// A text that must be there, under the address of its key.
    pub fn text(&self, key: &'static str) -> String {
        self.required(key)
            .map(|value| self.noted(key, value))
            .unwrap_or_default()
    }

    /// A text that must be there, under another address than its key's.
    pub fn text_under(&self, key: &'static str, part: &str) -> String {
        let Some(value) = self.required(key) else {
            return String::new();
        };
        self.note_text(&format!("/{part}"), value);
        self.string(key, value)
    }

    /// A text that may be left out.
    pub fn optional(&self, key: &'static str) -> Option<String> {
        self.get(key).map(|value| self.noted(key, value))
    }

    /// A word that nobody translates, or nothing.
    pub fn plain(&self, key: &'static str) -> Option<String> {
        self.get(key).map(|value| self.string(key, value))
    }

    /// A text that must be there, under its key as it is written.
    pub fn keyed_text(&self, key: &'static str) -> String {
        let Some(value) = self.required(key) else {
            return String::new();
        };
        self.note_text(&format!("/{key}"), value);
        self.string(key, value)
    }

    /// The text of the thing itself, under the thing's own address.
    pub fn own_text(&self, key: &'static str) -> String {
        let value = self.required(key);
        value
            .map(|value| {
                self.note_text("", value);
                self.string(key, value)
            })
            .unwrap_or_default()
    }

    /// A word with its offset; nothing if it is missing, which is noted.
    pub fn word_and_place(&self, key: &'static str) -> Option<(String, usize)> {
        let value = self.required(key)?;
        let word = self.string(key, value);
        self.note(&format!("#{key}"), value.span().start);
        Some((word, value.span().start))
    }

    /// The id of something else, which must be there.
    pub fn reference(&self, key: &'static str) -> String {
        self.word_and_place(key)
            .map(|(word, _)| word)
            .unwrap_or_default()
    }

    /// One of the words of a list; the first one stands in for a missing or unknown one.
    pub fn word<W: Word>(&self, key: &'static str) -> W {
        let word = self.required(key).and_then(|value| self.one_of(key, value));
        word.unwrap_or(W::ALL[0])
    }

    /// One of the words of a list, or nothing.
    pub fn optional_word<W: Word>(&self, key: &'static str) -> Option<W> {
        self.get(key).and_then(|value| self.one_of(key, value))
    }

    /// `true` or `false`, which must be there.
    pub fn flag(&self, key: &'static str) -> bool {
        self.required(key)
            .is_some_and(|value| self.boolean(key, value))
    }

    /// `true`, or left out.
    pub fn optional_flag(&self, key: &'static str) -> bool {
        self.get(key).is_some_and(|value| self.boolean(key, value))
    }

    /// `true`, `false`, or left out.
    pub fn maybe_flag(&self, key: &'static str) -> Option<bool> {
        self.get(key).map(|value| self.boolean(key, value))
    }

    /// A whole number in a range.
    pub fn number(
        &self,
        key: &'static str,
        value: &Spanned<DeValue>,
        range: std::ops::RangeInclusive<u16>,
    ) -> u16 {
        let number = match value.get_ref() {
            DeValue::Integer(number) => u16::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        number
            .filter(|number| range.contains(number))
            .unwrap_or_else(|| {
                let reason = format!(
                    "`{key}` must be a whole number from {} to {}.",
                    range.start(),
                    range.end()
                );
                self.fault(
                    "wrong-type",
                    value.span().start,
                    reason,
                    "Write it without quotes.",
                );
                *range.start()
            })
    }

    /// A day, as a text or as TOML's own date.
    pub fn day(
        &self,
        key: &'static str,
        value: &Spanned<DeValue>,
        hint: &'static str,
    ) -> Option<Date> {
        let date = match value.get_ref() {
            DeValue::Datetime(date) => date
                .date
                .and_then(|date| Date::new(date.year, date.month, date.day)),
            DeValue::String(text) => Date::parse(text),
            _ => None,
        };
        if date.is_none() {
            let reason = format!("`{key}` must be a day of the calendar.");
            self.fault("wrong-type", value.span().start, reason, hint);
        }
        date
    }

    /// A list of texts; nothing where the key is left out.
    pub fn texts(&self, key: &'static str) -> Vec<(String, usize)> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong(key, value, "a list of texts in square brackets");
            return Vec::new();
        };
        items
            .iter()
            .map(|item| (self.string(key, item), item.span().start))
            .collect()
    }

    /// Notes a wrong type.
    pub fn wrong(&self, key: &str, value: &Spanned<DeValue>, wanted: &str) {
        let reason = format!(
            "`{key}` must be {wanted}, and this is {}.",
            kind(value.get_ref())
        );
        self.fault(
            "wrong-type",
            value.span().start,
            reason,
            format!("Write `{key}` as {wanted}."),
        );
    }

    /// A text value, with runs of spaces and line ends as one space; noted as a fault if it is none.
    pub fn string(&self, key: &str, value: &Spanned<DeValue>) -> String {
        if let DeValue::String(text) = value.get_ref() {
            let words = text.split_ascii_whitespace();
            return words.collect::<Vec<_>>().join(" ");
        }
        self.wrong(key, value, "a text in quotes");
        String::new()
    }

    fn noted(&self, key: &str, value: &Spanned<DeValue>) -> String {
        self.note_text(&format!("/{}", key.replace('_', "-")), value);
        self.string(key, value)
    }

    /// Something else than a text has no place as one: it is not empty as well.
    fn note_text(&self, part: &str, value: &Spanned<DeValue>) {
        if matches!(value.get_ref(), DeValue::String(_)) {
            self.note(part, value.span().start);
        }
    }

    fn boolean(&self, key: &str, value: &Spanned<DeValue>) -> bool {
        if let DeValue::Boolean(flag) = value.get_ref() {
            return *flag;
        }
        self.wrong(key, value, "`true` or `false` without quotes");
        false
    }

    fn one_of<W: Word>(&self, key: &str, value: &Spanned<DeValue>) -> Option<W> {
        let DeValue::String(word) = value.get_ref() else {
            self.wrong(key, value, "a word in quotes");
            return None;
        };
        let found = W::ALL.iter().find(|one| one.word() == word.as_ref());
        if found.is_none() {
            let words: Vec<_> = W::ALL.iter().map(|one| one.word()).collect();
            self.unknown_word(key, word, value.span().start, &words);
        }
        found.copied()
    }

    /// Notes a word that is not in its list.
    pub fn unknown_word(&self, key: &str, word: &str, at: usize, words: &[&str]) {
        let reason = format!("`{key}` can't be `{word}`.");
        let guess = nearest(word, words.iter().copied());
        let guess = guess
            .map(|near| format!("Did you mean `{near}`? "))
            .unwrap_or_default();
        self.fault(
            "unknown-word",
            at,
            reason,
            format!("{guess}It is one of: {}.", words.join(", ")),
        );
    }
}

fn kind(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
