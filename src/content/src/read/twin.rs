//! A story's page for grown-ups, read.

use super::ids::{Ids, is_id};
use super::places::Places;
use super::reader::{Reader, Reading};
use super::syntax::parse;
use crate::Diagnostic;
use crate::source::Source;
use tokkae_catalogue::{Avoid, ItemId, Line, StoryId, TextId, Twin};

/// A twin with its places.
pub(crate) struct TwinFile {
    pub source: Source,
    pub twin: Twin,
    /// Every text with its address, in reading order.
    pub texts: Vec<(TextId, String)>,
    pub places: Places,
    pub faults: Vec<Diagnostic>,
}

/// Reads `twins/<story>.toml`; its texts have addresses under `twin/<story>`.
pub(crate) fn read_twin(source: Source, story: &str) -> TwinFile {
    let mut faults = Vec::new();
    let (tree, is_whole) = parse(&source, &mut faults);
    let reading = Reading::new(&source, faults);
    let mut reader = Reader::new(&reading, tree.get_ref(), 0, String::new());
    reader.begin(&format!("twin/{story}"));
    if !is_id(story) {
        let hint = "Name the file as the story that it belongs to.";
        reader.fault(
            "file-name",
            0,
            format!("`{story}` can't be a story's id."),
            hint,
        );
    }
    let twin = Twin {
        story: StoryId::new(story),
        about: reader.text("about"),
        ask: reader.text("ask"),
        say: lines(&reader, "say"),
        avoid: list(&reader, "avoid", |reader, id| {
            // The sentence has the line's own address, `twin/<story>/avoid/<id>`.
            let text = reader.own_text("text");
            Avoid {
                id,
                text,
                because: reader.text("because"),
            }
        }),
        steps: lines(&reader, "step"),
    };
    reader.finish();
    let places = reading.places.take();
    let mut faults = reading.faults.take();
    faults.retain(|fault| is_whole || fault.rule != "missing-key");
    drop(tree);
    TwinFile {
        texts: twin.texts(),
        twin,
        places,
        faults,
        source,
    }
}

fn lines(reader: &Reader, key: &'static str) -> Vec<Line> {
    list(reader, key, |reader, id| Line {
        id,
        text: reader.own_text("text"),
    })
}

fn list<T>(reader: &Reader, key: &'static str, read: impl Fn(&Reader, ItemId) -> T) -> Vec<T> {
    let mut ids = Ids::new(&[]);
    let tables = reader.tables(key);
    if tables.is_empty() {
        let hint = format!("Add a `[[{key}]]` with `id` and `text`; assets/README.md shows one.");
        reader.fault(
            "missing-key",
            reader.at(),
            format!("there is no `[[{key}]]` here."),
            hint,
        );
    }
    let mut read_one = |mut inner: Reader| {
        let id = ids.read(&inner);
        inner.enter(&format!("{key}/{id}"));
        let line = read(&inner, ItemId::new(id));
        inner.finish();
        line
    };
    tables.into_iter().map(&mut read_one).collect()
}
