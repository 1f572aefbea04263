//! A child who does anything at all in a story.

use tokkae_catalogue::{Act, Answer, ItemId, Scene, Story};
use tokkae_engine::{Action, State, snapshot, step};

/// The most that one child does.
const MOST_DEEDS: usize = 96;

/// Does one thing for each byte. In a story that was checked, every state is found again from its snapshot.
pub(crate) fn play(story: &Story, deeds: &[u8], is_checked: bool) {
    let mut state = State::start(story);
    for deed in deeds.iter().rev().take(MOST_DEEDS) {
        let action = action(story, &state, *deed);
        state = step(story, state, action).0;
        let written = snapshot::write(&story.id, &state);
        let (again, fit) = snapshot::read(story, &written);
        let _ = (state.can_go_back(), state.is_done(story));
        if is_checked {
            assert!(state.scene(story).is_some(), "a scene that is not there");
            assert_eq!(
                (again, fit),
                (state.clone(), snapshot::Fit::Same),
                "{written}"
            );
        }
    }
    let _ = state.steps_left(story);
}

/// The lower bits choose what to do, the upper ones with what.
fn action(story: &Story, state: &State, deed: u8) -> Action {
    let which = usize::from(deed >> 4);
    let item = || {
        let items = state.scene(story).map(items).unwrap_or_default();
        let at = which.checked_rem(items.len()).unwrap_or_default();
        items.get(at).cloned().unwrap_or_else(|| "nobody".into())
    };
    let answer = [Answer::Okay, Answer::NotOkay, Answer::Unsure][which % 3];
    match deed & 15 {
        0 | 1 => Action::ShowMessage,
        2 => Action::Mark(item()),
        3 => Action::ShowReasons,
        4 => Action::Sort(item(), answer),
        5 => Action::Feel(item()),
        6 | 7 => Action::Choose(item()),
        8 => Action::Practise(item()),
        9 => Action::TellPerson(item()),
        10 => Action::TellWords(item()),
        11 => Action::Next,
        12 | 13 => Action::Skip,
        _ => Action::Back,
    }
}

/// What can be picked in a scene.
fn items(scene: &Scene) -> Vec<ItemId> {
    match &scene.act {
        Act::Spot { messages, .. } => ids(messages, |one| &one.message.id),
        Act::Sort { items, .. } => ids(items, |one| &one.id),
        Act::Feel { feelings, .. } => ids(feelings, |one| &one.id),
        Act::Choose { options, .. } => ids(options, |one| &one.id),
        Act::Practise { steps, .. } => ids(steps, |one| &one.id),
        Act::Tell { people, words, .. } => {
            let words = ids(words, |one| &one.id);
            ids(people, |one| &one.id)
                .into_iter()
                .chain(words)
                .collect()
        }
        Act::Chat { .. } | Act::Discuss { .. } | Act::Ending { .. } => Vec::new(),
    }
}

fn ids<T>(items: &[T], id: impl Fn(&T) -> &ItemId) -> Vec<ItemId> {
    items.iter().map(|item| id(item).clone()).collect()
}
