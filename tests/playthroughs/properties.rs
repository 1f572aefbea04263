//! Whatever is done in whatever order, help is at the end, and a snapshot keeps the place.

use crate::library::stories;
use crate::moves::{actions, plays_to_an_ending};
use proptest::prelude::*;
use tokkae_engine::{Action, State, snapshot, step};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_sequence_of_actions_leaves_a_way_to_an_ending(which in any::<prop::sample::Index>(), picks in prop::collection::vec(any::<prop::sample::Index>(), 0..120)) {
        let story = which.get(stories());
        let mut state = State::start(story);
        for pick in picks {
            let actions = actions(story, &state);
            state = step(story, state, pick.get(&actions).clone()).0;
            prop_assert!(state.scene(story).is_some());
            prop_assert!(state.steps_taken() <= State::LONGEST_TRAIL);
        }
        plays_to_an_ending(story, state);
    }

    #[test]
    fn a_snapshot_brings_the_same_state_back(which in any::<prop::sample::Index>(), picks in prop::collection::vec(any::<prop::sample::Index>(), 0..60)) {
        let story = which.get(stories());
        let mut state = State::start(story);
        for pick in picks {
            let actions = actions(story, &state);
            state = step(story, state, pick.get(&actions).clone()).0;
        }
        let text = snapshot::write(&story.id, &state);
        prop_assert!(text.len() < 2000, "{} characters", text.len());
        prop_assert_eq!(snapshot::story_of(&text), Some(story.id.clone()));
        prop_assert_eq!(snapshot::read(story, &text), (state, snapshot::Fit::Same));
    }

    #[test]
    fn any_text_as_a_snapshot_gives_a_state_of_the_story(which in any::<prop::sample::Index>(), text in ".{0,200}") {
        let story = which.get(stories());
        for text in [text.clone(), format!("1~{}~{}~~{text}", story.id, story.scenes[0].id), format!("1~{}~{text}~{text}~t", story.id)] {
            let (state, _) = snapshot::read(story, &text);
            plays_to_an_ending(story, state);
        }
    }

    #[test]
    fn a_snapshot_survives_the_loss_of_any_scene(which in any::<prop::sample::Index>(), picks in prop::collection::vec(any::<prop::sample::Index>(), 0..60), lost in any::<prop::sample::Index>()) {
        let story = which.get(stories());
        let mut state = State::start(story);
        for pick in picks {
            let actions = actions(story, &state);
            state = step(story, state, pick.get(&actions).clone()).0;
        }
        let text = snapshot::write(&story.id, &state);
        let mut changed = story.clone();
        let lost = lost.index(changed.scenes.len());
        changed.scenes.remove(lost);
        let (state, _) = snapshot::read(&changed, &text);
        prop_assert!(state.scene(&changed).is_some());
        step(&changed, state, Action::Skip);
    }
}
