//! Where the session is: before it, in a step of the plan, in a question of that step, at its end.

use super::poll::Poll;
use super::{Model, registers::Registers};
use std::rc::Rc;
use tokkae_catalogue::{ItemId, Plan, PlanStep, Question, StepKind, Story};
use tokkae_engine::{State, snapshot};

pub(super) const PLAN: &str = "plan";
pub(super) const AT: &str = "at";
const END: &str = "end";

/// When a session's questions are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Before the story.
    Before,
    /// After it.
    After,
}

impl When {
    /// Its word in the places where hands are counted.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }

    /// When the questions of a step are asked, if it has any.
    pub fn of(step: &PlanStep) -> Option<Self> {
        match step.kind {
            StepKind::Before => Some(Self::Before),
            StepKind::After => Some(Self::After),
            _ => None,
        }
    }
}

/// Where the session is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nothing has been chosen.
    Nowhere,
    /// A plan has been chosen; the children aren't there yet.
    Preparing,
    /// In the plan's step with this number.
    Step(usize),
    /// It is over.
    End,
}

/// What a step with questions shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Asked<'a> {
    /// A question.
    Question(When, &'a Question),
    /// How the answers to it changed.
    Change(&'a Question),
}

impl Model {
    /// The plan that was chosen.
    pub fn plan(&self) -> Option<&Plan> {
        let id = ItemId::from(self.shared.get(PLAN));
        self.plans.get(&id).map(|plan| &**plan)
    }

    /// Whether a plan has been chosen that hasn't come yet.
    pub fn is_waiting(&self) -> bool {
        !self.shared.get(PLAN).is_empty() && self.plan().is_none()
    }

    /// Where the session is.
    pub fn place(&self) -> Place {
        let Some(plan) = self.plan() else {
            return Place::Nowhere;
        };
        match self.shared.get(AT) {
            "" => Place::Preparing,
            END => Place::End,
            at => {
                let id = at.strip_prefix("step/").unwrap_or_default();
                let step = plan.steps.iter().position(|step| step.id.as_str() == id);
                step.map_or(Place::Preparing, Place::Step)
            }
        }
    }

    /// The step that the session is in.
    pub fn step(&self) -> Option<&PlanStep> {
        match self.place() {
            Place::Step(number) => self.plan()?.steps.get(number),
            _ => None,
        }
    }

    /// Opens the step with this number; after the last one comes the end.
    pub(super) fn enter(&mut self, number: usize) {
        let Some(plan) = self.plan() else { return };
        match plan.steps.get(number).map(|step| step.id.clone()) {
            Some(id) => {
                self.write(AT, format!("step/{id}"));
                self.write(format!("since/{id}"), self.now.to_string());
            }
            None => self.write(AT, END),
        }
    }

    /// What the step with questions shows.
    pub fn asked(&self) -> Option<Asked<'_>> {
        let step = self.step()?;
        let asked = self.asked_in(step)?;
        let at = self.shared.number(&asked_key(step));
        asked.into_iter().nth(usize::try_from(at).ok()?)
    }

    /// Everything that a step with questions shows, in order.
    fn asked_in(&self, step: &PlanStep) -> Option<Vec<Asked<'_>>> {
        let when = When::of(step)?;
        let questions = &self.plan()?.questions;
        let mut asked: Vec<_> = questions
            .iter()
            .map(|question| Asked::Question(when, question))
            .collect();
        if when == When::After {
            asked.extend(questions.iter().map(Asked::Change));
        }
        Some(asked)
    }

    /// Goes on or back among the questions of the step; `false` where there are no more.
    pub(super) fn ask(&mut self, on: bool) -> bool {
        let Some(step) = self.step() else {
            return false;
        };
        let count = self.asked_in(step).map_or(0, |asked| asked.len());
        let key = asked_key(step);
        let at = self.shared.number(&key);
        let to = if on {
            at.checked_add(1)
        } else {
            at.checked_sub(1)
        };
        match to.filter(|to| usize::try_from(*to).is_ok_and(|to| to < count)) {
            Some(to) => {
                self.write(key, to.to_string());
                true
            }
            None => false,
        }
    }

    /// The vote on a question.
    pub fn question_poll(&self, when: When, question: &Question) -> Poll {
        let id = format!("q/{}/{}", when.word(), question.id);
        let prompt = match when {
            When::Before => &question.before,
            When::After => question.after(),
        };
        let answers = question.answers.iter();
        let answers = answers.map(|answer| (&answer.id, &*answer.text));
        Poll::new(&self.shared, id, prompt, answers)
    }

    /// The story of the step, and where it stands.
    pub fn playing(&self) -> Option<(Rc<Story>, State)> {
        let step = self.step()?;
        let story = self.stories.get(step.story.as_ref()?)?;
        let saved = self.shared.get(&story_key(&step.id));
        let state = if saved.is_empty() {
            State::start(story)
        } else {
            snapshot::read(story, saved).0
        };
        Some((Rc::clone(story), state))
    }

    /// What the projector shows, as a word that changes with it: what is scrolled belongs to it.
    pub(super) fn showing(&self) -> String {
        let at = self.shared.get(AT);
        let Some(step) = self.step() else {
            return at.to_owned();
        };
        let closed = self.poll().is_some_and(|poll| poll.closed);
        let story = self.shared.get(&story_key(&step.id));
        let asked = self.shared.number(&asked_key(step));
        format!("{at}/{asked}/{story}/{closed}")
    }

    /// Minutes since the session or a step began.
    pub fn minutes_since(&self, key: &str) -> u64 {
        let began = u64::from(self.shared.number(key));
        if began == 0 {
            return 0;
        }
        self.now.saturating_sub(began) / 60
    }
}

/// Where it stands how far a step's questions are.
fn asked_key(step: &PlanStep) -> String {
    format!("asked/{}", step.id)
}

/// Where the story of a step is kept.
pub(super) fn story_key(step: &ItemId) -> String {
    format!("story/{step}")
}

/// The session's day.
pub(super) fn day(registers: &Registers) -> &str {
    registers.get("day")
}
