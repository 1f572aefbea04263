//! A state as a short string, and back, across changes of the story's content.
//!
//! `1~story~scene~trail~place`: ids are made of `a-z`, `0-9` and `-`, so `~`, `.` and `=` part them.
//! Reading one plays the picks again through [`step`], so that a snapshot can only ever give a
//! state which the story allows, whatever the string says.

use crate::{Action, Place, State, TellStage, step};
use tokkae_catalogue::{Answer, ItemId, Scene, SceneId, Story, StoryId};

const VERSION: &str = "1";

/// How well a snapshot fitted the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The same scene as before.
    Same,
    /// The scene is gone; this is the nearest one before it that is still there.
    Nearest,
    /// Nothing of it is left: the story starts again.
    Restarted,
}

/// The state as a string of ASCII characters without spaces.
pub fn write(story: &StoryId, state: &State) -> String {
    let scene = state.scene.as_ref().map_or("", SceneId::as_str);
    let trail: Vec<_> = state.trail.iter().map(SceneId::as_str).collect();
    [
        VERSION,
        story.as_str(),
        scene,
        &trail.join("."),
        &write_place(&state.place),
    ]
    .join("~")
}

/// The story that a snapshot is of, if it is a snapshot.
pub fn story_of(snapshot: &str) -> Option<StoryId> {
    let mut fields = snapshot.split('~');
    (fields.next()? == VERSION).then_some(())?;
    fields.next().filter(|id| !id.is_empty()).map(StoryId::from)
}

/// The state that a snapshot holds, or the nearest that the story still has.
pub fn read(story: &Story, snapshot: &str) -> (State, Fit) {
    let restarted = || (State::start(story), Fit::Restarted);
    let fields: Vec<_> = snapshot.split('~').collect();
    let [VERSION, id, scene, trail, place] = fields[..] else {
        return restarted();
    };
    if id != story.id.as_str() {
        return restarted();
    }
    let mut trail: Vec<SceneId> = trail
        .split('.')
        .map(SceneId::from)
        .filter(|id| story.scene(id).is_some())
        .collect();
    let excess = trail.len().saturating_sub(State::LONGEST_TRAIL);
    trail.drain(..excess);
    if let Some(scene) = story.scene(&SceneId::from(scene)) {
        let state = State::at(scene, Place::start(scene), trail);
        return (replay(story, scene, state, place), Fit::Same);
    }
    match trail.pop().and_then(|id| story.scene(&id)) {
        Some(scene) => (
            State::at(scene, Place::returned(scene), trail),
            Fit::Nearest,
        ),
        None => restarted(),
    }
}

fn write_place(place: &Place) -> String {
    match place {
        Place::Chat { shown } => ["c", &shown.to_string()].concat(),
        Place::Spot { marked, revealed } => {
            [if *revealed { "P" } else { "p" }, &join(marked)].concat()
        }
        Place::Sort { sorted } => {
            let sorted: Vec<_> = sorted
                .iter()
                .map(|(item, answer)| [item.as_str(), "=", answer.word()].concat())
                .collect();
            ["s", &sorted.join(".")].concat()
        }
        Place::Feel { picked } => ["f", &join(picked)].concat(),
        Place::Practise { done } => ["x", &join(done)].concat(),
        Place::Tell { picks } => ["t", &join(picks)].concat(),
        Place::Plain => String::new(),
    }
}

fn join(items: &[ItemId]) -> String {
    items
        .iter()
        .map(ItemId::as_str)
        .collect::<Vec<_>>()
        .join(".")
}

fn replay(story: &Story, scene: &Scene, state: State, place: &str) -> State {
    let mut chars = place.chars();
    let (Some(kind), rest) = (chars.next(), chars.as_str()) else {
        return state;
    };
    if kind == 'c' {
        return show_messages(story, scene, state, rest.parse().unwrap_or(0));
    }
    let mut state = state;
    for item in rest.split('.').filter(|item| !item.is_empty()) {
        if let Some(action) = pick(kind, item, &state.place) {
            state = step(story, state, action).0;
        }
    }
    if kind == 'P' {
        step(story, state, Action::ShowReasons).0
    } else {
        state
    }
}

/// Lets messages arrive until `shown` have, or all.
fn show_messages(story: &Story, scene: &Scene, mut state: State, shown: usize) -> State {
    while matches!(state.place, Place::Chat { shown: now } if now < shown)
        && !state.place.is_done(scene)
    {
        state = step(story, state, Action::ShowMessage).0;
    }
    state
}

fn pick(kind: char, item: &str, place: &Place) -> Option<Action> {
    match (kind, place) {
        ('p' | 'P', _) => Some(Action::Mark(item.into())),
        ('s', _) => {
            let (item, answer) = item.split_once('=')?;
            Some(Action::Sort(item.into(), Answer::from_word(answer)?))
        }
        ('f', _) => Some(Action::Feel(item.into())),
        ('x', _) => Some(Action::Practise(item.into())),
        ('t', Place::Tell { picks }) => Some(match TellStage::after(picks.len()) {
            TellStage::FirstPerson | TellStage::NextPerson => Action::TellPerson(item.into()),
            _ => Action::TellWords(item.into()),
        }),
        _ => None,
    }
}
