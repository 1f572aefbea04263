//! What the engine holds to in every story.

use crate::library::stories;
use crate::moves::{natural, plays_to_an_ending, short_cut};
use std::collections::{BTreeSet, VecDeque};
use tokkae_catalogue::Act;
use tokkae_engine::{Action, Event, State, snapshot, step};

#[test]
fn every_choice_of_every_story_leads_to_an_ending_that_was_told_of() {
    for story in stories() {
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
    for story in stories() {
        let mut state = State::start(story);
        let mut finished = 0;
        for _ in 0..500 {
            let action = match &state.scene(story).unwrap().act {
                Act::Choose { options, .. } => Action::Choose(short_cut(story, options).id.clone()),
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
    for story in stories() {
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
