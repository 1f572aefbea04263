//! The real stories, played by the engine: whatever is done in whatever order, help is at the end.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may fail by panicking

use proptest::prelude::*;
use std::collections::{BTreeSet, VecDeque};
use std::path::Path;
use std::sync::LazyLock;
use tokkae_catalogue::{Act, Answer, Story};
use tokkae_engine::{Action, Event, Place, State, TellStage, snapshot, step};

static STORIES: LazyLock<Vec<Story>> = LazyLock::new(|| {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
    let loaded = tokkae_content::load(&assets, tokkae_content::Date::today());
    assert!(
        !loaded.has_errors(),
        "the content check fails: run `cargo xtask check`"
    );
    assert!(
        loaded.catalogue.stories.len() >= 3,
        "the three first stories are there"
    );
    loaded.catalogue.stories
});

/// Every action that fits the scene on the screen, and some that don't.
fn actions(story: &Story, state: &State) -> Vec<Action> {
    let mut actions = vec![
        Action::ShowMessage,
        Action::ShowReasons,
        Action::Next,
        Action::Skip,
        Action::Back,
    ];
    match &state.scene(story).unwrap().act {
        Act::Spot { messages, .. } => {
            actions.extend(
                messages
                    .iter()
                    .map(|spot| Action::Mark(spot.message.id.clone())),
            );
        }
        Act::Sort { items, .. } => {
            for answer in Answer::ALL {
                actions.extend(
                    items
                        .iter()
                        .map(|item| Action::Sort(item.id.clone(), *answer)),
                );
            }
        }
        Act::Feel { feelings, .. } => {
            actions.extend(
                feelings
                    .iter()
                    .map(|feeling| Action::Feel(feeling.id.clone())),
            );
        }
        Act::Choose { options, .. } => {
            actions.extend(
                options
                    .iter()
                    .map(|option| Action::Choose(option.id.clone())),
            );
        }
        Act::Practise { steps, .. } => {
            actions.extend(steps.iter().map(|step| Action::Practise(step.id.clone())));
        }
        Act::Tell { people, words, .. } => {
            actions.extend(
                people
                    .iter()
                    .map(|person| Action::TellPerson(person.id.clone())),
            );
            actions.extend(
                words
                    .iter()
                    .map(|words| Action::TellWords(words.id.clone())),
            );
        }
        Act::Chat { .. } | Act::Discuss { .. } | Act::Ending { .. } => {}
    }
    actions
}

/// The next thing that a child does who plays a scene as it is meant.
fn natural(story: &Story, state: &State) -> Option<Action> {
    if state.is_done(story) {
        return Some(Action::Next);
    }
    Some(match (&state.scene(story)?.act, state.place()) {
        (Act::Chat { .. }, _) => Action::ShowMessage,
        (Act::Spot { .. }, _) => Action::ShowReasons,
        (Act::Sort { items, .. }, Place::Sort { sorted }) => {
            Action::Sort(items.get(sorted.len())?.id.clone(), Answer::Unsure)
        }
        (Act::Feel { feelings, .. }, _) => Action::Feel(feelings.first()?.id.clone()),
        (Act::Practise { steps, .. }, Place::Practise { done }) => {
            Action::Practise(steps.get(done.len())?.id.clone())
        }
        (Act::Tell { people, words, .. }, Place::Tell { picks }) => {
            match TellStage::after(picks.len()) {
                TellStage::FirstPerson => Action::TellPerson(people.first()?.id.clone()),
                TellStage::NextPerson => Action::TellPerson(people.get(1)?.id.clone()),
                _ => Action::TellWords(words.first()?.id.clone()),
            }
        }
        _ => return None, // a choice or an ending
    })
}

/// Plays on, taking the first way at each choice, until an ending; the steps it took.
fn plays_to_an_ending(story: &Story, mut state: State) -> usize {
    for steps in 0..500 {
        let act = &state.scene(story).unwrap().act;
        if matches!(act, Act::Ending { .. }) {
            return steps;
        }
        let action = match act {
            Act::Choose { options, .. } => Action::Choose(options[0].id.clone()),
            _ => natural(story, &state).unwrap(),
        };
        state = step(story, state, action).0;
    }
    panic!("{}: no ending within 500 actions", story.id);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_sequence_of_actions_leaves_a_way_to_an_ending(which in any::<prop::sample::Index>(), picks in prop::collection::vec(any::<prop::sample::Index>(), 0..120)) {
        let story = which.get(&STORIES);
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
        let story = which.get(&STORIES);
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
        let story = which.get(&STORIES);
        for text in [text.clone(), format!("1~{}~{}~~{text}", story.id, story.scenes[0].id), format!("1~{}~{text}~{text}~t", story.id)] {
            let (state, _) = snapshot::read(story, &text);
            plays_to_an_ending(story, state);
        }
    }

    #[test]
    fn a_snapshot_survives_the_loss_of_any_scene(which in any::<prop::sample::Index>(), picks in prop::collection::vec(any::<prop::sample::Index>(), 0..60), lost in any::<prop::sample::Index>()) {
        let story = which.get(&STORIES);
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

#[test]
fn every_choice_of_every_story_leads_to_an_ending_that_was_told_of() {
    for story in STORIES.iter() {
        let (mut seen, mut queue) = (BTreeSet::new(), VecDeque::from([State::start(story)]));
        let mut pairs = 0;
        while let Some(mut state) = queue.pop_front() {
            while let Some(action) = natural(story, &state) {
                state = step(story, state, action).0;
            }
            if let Act::Choose { options, .. } = &state.scene(story).unwrap().act {
                for option in options {
                    pairs += 1;
                    let (next, _) = step(story, state.clone(), Action::Choose(option.id.clone()));
                    if seen.insert((state.scene(story).unwrap().id.clone(), option.id.clone())) {
                        plays_to_an_ending(story, next.clone());
                        queue.push_back(next);
                    }
                }
            }
        }
        assert!(
            seen.len() >= 3,
            "{} offers three choices at least",
            story.id
        );
        assert!(pairs >= seen.len());
    }
}

#[test]
fn finishing_is_said_once_and_choices_never() {
    for story in STORIES.iter() {
        let mut state = State::start(story);
        let mut finished = 0;
        for _ in 0..500 {
            let action = match &state.scene(story).unwrap().act {
                Act::Choose { options, .. } => Action::Choose(options[0].id.clone()),
                _ => natural(story, &state).unwrap_or(Action::Next),
            };
            let (next, events) = step(story, state, action);
            state = next;
            finished += events
                .iter()
                .filter(|event| matches!(event, Event::StoryFinished(id) if *id == story.id))
                .count();
        }
        assert_eq!(finished, 1, "{}", story.id);
    }
}

#[test]
fn telling_takes_two_people_and_the_first_one_again_is_refused() {
    for story in STORIES.iter() {
        let scene = story
            .scenes
            .iter()
            .find(|scene| matches!(scene.act, Act::Tell { .. }))
            .unwrap();
        let Act::Tell { people, words, .. } = &scene.act else {
            unreachable!()
        };
        let text = format!("1~{}~{}~~", story.id, scene.id);
        let (mut state, _) = snapshot::read(story, &text);
        let (first, say) = (people[0].id.clone(), words[0].id.clone());
        for action in [
            Action::TellPerson(first.clone()),
            Action::TellWords(say.clone()),
        ] {
            state = step(story, state, action).0;
        }
        assert!(
            !state.is_done(story),
            "{}: one person is not enough",
            story.id
        );
        let same = step(story, state.clone(), Action::TellPerson(first)).0;
        assert_eq!(
            same, state,
            "{}: the one who reacted badly is not asked again",
            story.id
        );
        state = step(story, state, Action::TellPerson(people[1].id.clone())).0;
        state = step(story, state, Action::TellWords(say)).0;
        assert!(state.is_done(story));
    }
}

#[test]
fn going_back_takes_one_step_at_a_time() {
    for story in STORIES.iter() {
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
