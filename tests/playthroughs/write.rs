//! Writes the plans that are missing: few ones, that together play every scene and every option.

use crate::cover::{Cover, Target, is_choice, of_way, targets};
use crate::deed;
use crate::folder::Plans;
use crate::library::Edition;
use crate::plan::{Line, Plan};
use crate::ways::{Leg, Way, exits, simple_ways, way_by};
use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use tokkae_catalogue::Story;

/// With more ways than this a story's plans are made of the shortest way by each option.
const MOST_WAYS: usize = 5_000;

/// A plan that is not written yet.
pub struct NewPlan {
    /// Its file's name without the ending, after the choice that it is written for.
    pub name: String,
    pub plan: Plan,
    /// What no other plan covers.
    pub new: Vec<Target>,
}

/// The plans that play what `cover` lacks; `taken` are the names of those that there are.
pub fn missing(story: &Story, mut cover: Cover, mut taken: BTreeSet<String>) -> Vec<NewPlan> {
    let ways = candidates(story);
    let mut plans = Vec::new();
    while let Some((way, new)) = best(&ways, &cover) {
        let name = free_name(&new, &taken);
        // Another turn for another plan, so that all feelings, people and words get theirs.
        let plan = plan(story, way, taken.len());
        cover.extend(new.iter().cloned());
        taken.insert(name.clone());
        plans.push(NewPlan { name, plan, new });
    }
    plans
}

/// Writes the missing plans of a story, and never over a file that is there; their paths.
pub fn write_missing(
    folder: &Path,
    story: &Story,
    plans: &Plans,
    editions: &[Edition],
) -> Vec<PathBuf> {
    let folder = folder.join(story.id.as_str());
    fs::create_dir_all(&folder).unwrap();
    let new = missing(story, plans.cover(&story.id, editions), names(&folder));
    let write = |new: NewPlan| {
        let path = folder.join(format!("{}.plan", new.name));
        let mut file = fs::File::create_new(&path).unwrap();
        file.write_all(new.plan.to_string().as_bytes()).unwrap();
        path
    };
    new.into_iter().map(write).collect()
}

/// The names in a story's folder, of broken plans too; none if there is no folder.
pub fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let stem = |path: PathBuf| Some(path.file_stem()?.to_string_lossy().into_owned());
    entries
        .filter_map(|entry| stem(entry.unwrap().path()))
        .collect()
}

/// The ways to make plans of: all that meet no scene twice, and one by every exit, for an option
/// may lead back.
fn candidates(story: &Story) -> Vec<Way<'_>> {
    let mut ways = simple_ways(story, MOST_WAYS).unwrap_or_default();
    let exits = story.scenes.iter().flat_map(exits);
    ways.extend(exits.filter_map(|(leg, _)| way_by(story, leg)));
    ways
}

/// The way that plays the most that is new, of those the shortest, of those the first.
fn best<'w, 'a>(ways: &'w [Way<'a>], cover: &Cover) -> Option<(&'w Way<'a>, Vec<Target>)> {
    let new = |way: &Way| -> Vec<Target> {
        let mut seen = cover.clone();
        let played = of_way(way).into_iter();
        played
            .filter(|target| seen.insert(target.clone()))
            .collect()
    };
    let gains = ways.iter().map(|way| (way, new(way)));
    let gains = gains.filter(|(_, new)| !new.is_empty());
    gains.min_by_key(|(way, new)| (std::cmp::Reverse(new.len()), way.len()))
}

/// `by-way-of-laughing-face`, longer where another plan has that name.
fn free_name(new: &[Target], taken: &BTreeSet<String>) -> String {
    let choice = new.iter().find(|target| is_choice(target));
    let (short, long) = match choice.unwrap_or(&new[0]) {
        Target::Choice(scene, option) => (option.to_string(), format!("{option}-at-{scene}")),
        Target::Scene(scene) => (scene.to_string(), format!("the-scene-{scene}")),
    };
    let numbered = (2..).map(|number| format!("{long}-{number}"));
    let names = [short, long.clone()].into_iter().chain(numbered);
    names
        .map(|name| format!("by-way-of-{name}"))
        .find(|name| !taken.contains(name))
        .unwrap()
}

/// The plan that goes this way.
pub fn plan(story: &Story, way: &[Leg<'_>], turn: usize) -> Plan {
    let choices = way.iter().filter_map(|leg| leg.choice);
    let choices: Vec<_> = choices.map(|option| format!("“{}”", option.text)).collect();
    let choices = if choices.is_empty() {
        "from start to end".to_owned()
    } else {
        choices.join(", then ")
    };
    let line = |(number, leg): (usize, &Leg)| Line {
        number,
        scene: leg.scene.id.clone(),
        deed: deed::usual(leg.scene, leg.choice, turn),
    };
    Plan {
        about: format!("{}: {choices}", story.title),
        lines: (2..).zip(way).map(line).collect(),
    }
}

/// Everything that the plans of a story leave out, each with a plan that would play it.
pub fn left_out(story: &Story, cover: &Cover, taken: BTreeSet<String>) -> Vec<String> {
    let id = &story.id;
    let report = |NewPlan { name, plan, new }| {
        let new = what_matters(&new);
        format!(
            "{id}: no plan plays {new}. Paste this into tests/playthroughs/{id}/{name}.plan:\n\n{plan}"
        )
    };
    let missing = missing(story, cover.clone(), taken);
    let mut reports: Vec<_> = missing.into_iter().map(report).collect();
    let reachable: Cover = candidates(story).iter().flat_map(of_way).collect();
    let targets = targets(story).into_iter();
    let lost = targets.filter(|target| !reachable.contains(target));
    reports.extend(lost.map(|target| format!("{id}: no way leads to {target}.")));
    reports
}

/// The options among the targets; without any, the scenes.
fn what_matters(targets: &[Target]) -> String {
    let (options, scenes): (Vec<_>, Vec<_>) = targets.iter().partition(|target| is_choice(target));
    let named = if options.is_empty() { scenes } else { options };
    let named: Vec<_> = named.into_iter().map(Target::to_string).collect();
    named.join(", ")
}
