//! The ways through a story: which scene leads to which, found once and in linear time.

use crate::read::nearest;
use std::collections::HashMap;
use tokkae_catalogue::{Act, Scene, SceneId, Story};

/// Scenes by their number in the file. Nothing here calls itself: a story may be ten thousand
/// scenes long by mistake, and the check must say so rather than break.
pub(crate) struct Graph {
    by_id: HashMap<String, usize>,
    /// Which scenes each leads to, each once.
    pub exits: Vec<Vec<usize>>,
    /// Which scenes lead to each.
    entries: Vec<Vec<usize>>,
    /// Scenes with an exit to nowhere, which has been said already.
    lost: Vec<usize>,
    /// Scenes whose id another one had first.
    doubles: Vec<usize>,
    endings: Vec<usize>,
    /// Whether an exit leads to nowhere that can be guessed, so that the ways are not all known.
    pub has_open_ways: bool,
}

impl Graph {
    /// Finds the ways of a story.
    pub fn new(story: &Story) -> Self {
        let count = story.scenes.len();
        let (by_id, doubles) = index(story);
        let mut graph = Self {
            by_id,
            exits: vec![Vec::new(); count],
            entries: vec![Vec::new(); count],
            lost: Vec::new(),
            doubles,
            endings: Vec::new(),
            has_open_ways: false,
        };
        for (number, scene) in story.scenes.iter().enumerate() {
            graph.add(number, scene);
        }
        graph
    }

    fn add(&mut self, number: usize, scene: &Scene) {
        if matches!(scene.act, Act::Ending { .. }) {
            self.endings.push(number);
        }
        let exits = scene.exits();
        if exits.is_empty() && !matches!(scene.act, Act::Ending { .. }) {
            self.lost.push(number);
        }
        for id in exits {
            let known = self.find(id);
            if known.is_none() {
                self.lost.push(number);
            }
            // A slip of the keyboard is said once, and the scene that was meant is not lost by it.
            let meant = known.or_else(|| {
                self.guess(id)
                    .and_then(|near| self.by_id.get(near).copied())
            });
            let Some(meant) = meant else {
                self.has_open_ways = true;
                continue;
            };
            if !self.exits[number].contains(&meant) {
                self.exits[number].push(meant);
                self.entries[meant].push(number);
            }
        }
    }

    /// The scene with an id.
    pub fn find(&self, id: &SceneId) -> Option<usize> {
        self.by_id.get(id.as_str()).copied()
    }

    /// The id that was probably meant.
    pub fn guess(&self, id: &SceneId) -> Option<&str> {
        nearest(id.as_str(), self.by_id.keys().map(String::as_str))
    }

    /// Which scenes can be reached from the first one.
    pub fn reached(&self) -> Vec<bool> {
        let starts = std::iter::once(0).chain(self.doubles.iter().copied());
        walk(starts, &self.exits, |_| true).0
    }

    /// The scenes that can be reached from the first one by way of scenes that `open` lets pass, and
    /// for each the scene before it.
    pub fn reached_through(&self, open: impl Fn(usize) -> bool) -> (Vec<bool>, Vec<usize>) {
        walk(std::iter::once(0), &self.exits, open)
    }

    /// From which scenes an ending can be reached.
    pub fn can_end(&self) -> Vec<bool> {
        walk(
            self.endings.iter().chain(&self.lost).copied(),
            &self.entries,
            |_| true,
        )
        .0
    }

    /// The endings.
    pub fn endings(&self) -> &[usize] {
        &self.endings
    }

    /// The parts that hang together, in whatever direction, among the scenes of `part`.
    pub fn groups(&self, part: &[bool]) -> Vec<Vec<usize>> {
        let mut seen = vec![false; part.len()];
        let mut groups = Vec::new();
        for start in (0..part.len()).filter(|scene| part[*scene]) {
            if std::mem::replace(&mut seen[start], true) {
                continue;
            }
            let mut group = vec![start];
            let mut at = 0;
            while let Some(&scene) = group.get(at) {
                at += 1;
                for &next in self.exits[scene].iter().chain(&self.entries[scene]) {
                    if part[next] && !std::mem::replace(&mut seen[next], true) {
                        group.push(next);
                    }
                }
            }
            group.sort_unstable();
            groups.push(group);
        }
        groups
    }
}

fn index(story: &Story) -> (HashMap<String, usize>, Vec<usize>) {
    let mut by_id = HashMap::new();
    let mut doubles = Vec::new();
    for (number, scene) in story.scenes.iter().enumerate() {
        let id = scene.id.as_str();
        if id.is_empty() || by_id.contains_key(id) {
            doubles.push(number);
        } else {
            by_id.insert(id.to_owned(), number);
        }
    }
    (by_id, doubles)
}

/// Breadth first: what is reached, and from where (a start from itself).
fn walk(
    starts: impl Iterator<Item = usize>,
    ways: &[Vec<usize>],
    open: impl Fn(usize) -> bool,
) -> (Vec<bool>, Vec<usize>) {
    let mut reached = vec![false; ways.len()];
    let mut before: Vec<usize> = (0..ways.len()).collect();
    let mut queue = Vec::new();
    for start in starts {
        if !std::mem::replace(&mut reached[start], true) {
            queue.push(start);
        }
    }
    let mut at = 0;
    while let Some(&scene) = queue.get(at) {
        at += 1;
        if !open(scene) {
            continue;
        }
        for &next in &ways[scene] {
            if !std::mem::replace(&mut reached[next], true) {
                before[next] = scene;
                queue.push(next);
            }
        }
    }
    (reached, before)
}
