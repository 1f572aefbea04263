//! The shapes that author's files are made of, as JSON Schema has them.

use crate::read::{MOST_LETTERS_OF_ID, Word};
use serde_json::{Map, Value, json};
use std::ops::RangeInclusive;

/// What `is_id` takes, as a regular expression.
const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// A table: its keys, and which of them must be there.
pub(super) struct Table {
    keys: Map<String, Value>,
    must: Vec<Value>,
    more: Map<String, Value>,
}

impl Table {
    /// A table without keys yet.
    pub fn new(about: &str) -> Self {
        let more = Map::from_iter([("description".to_owned(), json!(about))]);
        Self {
            keys: Map::new(),
            must: Vec::new(),
            more,
        }
    }

    /// A key that must be there.
    pub fn must(mut self, key: &str, shape: Value) -> Self {
        self.must.push(json!(key));
        self.may(key, shape)
    }

    /// A key that may be left out.
    pub fn may(mut self, key: &str, shape: Value) -> Self {
        self.keys.insert(key.to_owned(), shape);
        self
    }

    /// With this key the others must be there too.
    pub fn needs(mut self, key: &str, others: &[&str]) -> Self {
        let needs = self.more.entry("dependentRequired");
        let needs = needs.or_insert_with(|| json!({}));
        needs[key] = json!(others);
        self
    }

    /// The shape of the table. Keys that nobody knows are refused.
    pub fn shape(self) -> Value {
        let mut shape = self.more;
        shape.insert("type".to_owned(), json!("object"));
        shape.insert("properties".to_owned(), Value::Object(self.keys));
        shape.insert("required".to_owned(), Value::Array(self.must));
        shape.insert("additionalProperties".to_owned(), json!(false));
        Value::Object(shape)
    }

    /// The shape of a whole file.
    pub fn file(self, title: &str) -> Value {
        let mut shape = self.shape();
        shape["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
        shape["title"] = json!(title);
        shape
    }
}

/// A text that people read.
pub(super) fn text(about: &str) -> Value {
    json!({"type": "string", "minLength": 1, "description": about})
}

/// The id of the thing itself; some words would give two texts one address.
pub(super) fn id(about: &str, taken: &[&str]) -> Value {
    let mut shape = reference(about);
    if !taken.is_empty() {
        shape["not"] = json!({"enum": taken});
    }
    shape
}

/// The id of something else.
pub(super) fn reference(about: &str) -> Value {
    json!({"type": "string", "pattern": ID, "maxLength": MOST_LETTERS_OF_ID, "description": about})
}

/// One of the words of a list.
pub(super) fn word<W: Word>(about: &str) -> Value {
    let words: Vec<_> = W::ALL.iter().map(|word| word.word()).collect();
    json!({"enum": words, "description": about})
}

/// `true` or `false`.
pub(super) fn flag(about: &str) -> Value {
    json!({"type": "boolean", "description": about})
}

/// A whole number in a range.
pub(super) fn number(about: &str, range: &RangeInclusive<u16>) -> Value {
    let (least, most) = (range.start(), range.end());
    json!({"type": "integer", "minimum": least, "maximum": most, "description": about})
}

/// A list with at least so many things of one shape.
pub(super) fn list(about: &str, least: usize, of: Value) -> Value {
    let mut shape = json!({"type": "array", "minItems": least, "description": about});
    shape["items"] = of;
    shape
}

/// A list of texts with one at least.
pub(super) fn texts(about: &str) -> Value {
    list(about, 1, json!({"type": "string", "minLength": 1}))
}
