//! From any snapshot whatever, any actions give a state that the story allows, and keep the place.

use crate::library::stories;
use crate::moves::{actions, all_actions, assert_kept, assert_whole, plays_to_an_ending};
use proptest::prelude::*;
use proptest::sample::Index;
use tokkae_catalogue::{Scene, Story};
use tokkae_engine::{Action, State, snapshot, step};

/// A state that some child may be in, or may have made up.
#[derive(Clone, Debug)]
pub struct Anywhere {
    pub story: &'static Story,
    pub state: State,
}

/// Any state that comes of a made-up snapshot and up to `most` actions.
pub fn anywhere(most: usize) -> impl Strategy<Value = Anywhere> {
    let picks = prop::collection::vec(any::<Index>(), 0..most);
    (made_up(), picks).prop_map(|((story, text), picks)| {
        let mut state = snapshot::read(story, &text).0;
        for pick in picks {
            let actions = actions(story, &state);
            state = step(story, state, pick.get(&actions).clone()).0;
        }
        Anywhere { story, state }
    })
}

/// A snapshot that no app wrote, of a scene with a trail and with picks that may be another's.
pub fn made_up() -> impl Strategy<Value = (&'static Story, String)> {
    let indices = |most| prop::collection::vec(any::<Index>(), 0..most);
    let parts = (
        any::<Index>(),
        any::<Index>(),
        indices(State::LONGEST_TRAIL + 6),
        indices(12),
    );
    let signs = prop::sample::select(vec!["", "c", "p", "P", "s", "f", "x", "t", "?"]);
    (parts, signs).prop_map(|((story, scene, trail, picks), sign)| {
        let story = story.get(stories());
        let scene = scene.get(&story.scenes);
        let trail: Vec<_> = trail
            .iter()
            .map(|at| at.get(&story.scenes).id.as_str())
            .collect();
        let place = made_up_place(story, scene, sign, &picks);
        (
            story,
            format!("1~{}~{}~{}~{place}", story.id, scene.id, trail.join(".")),
        )
    })
}

/// Picks as a snapshot names them: of this scene mostly, else of any.
fn made_up_place(story: &Story, scene: &Scene, sign: &str, picks: &[Index]) -> String {
    let names = |actions: Vec<Action>| -> Vec<String> {
        actions
            .into_iter()
            .filter_map(|action| name(&action))
            .collect()
    };
    let (own, all) = (
        names(crate::moves::fitting(scene)),
        names(all_actions(story)),
    );
    let pick = |(number, at): (usize, &Index)| {
        let from = if own.is_empty() || number % 4 == 3 {
            &all
        } else {
            &own
        };
        at.get(from).clone()
    };
    let picks: Vec<_> = picks.iter().enumerate().map(pick).collect();
    match sign {
        "c" => format!("c{}", picks.len()),
        _ => format!("{sign}{}", picks.join(".")),
    }
}

fn name(action: &Action) -> Option<String> {
    match action {
        Action::Sort(item, answer) => Some(format!("{item}={}", answer.word())),
        Action::Mark(item)
        | Action::Feel(item)
        | Action::Practise(item)
        | Action::TellPerson(item)
        | Action::TellWords(item) => Some(item.to_string()),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_actions_from_any_snapshot_give_a_state_of_the_story((story, text) in made_up(), picks in prop::collection::vec(any::<Index>(), 0..60)) {
        let all = all_actions(story);
        let mut state = snapshot::read(story, &text).0;
        assert_whole(story, &state);
        for (number, pick) in picks.into_iter().enumerate() {
            let fitting = actions(story, &state);
            let action = pick.get(if number % 3 == 0 { &all } else { &fitting }).clone();
            state = step(story, state, action).0;
            assert_whole(story, &state);
        }
        plays_to_an_ending(story, state);
    }

    #[test]
    fn a_reload_keeps_the_place_in_every_language(place in anywhere(60)) {
        assert_kept(place.story, &place.state);
    }

    #[test]
    fn an_action_that_does_not_fit_the_scene_changes_nothing(place in anywhere(20)) {
        let Anywhere { story, state } = place;
        let fitting = actions(story, &state);
        for action in all_actions(story).into_iter().filter(|action| !fitting.contains(action)) {
            prop_assert_eq!(step(story, state.clone(), action), (state.clone(), Vec::new()));
        }
    }
}
