//! A trainer's plan of one session: what to prepare, what to say, which story, what to ask before and
//! after. In packs of its own, which only the trainer's room brings.

use crate::look::words;
use crate::{Avoid, ItemId, Line, StoryId, TextId, Tier, UiTexts};
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
    /// Its id: the name of its file, `<topic>-<tier>`.
    pub id: ItemId,
    /// What it is about.
    pub topic: Topic,
    /// For whom.
    pub tier: Tier,
    /// Its title.
    pub title: String,
    /// What the children take home, in one sentence.
    pub aim: String,
    /// What to do before the children come, besides what all sessions need.
    pub prepare: Vec<Line>,
    /// What the room does, in the order of [`StepKind::ALL`].
    pub steps: Vec<PlanStep>,
    /// The questions of the steps before and after, in the order of [`Judged::ALL`].
    pub questions: Vec<Question>,
    /// What all sessions share.
    pub care: Care,
}

/// What keeps children safe in every session, whatever it is about. Written once, in every plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Care {
    /// What to do before the children come.
    pub prepare: Vec<Line>,
    /// What is not said or asked, from the first minute to the last.
    pub avoid: Vec<Avoid>,
    /// What to do when a child tells something, in order.
    pub told: Vec<Line>,
    /// What to say to that child, word for word.
    pub told_say: Vec<Line>,
    /// What not to say to that child.
    pub told_avoid: Vec<Avoid>,
    /// What to do when the children have gone.
    pub afterwards: Vec<Line>,
}

/// A step of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanStep {
    /// Its id in the plan.
    pub id: ItemId,
    /// Whether all sessions share it.
    pub is_shared: bool,
    /// What the room does.
    pub kind: StepKind,
    /// How long it takes.
    pub minutes: u8,
    /// Its title, on the projector too.
    pub title: String,
    /// The story to play.
    pub story: Option<StoryId>,
    /// What stands on the projector.
    pub show: Vec<Line>,
    /// What the trainer does; never on the projector.
    pub doing: Vec<Line>,
    /// What the trainer can say, word for word.
    pub say: Vec<Line>,
    /// What the trainer can ask, about the story's people.
    pub ask: Vec<Line>,
    /// What not to say or ask here.
    pub avoid: Vec<Avoid>,
}

/// A question that the room answers before, and about a like case after. `{service}` in its texts is the name
/// of the country's first contact to talk to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its id in the plan.
    pub id: ItemId,
    /// Whether all sessions share it.
    pub is_shared: bool,
    /// What it asks the room to judge.
    pub judged: Judged,
    /// The case and the question before.
    pub before: String,
    /// The like case and the question after; nothing where both are the same.
    pub after: Option<String>,
    /// The answers, the same before and after.
    pub answers: Vec<QuestionAnswer>,
    /// Whether the answers are those that all sessions share.
    pub has_shared_answers: bool,
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
    /// How long the session takes.
    pub fn minutes(&self) -> u16 {
        self.steps.iter().map(|step| u16::from(step.minutes)).sum()
    }

    /// The stories that it plays.
    pub fn stories(&self) -> impl Iterator<Item = &StoryId> {
        self.steps.iter().filter_map(|step| step.story.as_ref())
    }

    /// Where the printable plan is within a language.
    pub fn path(&self) -> String {
        format!("trainers/{}/", self.id)
    }

    /// Puts the name of the country's service where the texts say `{service}`.
    pub fn name_service(&mut self, name: &str) {
        self.visit_texts_mut(&mut |_, text| {
            if text.contains('{') {
                *text = UiTexts::fill(text, "service", name);
            }
        });
    }

    /// Calls `visit` on every text, in reading order. The addresses are `session/<id>/<part>`, of what all sessions
    /// share `session/common/<part>`, and `…/avoid` for a sentence to avoid.
    pub fn visit_texts_mut(&mut self, visit: &mut dyn FnMut(TextId, &mut String)) {
        let plan = format!("session/{}", self.id);
        visit(format!("{plan}/title"), &mut self.title);
        visit(format!("{plan}/aim"), &mut self.aim);
        visit_lines(&format!("{plan}/prepare"), &mut self.prepare, visit);
        for step in &mut self.steps {
            let base = if step.is_shared { COMMON } else { &plan };
            step.visit_texts_mut(base, visit);
        }
        for question in &mut self.questions {
            let base = if question.is_shared { COMMON } else { &plan };
            question.visit_texts_mut(base, visit);
        }
        self.care.visit_texts_mut(visit);
    }

    /// Every text with its address, in reading order.
    pub fn texts(&self) -> Vec<(TextId, String)> {
        let mut texts = Vec::new();
        self.clone()
            .visit_texts_mut(&mut |id, text| texts.push((id, std::mem::take(text))));
        texts
    }

    /// Whether the text with this address quotes what not to say.
    pub fn is_quotation(address: &str) -> bool {
        address.starts_with("session/") && address.ends_with("/avoid")
    }

    /// Whether only the trainer reads the text with this address: children neither see nor hear it.
    pub fn is_for_trainers(address: &str) -> bool {
        let parts: Vec<_> = address.split('/').collect();
        match parts[..] {
            [
                "session",
                _,
                "aim" | "prepare" | "told" | "told-avoid" | "afterwards",
                ..,
            ]
            | ["session", _, "step", _, "doing", ..] => true,
            ["session", .., last] => last == "because",
            _ => false,
        }
    }
}

impl Care {
    /// Calls `visit` on every text, in reading order.
    pub fn visit_texts_mut(&mut self, visit: &mut dyn FnMut(TextId, &mut String)) {
        let mut lines = |part: &str, lines: &mut [Line]| {
            visit_lines(&format!("{COMMON}/{part}"), lines, visit);
        };
        lines("prepare", &mut self.prepare);
        lines("told", &mut self.told);
        lines("told-say", &mut self.told_say);
        lines("afterwards", &mut self.afterwards);
        visit_avoid(&format!("{COMMON}/avoid"), &mut self.avoid, visit);
        visit_avoid(&format!("{COMMON}/told-avoid"), &mut self.told_avoid, visit);
    }
}

impl PlanStep {
    /// Calls `visit` on every text, in reading order; `base` begins the addresses.
    pub fn visit_texts_mut(&mut self, base: &str, visit: &mut dyn FnMut(TextId, &mut String)) {
        let address = format!("{base}/step/{}", self.id);
        visit(format!("{address}/title"), &mut self.title);
        visit_lines(&format!("{address}/show"), &mut self.show, visit);
        visit_lines(&format!("{address}/doing"), &mut self.doing, visit);
        visit_lines(&format!("{address}/say"), &mut self.say, visit);
        visit_lines(&format!("{address}/ask"), &mut self.ask, visit);
        visit_avoid(&format!("{address}/avoid"), &mut self.avoid, visit);
    }
}

impl Question {
    /// The question after the story.
    pub fn after(&self) -> &str {
        self.after.as_deref().unwrap_or(&self.before)
    }

    /// Calls `visit` on every text, in reading order; `base` begins the addresses.
    pub fn visit_texts_mut(&mut self, base: &str, visit: &mut dyn FnMut(TextId, &mut String)) {
        let address = format!("{base}/question/{}", self.id);
        visit(format!("{address}/before"), &mut self.before);
        if let Some(after) = &mut self.after {
            visit(format!("{address}/after"), after);
        }
        let answers = if self.has_shared_answers {
            format!("{COMMON}/answers/{}", self.judged.word())
        } else {
            format!("{address}/answer")
        };
        for answer in &mut self.answers {
            visit(format!("{answers}/{}", answer.id), &mut answer.text);
        }
    }
}

/// Where the addresses of what all sessions share begin.
const COMMON: &str = "session/common";

fn visit_lines(address: &str, lines: &mut [Line], visit: &mut dyn FnMut(TextId, &mut String)) {
    for line in lines {
        visit(format!("{address}/{}", line.id), &mut line.text);
    }
}

fn visit_avoid(address: &str, lines: &mut [Avoid], visit: &mut dyn FnMut(TextId, &mut String)) {
    for line in lines {
        visit(format!("{address}/{}/avoid", line.id), &mut line.text);
        visit(format!("{address}/{}/because", line.id), &mut line.because);
    }
}

#[cfg(test)]
mod tests {
    use super::Plan;

    #[test]
    fn knows_from_the_address_what_children_hear() {
        for heard in [
            "session/common/step/rules/say/stop",
            "session/common/told-say/believe",
            "session/comments-8-10/question/okay/before",
        ] {
            assert!(!Plan::is_for_trainers(heard), "{heard}");
        }
        for read in [
            "session/common/prepare/helpline",
            "session/comments-8-10/step/talk/avoid/why/because",
            "session/comments-8-10/aim",
        ] {
            assert!(Plan::is_for_trainers(read), "{read}");
        }
        assert!(!Plan::is_for_trainers("leaflet/call/prepare"));
        let quoted = "session/comments-8-10/step/talk/avoid/why/avoid";
        assert!(Plan::is_quotation(quoted));
    }
}
