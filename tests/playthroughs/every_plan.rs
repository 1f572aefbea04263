//! Every plan plays in every language, and together they play every scene and every option.

use crate::cover::{Cover, Target, is_choice, targets};
use crate::fault::assert_none;
use crate::folder::{PLANS, Plans, folder};
use crate::library::{EDITIONS, Edition, stories};
use crate::parse::parse;
use crate::player::play;
use crate::write::{left_out, missing, names, write_missing};
use std::collections::BTreeSet;
use std::fs;
use tokkae_catalogue::Act;

#[test]
fn every_plan_plays_in_every_language() {
    assert_none(&PLANS.faults);
    let mut faults = Vec::new();
    for file in &PLANS.files {
        for language in 0..EDITIONS.len() {
            faults.extend(file.play(&EDITIONS, language).err());
        }
    }
    assert_none(&faults);
}

#[test]
fn every_scene_and_every_option_is_in_some_plan() {
    let mut reports = Vec::new();
    for story in stories() {
        let names = names(&folder().join(story.id.as_str()));
        reports.extend(left_out(story, &PLANS.cover(&story.id, &EDITIONS), names));
    }
    assert!(
        reports.is_empty(),
        "{}\nOr let them be written:\n\n    UPDATE_GOLDEN=1 cargo test -p tokkae-tests --test playthroughs\n",
        reports.join("\n")
    );
}

#[test]
fn the_example_of_the_manual_plays() {
    let manual = fs::read_to_string(folder().join("README.md")).unwrap();
    let example = manual.split("```").nth(1).unwrap().trim_start();
    let plan = parse("README.md", example).unwrap();
    play("README.md", &"game-teammate".into(), &plan, &EDITIONS, 0).unwrap();
}

#[test]
fn the_written_plans_of_a_story_play_all_of_it_and_none_is_idle() {
    for story in stories() {
        let mut cover = Cover::new();
        for new in missing(story, Cover::new(), BTreeSet::new()) {
            let text = new.plan.to_string();
            assert_eq!(parse(&new.name, &text).as_ref(), Ok(&new.plan));
            let before = cover.len();
            cover.extend(play(&new.name, &story.id, &new.plan, &EDITIONS, 0).unwrap());
            assert_eq!(
                cover.len() - before,
                new.new.len(),
                "{}/{}",
                story.id,
                new.name
            );
        }
        assert_eq!(cover, targets(story).into_iter().collect(), "{}", story.id);
    }
}

#[test]
fn an_option_that_leads_back_gets_a_plan_too() {
    let mut story = stories()[0].clone();
    let first = story.scenes[0].id.clone();
    let mut scenes = story.scenes.iter_mut();
    let option = scenes.find_map(|scene| match &mut scene.act {
        Act::Choose { options, .. } => options.first_mut(),
        _ => None,
    });
    option.unwrap().to = first;
    let changed = Edition::with(story.clone());
    let mut cover = Cover::new();
    for new in missing(&story, Cover::new(), BTreeSet::new()) {
        let changed = std::slice::from_ref(&changed);
        cover.extend(play(&new.name, &story.id, &new.plan, changed, 0).unwrap());
    }
    let back = targets(&story).into_iter().find(is_choice).unwrap();
    assert!(cover.contains(&back), "{back} is not played");
}

#[test]
fn the_writer_leaves_what_is_there_and_has_no_more_to_write_the_second_time() {
    let temporary = tempfile::tempdir().unwrap();
    let (folder, story) = (temporary.path(), &stories()[0]);
    let own = folder.join(story.id.as_str());
    let written = write_missing(folder, story, &Plans::default(), &EDITIONS);
    assert!(!written.is_empty());

    // A broken plan is somebody's work: it keeps its name and its words.
    fs::write(&written[0], "# Half a plan").unwrap();
    let plans = Plans::read(folder, stories());
    assert_eq!(plans.faults.len(), 1);
    let again = write_missing(folder, story, &plans, &EDITIONS);
    assert_eq!(again.len(), 1);
    assert_eq!(fs::read_to_string(&written[0]).unwrap(), "# Half a plan");

    let plans = Plans::read(folder, stories());
    assert!(write_missing(folder, story, &plans, &EDITIONS).is_empty());
    assert_eq!(names(&own).len(), written.len() + 1);
}

#[test]
fn what_is_left_out_is_named_with_a_plan_to_paste() {
    let story = stories()
        .iter()
        .find(|story| story.id.as_str() == "game-teammate")
        .unwrap();
    let mut cover: Cover = targets(story).into_iter().collect();
    let gone = Target::Choice("what-now".into(), "laughing-face".into());
    cover.remove(&gone);
    let reports = left_out(story, &cover, BTreeSet::new());
    let [report] = &reports[..] else {
        panic!("{reports:?}");
    };
    let (head, plan) = report.split_once("\n\n").unwrap();
    assert_eq!(
        head,
        "game-teammate: no plan plays the option `laughing-face` of `what-now`. \
         Paste this into tests/playthroughs/game-teammate/by-way-of-laughing-face.plan:"
    );
    let plan = parse("pasted", plan).unwrap();
    assert!(
        play("pasted", &story.id, &plan, &EDITIONS, 0)
            .unwrap()
            .contains(&gone)
    );
}
