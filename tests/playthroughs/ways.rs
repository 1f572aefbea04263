//! The ways through a story's graph.

use std::collections::{BTreeSet, VecDeque};
use tokkae_catalogue::{Act, Choice, Scene, SceneId, Story};

/// A scene on a way, and the option taken there, if it offers any.
#[derive(Clone, Copy, Debug)]
pub struct Leg<'a> {
    pub scene: &'a Scene,
    pub choice: Option<&'a Choice>,
}

/// A way from a scene to an ending.
pub type Way<'a> = Vec<Leg<'a>>;

/// The ways out of a scene: with each option, or simply on.
pub fn exits(scene: &Scene) -> Vec<(Leg<'_>, &SceneId)> {
    let leg = |choice| Leg { scene, choice };
    match &scene.act {
        Act::Choose { options, .. } => {
            let options = options.iter();
            options
                .map(|option| (leg(Some(option)), &option.to))
                .collect()
        }
        _ => scene
            .exits()
            .into_iter()
            .map(|to| (leg(None), to))
            .collect(),
    }
}

/// Every way from the first scene to an ending that meets no scene twice; `None` if there are more
/// than `most`.
pub fn simple_ways(story: &Story, most: usize) -> Option<Vec<Way<'_>>> {
    let mut ways = Vec::new();
    let first = story.scenes.first()?;
    walk(story, first, &mut Vec::new(), &mut |way| {
        ways.push(way.to_vec());
        ways.len() <= most
    })
    .then_some(ways)
}

/// Goes on from `scene` in every way; `false` once `found` wants no more.
fn walk<'a>(
    story: &'a Story,
    scene: &'a Scene,
    way: &mut Way<'a>,
    found: &mut dyn FnMut(&[Leg<'a>]) -> bool,
) -> bool {
    let exits = exits(scene);
    if exits.is_empty() {
        let end = Leg {
            scene,
            choice: None,
        };
        return found(&[&way[..], &[end]].concat());
    }
    for (leg, to) in exits {
        way.push(leg);
        let seen = way.iter().any(|leg| leg.scene.id == *to);
        let next = story.scene(to).filter(|_| !seen);
        let goes_on = next.is_none_or(|next| walk(story, next, way, found));
        way.pop();
        if !goes_on {
            return false;
        }
    }
    true
}

/// The shortest way from the first scene to an ending that leaves `leg`'s scene by its choice.
pub fn way_by<'a>(story: &'a Story, leg: Leg<'a>) -> Option<Way<'a>> {
    let first = story.scenes.first()?;
    let (mut way, _) = shortest(story, first, |scene| scene.id == leg.scene.id)?;
    let mut exits = exits(leg.scene).into_iter();
    let same = |(exit, _): &(Leg, _)| {
        exit.choice.map(|option| &option.id) == leg.choice.map(|option| &option.id)
    };
    let from = match exits.find(same) {
        Some((leg, to)) => {
            way.push(leg);
            story.scene(to)?
        }
        None => leg.scene, // an ending
    };
    let (rest, end) = shortest(story, from, |scene| matches!(scene.act, Act::Ending { .. }))?;
    way.extend(rest);
    way.push(Leg {
        scene: end,
        choice: None,
    });
    Some(way)
}

/// The shortest way to a scene that `is_goal`: the legs before it, and the scene.
pub fn shortest<'a>(
    story: &'a Story,
    from: &'a Scene,
    is_goal: impl Fn(&Scene) -> bool,
) -> Option<(Way<'a>, &'a Scene)> {
    let mut seen = BTreeSet::from([&from.id]);
    let mut queue = VecDeque::from([(Vec::new(), from)]);
    while let Some((way, scene)) = queue.pop_front() {
        if is_goal(scene) {
            return Some((way, scene));
        }
        for (leg, to) in exits(scene) {
            if let Some(next) = story.scene(to).filter(|_| seen.insert(to)) {
                queue.push_back(([&way[..], &[leg]].concat(), next));
            }
        }
    }
    None
}

#[test]
fn counts_no_further_than_it_is_asked_to() {
    for story in crate::library::stories() {
        let ways = simple_ways(story, usize::MAX).unwrap().len();
        assert!(ways >= 3, "{}", story.id);
        assert!(simple_ways(story, ways).is_some());
        assert!(simple_ways(story, ways - 1).is_none());
    }
}

#[test]
fn the_shortest_way_by_an_exit_takes_that_exit() {
    for story in crate::library::stories() {
        for (leg, _) in story.scenes.iter().flat_map(exits) {
            let taken = |on_way: &Leg| {
                on_way.scene == leg.scene
                    && on_way.choice.map(|one| &one.id) == leg.choice.map(|one| &one.id)
            };
            assert!(
                way_by(story, leg).unwrap().iter().any(taken),
                "{}",
                leg.scene.id
            );
        }
    }
}
