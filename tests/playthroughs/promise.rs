//! What every way through a story promises a child.

use crate::library::{EDITIONS, Edition};
use crate::player::play;
use crate::ways::{Leg, Way, simple_ways};
use crate::write::plan;
use tokkae_catalogue::{Act, Scene, Story};

/// Plays a way in every language: it passes telling, support follows each unsafe choice, it ends
/// with an ending that says its four texts, and the help page has someone to call. What is broken.
pub fn broken(story: &Story, way: &Way, editions: &[Edition]) -> Vec<String> {
    let plan = plan(story, way, way.len());
    let mut wrong = Vec::new();
    for (language, edition) in editions.iter().enumerate() {
        // The player holds the ending to its texts.
        let fault = play("a walk", &story.id, &plan, editions, language).err();
        wrong.extend(fault.map(|fault| fault.to_string()));
        if !edition.has_help() {
            wrong.push(format!("the help page of `{}` is empty", edition.tag));
        }
    }
    if !way
        .iter()
        .any(|leg| matches!(leg.scene.act, Act::Tell { .. }))
    {
        wrong.push("nobody is told".to_owned());
    }
    let is_unsafe = |leg: &Leg| leg.choice.is_some_and(|option| option.is_unsafe);
    let is_alone = |pair: &[Leg]| is_unsafe(&pair[0]) && !pair[1].scene.support;
    if way.windows(2).any(is_alone) {
        wrong.push("an unsafe choice is not met with support".to_owned());
    }
    if !way.last().is_some_and(|leg| is_ending(leg.scene)) {
        wrong.push("there is no ending".to_owned());
    }
    let show = |wrong| format!("{}: {wrong}, on this way:\n{plan}", story.id);
    wrong.into_iter().map(show).collect()
}

fn is_ending(scene: &Scene) -> bool {
    matches!(scene.act, Act::Ending { .. })
}

/// What is broken on the ways of `game-teammate`, changed.
fn broken_in(change: impl Fn(&mut Edition)) -> String {
    let mut edition = Edition::with(EDITIONS[0].story(&"game-teammate".into()).unwrap().clone());
    change(&mut edition);
    let story = edition.stories[0].clone();
    let ways = simple_ways(&story, usize::MAX).unwrap();
    let broken = ways
        .iter()
        .flat_map(|way| broken(&story, way, std::slice::from_ref(&edition)));
    broken.collect()
}

fn change_scenes(change: impl Fn(&mut Scene)) -> String {
    broken_in(|edition| edition.stories[0].scenes.iter_mut().for_each(&change))
}

#[test]
fn sees_each_promise_that_is_broken() {
    assert_eq!(broken_in(|_| ()), "");
    assert!(broken_in(|edition| edition.countries.clear()).contains("help page of `en` is empty"));
    assert!(change_scenes(|scene| scene.support = false).contains("not met with support"));
    let silent = change_scenes(|scene| {
        if let Act::Ending { keep_telling, .. } = &mut scene.act {
            keep_telling.clear();
        }
    });
    assert!(silent.contains("is silent"), "{silent}");
    let untold = broken_in(|edition| {
        let scenes = &mut edition.stories[0].scenes;
        let ending = scenes
            .iter()
            .find(|scene| is_ending(scene))
            .unwrap()
            .id
            .clone();
        let Act::Chat { next, .. } = &mut scenes[0].act else {
            panic!("it begins with a chat");
        };
        *next = ending;
    });
    assert!(untold.contains("nobody is told"), "{untold}");
}
