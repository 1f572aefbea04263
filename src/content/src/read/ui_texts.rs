//! `ui.toml`, `pages.toml` and `room.toml`, read: every key of the interface, with its note for translators.

use super::places::Places;
use super::reader::{Reader, Reading};
use super::syntax::parse;
use crate::Diagnostic;
use crate::source::Source;
use std::collections::HashMap;
use tokkae_catalogue::{PageTexts, RoomTexts, TextId, UiTexts};

/// A file of texts under keys, with their places.
pub(crate) struct TextsFile<T> {
    pub source: Source,
    pub texts: T,
    /// Every text with its address, in the order of the keys.
    pub addressed: Vec<(TextId, String)>,
    pub places: Places,
    /// What each is for, by key: the comment above it.
    pub notes: HashMap<&'static str, String>,
    pub faults: Vec<Diagnostic>,
}

impl<T> TextsFile<T> {
    /// The file, once its faults are among the others.
    pub fn told(mut self, faults: &mut Vec<Diagnostic>) -> Self {
        faults.append(&mut self.faults);
        self
    }
}

/// Reads the app's texts; each has the address `ui/<key>`.
pub(crate) fn read_ui_texts(source: Source) -> TextsFile<UiTexts> {
    read_texts(source, "ui", |text| UiTexts::from_keys(text))
}

/// Reads the texts of what is made when the module is built; each has the address `pages/<key>`.
pub(crate) fn read_page_texts(source: Source) -> TextsFile<PageTexts> {
    read_texts(source, "pages", |text| PageTexts::from_keys(text))
}

/// Reads the texts of the trainer's room; each has the address `room/<key>`.
pub(crate) fn read_room_texts(source: Source) -> TextsFile<RoomTexts> {
    read_texts(source, "room", |text| RoomTexts::from_keys(text))
}

fn read_texts<T>(
    source: Source,
    folder: &str,
    from_keys: impl FnOnce(&mut dyn FnMut(&'static str) -> String) -> T,
) -> TextsFile<T> {
    let mut faults = Vec::new();
    let (tree, is_whole) = parse(&source, &mut faults);
    let reading = Reading::new(&source, faults);
    let mut reader = Reader::new(&reading, tree.get_ref(), 0, String::new());
    reader.begin(folder);
    let mut notes = HashMap::new();
    let mut addressed = Vec::new();
    let texts = from_keys(&mut |key| {
        notes.insert(key, note_above(&source, reader.at_key(key)));
        let text = reader.keyed_text(key);
        addressed.push((format!("{folder}/{key}"), text.clone()));
        text
    });
    reader.finish();
    let places = reading.places.take();
    let mut faults = reading.faults.take();
    faults.retain(|fault| is_whole || fault.rule != "missing-key");
    drop(tree);
    TextsFile {
        texts,
        addressed,
        places,
        notes,
        faults,
        source,
    }
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
