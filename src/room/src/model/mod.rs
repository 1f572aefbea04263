//! The room's model: a value, and `update(message) -> effects`. No clock, no browser.

mod change;
mod csv;
mod keys;
mod load;
mod msg;
mod place;
mod play;
mod poll;
mod registers;
#[cfg(test)]
mod tests;
mod walk;

pub use change::{Bar, Change, bars};
pub use msg::{Count, Effect, Msg, Opening, View, Wanted};
pub use place::{Asked, Place, When};
pub use poll::{Poll, PollOption};
pub use registers::Registers;

use place::AT;
use std::collections::BTreeMap;
use std::rc::Rc;
use tokkae_catalogue::{ItemId, Plan, Room, Shelf, Story, StoryId};

/// Seconds after which a window that says nothing is taken for closed.
const SILENCE: u64 = 4;
const HIDDEN: &str = "hidden";
const MORE: &str = "more";
const NO_LETTERS: &str = "no-letters";

/// Everything that a window of the room knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The language, the stories, the contacts.
    pub shelf: Rc<Shelf>,
    /// The texts and the plans.
    pub room: Rc<Room>,
    /// What this window shows.
    pub view: View,
    /// What both windows know.
    pub shared: Registers,
    /// The plans that have come.
    plans: BTreeMap<ItemId, Rc<Plan>>,
    /// The stories that have come.
    stories: BTreeMap<StoryId, Rc<Story>>,
    /// What was asked for.
    asked_for: Vec<Wanted>,
    /// What did not come.
    failed: Vec<Wanted>,
    /// Whether the notes lie over the projector.
    pub peek: bool,
    /// Whether what to do when a child tells something is open.
    pub telling: bool,
    /// Whether the browser refused a window.
    pub blocked: bool,
    /// The time, in seconds.
    now: u64,
    day: String,
    /// This window's number.
    by: u32,
    /// When the projector was heard of last.
    projector: Option<u64>,
}

impl Model {
    /// The room before anything has happened.
    pub fn new(shelf: Rc<Shelf>, room: Rc<Room>) -> Self {
        Self {
            shelf,
            room,
            view: View::Desk,
            shared: Registers::default(),
            plans: BTreeMap::new(),
            stories: BTreeMap::new(),
            asked_for: Vec::new(),
            failed: Vec::new(),
            peek: false,
            telling: false,
            blocked: false,
            now: 0,
            day: String::new(),
            by: 0,
            projector: None,
        }
    }

    /// Whether the projector is covered.
    pub fn is_hidden(&self) -> bool {
        self.shared.is(HIDDEN)
    }

    /// Whether something did not come.
    pub fn has_failed(&self) -> bool {
        !self.failed.is_empty()
    }

    /// Whether single letters do something.
    pub fn has_letter_keys(&self) -> bool {
        !self.shared.is(NO_LETTERS)
    }

    /// Whether something of the preparation is done.
    pub fn is_prepared(&self, item: &str) -> bool {
        self.shared.is(&prepared_key(item))
    }

    /// Whether a projector window answers.
    pub fn has_projector(&self) -> bool {
        self.projector
            .is_some_and(|heard| self.now.saturating_sub(heard) <= SILENCE)
    }

    /// How many screens the projector's page is moved.
    pub fn rolled(&self) -> u32 {
        self.shared.number(&self.roll_key())
    }

    /// Whether something is below the projector's edge.
    pub fn has_more(&self) -> bool {
        let more = self.shared.get(MORE);
        !more.is_empty() && more == self.more_word()
    }

    /// Does what the message says, and says what the window has to do.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        let (before, view) = (self.shared.clone(), self.view);
        let mut effects = Vec::new();
        self.take(msg, &mut effects);
        if self.shared != before {
            effects.push(Effect::Keep(self.shared.write()));
            effects.push(Effect::Say(self.message()));
            if self.view == View::Notes {
                effects.push(Effect::Follow);
            }
        }
        if self.view != view {
            effects.push(Effect::Address(self.view));
        }
        let moved =
            before.get(AT) != self.shared.get(AT) || before.get(HIDDEN) != self.shared.get(HIDDEN);
        if self.view != view || moved && self.view == View::Projector {
            effects.push(Effect::Focus);
        } else if before.get(AT) != self.shared.get(AT) {
            effects.push(Effect::Top);
        }
        self.load(&mut effects);
        effects
    }

    fn take(&mut self, msg: Msg, effects: &mut Vec<Effect>) {
        match msg {
            Msg::Opened(opening) => {
                self.open(opening);
                effects.push(Effect::Say(self.message()));
            }
            Msg::Tick(now) => {
                self.now = self.now.max(now);
                effects.push(Effect::Say(self.message()));
            }
            Msg::Heard(message) => self.hear(&message, effects),
            Msg::Key(key) => {
                if let Some(msg) = self.key(&key) {
                    self.take(msg, effects);
                }
            }
            Msg::Show(view) => self.view = view,
            Msg::Pick(id) => self.pick(&id),
            Msg::Forget => {
                self.shared.restart(self.by);
                self.view = View::Desk;
            }
            Msg::Prepared(item, is) => self.mark(prepared_key(&item), is),
            Msg::LetterKeys(on) => self.mark(NO_LETTERS, !on),
            Msg::Begin(view) => {
                if self.place() == Place::Preparing {
                    self.begin();
                }
                self.view = view;
            }
            Msg::Next => self.next(),
            Msg::Back => self.back(),
            Msg::GoTo(id) => {
                let steps = self.plan().map(|plan| plan.steps.iter());
                let number = steps.and_then(|mut steps| steps.position(|step| step.id == id));
                if let Some(number) = number {
                    self.begin();
                    self.enter(number);
                }
            }
            Msg::Do(action) => self.act(action),
            Msg::Hands(option, count) => self.count(&option, count),
            Msg::Close(closed) => self.close(closed),
            Msg::Go(option) => self.go(&option),
            Msg::OtherWay => self.other_way(),
            Msg::Hide(hidden) => self.mark(HIDDEN, hidden),
            Msg::Peek(peek) => self.peek = peek,
            Msg::Telling(telling) => self.telling = telling,
            Msg::Roll(down) => self.roll(down),
            Msg::More(more) => {
                let word = if more {
                    self.more_word()
                } else {
                    String::new()
                };
                self.write(MORE, word);
            }
            Msg::Open(view) => effects.push(Effect::Open(view)),
            Msg::DidOpen(did) => self.blocked = !did,
            Msg::FullScreen => effects.push(Effect::FullScreen),
            Msg::Print => effects.push(Effect::Print),
            Msg::Save => effects.extend(self.table()),
            Msg::PlanArrived(id, plan) => self.receive_plan(id, plan),
            Msg::StoryArrived(id, story) => self.receive_story(id, story),
            Msg::TryAgain => {
                let failed = std::mem::take(&mut self.failed);
                self.asked_for.retain(|wanted| !failed.contains(wanted));
            }
        }
    }

    fn open(&mut self, opening: Opening) {
        let Opening {
            saved,
            view,
            by,
            now,
            day,
        } = opening;
        (self.by, self.now, self.day) = (by, now, day);
        if let Some(saved) = saved.as_deref().and_then(Registers::read) {
            self.shared.merge(saved);
        }
        self.view = view;
    }

    /// What this window says to the others: what it shows, and all it knows.
    fn message(&self) -> String {
        format!("{}\n{}", self.view.word(), self.shared.write())
    }

    /// Takes over what another window knows, and answers where it knows less.
    fn hear(&mut self, message: &str, effects: &mut Vec<Effect>) {
        let Some((view, known)) = message.split_once('\n') else {
            return;
        };
        let (Some(view), Some(theirs)) = (View::from_word(view), Registers::read(known)) else {
            return;
        };
        if view == View::Projector {
            self.projector = Some(self.now);
        }
        let had = self.shared.clone();
        self.shared.merge(theirs.clone());
        if self.shared == had && self.shared != theirs {
            effects.push(Effect::Say(self.message()));
        }
    }

    fn write(&mut self, key: impl Into<String>, value: impl Into<String>) {
        self.shared.set(self.by, key, value);
    }

    fn mark(&mut self, key: impl Into<String>, is: bool) {
        self.shared.mark(self.by, key, is);
    }
}

fn prepared_key(item: &str) -> String {
    format!("prepared/{item}")
}
