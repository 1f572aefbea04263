//! `ui.toml`, read: every key of the interface, with its note for translators.

use super::places::Places;
use super::reader::{Reader, Reading};
use super::syntax::parse;
use crate::Diagnostic;
use crate::source::Source;
use std::collections::HashMap;
use tokkae_catalogue::{TextId, UiTexts};

/// The interface's texts with their places.
pub(crate) struct UiFile {
    pub source: Source,
    pub texts: UiTexts,
    /// Every text with its address, in the order of the keys.
    pub addressed: Vec<(TextId, String)>,
    pub places: Places,
    /// What each is for, by key: the comment above it.
    pub notes: HashMap<&'static str, String>,
    pub faults: Vec<Diagnostic>,
}

/// Reads the interface's texts; each has the address `ui/<key>`.
pub(crate) fn read_ui_texts(source: Source) -> UiFile {
    let mut faults = Vec::new();
    let (tree, is_whole) = parse(&source, &mut faults);
    let reading = Reading::new(&source, faults);
    let mut reader = Reader::new(&reading, tree.get_ref(), 0, String::new());
    reader.begin("ui");
    let mut notes = HashMap::new();
    let texts = UiTexts::from_keys(|key| {
        notes.insert(key, note_above(&source, reader.at_key(key)));
        reader.keyed_text(key)
    });
    reader.finish();
    let places = reading.places.take();
    let mut faults = reading.faults.take();
    faults.retain(|fault| is_whole || fault.rule != "missing-key");
    drop(tree);
    UiFile {
        addressed: addressed(&texts),
        texts,
        places,
        notes,
        faults,
        source,
    }
}

fn addressed(texts: &UiTexts) -> Vec<(TextId, String)> {
    let mut found = Vec::new();
    texts
        .clone()
        .visit_texts_mut(&mut |address, text| found.push((address, std::mem::take(text))));
    found
}

/// The comment lines right above the line of an offset.
fn note_above(source: &Source, at: usize) -> String {
    let (line, _) = source.position(at);
    let lines: Vec<_> = source
        .lines_before(line)
        .take_while(|line| line.starts_with('#'))
        .collect();
    let words = lines
        .iter()
        .rev()
        .map(|line| line.trim_start_matches('#').trim());
    words.collect::<Vec<_>>().join(" ")
}
