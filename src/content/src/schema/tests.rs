//! The schemas held to the reader: neither refuses what the other takes.

#![allow(clippy::unwrap_used)] // a test may fail by panicking

use super::SCHEMAS;
use crate::Diagnostic;
use crate::examples::{Example, assets, examples};
use jsonschema::Validator;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use toml::Value as Toml;

/// A key that no table has.
const STRANGER: &str = "quite-another-thing";

fn schema(kind: &str) -> Value {
    let found = SCHEMAS.iter().find(|(name, _)| *name == kind);
    found.unwrap().1()
}

fn validator(kind: &str) -> Validator {
    jsonschema::draft202012::new(&schema(kind)).unwrap()
}

/// TOML as editors hand it to a schema: a date is a text.
fn json_of(value: &Toml) -> Value {
    match value {
        Toml::String(text) => json!(text),
        Toml::Integer(number) => json!(number),
        Toml::Float(number) => json!(number),
        Toml::Boolean(flag) => json!(flag),
        Toml::Datetime(date) => json!(date.to_string()),
        Toml::Array(items) => items.iter().map(json_of).collect(),
        Toml::Table(table) => {
            let pairs = table
                .iter()
                .map(|(key, value)| (key.clone(), json_of(value)));
            Value::Object(pairs.collect())
        }
    }
}

/// A place in a document: keys and numbers from its root.
type Path = Vec<String>;

/// Every table of a document.
fn tables(value: &Toml, path: &Path, found: &mut Vec<Path>) {
    let inner = |step: String| [path.clone(), vec![step]].concat();
    match value {
        Toml::Table(table) => {
            found.push(path.clone());
            for (key, value) in table {
                tables(value, &inner(key.clone()), found);
            }
        }
        Toml::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                tables(item, &inner(number.to_string()), found);
            }
        }
        _ => {}
    }
}

fn table_at<'a>(mut value: &'a mut Toml, path: &Path) -> &'a mut toml::Table {
    for step in path {
        value = match value {
            Toml::Table(table) => table.get_mut(step).unwrap(),
            Toml::Array(items) => &mut items[step.parse::<usize>().unwrap()],
            other => unreachable!("{other} has no `{step}`"),
        };
    }
    value.as_table_mut().unwrap()
}

/// The shapes that a table of an instance may have.
fn shapes<'s>(schema: &'s Value, instance: &Value, path: &[String]) -> Vec<&'s Value> {
    if let Some(either) = schema["oneOf"].as_array() {
        let fits = |shape: &&Value| {
            let kind = &shape["properties"]["kind"]["const"];
            kind.is_null() || *kind == instance["kind"]
        };
        let shapes_of = |shape| shapes(shape, instance, path);
        return either.iter().filter(fits).flat_map(shapes_of).collect();
    }
    match path.split_first() {
        None => vec![schema],
        Some((step, rest)) => match step.parse::<usize>() {
            Ok(number) => shapes(&schema["items"], &instance[number], rest),
            Err(_) => shapes(&schema["properties"][step], &instance[step], rest),
        },
    }
}

/// The keys that the reader asks of a table, as it tells them when it meets a stranger; nothing where
/// there are too many to tell.
fn keys_asked_for(faults: &[Diagnostic]) -> Option<BTreeSet<String>> {
    let stranger = format!("`{STRANGER}`");
    let fault = faults
        .iter()
        .find(|fault| fault.rule == "unknown-key" && fault.message.contains(&stranger));
    let hint = fault.unwrap().hint.as_deref().unwrap();
    let keys = hint.strip_prefix("The keys here are: ")?;
    let keys = keys.trim_end_matches('.').split(", ");
    Some(keys.map(str::to_owned).collect())
}

/// Every way in which one key can be spoilt: what was done, and the document after it.
fn spoilt(example: &Toml) -> Vec<(String, Toml)> {
    let mut paths = Vec::new();
    tables(example, &Vec::new(), &mut paths);
    let mut all = Vec::new();
    for path in paths {
        let table = table_at(&mut example.clone(), &path).clone();
        let mut add = |what: String, change: &dyn Fn(&mut toml::Table)| {
            let mut changed = example.clone();
            change(table_at(&mut changed, &path));
            all.push((format!("{}: {what}", path.join("/")), changed));
        };
        for key in table.keys() {
            add(format!("no `{key}`"), &|table| drop(table.remove(key)));
            for value in [
                Toml::String("No such word!".to_owned()),
                Toml::Integer(-7),
                Toml::Boolean(true),
                Toml::Array(Vec::new()),
                Toml::Array(vec![Toml::Array(Vec::new())]),
                Toml::Table(toml::Table::new()),
            ] {
                add(format!("`{key} = {value}`"), &|table| {
                    table.insert(key.clone(), value.clone());
                });
            }
        }
        add(format!("`{STRANGER}`"), &|table| {
            table.insert(STRANGER.to_owned(), Toml::Boolean(true));
        });
    }
    all
}

fn each(test: impl Fn(&Example, &Toml)) {
    for example in examples() {
        let tree: toml::Table = example.text.parse().unwrap();
        test(&example, &Toml::Table(tree));
    }
}

#[test]
fn every_file_of_this_checkout_fits_its_schema() {
    let folders = [
        ("story", "stories"),
        ("twin", "twins"),
        ("contacts", "contacts"),
        ("banned", "banned"),
        ("session", "sessions"),
    ];
    let files = folders.iter().flat_map(|(kind, folder)| {
        let entries = std::fs::read_dir(assets().join(folder)).unwrap();
        entries.map(|entry| (*kind, entry.unwrap().path()))
    });
    let single = [("ui", "ui.toml"), ("sessions", "sessions.toml")];
    let single = single.map(|(kind, name)| (kind, assets().join(name)));
    let files: Vec<_> = files.chain(single).collect();
    assert!(files.len() >= 10, "{files:?}");
    for (kind, path) in files {
        let tree: toml::Table = std::fs::read_to_string(&path).unwrap().parse().unwrap();
        let document = json_of(&Toml::Table(tree));
        let validator = validator(kind);
        let faults: Vec<_> = validator.iter_errors(&document).collect();
        assert!(faults.is_empty(), "{}: {faults:#?}", path.display());
    }
}

#[test]
fn every_table_has_the_keys_that_the_reader_asks_for() {
    each(|example, tree| {
        let schema = schema(example.kind);
        let mut paths = Vec::new();
        tables(tree, &Vec::new(), &mut paths);
        for path in paths {
            let shapes = shapes(&schema, &json_of(tree), &path);
            if shapes.iter().all(|shape| shape["properties"].is_null()) {
                continue; // its keys are names that the author gives
            }
            let mut changed = tree.clone();
            let table = table_at(&mut changed, &path);
            // Where there are too many to tell, all must be there.
            let own = table.keys().cloned().collect();
            table.insert(STRANGER.to_owned(), Toml::Boolean(true));
            let faults = (example.read)(&toml::to_string(&changed).unwrap());
            let keys = shapes
                .iter()
                .flat_map(|shape| shape["properties"].as_object().unwrap().keys().cloned());
            assert_eq!(
                keys.collect::<BTreeSet<_>>(),
                keys_asked_for(&faults).unwrap_or(own),
                "{} {path:?}",
                example.kind
            );
        }
    });
}

#[test]
fn the_schema_refuses_what_the_reader_refuses_and_no_more_than_the_check() {
    each(|example, tree| {
        let validator = validator(example.kind);
        for (what, changed) in spoilt(tree) {
            let text = toml::to_string(&changed).unwrap();
            let document = json_of(&changed);
            let place = format!("{} {what}", example.kind);
            let found = (example.read)(&text);
            if validator.is_valid(&document) {
                // Whether a text is a pattern is beyond a schema.
                let shape = |fault: &&Diagnostic| !fault.message.contains("is not a pattern");
                let missed: Vec<_> = found.iter().filter(shape).collect();
                assert!(
                    missed.is_empty(),
                    "{place}: an editor would not underline {missed:#?}"
                );
            } else if found.is_empty() {
                let faults: Vec<_> = validator.iter_errors(&document).collect();
                let in_vain = (example.check)(&text).is_empty();
                assert!(
                    !in_vain,
                    "{place}: an editor would underline it: {faults:#?}"
                );
            }
        }
    });
}

#[test]
fn ids_that_the_reader_keeps_for_itself_are_refused() {
    let story = validator("story");
    let tree: toml::Table = examples()[0].text.parse().unwrap();
    let document = json_of(&Toml::Table(tree));
    assert!(story.is_valid(&document));
    for (place, id) in [
        ("/id", "ui"),
        ("/cast/0/id", "tokkae"),
        ("/scene/0/id", "cast"),
        ("/scene/0/message/0/id", "heading"),
    ] {
        let mut document = document.clone();
        *document.pointer_mut(place).unwrap() = json!(id);
        assert!(!story.is_valid(&document), "{place} = {id}");
    }
}
