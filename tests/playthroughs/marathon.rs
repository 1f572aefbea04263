//! A million random actions over all stories.

use crate::library::stories;
use crate::moves::{all_actions, assert_kept, assert_whole, fitting, plays_to_an_ending};
use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};
use std::collections::HashMap;
use std::time::Instant;
use tokkae_catalogue::{SceneId, Story};
use tokkae_engine::{Action, State, snapshot, step};

/// Sets another number of actions: `MARATHON=100000000 cargo test …` for a night's run.
const VARIABLE: &str = "MARATHON";
const ACTIONS: u64 = 1_000_000;
/// Reading a snapshot is slow beside an action, so it is done after each of this many.
const BETWEEN_SNAPSHOTS: u64 = 97;
/// After this many actions a story starts anew: long enough for the longest trail.
const LAP: u64 = 500;

#[test]
fn a_million_random_actions_lead_nowhere_wrong() {
    let actions = std::env::var(VARIABLE).map_or(ACTIONS, |number| number.parse().unwrap());
    let start = Instant::now();
    let share = actions.div_ceil(stories().len() as u64);
    // A thread a story: the runners of most tests have several cores.
    let done: u64 = std::thread::scope(|scope| {
        let runs: Vec<_> = stories()
            .iter()
            .map(|story| scope.spawn(move || run(story, share)))
            .collect();
        runs.into_iter().map(|run| run.join().unwrap()).sum()
    });
    assert!(done >= actions);
    println!(
        "{done} random actions in {:.1} s",
        start.elapsed().as_secs_f32()
    );
}

/// Does so many random actions in a story. The sequence is the same every time.
fn run(story: &Story, actions: u64) -> u64 {
    let mut dice = TestRng::deterministic_rng(RngAlgorithm::XorShift);
    let all = all_actions(story);
    let by_scene = story
        .scenes
        .iter()
        .map(|scene| (scene.id.clone(), fitting(scene)));
    let by_scene: HashMap<SceneId, Vec<Action>> = by_scene.collect();
    let mut state = State::start(story);
    for done in 1..=actions {
        let dice = dice.next_u64();
        let own = &by_scene[&state.scene(story).unwrap().id];
        // One in eight may fit another scene, or none.
        let choices = if dice.is_multiple_of(8) { &all } else { own };
        let at = usize::try_from((dice >> 8) % choices.len() as u64).unwrap();
        state = step(story, state, choices[at].clone()).0;
        assert_whole(story, &state);
        if done.is_multiple_of(BETWEEN_SNAPSHOTS) {
            assert_kept(story, &state);
        }
        if done.is_multiple_of(LAP) {
            plays_to_an_ending(story, state);
            state = lap(story, done / LAP);
        }
    }
    actions
}

/// Where a lap begins: at each scene in turn.
fn lap(story: &Story, number: u64) -> State {
    let at = usize::try_from(number).unwrap() % story.scenes.len();
    let text = format!("1~{}~{}~~", story.id, story.scenes[at].id);
    snapshot::read(story, &text).0
}
