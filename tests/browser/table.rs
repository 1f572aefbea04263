//! The fault table: every fault by engine, printed once all its trials have run.

use crate::engine::Engine;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};

/// How the trials of faults are named, after their engine.
const FAULTS: &str = "faults::";

#[derive(Default)]
struct Table {
    expected: usize,
    seen: usize,
    rows: BTreeMap<String, BTreeMap<&'static str, bool>>,
}

static TABLE: Mutex<Option<Table>> = Mutex::new(None);

/// Says which trials will run.
pub fn expect<'a>(names: impl Iterator<Item = &'a str>) {
    let expected = names.filter(|name| fault(name).is_some()).count();
    let table = Table {
        expected,
        ..Table::default()
    };
    *TABLE.lock().unwrap_or_else(PoisonError::into_inner) = Some(table);
}

/// Notes the outcome of a trial, and prints the table with the last one.
pub fn note(engine: Engine, name: &str, is_green: bool) {
    let Some(fault) = fault(name) else { return };
    let mut table = TABLE.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(table) = table.as_mut() else { return };
    let row = table.rows.entry(fault.to_owned()).or_default();
    row.insert(engine.name(), is_green);
    table.seen += 1;
    if table.seen == table.expected {
        println!("{}", table.draw());
    }
}

/// The fault that a trial is about, if it is about one.
fn fault(name: &str) -> Option<&str> {
    name.split_once("::")?.1.strip_prefix(FAULTS)
}

impl Table {
    fn draw(&self) -> String {
        let engines = Engine::ALL.map(Engine::name);
        let widest = self.rows.keys().map(String::len).max().unwrap_or_default();
        let mut text = format!("\nFaults{:1$}", "", widest.saturating_sub(6));
        for engine in engines {
            let _ = write!(text, "  {engine:>8}"); // a String takes everything
        }
        for (fault, outcomes) in &self.rows {
            let _ = write!(text, "\n{:widest$}", fault.replace('_', " "));
            for engine in engines {
                let word = match outcomes.get(engine) {
                    Some(true) => "green",
                    Some(false) => "RED",
                    None => "not run",
                };
                let _ = write!(text, "  {word:>8}");
            }
        }
        text.push('\n');
        text
    }
}
