//! The story, played by the room: one press goes one thing on, and where there is a choice the hands decide.

use super::Model;
use super::place::story_key;
use super::poll::{Poll, closed_key, hands_key, seen_key};
use tokkae_catalogue::{Act, Answer, ItemId, Scene, Story};
use tokkae_engine::{Action, Place, State, TellStage, snapshot, step};

impl Model {
    /// The vote of this place: on a question, or in the story.
    pub fn poll(&self) -> Option<Poll> {
        if let Some(super::place::Asked::Question(when, question)) = self.asked() {
            return Some(self.question_poll(when, question));
        }
        let (story, state) = self.playing()?;
        self.story_poll(&story, &state)
    }

    /// The vote of the story's place, where there is something to choose from.
    fn story_poll(&self, story: &Story, state: &State) -> Option<Poll> {
        let scene = state.scene(story)?;
        let of_step = &self.step()?.id;
        let id = |part: &str| format!("s/{of_step}/{}{part}", scene.id);
        let poll = |id, prompt: &str, options: Vec<(&ItemId, &str)>| {
            Some(Poll::new(&self.shared, id, prompt, options))
        };
        match (&scene.act, state.place()) {
            (Act::Choose { prompt, options }, _) => {
                let options = options.iter().map(|one| (&one.id, &*one.text));
                poll(id(""), prompt, options.collect())
            }
            (
                Act::Feel {
                    prompt, feelings, ..
                },
                Place::Feel { picked },
            ) if picked.is_empty() => {
                let feelings = feelings.iter().map(|one| (&one.id, &*one.text));
                poll(id(""), prompt, feelings.collect())
            }
            (Act::Sort { items, .. }, Place::Sort { sorted }) => {
                let item = items.get(sorted.len())?;
                let ui = &self.shelf.ui;
                let piles = [
                    (Answer::Okay, &ui.answer_okay),
                    (Answer::NotOkay, &ui.answer_not_okay),
                    (Answer::Unsure, &ui.answer_unsure),
                ];
                let piles = piles.map(|(answer, text)| (ItemId::from(answer.word()), text));
                let options = piles.iter().map(|(id, text)| (id, text.as_str()));
                poll(id(&format!("/{}", item.id)), &item.text, options.collect())
            }
            (
                Act::Tell {
                    prompt,
                    people,
                    words_prompt,
                    words,
                    ..
                },
                Place::Tell { picks },
            ) => {
                let stage = TellStage::after(picks.len());
                let people = people.iter().filter(|one| !picks.contains(&one.id));
                let people = people.map(|one| (&one.id, &*one.text)).collect();
                let words = words.iter().map(|one| (&one.id, &*one.text)).collect();
                let id = id(&format!("/{}", picks.len()));
                match stage {
                    TellStage::FirstPerson => poll(id, prompt, people),
                    TellStage::NextPerson => poll(id, &self.shelf.ui.try_next, people),
                    TellStage::FirstWords | TellStage::NextWords => poll(id, words_prompt, words),
                    TellStage::Heard => None,
                }
            }
            _ => None,
        }
    }

    /// One thing on in the story; `false` where it is over, or hasn't come.
    pub(super) fn play_on(&mut self) -> bool {
        let Some((story, state)) = self.playing() else {
            return false;
        };
        let Some(scene) = state.scene(&story) else {
            return false;
        };
        if let Some(poll) = self.story_poll(&story, &state) {
            if poll.total() > 0 && !poll.closed {
                self.close(true);
            } else if let Some(option) = decided(&poll, scene, &state) {
                self.go(&option);
            }
            return true;
        }
        let action = match (&scene.act, state.place()) {
            (Act::Ending { .. }, _) => return false,
            _ if state.is_done(&story) => Action::Next,
            (Act::Chat { .. }, _) => Action::ShowMessage,
            (Act::Spot { .. }, _) => Action::ShowReasons,
            (Act::Practise { steps, .. }, Place::Practise { done }) => {
                match steps.get(done.len()) {
                    Some(step) => Action::Practise(step.id.clone()),
                    None => Action::Next,
                }
            }
            _ => Action::Skip,
        };
        self.act(action);
        true
    }

    /// Takes the story the way of an answer of its vote.
    pub(super) fn go(&mut self, option: &ItemId) {
        let Some((story, state)) = self.playing() else {
            return;
        };
        let (Some(scene), Some(poll)) = (state.scene(&story), self.story_poll(&story, &state))
        else {
            return;
        };
        if !poll.options.iter().any(|known| known.id == *option) {
            return;
        }
        let option = option.clone();
        let action = match (&scene.act, state.place()) {
            (Act::Choose { .. }, _) => Action::Choose(option),
            (Act::Feel { .. }, _) => Action::Feel(option),
            (Act::Sort { items, .. }, Place::Sort { sorted }) => {
                match (items.get(sorted.len()), Answer::from_word(option.as_str())) {
                    (Some(item), Some(answer)) => Action::Sort(item.id.clone(), answer),
                    _ => return,
                }
            }
            (Act::Tell { .. }, Place::Tell { picks }) => match TellStage::after(picks.len()) {
                TellStage::FirstPerson | TellStage::NextPerson => Action::TellPerson(option),
                _ => Action::TellWords(option),
            },
            _ => return,
        };
        self.act(action);
    }

    /// Does something in the story.
    pub(super) fn act(&mut self, action: Action) {
        let Some((story, state)) = self.playing() else {
            return;
        };
        let Some(id) = self.step().map(|step| step.id.clone()) else {
            return;
        };
        if let (Action::Choose(option), Some(poll)) = (&action, self.story_poll(&story, &state)) {
            self.mark(seen_key(&poll.id, option), true);
        }
        let is_back = action == Action::Back;
        let (state, events) = step(&story, state, action);
        self.write(story_key(&id), snapshot::write(&story.id, &state));
        if !is_back && !events.is_empty() {
            self.begin_vote();
        }
    }

    /// A story that comes to a choice once more asks the room anew.
    fn begin_vote(&mut self) {
        let Some(poll) = self.poll().filter(|poll| poll.closed) else {
            return;
        };
        self.mark(closed_key(&poll.id), false);
        for option in &poll.options {
            self.write(hands_key(&poll.id, &option.id), "0");
        }
    }

    /// One thing back in the story; `false` at its beginning.
    pub(super) fn play_back(&mut self) -> bool {
        let can = self.playing().is_some_and(|(_, state)| state.can_go_back());
        if can {
            self.act(Action::Back);
        }
        can
    }

    /// Whether there is a choice behind, to go back to and see another way.
    pub fn has_choice_behind(&self) -> bool {
        self.choice_behind().is_some()
    }

    /// The story at its last choice.
    fn choice_behind(&self) -> Option<String> {
        let (story, mut state) = self.playing()?;
        let is_choice = |state: &State| {
            let scene = state.scene(&story);
            scene.is_some_and(|scene| matches!(scene.act, Act::Choose { .. }))
        };
        // Each step back takes a pick or a scene away, so this ends.
        while state.can_go_back() {
            state = step(&story, state, Action::Back).0;
            if is_choice(&state) {
                return Some(snapshot::write(&story.id, &state));
            }
        }
        None
    }

    /// Goes back to it.
    pub(super) fn other_way(&mut self) {
        let Some(id) = self.step().map(|step| step.id.clone()) else {
            return;
        };
        if let Some(saved) = self.choice_behind() {
            self.write(story_key(&id), saved);
        }
    }
}

/// What the room decided: the answer with the most hands. Where as many were raised for two, or none were counted,
/// and nothing hangs on it, what Tokkae would say, or the first. A way that was played before is not taken again by
/// itself.
fn decided(poll: &Poll, scene: &Scene, state: &State) -> Option<ItemId> {
    if let Some(winner) = poll.winner() {
        return (!winner.seen).then(|| winner.id.clone());
    }
    match (&scene.act, state.place()) {
        (Act::Choose { .. }, _) => None,
        _ if poll.is_tie() && !matches!(scene.act, Act::Sort { .. }) => {
            let most = poll.options.iter().map(|option| option.hands).max();
            let mut first = poll
                .options
                .iter()
                .filter(|option| Some(option.hands) == most);
            first.next().map(|option| option.id.clone())
        }
        (Act::Sort { items, .. }, Place::Sort { sorted }) => {
            let item = items.get(sorted.len())?;
            Some(ItemId::from(item.answer.word()))
        }
        _ => poll.options.first().map(|option| option.id.clone()),
    }
}
