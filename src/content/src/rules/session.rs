//! **A session is whole, safe, and asks the same before and after.**
//!
//! A trainer follows the plan word for word, so nothing may be missing. It is called `<topic>-<tier>.toml`, has a step
//! of every kind (of its own, or from `sessions.toml`), takes 28 to 32 minutes, and plays stories of its own tier.
//! Where the room talks (`talk`) there is something to ask. It asks four or five questions, each about something else
//! (`judged`), with two answers or more: free words would bring a child's own life into the room. Some of the answers
//! are hoped for, and some are not; of the worry nothing is hoped, it is only watched. The case after (`after`) is another one than before,
//! and reads as easily: at most a school year and a half apart, both within the tier's limit (the measure of `reading-level`), in
//! sentences of at most 12, 16 or 20 words. Nothing that the room is asked says "you": ask what the people of the
//! story might feel, say or do, never what has happened to a child who sits there. What is shown has at most 120
//! letters, so that it can be read from the back row, a case 260, an answer 60, and what is said 300. The one place
//! for a value is `{service}`, the country's first contact to talk to.

use super::reading_level::{limit, year};
use crate::Diagnostic;
use crate::read::{Places, PlanFile};
use crate::sentences::{count_words, sentences, words};
use crate::source::Source;
use crate::stock::Stock;
use std::collections::HashSet;
use tokkae_catalogue::{Judged, Plan, PlanStep, Question, StepKind, Tier};

pub(super) const NAME: &str = "session";

/// How long a session takes.
const MINUTES: std::ops::RangeInclusive<u16> = 28..=32;
/// How many questions are asked, before and again after.
const QUESTIONS: std::ops::RangeInclusive<usize> = 4..=5;
/// What every session asks.
const ASKED: [Judged; 4] = [Judged::Okay, Judged::Fault, Judged::Tell, Judged::Service];
/// How many school years the cases before and after may be apart.
const APART: f64 = 1.5;
/// Words that turn a question to the children in the room.
const PERSONAL: [&str; 5] = ["you", "your", "yours", "yourself", "yourselves"];

/// Holds the plans, and what they share, to the rule.
pub(crate) fn check_plans(stock: &Stock, faults: &mut Vec<Diagnostic>) {
    if let Some(sessions) = &stock.sessions {
        let checked = Checked {
            source: &sessions.source,
            places: &sessions.places,
        };
        for (address, text) in &sessions.texts {
            checked.check_text(Tier::Young, address, text, faults);
        }
    }
    for file in &stock.plans {
        check_plan(file, stock, faults);
    }
}

fn check_plan(file: &PlanFile, stock: &Stock, faults: &mut Vec<Diagnostic>) {
    let checked = Checked {
        source: &file.source,
        places: &file.places,
    };
    let plan = &file.plan;
    for (address, text) in &file.texts {
        checked.check_text(plan.tier, address, text, faults);
    }
    let shared = stock.sessions.as_ref();
    if !file.is_whole || !shared.is_some_and(|file| file.is_whole) {
        return;
    }
    let name = format!("{}-{}", plan.topic.word(), plan.tier.word());
    if plan.id.as_str() != name {
        let reason = format!(
            "this is the plan `{name}`, and the file is called `{}`.",
            plan.id
        );
        let hint = format!("Call it `sessions/{name}.toml`, or mend `topic` and `tier`.");
        faults.push(file.source.error("file-name", 0, reason).hint(hint));
    }
    checked.check_steps(plan, stock, faults);
    checked.check_questions(plan, faults);
    checked.check_reading(plan, faults);
}

/// A file with the places of its texts.
struct Checked<'a> {
    source: &'a Source,
    places: &'a Places,
}

impl Checked<'_> {
    fn at(&self, address: &str, reason: impl Into<String>, hint: impl Into<String>) -> Diagnostic {
        let at = self.places.of(address);
        self.source.error(NAME, at, reason).hint(hint)
    }

    fn check_steps(&self, plan: &Plan, stock: &Stock, faults: &mut Vec<Diagnostic>) {
        let title = format!("session/{}/title", plan.id);
        for kind in StepKind::ALL {
            if !plan.steps.iter().any(|step| step.kind == *kind) {
                let reason = format!("there is no step of the kind `{}`.", kind.word());
                let hint = "Add a `[[step]]` of this kind here, or in `sessions.toml` for all.";
                faults.push(self.at(&title, reason, hint));
            }
        }
        let minutes = plan.minutes();
        if !MINUTES.contains(&minutes) {
            let reason = format!("the steps take {minutes} minutes together.");
            let hint = "Make it about half an hour, 28 to 32 minutes: a class has no more.";
            faults.push(self.at(&title, reason, hint));
        }
        for step in plan.steps.iter().filter(|step| !step.is_shared) {
            let address = format!("session/{}/step/{}", plan.id, step.id);
            self.check_story(plan, step, &address, stock, faults);
            if step.kind == StepKind::Talk && step.ask.is_empty() {
                let hint = "Add `[[step.ask]]`: what might the people of the story feel, say, do?";
                let reason = "there is nothing to ask where the room talks.";
                faults.push(self.at(&format!("{address}/title"), reason, hint));
            }
        }
    }

    fn check_story(
        &self,
        plan: &Plan,
        step: &PlanStep,
        address: &str,
        stock: &Stock,
        faults: &mut Vec<Diagnostic>,
    ) {
        let Some(id) = &step.story else {
            if step.kind == StepKind::Story {
                let reason = "this step plays a story, and doesn't say which.";
                let hint = "Add `story = \"…\"`, the name of its file without `.toml`.";
                faults.push(self.at(&format!("{address}/title"), reason, hint));
            }
            return;
        };
        let place = format!("{address}#story");
        let mut stories = stock.stories.iter().map(|file| &file.story);
        let Some(story) = stories.find(|story| story.id == *id) else {
            let ids = stock.stories.iter().map(|file| file.story.id.as_str());
            let hint = match crate::read::nearest(id.as_str(), ids) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => "Write the name of a file in `stories/` without `.toml`.".to_owned(),
            };
            faults.push(self.at(&place, format!("there is no story `{id}`."), hint));
            return;
        };
        if story.tier != plan.tier {
            let (own, other) = (plan.tier.word(), story.tier.word());
            let reason = format!("the story is for {other}, and the session for {own}.");
            let hint = "Take a story of the session's own tier.";
            faults.push(self.at(&place, reason, hint));
        }
    }

    fn check_questions(&self, plan: &Plan, faults: &mut Vec<Diagnostic>) {
        let title = format!("session/{}/title", plan.id);
        let count = plan.questions.len();
        if !QUESTIONS.contains(&count) {
            let reason = format!("the room is asked {count} questions.");
            let hint = "Ask four or five, those of `sessions.toml` among them.";
            faults.push(self.at(&title, reason, hint));
        }
        for judged in ASKED {
            if !plan.questions.iter().any(|one| one.judged == judged) {
                let reason = format!("no question is about `{}`.", judged.word());
                let hint = "Add one here, or in `sessions.toml` for all sessions.";
                faults.push(self.at(&title, reason, hint));
            }
        }
        let mut judged = HashSet::new();
        for question in &plan.questions {
            let own = format!("session/{}/question/{}/before", plan.id, question.id);
            let address = if question.is_shared { &title } else { &own };
            if !judged.insert(question.judged) {
                let reason = format!("two questions are about `{}`.", question.judged.word());
                faults.push(self.at(address, reason, "Keep one, so that the figures are clear."));
            }
            self.check_answers(question, address, faults);
        }
    }

    fn check_answers(&self, question: &Question, address: &str, faults: &mut Vec<Diagnostic>) {
        let answers = &question.answers;
        let hoped = answers.iter().filter(|answer| answer.hoped).count();
        let is_worry = question.judged == Judged::Worry;
        let (reason, hint) = if answers.len() < 2 {
            (
                "this question has fewer than two answers.",
                "Add `[[question.answer]]`, or `[[answers]]` for it in `sessions.toml`.",
            )
        } else if is_worry && hoped > 0 {
            (
                "an answer about the worry is hoped for.",
                "Take `hoped` out: nobody is to feel more or less, the worry is only watched.",
            )
        } else if !is_worry && (hoped == 0 || hoped == answers.len()) {
            (
                "nothing can be learnt here: all answers are hoped for, or none is.",
                "Add `hoped = true` to the answers that the session hopes for.",
            )
        } else if !is_worry && question.after().trim() == question.before.trim() {
            (
                "the room is asked the same after as before.",
                "Add `after = \"…\"`, a like case with another child.",
            )
        } else {
            return;
        };
        faults.push(self.at(address, reason, hint));
    }

    fn check_reading(&self, plan: &Plan, faults: &mut Vec<Diagnostic>) {
        let own = |question: &&Question| !question.is_shared;
        let questions: Vec<_> = plan.questions.iter().filter(own).collect();
        if questions.is_empty() {
            return;
        }
        let before = year(questions.iter().map(|one| one.before.as_str()));
        let after = year(questions.iter().map(|one| one.after()));
        let title = format!("session/{}/title", plan.id);
        let most = limit(plan.tier);
        for (which, found) in [("before", before), ("after", after)] {
            if found > most {
                let reason = format!(
                    "the cases {which} read like school year {found:.1}; for {} it is {most:.1} at most.",
                    plan.tier.word()
                );
                let hint = "Make sentences shorter, and take words that a child would say.";
                faults.push(self.at(&title, reason, hint));
            }
        }
        if (before - after).abs() > APART {
            let reason = format!(
                "the cases before read like school year {before:.1}, those after like {after:.1}."
            );
            let hint =
                "Write both alike: else the room answers better only because it reads better.";
            faults.push(self.at(&title, reason, hint));
        }
    }

    /// What one text alone shows.
    fn check_text(&self, tier: Tier, address: &str, text: &str, faults: &mut Vec<Diagnostic>) {
        let place = Place::of(address);
        let letters = text.chars().count();
        if let Some(most) = place.most_letters().filter(|most| letters > *most) {
            let reason = format!("this text has {letters} letters; {most} are the most here.");
            faults.push(self.at(address, reason, "Say less, or make two lines of it."));
        }
        let words = sentences(text).map(count_words).max().unwrap_or_default();
        if let Some(most) = place.most_words(tier).filter(|most| words > *most) {
            let reason = format!("a sentence here has {words} words; {most} are read by all.");
            faults.push(self.at(address, reason, "Make two sentences of it."));
        }
        if place.is_asked()
            && let Some(word) = personal(text)
        {
            let reason = format!("\"{word}\" asks about the lives of the children in the room.");
            let hint = "Ask about the people of the story: what might they feel, say or do?";
            faults.push(self.at(address, reason, hint));
        }
        if let Some(name) = strange_value(text) {
            let reason = format!("nothing is put in the place of `{{{name}}}`.");
            let hint = "The one place for a value in a session is `{service}`.";
            faults.push(self.at(address, reason, hint));
        }
    }
}

/// What a text is for, as its address says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Shown,
    Said,
    Asked,
    Case,
    Worry,
    Answer,
    Other,
}

impl Place {
    fn of(address: &str) -> Self {
        let parts: Vec<_> = address.split('/').collect();
        match parts[..] {
            [_, _, "step", _, "show", _] | [_, _, "step", _, "title"] => Self::Shown,
            [_, _, "step", _, "say", _] | [_, _, "told-say", _] => Self::Said,
            [_, _, "step", _, "ask", _] => Self::Asked,
            [_, _, "question", "worry", "before" | "after"] => Self::Worry,
            [_, _, "question", _, "before" | "after"] => Self::Case,
            [_, _, "question", _, "answer", _] | [_, _, "answers", _, _] => Self::Answer,
            _ => Self::Other,
        }
    }

    fn most_letters(self) -> Option<usize> {
        match self {
            Self::Shown => Some(120),
            Self::Said | Self::Asked => Some(300),
            Self::Case | Self::Worry => Some(260),
            Self::Answer => Some(60),
            Self::Other => None,
        }
    }

    fn most_words(self, tier: Tier) -> Option<usize> {
        let is_read = matches!(self, Self::Shown | Self::Case | Self::Worry | Self::Answer);
        is_read.then_some(match tier {
            Tier::Young => 12,
            Tier::Middle => 16,
            Tier::Teen | Tier::Adults => 20,
        })
    }

    fn is_asked(self) -> bool {
        matches!(self, Self::Asked | Self::Case)
    }
}

/// The first word that turns a question to the children in the room; what someone is quoted with may say it.
fn personal(text: &str) -> Option<String> {
    let mut own = String::new();
    let mut depth = 0_usize;
    for sign in text.chars() {
        match sign {
            '“' => depth += 1,
            '”' => depth = depth.saturating_sub(1),
            sign if depth == 0 => own.push(sign),
            _ => {}
        }
    }
    let mut words = words(&own).into_iter();
    words.find(|word| PERSONAL.contains(&word.split('\'').next().unwrap_or_default()))
}

/// The name of a place for a value that nobody fills.
fn strange_value(text: &str) -> Option<&str> {
    let mut names = text
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'));
    names.find_map(|(name, _)| (name != "service").then_some(name))
}
