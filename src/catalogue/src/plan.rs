//! A trainer's plan of one session: what to prepare, what to say, which story, what to ask before and
//! after. In packs of its own, which only the trainer's room brings.

use crate::look::words;
use crate::{ItemId, StoryId, TextId, Tier};
use serde::{Deserialize, Serialize};

words! {
    /// What a session is about. Every topic has a plan for each age group.
    Topic {
        /// Unwanted comments.
        Comments = "comments",
        /// Unwanted pictures.
        Pictures = "pictures",
        /// Requests for pictures, and telling.
        Requests = "requests",
        /// Two weeks later: being the friend who is told.
        Booster = "booster",
    }
}

words! {
    /// What the room does in a step.
    StepKind {
        /// The ground rules.
        Rules = "rules",
        /// The questions before.
        Before = "before",
        /// A story, with the room's votes.
        Story = "story",
        /// Talking about the people in the story.
        Talk = "talk",
        /// Rehearsing: telling, in pairs.
        Rehearse = "rehearse",
        /// The help card.
        Card = "card",
        /// The questions after.
        After = "after",
        /// The end.
        Close = "close",
    }
}

words! {
    /// What a question asks the room to judge; all of them are about made-up people but the worry, of which
    /// only totals are counted.
    Judged {
        /// Whether what happened was okay.
        Okay = "okay",
        /// Whose fault it was.
        Fault = "fault",
        /// Whom the person can tell.
        Tell = "tell",
        /// A service by its name.
        Service = "service",
        /// How worried the children feel about being online.
        Worry = "worry",
    }
}

/// The plan of one session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Its id: the name of its file.
    pub id: ItemId,
    /// What it is about.
    pub topic: Topic,
    /// For whom.
    pub tier: Tier,
    /// Its title.
    pub title: String,
    /// What the children take home, in one sentence.
    pub aim: String,
    /// What to do before the children come.
    pub prepare: Vec<PlanLine>,
    /// What the room does, in order.
    pub steps: Vec<PlanStep>,
    /// The questions of the steps before and after.
    pub questions: Vec<Question>,
}

/// A step of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanStep {
    /// Its id in the plan.
    pub id: ItemId,
    /// What the room does.
    pub kind: StepKind,
    /// How long it takes.
    pub minutes: u8,
    /// Its title, on the projector too.
    pub title: String,
    /// The story to play.
    pub story: Option<StoryId>,
    /// What stands on the projector.
    pub show: Vec<PlanLine>,
    /// What the trainer can say, word for word.
    pub say: Vec<PlanLine>,
    /// What the trainer can ask, about the story's people.
    pub ask: Vec<PlanLine>,
    /// What not to say or ask.
    pub avoid: Vec<PlanAvoid>,
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanLine {
    /// Its id in the list.
    pub id: ItemId,
    /// The line.
    pub text: String,
}

/// A sentence that closes the door, with the reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanAvoid {
    /// Its id in the list.
    pub id: ItemId,
    /// The sentence, as a quotation.
    pub text: String,
    /// Why it silences a child.
    pub because: String,
}

/// A question that the room answers before, and about a like case after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its id in the plan.
    pub id: ItemId,
    /// What it asks the room to judge.
    pub judged: Judged,
    /// The case and the question before.
    pub before: String,
    /// The like case and the question after.
    pub after: String,
    /// The answers, the same before and after.
    pub answers: Vec<QuestionAnswer>,
}

/// An answer whose hands are counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionAnswer {
    /// Its id in the question.
    pub id: ItemId,
    /// The answer.
    pub text: String,
    /// Whether the session hopes for more of it; the room isn't told.
    pub hoped: bool,
}

impl Plan {
    /// Calls `visit` on every text, in reading order; their addresses are `session/<id>/<part>`, and
    /// `…/avoid` for a sentence to avoid.
    pub fn visit_texts_mut(&mut self, visit: &mut dyn FnMut(TextId, &mut String)) {
        let plan = format!("session/{}", self.id);
        visit(format!("{plan}/title"), &mut self.title);
        visit(format!("{plan}/aim"), &mut self.aim);
        visit_lines(&format!("{plan}/prepare"), &mut self.prepare, visit);
        for step in &mut self.steps {
            step.visit_texts_mut(&format!("{plan}/{}", step.id), visit);
        }
        for question in &mut self.questions {
            let address = format!("{plan}/question/{}", question.id);
            visit(format!("{address}/before"), &mut question.before);
            visit(format!("{address}/after"), &mut question.after);
            for answer in &mut question.answers {
                visit(format!("{address}/{}", answer.id), &mut answer.text);
            }
        }
    }

    /// Whether the text with this address quotes what not to say.
    pub fn is_quotation(address: &str) -> bool {
        address.starts_with("session/") && address.ends_with("/avoid")
    }

    /// Every text with its address, in reading order.
    pub fn texts(&self) -> Vec<(TextId, String)> {
        let mut texts = Vec::new();
        self.clone()
            .visit_texts_mut(&mut |id, text| texts.push((id, std::mem::take(text))));
        texts
    }
}

impl PlanStep {
    fn visit_texts_mut(&mut self, address: &str, visit: &mut dyn FnMut(TextId, &mut String)) {
        visit(format!("{address}/title"), &mut self.title);
        visit_lines(&format!("{address}/show"), &mut self.show, visit);
        visit_lines(&format!("{address}/say"), &mut self.say, visit);
        visit_lines(&format!("{address}/ask"), &mut self.ask, visit);
        for line in &mut self.avoid {
            visit(format!("{address}/{}/avoid", line.id), &mut line.text);
            visit(format!("{address}/{}/because", line.id), &mut line.because);
        }
    }
}

fn visit_lines(address: &str, lines: &mut [PlanLine], visit: &mut dyn FnMut(TextId, &mut String)) {
    for line in lines {
        visit(format!("{address}/{}", line.id), &mut line.text);
    }
}
