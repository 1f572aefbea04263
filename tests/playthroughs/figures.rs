//! Every way through every story, walked: each choice ends with help, and the figures in one table.

use crate::cover::{is_choice, targets};
use crate::folder::PLANS;
use crate::library::{EDITIONS, stories};
use crate::promise::broken;
use crate::table::{Figures, print};
use crate::ways::{Leg, Way, exits, simple_ways, way_by};
use tokkae_catalogue::Story;

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
        let Some(way) = way_by(story, *pair) else {
            faults.push(format!(
                "{}/{}: a way out leads to no ending",
                story.id, pair.scene.id
            ));
            continue;
        };
        let broken = broken(story, &way, &EDITIONS);
        helped += usize::from(broken.is_empty());
        faults.extend(broken);
        by_pair.push(way);
    }
    let ways = simple_ways(story, MOST_WAYS);
    for way in ways.iter().flatten() {
        faults.extend(broken(story, way, &EDITIONS));
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
