//! `Back` takes one step back, wherever it is done.

use crate::library::stories;
use crate::snapshots::{Anywhere, anywhere};
use proptest::prelude::*;
use tokkae_catalogue::Story;
use tokkae_engine::{Action, Place, State, snapshot, step};

/// The scenes behind, oldest first.
fn trail(story: &Story, state: &State) -> Vec<String> {
    let text = snapshot::write(&story.id, state);
    let trail = text.split('~').nth(3).unwrap();
    let scenes = trail.split('.').filter(|scene| !scene.is_empty());
    scenes.map(str::to_owned).collect()
}

/// How many steps within the scene `Back` takes back one by one.
fn picks(state: &State) -> usize {
    match state.place() {
        Place::Sort { sorted } => sorted.len(),
        Place::Practise { done: picks } | Place::Tell { picks } => picks.len(),
        Place::Spot { revealed, .. } => usize::from(*revealed),
        Place::Chat { .. } | Place::Feel { .. } | Place::Plain => 0,
    }
}

fn scene_of(story: &Story, state: &State) -> String {
    state.scene(story).unwrap().id.to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn back_takes_one_pick_back_or_else_one_scene(place in anywhere(30)) {
        let Anywhere { story, state } = place;
        let mut behind = trail(story, &state);
        let before = step(story, state.clone(), Action::Back).0;
        if picks(&state) > 0 {
            prop_assert_eq!(picks(&before), picks(&state) - 1);
            prop_assert_eq!(scene_of(story, &before), scene_of(story, &state));
        } else if let Some(last) = behind.pop() {
            prop_assert!(state.can_go_back());
            prop_assert_eq!(scene_of(story, &before), last);
        } else {
            prop_assert!(!state.can_go_back());
            prop_assert_eq!(&before, &state);
        }
        prop_assert_eq!(trail(story, &before), behind);
    }

    #[test]
    fn back_undoes_every_way_on(place in anywhere(30), way in any::<prop::sample::Index>()) {
        let Anywhere { story, state } = place;
        let exits = state.scene(story).unwrap().exits().len();
        let choices = crate::moves::actions(story, &state).into_iter();
        let mut ways: Vec<_> = choices.filter(|action| matches!(action, Action::Choose(_))).collect();
        ways.extend([Action::Next, Action::Skip]);
        let (after, events) = step(story, state.clone(), way.get(&ways).clone());
        if events.is_empty() {
            prop_assert!(after == state && (exits == 0 || !state.is_done(story)));
            return Ok(());
        }
        let again = step(story, after, Action::Back).0;
        prop_assert_eq!(scene_of(story, &again), scene_of(story, &state));
        let behind = trail(story, &state);
        // The longest trail has lost its oldest scene on the way.
        let lost = usize::from(behind.len() == State::LONGEST_TRAIL);
        prop_assert_eq!(&trail(story, &again)[..], &behind[lost..]);
    }

    #[test]
    fn going_back_again_and_again_comes_to_a_scene_with_nothing_before_it(place in anywhere(60)) {
        let Anywhere { story, mut state } = place;
        let most = (State::LONGEST_TRAIL + 1) * 32; // more picks than any scene has
        let mut steps = 0;
        while state.can_go_back() {
            state = step(story, state, Action::Back).0;
            steps += 1;
            prop_assert!(steps < most);
        }
        prop_assert_eq!(state.steps_taken(), 0);
    }
}

#[test]
fn going_back_takes_one_step_at_a_time() {
    for story in stories() {
        let mut state = State::start(story);
        let mut scenes = vec![state.scene(story).unwrap().id.clone()];
        for _ in 0..3 {
            state = step(story, state, Action::Skip).0;
            scenes.push(state.scene(story).unwrap().id.clone());
        }
        for id in scenes.iter().rev().skip(1) {
            state = step(story, state, Action::Back).0;
            assert_eq!(state.scene(story).unwrap().id, *id);
        }
        assert!(!state.can_go_back());
    }
}
