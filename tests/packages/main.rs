//! What packages let a platform keep, for every scene of every story: a place that no choice can be read from, and that
//! the app finds again, in today's stories and in changed ones.

#![allow(clippy::unwrap_used)] // a test may fail by panicking

use std::path::Path;
use tokkae_catalogue::{Scene, SceneId, Story};
use tokkae_content::Date;
use tokkae_engine::snapshot::{self, Fit};
use tokkae_records::Lesson;
use tokkae_records::place::Places;
use tokkae_records::tables::MOST_SIGNS;

fn stories() -> Vec<Story> {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
    let stories = tokkae_content::load(&assets, Date::today())
        .catalogue
        .stories;
    assert!(!stories.is_empty());
    stories
}

/// The snapshot that `www/records/place.js` writes.
fn kept(story: &Story, places: &Places, scene: &SceneId) -> String {
    let (_, at) = places.of.iter().find(|(id, _)| id == scene).unwrap();
    let trail: Vec<_> = places.trunk[..*at].iter().map(SceneId::as_str).collect();
    format!("1~{}~{}~{}~", story.id, places.trunk[*at], trail.join("."))
}

#[test]
fn every_place_is_found_again_at_its_scene() {
    for story in stories() {
        let places = Places::of(&Lesson::of(&story));
        for scene in &story.scenes {
            let (state, fit) = snapshot::read(&story, &kept(&story, &places, &scene.id));
            assert_eq!(fit, Fit::Same, "{}/{}", story.id, scene.id);
            assert!(state.scene(&story).is_some());
        }
    }
}

/// Every way through a story that comes by no scene twice.
fn ways<'a>(story: &'a Story, way: &[&'a Scene], found: &mut Vec<Vec<&'a SceneId>>) {
    let exits = way.last().unwrap().exits();
    if exits.is_empty() {
        found.push(way.iter().map(|scene| &scene.id).collect());
    }
    for next in exits.into_iter().filter_map(|id| story.scene(id)) {
        if !way.iter().any(|scene| scene.id == next.id) {
            ways(story, &[way, &[next]].concat(), found);
        }
    }
}

/// Whatever stands in a place, every way through the story comes by it: it tells how far a child is, not which way.
#[test]
fn no_place_tells_what_was_chosen() {
    let mut choices = 0;
    for story in stories() {
        let mut all = Vec::new();
        ways(&story, &[&story.scenes[0]], &mut all);
        choices += all.len() - 1;
        let places = Places::of(&Lesson::of(&story));
        for scene in &story.scenes {
            let place = kept(&story, &places, &scene.id);
            let named = place.split(['~', '.']).skip(2).filter(|id| !id.is_empty());
            for named in named.map(SceneId::from) {
                assert!(
                    all.iter().all(|way| way.contains(&&named)),
                    "{}/{}: {named} tells a choice",
                    story.id,
                    scene.id
                );
            }
        }
    }
    assert!(choices > 10, "the stories have choices");
}

#[test]
fn a_place_of_older_content_goes_on_nearby() {
    for story in stories() {
        let places = Places::of(&Lesson::of(&story));
        let last = places.trunk.last().unwrap();
        let old = kept(&story, &places, last);
        let mut newer = story.clone();
        let is_other = |scene: &Scene| scene.id != *last;
        newer.scenes.retain(is_other);
        let (state, fit) = snapshot::read(&newer, &old);
        assert_eq!(fit, Fit::Nearest, "{}", story.id);
        assert!(state.scene(&newer).is_some());
    }
}

/// SCORM 1.2 promises 4,096 signs. Every story of a large package finished, and one begun, is far from that.
#[test]
fn what_is_kept_is_short() {
    let stories = stories();
    let finished: Vec<_> = stories.iter().map(|story| story.id.to_string()).collect();
    for story in &stories {
        let places = Places::of(&Lesson::of(story));
        let last = &story.scenes.last().unwrap().id;
        let place = format!(
            "2|km|14-17|story||{}|{}",
            finished.join(","),
            kept(story, &places, last)
        );
        assert!(
            place.len() < MOST_SIGNS / 4,
            "{}: {}",
            story.id,
            place.len()
        );
    }
}
