//! **The stories together show whom it happens to, who does it, and what it is; each has its page for grown-ups.**
//!
//! Every story has a twin, `twins/<story>.toml`, and every twin a story: a child who tells meets an adult who has
//! read it. From five stories on, they are also weighed together. At least half of the children who are approached
//! are boys: in Cambodia boys reported it almost twice as often as girls. Most of those who
//! cross the line are known to the child, because most are in life; a catalogue of unknown people would teach to
//! fear the wrong ones. And each age for children that has three stories or more has one about comments, one about
//! images and one about requests, so that no child meets only a part of it. No two stories of a tier have one `code`, the
//! number by which resume codes know them. (That every story lets the child
//! practise telling is the rule `story-shape`.)

use crate::Diagnostic;
use crate::read::{StoryFile, is_id};
use crate::source::Source;
use crate::stock::{Stock, shown};
use std::collections::HashMap;
use std::path::Path;
use tokkae_catalogue::{About, Gender, Sender, Story, Tier};

pub(super) const NAME: &str = "catalogue";

/// With fewer stories there is nothing to weigh.
const FEWEST_STORIES: usize = 5;

/// With fewer stories of an age they can't be of every kind.
const FEWEST_OF_TIER: usize = 3;

/// Holds the stories together to the rule.
pub(crate) fn check_catalogue(assets: &Path, stock: &Stock, faults: &mut Vec<Diagnostic>) {
    check_twins(assets, stock, faults);
    check_codes(stock, faults);
    if stock.stories.len() < FEWEST_STORIES {
        return;
    }
    let stories: Vec<_> = stock.stories.iter().map(|file| &file.story).collect();
    let list = Source::new(shown(&assets.join("stories")), String::new());
    let mut fault = |(reason, hint): (String, &str)| {
        faults.push(list.error(NAME, 0, reason).hint(hint));
    };
    few_boys(&stories).into_iter().for_each(&mut fault);
    few_known(&stories).into_iter().for_each(&mut fault);
    missing_kinds(&stories).into_iter().for_each(&mut fault);
}

/// Looks for files, not for what is in them: one that can't be read has been said.
fn check_twins(assets: &Path, stock: &Stock, faults: &mut Vec<Diagnostic>) {
    let (stories, twins) = (assets.join("stories"), assets.join("twins"));
    if !stories.is_dir() || !twins.is_dir() {
        return;
    }
    for file in &stock.stories {
        // Under the story's id or the file's name: where they differ, that has been said.
        let id = file.story.id.as_str();
        let has_twin = [id, &file.stem].iter().any(|name| is_there(&twins, name));
        if !has_twin {
            let reason = "this story has no page for grown-ups: an adult who is told would not know what to say.";
            let hint = format!("Write `twins/{id}.toml`; `assets/README.md` shows one.");
            faults.push(file.source.error(NAME, 0, reason).hint(hint));
        }
    }
    for file in &stock.twins {
        let id = file.twin.story.as_str();
        let is_its = |story: &StoryFile| story.story.id.as_str() == id;
        if is_id(id) && !is_there(&stories, id) && !stock.stories.iter().any(is_its) {
            let reason = format!("there is no story `{id}` that this page belongs to.");
            let hint = "Name the page as its story, or take it out.";
            faults.push(file.source.error(NAME, 0, reason).hint(hint));
        }
    }
}

/// A resume code that meant one story last week must not mean another one.
fn check_codes(stock: &Stock, faults: &mut Vec<Diagnostic>) {
    let mut given = HashMap::new();
    for file in &stock.stories {
        let story = &file.story;
        let Some(code) = story.code else { continue };
        if let Some(first) = given.insert((story.tier, code), &story.id) {
            let reason = format!("`code = {code}` is the number of `{first}` already.");
            let hint = "Give this story the next number that no story of its tier has had.";
            let at = file.places.of(&format!("{}/title", story.id));
            faults.push(file.source.error(NAME, at, reason).hint(hint));
        }
    }
}

fn is_there(folder: &Path, name: &str) -> bool {
    folder.join(format!("{name}.toml")).exists()
}

/// What is wrong, and what to do.
type Found = Option<(String, &'static str)>;

fn few_boys(stories: &[&Story]) -> Found {
    let approached = stories.iter().filter(|story| story.sender != Sender::None);
    let child = |story: &&&Story| story.person(&story.child).map(|child| child.gender);
    let genders: Vec<_> = approached.filter_map(|story| child(&story)).collect();
    let count = |gender| genders.iter().filter(|one| **one == gender).count();
    let (boys, girls) = (count(Gender::Boy), count(Gender::Girl));
    (boys < girls).then(|| {
        let reason = format!(
            "{boys} boys and {girls} girls are approached in these stories; boys would not find themselves here."
        );
        (reason, "Tell the next story of a boy, or make one of the girls a boy.")
    })
}

fn few_known(stories: &[&Story]) -> Found {
    let count = |sender| {
        stories
            .iter()
            .filter(|story| story.sender == sender)
            .count()
    };
    let (known, unknown) = (count(Sender::Known), count(Sender::Unknown));
    (known <= unknown && unknown > 0).then(|| {
        let reason = format!(
            "the child knows the sender in {known} stories, and doesn't in {unknown}; in life most are known."
        );
        (reason, "Tell the next story of someone whom the child knows: a relative, a coach, a classmate.")
    })
}

fn missing_kinds(stories: &[&Story]) -> Vec<(String, &'static str)> {
    let mut missing = Vec::new();
    for tier in [Tier::Young, Tier::Middle, Tier::Teen] {
        let told: Vec<_> = stories.iter().filter(|story| story.tier == tier).collect();
        if told.len() < FEWEST_OF_TIER {
            continue;
        }
        for about in [About::Comments, About::Images, About::Requests] {
            if !told.iter().any(|story| story.about == about) {
                let (tier, about) = (tier.word(), about.word());
                let reason = format!("none of the stories for {tier} is about {about}.");
                let hint = "Write one: children of every age meet all three kinds.";
                missing.push((reason, hint));
            }
        }
    }
    missing
}
