//! The one place where a story's state changes.

use crate::place::{Place, TellStage};
use crate::{Action, Event, State};
use tokkae_catalogue::{Act, Answer, ItemId, Scene, SceneId, Story};

/// Does `action` in `state`, and says what has happened.
///
/// An action that does not fit the scene gives the state back unchanged. A state whose scene the
/// story does not have (the content has changed under it) starts the story again.
pub fn step(story: &Story, mut state: State, action: Action) -> (State, Vec<Event>) {
    let Some(scene) = state.scene(story) else {
        let state = State::start(story);
        let events = state
            .scene
            .clone()
            .map(Event::SceneEntered)
            .into_iter()
            .collect();
        return (state, events);
    };
    match action {
        Action::Next if state.place.is_done(scene) => follow(story, state, only_exit(scene)),
        Action::Skip => follow(story, state, skip_exit(scene)),
        Action::Choose(item) => follow(story, state, choice_exit(scene, &item)),
        Action::Back => go_back(story, state),
        action => {
            act(scene, &mut state.place, action);
            (state, Vec::new())
        }
    }
}

/// Opens the scene `to`, if there is one.
fn follow(story: &Story, mut state: State, to: Option<&SceneId>) -> (State, Vec<Event>) {
    let Some(scene) = to.and_then(|id| story.scene(id)) else {
        return (state, Vec::new());
    };
    state.trail.extend(state.scene.take());
    if state.trail.len() > State::LONGEST_TRAIL {
        state.trail.remove(0);
    }
    let state = State::at(scene, Place::start(scene), state.trail);
    let mut events = vec![Event::SceneEntered(scene.id.clone())];
    if matches!(scene.act, Act::Ending { .. }) {
        events.push(Event::StoryFinished(story.id.clone()));
    }
    (state, events)
}

fn go_back(story: &Story, mut state: State) -> (State, Vec<Event>) {
    if state.place.undo() {
        return (state, Vec::new());
    }
    while let Some(id) = state.trail.pop() {
        if let Some(scene) = story.scene(&id) {
            let events = vec![Event::SceneEntered(id)];
            return (
                State::at(scene, Place::returned(scene), state.trail),
                events,
            );
        }
    }
    (state, Vec::new())
}

fn only_exit(scene: &Scene) -> Option<&SceneId> {
    match scene.act {
        Act::Choose { .. } => None,
        _ => scene.exits().into_iter().next(),
    }
}

/// Skipping a choice takes the first safe way on: skipping is never an unsafe choice.
fn skip_exit(scene: &Scene) -> Option<&SceneId> {
    match &scene.act {
        Act::Choose { options, .. } => options
            .iter()
            .find(|option| !option.is_unsafe)
            .or(options.first())
            .map(|option| &option.to),
        _ => only_exit(scene),
    }
}

fn choice_exit<'a>(scene: &'a Scene, item: &ItemId) -> Option<&'a SceneId> {
    match &scene.act {
        Act::Choose { options, .. } => options
            .iter()
            .find(|option| option.id == *item)
            .map(|option| &option.to),
        _ => None,
    }
}

/// Does what stays within the scene.
fn act(scene: &Scene, place: &mut Place, action: Action) {
    match (action, place, &scene.act) {
        (Action::ShowMessage, Place::Chat { shown }, Act::Chat { messages, .. }) => {
            *shown = (*shown + 1).min(messages.len());
        }
        (
            Action::Mark(item),
            Place::Spot {
                marked,
                revealed: false,
            },
            Act::Spot { messages, .. },
        ) if messages.iter().any(|spot| spot.message.id == item) => {
            toggle(marked, item);
        }
        (Action::ShowReasons, Place::Spot { revealed, .. }, _) => *revealed = true,
        (Action::Sort(item, answer), Place::Sort { sorted }, Act::Sort { items, .. })
            if items.iter().any(|known| known.id == item) =>
        {
            put(sorted, item, answer);
        }
        (Action::Feel(item), Place::Feel { picked }, Act::Feel { feelings, .. })
            if feelings.iter().any(|known| known.id == item) =>
        {
            picked.retain(|known| *known != item);
            picked.push(item);
        }
        (Action::Practise(item), Place::Practise { done }, Act::Practise { steps, .. })
            if steps.get(done.len()).is_some_and(|step| step.id == item) =>
        {
            done.push(item);
        }
        (Action::TellPerson(item), Place::Tell { picks }, Act::Tell { people, .. })
            if asks_for_person(picks)
                && people.iter().any(|person| person.id == item)
                && !picks.contains(&item) =>
        {
            picks.push(item);
        }
        (Action::TellWords(item), Place::Tell { picks }, Act::Tell { words, .. })
            if asks_for_words(picks) && words.iter().any(|known| known.id == item) =>
        {
            picks.push(item);
        }
        _ => {}
    }
}

fn toggle(marked: &mut Vec<ItemId>, item: ItemId) {
    if let Some(at) = marked.iter().position(|known| *known == item) {
        marked.remove(at);
    } else {
        marked.push(item);
    }
}

fn put(sorted: &mut Vec<(ItemId, Answer)>, item: ItemId, answer: Answer) {
    match sorted.iter_mut().find(|(known, _)| *known == item) {
        Some((_, old)) => *old = answer,
        None => sorted.push((item, answer)),
    }
}

fn asks_for_person(picks: &[ItemId]) -> bool {
    matches!(
        TellStage::after(picks.len()),
        TellStage::FirstPerson | TellStage::NextPerson
    )
}

fn asks_for_words(picks: &[ItemId]) -> bool {
    matches!(
        TellStage::after(picks.len()),
        TellStage::FirstWords | TellStage::NextWords
    )
}
