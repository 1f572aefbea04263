//! What can be done in a scene, and what a child does who plays on to the end.

use crate::library::EDITIONS;
use crate::ways::shortest;
use tokkae_catalogue::{Act, Answer, Choice, Scene, Story};
use tokkae_engine::{Action, Place, State, TellStage, snapshot, step};

/// Every action that fits the scene, and some that don't.
pub fn fitting(scene: &Scene) -> Vec<Action> {
    let mut actions = vec![
        Action::ShowMessage,
        Action::ShowReasons,
        Action::Next,
        Action::Skip,
        Action::Back,
    ];
    match &scene.act {
        Act::Spot { messages, .. } => {
            let ids = messages.iter().map(|spot| spot.message.id.clone());
            actions.extend(ids.map(Action::Mark));
        }
        Act::Sort { items, .. } => {
            for answer in Answer::ALL {
                let ids = items.iter().map(|item| item.id.clone());
                actions.extend(ids.map(|id| Action::Sort(id, *answer)));
            }
        }
        Act::Feel { feelings, .. } => {
            let ids = feelings.iter().map(|feeling| feeling.id.clone());
            actions.extend(ids.map(Action::Feel));
        }
        Act::Choose { options, .. } => {
            let ids = options.iter().map(|option| option.id.clone());
            actions.extend(ids.map(Action::Choose));
        }
        Act::Practise { steps, .. } => {
            let ids = steps.iter().map(|step| step.id.clone());
            actions.extend(ids.map(Action::Practise));
        }
        Act::Tell { people, words, .. } => {
            let ids = people.iter().map(|person| person.id.clone());
            actions.extend(ids.map(Action::TellPerson));
            let ids = words.iter().map(|words| words.id.clone());
            actions.extend(ids.map(Action::TellWords));
        }
        Act::Chat { .. } | Act::Discuss { .. } | Act::Ending { .. } => {}
    }
    actions
}

/// Every action that fits the scene on the screen, and some that don't.
pub fn actions(story: &Story, state: &State) -> Vec<Action> {
    fitting(state.scene(story).unwrap())
}

/// Every action that fits any scene of the story, and some that fit none.
pub fn all_actions(story: &Story) -> Vec<Action> {
    let unknown = [
        Action::Mark("nobody".into()),
        Action::Sort("nobody".into(), Answer::Okay),
        Action::Feel("nobody".into()),
        Action::Choose("nobody".into()),
        Action::Practise("nobody".into()),
        Action::TellPerson("nobody".into()),
        Action::TellWords("nobody".into()),
    ];
    let scenes = story.scenes.iter().flat_map(fitting);
    scenes.chain(unknown).collect()
}

/// The next thing that a child does who plays a scene as it is meant.
pub fn natural(story: &Story, state: &State) -> Option<Action> {
    if state.is_done(story) {
        return Some(Action::Next);
    }
    Some(match (&state.scene(story)?.act, state.place()) {
        (Act::Chat { .. }, _) => Action::ShowMessage,
        (Act::Spot { .. }, _) => Action::ShowReasons,
        (Act::Sort { items, .. }, Place::Sort { sorted }) => {
            let put = |id| sorted.iter().any(|(known, _)| known == id);
            let item = items.iter().find(|item| !put(&item.id))?;
            Action::Sort(item.id.clone(), Answer::Unsure)
        }
        (Act::Feel { feelings, .. }, _) => Action::Feel(feelings.first()?.id.clone()),
        (Act::Practise { steps, .. }, Place::Practise { done }) => {
            Action::Practise(steps.get(done.len())?.id.clone())
        }
        (Act::Tell { people, words, .. }, Place::Tell { picks }) => {
            match TellStage::after(picks.len()) {
                TellStage::FirstPerson | TellStage::NextPerson => {
                    let person = people.iter().find(|person| !picks.contains(&person.id))?;
                    Action::TellPerson(person.id.clone())
                }
                _ => Action::TellWords(words.first()?.id.clone()),
            }
        }
        _ => return None, // a choice or an ending
    })
}

/// Plays on to an ending, taking the shortest way at each choice; the steps it took.
pub fn plays_to_an_ending(story: &Story, mut state: State) -> usize {
    for steps in 0..500 {
        let act = &state.scene(story).unwrap().act;
        if matches!(act, Act::Ending { .. }) {
            return steps;
        }
        let action = match act {
            Act::Choose { options, .. } => Action::Choose(short_cut(story, options).id.clone()),
            _ => natural(story, &state).unwrap(),
        };
        let before = state.clone();
        state = step(story, state, action.clone()).0;
        assert_ne!(state, before, "{}: {action:?} does nothing", story.id);
    }
    panic!("{}: no ending within 500 actions", story.id);
}

/// The option that is nearest to an ending.
pub fn short_cut<'a>(story: &Story, options: &'a [Choice]) -> &'a Choice {
    let length = |option: &&Choice| {
        let from = story.scene(&option.to)?;
        let is_ending = |scene: &Scene| matches!(scene.act, Act::Ending { .. });
        Some(shortest(story, from, is_ending)?.0.len())
    };
    let leading = options.iter().filter(|option| length(option).is_some());
    leading.min_by_key(|option| length(option)).unwrap()
}

/// Holds a state to what is true of every state, whatever was done before.
pub fn assert_whole(story: &Story, state: &State) {
    let scene = state.scene(story).unwrap();
    let fits = match (state.place(), &scene.act) {
        (Place::Chat { shown }, Act::Chat { messages, .. }) => *shown <= messages.len(),
        (Place::Sort { sorted }, Act::Sort { items, .. }) => sorted.len() <= items.len(),
        (Place::Feel { picked }, Act::Feel { feelings, .. }) => picked.len() <= feelings.len(),
        (Place::Practise { done }, Act::Practise { steps, .. }) => done.len() <= steps.len(),
        (Place::Tell { picks }, Act::Tell { .. }) => picks.len() <= 4,
        (Place::Spot { .. }, Act::Spot { .. })
        | (Place::Plain, Act::Choose { .. } | Act::Discuss { .. } | Act::Ending { .. }) => true,
        _ => false,
    };
    assert!(fits, "{}/{}: {:?}", story.id, scene.id, state.place());
    assert!(state.steps_taken() <= State::LONGEST_TRAIL);
}

/// A reload, and a reload in any other language, finds the same place.
pub fn assert_kept(story: &Story, state: &State) {
    let text = snapshot::write(&story.id, state);
    assert!(text.is_ascii() && !text.contains(' '), "{text}");
    for edition in EDITIONS.iter() {
        let same = snapshot::read(edition.story(&story.id).unwrap(), &text);
        assert_eq!(
            same,
            (state.clone(), snapshot::Fit::Same),
            "{} {text}",
            edition.tag
        );
    }
}
