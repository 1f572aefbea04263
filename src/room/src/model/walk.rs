//! Through a session: choosing it, beginning it, one thing on, one thing back, and what is below the edge first.

use super::place::PLAN;
use super::{Model, Place};
use tokkae_catalogue::{ItemId, StepKind};

impl Model {
    pub(super) fn pick(&mut self, id: &ItemId) {
        if self.room.plans.iter().any(|plan| plan.id == *id) {
            self.shared.restart(self.by);
            self.write(PLAN, id.as_str());
        }
    }

    pub(super) fn begin(&mut self) {
        if self.shared.get("began").is_empty() {
            self.write("began", self.now.to_string());
            self.write("day", self.day.clone());
        }
        if self.place() == Place::Preparing {
            self.enter(0);
        }
    }

    /// One thing on. While the projector is covered nothing moves.
    pub(super) fn next(&mut self) {
        if self.is_hidden() {
            return;
        }
        match self.place() {
            Place::Nowhere | Place::End => {}
            Place::Preparing => self.begin(),
            Place::Step(_) if self.has_more() => self.roll(true),
            Place::Step(number) => {
                let is_story = self.step().is_some_and(|step| step.kind == StepKind::Story);
                let moved = if is_story {
                    self.play_on()
                } else {
                    self.ask(true)
                };
                // A story that hasn't come is waited for, not left out by mistake.
                let waits = is_story && self.playing().is_none() && !self.has_failed();
                if !moved && !waits {
                    self.enter(number + 1);
                }
            }
        }
    }

    pub(super) fn back(&mut self) {
        if self.is_hidden() {
            return;
        }
        match self.place() {
            Place::Nowhere | Place::Preparing => {}
            Place::End => {
                let last = self.plan().map_or(0, |plan| plan.steps.len());
                self.enter(last.saturating_sub(1));
            }
            Place::Step(number) => {
                let is_story = self.step().is_some_and(|step| step.kind == StepKind::Story);
                let moved = if is_story {
                    self.play_back()
                } else {
                    self.ask(false)
                };
                if let Some(before) = number.checked_sub(1).filter(|_| !moved) {
                    self.enter(before);
                }
            }
        }
    }

    pub(super) fn roll(&mut self, down: bool) {
        let rolled = self.rolled();
        let to = if down {
            rolled.saturating_add(1).min(99)
        } else {
            rolled.saturating_sub(1)
        };
        self.write(self.roll_key(), to.to_string());
    }

    pub(super) fn roll_key(&self) -> String {
        format!("roll/{}", self.showing().replace(' ', "-"))
    }

    pub(super) fn more_word(&self) -> String {
        format!("{}/{}", self.showing(), self.rolled())
    }
}
