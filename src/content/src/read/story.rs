//! A story's file, read.

use super::cast::read_cast;
use super::ids::{Ids, is_id};
use super::places::Places;
use super::reader::{Reader, Reading};
use super::review::{Review, read_review};
use super::scene::read_scene;
use super::syntax::parse;
use crate::Diagnostic;
use crate::source::Source;
use std::ops::RangeInclusive;
use tokkae_catalogue::{PersonId, Story, StoryId, TextId};

/// Story ids that would give its texts the addresses of others.
pub(crate) const RESERVED_STORIES: [&str; 2] = ["contacts", "ui"];

/// How often a story can be published.
pub(crate) const REVISIONS: RangeInclusive<u16> = 1..=u16::MAX;

/// The numbers of stories in resume codes.
pub(crate) const CODES: RangeInclusive<u16> = 1..=20;

/// Rules of what must be there; after a fault of grammar they would repeat it.
const FOLLOWS_SYNTAX: [&str; 2] = ["missing-key", "dead-end"];

/// A story's file with its places.
pub(crate) struct StoryFile {
    pub source: Source,
    /// The file's name without its ending; the story's id, if all is well.
    pub stem: String,
    pub story: Story,
    /// Every text with its address, in reading order.
    pub texts: Vec<(TextId, String)>,
    pub places: Places,
    /// Who has signed its English, if anyone has.
    pub review: Option<Review>,
    /// Whether every scene could be read: the file is TOML to its last line, and every kind is known.
    pub is_whole: bool,
    /// What is wrong with it.
    pub faults: Vec<Diagnostic>,
}

/// Reads a story from a file whose name without its ending is `stem`.
pub(crate) fn read_story(source: Source, stem: &str) -> StoryFile {
    let mut faults = Vec::new();
    let (tree, is_whole) = parse(&source, &mut faults);
    let reading = Reading::new(&source, faults);
    let mut reader = Reader::new(&reading, tree.get_ref(), 0, String::new());
    let story = read(&mut reader, stem);
    let review = read_review(&reader);
    reader.finish();
    let places = reading.places.take();
    let mut faults = reading.faults.take();
    let is_torn = reading.is_torn.get();
    if !is_whole {
        faults.retain(|fault| !FOLLOWS_SYNTAX.contains(&fault.rule));
    }
    drop(tree);
    StoryFile {
        stem: stem.to_owned(),
        texts: story.texts(),
        story,
        places,
        review,
        is_whole: is_whole && !is_torn,
        faults,
        source,
    }
}

fn read(reader: &mut Reader, stem: &str) -> Story {
    let id = read_id(reader, stem);
    reader.begin(&id);
    let revision = reader.required("revision");
    let revision = revision.map_or(1, |value| reader.number("revision", value, REVISIONS));
    let code = reader.get("code");
    let code = code.map(|value| reader.number("code", value, CODES));
    let mut ids = Ids::new(&["cast"]);
    Story {
        id: StoryId::new(id.as_str()),
        tier: reader.word("tier"),
        about: reader.word("about"),
        sender: reader.word("sender"),
        revision,
        code: code.and_then(|code| u8::try_from(code).ok()),
        title: reader.text("title"),
        note: reader.text("note"),
        child: PersonId::new(reader.reference("child")),
        cast: read_cast(reader),
        scenes: read_scenes(reader, &mut ids),
    }
}

fn read_scenes(reader: &Reader, ids: &mut Ids) -> Vec<tokkae_catalogue::Scene> {
    let scenes = reader.tables("scene");
    if reader.lacks("scene") {
        let hint = "Write the first `[[scene]]`; `assets/README.md` shows every kind.";
        reader.fault(
            "missing-key",
            reader.at(),
            "this story has no scenes.",
            hint,
        );
    }
    scenes
        .into_iter()
        .map(|scene| read_scene(scene, ids))
        .collect()
}

/// The id must be the file's name: whoever reads an address finds the file.
fn read_id(reader: &Reader, stem: &str) -> String {
    let Some((id, at)) = reader.word_and_place("id") else {
        return stem.to_owned();
    };
    if !is_id(&id) || RESERVED_STORIES.contains(&id.as_str()) {
        let reason = format!("`{id}` can't be the id of a story.");
        let hint = "Ids are words in lower case with hyphens, such as `kite-day`; `ui` and `contacts` are taken.";
        reader.fault("bad-id", at, reason, hint);
    }
    if id != stem {
        let reason = format!("the id is `{id}`, and the file's name is `{stem}.toml`.");
        reader.fault("file-name", at, reason, "Give both the same name.");
    }
    id
}

#[cfg(test)]
mod tests {
    use super::CODES;
    use tokkae_catalogue::MOST_STORIES;

    #[test]
    fn a_story_can_have_every_number_that_a_code_holds() {
        assert_eq!(CODES, 1..=u16::from(MOST_STORIES));
    }
}
