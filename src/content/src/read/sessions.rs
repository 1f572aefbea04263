//! `sessions.toml`, read: what all sessions share, written and translated once.

use super::ids::Ids;
use super::places::Places;
use super::plan::{avoid, lines, read_answers, read_questions, read_steps, some_tables};
use super::reader::{Reader, Reading};
use super::syntax::parse;
use crate::Diagnostic;
use crate::source::Source;
use std::collections::HashSet;
use tokkae_catalogue::{Care, Judged, Plan, PlanStep, Question, QuestionAnswer, TextId};

/// What all sessions share, with its places.
pub(crate) struct SessionsFile {
    pub source: Source,
    pub care: Care,
    /// Steps for the plans that have none of that kind.
    steps: Vec<PlanStep>,
    /// Questions for the plans that don't ask for that judgement.
    questions: Vec<Question>,
    /// Answers for the questions that have none.
    answers: Vec<(Judged, Vec<QuestionAnswer>)>,
    /// Every text with its address, in reading order.
    pub texts: Vec<(TextId, String)>,
    pub places: Places,
    pub faults: Vec<Diagnostic>,
    /// Whether every part could be read.
    pub is_whole: bool,
}

/// Reads it; its texts have addresses under `session/common`.
pub(crate) fn read_sessions(source: Source) -> SessionsFile {
    let mut faults = Vec::new();
    let (tree, is_whole) = parse(&source, &mut faults);
    let reading = Reading::new(&source, faults);
    let mut reader = Reader::new(&reading, tree.get_ref(), 0, String::new());
    reader.begin("session/common");
    let care = Care {
        prepare: needed(&reader, "prepare", lines(&reader, "prepare", "prepare")),
        avoid: needed(&reader, "avoid", avoid(&reader, "avoid", "avoid")),
        told: needed(&reader, "told", lines(&reader, "told", "told")),
        told_say: needed(&reader, "told_say", lines(&reader, "told_say", "told-say")),
        told_avoid: needed(
            &reader,
            "told_avoid",
            avoid(&reader, "told_avoid", "told-avoid"),
        ),
        afterwards: needed(
            &reader,
            "afterwards",
            lines(&reader, "afterwards", "afterwards"),
        ),
    };
    let mut steps = read_steps(&reader);
    steps.iter_mut().for_each(|step| step.is_shared = true);
    let mut questions = read_questions(&reader);
    questions
        .iter_mut()
        .for_each(|question| question.is_shared = true);
    let mut ids = Ids::new(&[]);
    let sets = some_tables(&reader, "answers").into_iter();
    let answers = sets.map(|set| read_set(set, &mut ids)).collect();
    reader.finish();
    let places = reading.places.take();
    let is_torn = reading.is_torn.get();
    let mut faults = reading.faults.take();
    faults.retain(|fault| is_whole || fault.rule != "missing-key");
    drop(tree);
    let mut file = SessionsFile {
        texts: Vec::new(),
        source,
        care,
        steps,
        questions,
        answers,
        places,
        faults,
        is_whole: is_whole && !is_torn,
    };
    file.texts = file.all_texts();
    file
}

/// Says so if one of the lists that keep children safe is empty.
fn needed<T>(reader: &Reader, key: &str, list: Vec<T>) -> Vec<T> {
    if list.is_empty() && reader.lacks(key) {
        let reason = format!("there is no `[[{key}]]` here, which every session needs.");
        let hint = format!("Add a `[[{key}]]`; assets/README.md shows the file.");
        reader.fault("missing-key", reader.at_key(key), reason, hint);
    }
    list
}

/// The answers for one thing that is judged, whose word is the set's id.
fn read_set(mut reader: Reader, ids: &mut Ids) -> (Judged, Vec<QuestionAnswer>) {
    let id = ids.read(&reader);
    let judged = Judged::from_word(&id).unwrap_or_else(|| {
        let words: Vec<_> = Judged::ALL.iter().map(|one| one.word()).collect();
        reader.unknown_word("id", &id, reader.at_key("id"), &words);
        Judged::Okay
    });
    reader.enter(&format!("answers/{id}"));
    let answers = read_answers(&reader, "");
    if answers.is_empty() && reader.lacks("answer") {
        let reason = "there is no `[[answers.answer]]` here.";
        let hint = "Add two at least, each with `id` and `text`.";
        reader.fault("missing-key", reader.at(), reason, hint);
    }
    reader.finish();
    (judged, answers)
}

impl SessionsFile {
    /// Puts into a plan what it doesn't say itself.
    pub fn complete(&self, plan: &mut Plan) {
        plan.care = self.care.clone();
        let own: HashSet<_> = plan.steps.iter().map(|step| step.kind).collect();
        let missing = self.steps.iter().filter(|step| !own.contains(&step.kind));
        plan.steps.extend(missing.cloned());
        plan.steps.sort_by_key(|step| step.kind);
        let own: HashSet<_> = plan.questions.iter().map(|one| one.judged).collect();
        let missing = self
            .questions
            .iter()
            .filter(|one| !own.contains(&one.judged));
        plan.questions.extend(missing.cloned());
        plan.questions.sort_by_key(|question| question.judged);
        for question in &mut plan.questions {
            let mut sets = self.answers.iter();
            let set = sets.find(|(judged, _)| *judged == question.judged);
            if let (true, Some((_, answers))) = (question.has_shared_answers, set) {
                question.answers.clone_from(answers);
            }
        }
    }

    fn all_texts(&self) -> Vec<(TextId, String)> {
        let mut texts = Vec::new();
        let mut add = |id: TextId, text: &mut String| texts.push((id, text.clone()));
        self.care.clone().visit_texts_mut(&mut add);
        for mut step in self.steps.clone() {
            step.visit_texts_mut("session/common", &mut add);
        }
        for mut question in self.questions.clone() {
            question.visit_texts_mut("session/common", &mut add);
        }
        for (judged, answers) in &self.answers {
            for answer in answers {
                let address = format!("session/common/answers/{}/{}", judged.word(), answer.id);
                texts.push((address, answer.text.clone()));
            }
        }
        texts
    }
}
