//! A plan of a session, read: what it says itself. What all sessions share is put in afterwards.

use super::ids::Ids;
use super::places::Places;
use super::reader::{Reader, Reading};
use super::syntax::parse;
use super::word::Word;
use crate::Diagnostic;
use crate::source::Source;
use tokkae_catalogue::{
    Avoid, Care, ItemId, Line, Plan, PlanStep, Question, QuestionAnswer, StoryId, TextId,
};

/// How many minutes a step can take.
pub(crate) const MINUTES: std::ops::RangeInclusive<u16> = 1..=20;

/// A plan with its places.
pub(crate) struct PlanFile {
    pub source: Source,
    pub plan: Plan,
    /// Every text of its own with its address, in reading order.
    pub texts: Vec<(TextId, String)>,
    pub places: Places,
    pub faults: Vec<Diagnostic>,
    /// Whether every part could be read: after a fault of TOML's grammar, steps may be missing.
    pub is_whole: bool,
}

/// Reads `sessions/<id>.toml`; its texts have addresses under `session/<id>`.
pub(crate) fn read_plan(source: Source, id: &str) -> PlanFile {
    let mut faults = Vec::new();
    let (tree, is_whole) = parse(&source, &mut faults);
    let reading = Reading::new(&source, faults);
    let mut reader = Reader::new(&reading, tree.get_ref(), 0, String::new());
    reader.begin(&format!("session/{id}"));
    let plan = Plan {
        id: ItemId::new(id),
        topic: known_word(&reader, "topic"),
        tier: known_word(&reader, "tier"),
        title: reader.text("title"),
        aim: reader.text("aim"),
        prepare: lines(&reader, "prepare", "prepare"),
        steps: read_steps(&reader),
        questions: read_questions(&reader),
        care: Care::default(),
    };
    reader.finish();
    let places = reading.places.take();
    let is_torn = reading.is_torn.get();
    let mut faults = reading.faults.take();
    faults.retain(|fault| is_whole || fault.rule != "missing-key");
    drop(tree);
    PlanFile {
        texts: plan.texts(),
        plan,
        places,
        faults,
        source,
        is_whole: is_whole && !is_torn,
    }
}

/// The steps under `[[step]]`.
pub(super) fn read_steps(reader: &Reader) -> Vec<PlanStep> {
    let mut ids = Ids::new(&[]);
    let steps = some_tables(reader, "step");
    steps
        .into_iter()
        .map(|step| read_step(step, &mut ids))
        .collect()
}

fn read_step(mut reader: Reader, ids: &mut Ids) -> PlanStep {
    let id = ids.read(&reader);
    reader.enter(&format!("step/{id}"));
    let minutes = reader.required("minutes");
    let minutes = minutes.map(|value| reader.number("minutes", value, MINUTES));
    let step = PlanStep {
        id: ItemId::new(id),
        is_shared: false,
        kind: known_word(&reader, "kind"),
        minutes: minutes
            .and_then(|minutes| u8::try_from(minutes).ok())
            .unwrap_or(1),
        title: reader.text("title"),
        story: reader
            .has("story")
            .then(|| StoryId::new(reader.reference("story"))),
        show: lines(&reader, "show", "show"),
        doing: lines(&reader, "doing", "doing"),
        say: lines(&reader, "say", "say"),
        ask: lines(&reader, "ask", "ask"),
        avoid: avoid(&reader, "avoid", "avoid"),
    };
    // A key that is not there is a known one all the same.
    let _ = reader.get("story");
    reader.finish();
    step
}

/// The questions under `[[question]]`.
pub(super) fn read_questions(reader: &Reader) -> Vec<Question> {
    let mut ids = Ids::new(&[]);
    let questions = some_tables(reader, "question");
    questions
        .into_iter()
        .map(|question| read_question(question, &mut ids))
        .collect()
}

fn read_question(mut reader: Reader, ids: &mut Ids) -> Question {
    let id = ids.read(&reader);
    reader.enter(&format!("question/{id}"));
    let answers = read_answers(&reader, "answer/");
    let question = Question {
        id: ItemId::new(id),
        is_shared: false,
        judged: known_word(&reader, "judged"),
        before: reader.text("before"),
        after: reader.optional("after"),
        has_shared_answers: answers.is_empty(),
        answers,
    };
    reader.finish();
    question
}

/// The answers under `[[…answer]]`; `folder` stands before their ids in the addresses.
pub(super) fn read_answers(reader: &Reader, folder: &str) -> Vec<QuestionAnswer> {
    let mut ids = Ids::new(&[]);
    let mut read = |mut reader: Reader| {
        let id = ids.read(&reader);
        reader.enter(&format!("{folder}{id}"));
        let answer = QuestionAnswer {
            id: ItemId::new(id),
            text: reader.own_text("text"),
            hoped: reader.optional_flag("hoped"),
        };
        reader.finish();
        answer
    };
    reader.tables("answer").into_iter().map(&mut read).collect()
}

/// One of the words of a list; with another one the rules about the whole would only repeat it.
fn known_word<W: Word>(reader: &Reader, key: &'static str) -> W {
    let word: W = reader.word(key);
    if !reader.is(key, word.word()) {
        reader.tear();
    }
    word
}

/// The lines under `[[key]]`, with `part` in their addresses.
pub(super) fn lines(reader: &Reader, key: &'static str, part: &str) -> Vec<Line> {
    let mut ids = Ids::new(&[]);
    let mut read = |mut reader: Reader| {
        let id = ids.read(&reader);
        reader.enter(&format!("{part}/{id}"));
        let line = Line {
            id: ItemId::new(id),
            text: reader.own_text("text"),
        };
        reader.finish();
        line
    };
    reader.tables(key).into_iter().map(&mut read).collect()
}

/// The sentences to avoid under `[[key]]`, with `part` in their addresses.
pub(super) fn avoid(reader: &Reader, key: &'static str, part: &str) -> Vec<Avoid> {
    let mut ids = Ids::new(&[]);
    let mut read = |mut reader: Reader| {
        let id = ids.read(&reader);
        reader.enter(&format!("{part}/{id}"));
        let line = Avoid {
            id: ItemId::new(id),
            text: reader.text_under("text", "avoid"),
            because: reader.text("because"),
        };
        reader.finish();
        line
    };
    reader.tables(key).into_iter().map(&mut read).collect()
}

/// The tables under `[[key]]`; there must be one at least.
pub(super) fn some_tables<'a>(reader: &Reader<'a>, key: &'static str) -> Vec<Reader<'a>> {
    let tables = reader.tables(key);
    if tables.is_empty() {
        let hint = format!("Add a `[[{key}]]`; assets/README.md shows a session.");
        let reason = format!("there is no `[[{key}]]` here.");
        reader.tear();
        reader.fault("missing-key", reader.at(), reason, hint);
    }
    tables
}
