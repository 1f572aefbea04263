//! Every way through every story, walked: each choice ends with help, and the figures in one table.

use crate::cover::{is_choice, targets};
use crate::folder::PLANS;
use crate::library::{EDITIONS, stories};
use crate::player::play;
use crate::table::{Figures, print};
use crate::ways::{Leg, Way, exits, simple_ways, way_by};
use crate::write::plan;
use tokkae_catalogue::{Act, Scene, Story};

/// With more ways than this only the pairs are walked.
pub const MOST_WAYS: usize = 2_000;

#[test]
fn every_choice_of_every_story_leads_to_an_ending_with_help() {
    let mut faults = Vec::new();
    let mut rows = Vec::new();
    for story in stories() {
        let figures = walk(story, &mut faults);
        assert!(figures.pairs >= figures.scenes - 1, "{}", story.id);
        rows.push((story.id.as_str(), figures));
    }
    print(&rows);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for (story, figures) in &rows {
        assert_eq!(figures.helped, figures.pairs, "{story}");
        assert_eq!(
            figures.planned, figures.options,
            "{story}: options that no plan plays"
        );
    }
}

fn walk(story: &Story, faults: &mut Vec<String>) -> Figures {
    let pairs: Vec<Leg> = story
        .scenes
        .iter()
        .flat_map(exits)
        .map(|(leg, _)| leg)
        .collect();
    let mut by_pair: Vec<Way> = Vec::new();
    let mut helped = 0;
    for pair in &pairs {
        match way_by(story, *pair).ok_or("no way leads there, or none on".to_owned()) {
            Ok(way) => {
                helped += usize::from(ends_with_help(story, &way, faults));
                by_pair.push(way);
            }
            Err(wrong) => faults.push(format!("{}/{}: {wrong}", story.id, pair.scene.id)),
        }
    }
    let ways = simple_ways(story, MOST_WAYS);
    for way in ways.iter().flatten() {
        ends_with_help(story, way, faults);
    }
    let lengths = ways.as_ref().unwrap_or(&by_pair).iter().map(Vec::len);
    let cover = PLANS.cover(&story.id, &EDITIONS);
    let options: Vec<_> = targets(story).into_iter().filter(is_choice).collect();
    Figures {
        scenes: story.scenes.len(),
        options: options.len(),
        planned: options
            .iter()
            .filter(|option| cover.contains(option))
            .count(),
        plans: PLANS.of(&story.id).count(),
        pairs: pairs.len(),
        helped,
        ways: ways.as_ref().map(Vec::len),
        shortest: lengths.clone().min().unwrap_or(0),
        longest: lengths.max().unwrap_or(0),
    }
}

/// Plays a way in every language, and holds it to what a child is promised.
fn ends_with_help(story: &Story, way: &Way, faults: &mut Vec<String>) -> bool {
    let before = faults.len();
    let name = format!("{}/a walk", story.id);
    let plan = plan(story, way, way.len());
    for (language, edition) in EDITIONS.iter().enumerate() {
        // The player holds the ending to its four texts.
        faults.extend(
            play(&name, &story.id, &plan, &EDITIONS, language)
                .err()
                .map(|fault| fault.to_string()),
        );
        if !edition.has_help() {
            faults.push(format!(
                "{}: the help page of `{}` is empty",
                story.id, edition.tag
            ));
        }
    }
    let mut fault =
        |wrong: &str| faults.push(format!("{}: {wrong} on this way:\n{plan}", story.id));
    if !way
        .iter()
        .any(|leg| matches!(leg.scene.act, Act::Tell { .. }))
    {
        fault("nobody is told");
    }
    let unsafe_choice = |leg: &Leg| leg.choice.is_some_and(|option| option.is_unsafe);
    let alone = |pair: &[Leg]| unsafe_choice(&pair[0]) && !pair[1].scene.support;
    if way.windows(2).any(alone) {
        fault("an unsafe choice is not met with support");
    }
    if !way.last().is_some_and(|leg| is_ending(leg.scene)) {
        fault("there is no ending");
    }
    faults.len() == before
}

fn is_ending(scene: &Scene) -> bool {
    matches!(scene.act, Act::Ending { .. })
}
