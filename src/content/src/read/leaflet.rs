//! A leaflet, read.

use super::ids::{Ids, is_id};
use super::nearest;
use super::places::Places;
use super::reader::{Reader, Reading};
use super::syntax::parse;
use crate::Diagnostic;
use crate::source::Source;
use tokkae_catalogue::{ItemId, Leaflet, LeafletLine, LeafletPart, PartKind, Purpose, TextId};

/// The places in a list; a leaflet without one comes last.
pub(crate) const ORDERS: std::ops::RangeInclusive<u16> = 1..=99;

/// A leaflet with its places.
pub(crate) struct LeafletFile {
    pub source: Source,
    pub leaflet: Leaflet,
    /// Every text with its address, in reading order.
    pub texts: Vec<(TextId, String)>,
    pub places: Places,
    pub faults: Vec<Diagnostic>,
}

/// Reads `leaflets/<id>.toml`; its texts have addresses under `leaflet/<id>`.
pub(crate) fn read_leaflet(source: Source, id: &str) -> LeafletFile {
    let mut faults = Vec::new();
    let (tree, is_whole) = parse(&source, &mut faults);
    let reading = Reading::new(&source, faults);
    let mut reader = Reader::new(&reading, tree.get_ref(), 0, String::new());
    reader.begin(&format!("leaflet/{id}"));
    // Beside the leaflets of the help page stand the countries, under two or three letters.
    if !is_id(id) || id.len() < 4 {
        let hint = "Name the file by words in lower case with hyphens, of four letters or more.";
        reader.fault(
            "file-name",
            0,
            format!("`{id}` can't be a leaflet's id."),
            hint,
        );
    }
    let mut ids = Ids::new(&["title", "line"]);
    let leaflet = Leaflet {
        id: ItemId::new(id),
        readers: reader.word("readers"),
        order: reader
            .get("order")
            .map_or(*ORDERS.end(), |value| reader.number("order", value, ORDERS)),
        title: reader.text("title"),
        line: reader.text("line"),
        contacts: read_contacts(&reader),
        next: reader.plain("next").map(ItemId::new),
        parts: some_tables(&reader, "part")
            .into_iter()
            .map(|part| read_part(part, &mut ids))
            .collect(),
    };
    reader.finish();
    let places = reading.places.take();
    let mut faults = reading.faults.take();
    faults.retain(|fault| is_whole || fault.rule != "missing-key");
    drop(tree);
    LeafletFile {
        texts: leaflet.texts(),
        leaflet,
        places,
        faults,
        source,
    }
}

fn read_contacts(reader: &Reader) -> Vec<Purpose> {
    let mut purposes = Vec::new();
    for (word, at) in reader.texts("contacts") {
        if let Some(purpose) = Purpose::from_word(&word) {
            purposes.push(purpose);
            continue;
        }
        let words = Purpose::ALL.iter().map(|purpose| purpose.word());
        let hint = match nearest(&word, words.clone()) {
            Some(near) => format!("Did you mean \"{near}\"?"),
            None => format!("The words are: {}.", words.collect::<Vec<_>>().join(", ")),
        };
        reader.fault("unknown-word", at, format!("`{word}` is no purpose."), hint);
    }
    purposes
}

fn read_part(mut reader: Reader, ids: &mut Ids) -> LeafletPart {
    let id = ids.read(&reader);
    reader.enter(&id);
    let kind = reader.word("kind");
    let heading = reader.optional("heading");
    let mut ids = Ids::new(&["heading"]);
    let lines = some_tables(&reader, "line")
        .into_iter()
        .map(|line| read_line(line, kind, &mut ids))
        .collect();
    reader.finish();
    LeafletPart {
        id: ItemId::new(id),
        kind,
        heading,
        lines,
    }
}

fn read_line(mut reader: Reader, kind: PartKind, ids: &mut Ids) -> LeafletLine {
    let id = ids.read(&reader);
    reader.enter(&id);
    let text = match kind {
        PartKind::Avoid => reader.text_under("text", "avoid"),
        _ => reader.text("text"),
    };
    let line = LeafletLine {
        id: ItemId::new(id),
        text,
        more: reader.optional("more"),
        link: reader.plain("link"),
    };
    reader.finish();
    line
}

/// The tables under `[[key]]`; there must be one at least.
fn some_tables<'a>(reader: &Reader<'a>, key: &'static str) -> Vec<Reader<'a>> {
    let tables = reader.tables(key);
    if tables.is_empty() {
        let hint = format!("Add a `[[{key}]]`; assets/README.md shows a leaflet.");
        let reason = format!("there is no `[[{key}]]` here.");
        reader.fault("missing-key", reader.at(), reason, hint);
    }
    tables
}
