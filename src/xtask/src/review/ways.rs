//! The ways through a story as a reviewer follows them: which scene leads where, and by which choice.

use std::collections::HashMap;
use tokkae_catalogue::{Act, Story};

/// A way from one scene to another; choices that differ in nothing but their words share one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The scenes, by their place in the file.
    pub from: usize,
    pub to: usize,
    /// The letters of the choices; none where there is nothing to choose.
    pub letters: Vec<char>,
    /// Whether they are unsafe.
    pub is_unsafe: bool,
    /// Whether it leads back to a scene that the reader comes from.
    pub is_back: bool,
}

/// All ways of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ways {
    /// How many scenes there are.
    pub scenes: usize,
    /// The ways, by the scene that they begin at, in the author's order.
    pub list: Vec<Way>,
}

impl Ways {
    /// Finds them. A way to a scene that is not there is none.
    pub fn new(story: &Story) -> Self {
        let ids = story.scenes.iter().enumerate();
        // Of two scenes with the same id the first one counts.
        let by_id: HashMap<_, _> = ids.rev().map(|(at, scene)| (&scene.id, at)).collect();
        let mut ways = Self {
            scenes: story.scenes.len(),
            list: Vec::new(),
        };
        for (from, scene) in story.scenes.iter().enumerate() {
            if let Act::Choose { options, .. } = &scene.act {
                for (option, letter) in options.iter().zip('a'..) {
                    if let Some(to) = by_id.get(&option.to) {
                        ways.add(from, *to, Some(letter), option.is_unsafe);
                    }
                }
            } else if let Some(to) = scene.exits().first().and_then(|next| by_id.get(next)) {
                ways.add(from, *to, None, false);
            }
        }
        ways.find_back();
        ways
    }

    fn add(&mut self, from: usize, to: usize, letter: Option<char>, is_unsafe: bool) {
        let is_it = |way: &&mut Way| (way.from, way.to, way.is_unsafe) == (from, to, is_unsafe);
        if let Some(way) = self.list.iter_mut().find(is_it) {
            way.letters.extend(letter);
            return;
        }
        self.list.push(Way {
            from,
            to,
            letters: letter.into_iter().collect(),
            is_unsafe,
            is_back: false,
        });
    }

    /// Marks the ways that lead back, depth first from the first scene, without calling itself.
    fn find_back(&mut self) {
        let ways: Vec<Vec<usize>> = (0..self.scenes)
            .map(|scene| {
                let mut own = (0..self.list.len()).collect::<Vec<_>>();
                own.retain(|way| self.list[*way].from == scene);
                own
            })
            .collect();
        let mut seen = vec![false; self.scenes];
        let mut open = vec![false; self.scenes];
        for start in 0..self.scenes {
            if std::mem::replace(&mut seen[start], true) {
                continue;
            }
            open[start] = true;
            let mut path = vec![(start, 0)];
            while let Some((scene, next)) = path.last_mut() {
                let Some(way) = ways[*scene].get(*next) else {
                    open[*scene] = false;
                    path.pop();
                    continue;
                };
                *next += 1;
                let to = self.list[*way].to;
                self.list[*way].is_back = open[to];
                if !std::mem::replace(&mut seen[to], true) {
                    open[to] = true;
                    path.push((to, 0));
                }
            }
        }
    }

    /// The ways that lead on.
    pub fn forward(&self) -> impl Iterator<Item = &Way> {
        self.list.iter().filter(|way| !way.is_back)
    }

    /// Which scenes a reader can come to.
    pub fn reached(&self) -> Vec<bool> {
        let mut reached = vec![false; self.scenes];
        let mut queue = vec![0];
        while let Some(scene) = queue.pop().filter(|_| self.scenes > 0) {
            if !std::mem::replace(&mut reached[scene], true) {
                let own = self.list.iter().filter(|way| way.from == scene);
                queue.extend(own.map(|way| way.to));
            }
        }
        reached
    }

    /// The scenes in reading order: each after all that lead to it, each branch to its end before the
    /// next one, and what nobody can reach last.
    pub fn reading_order(&self) -> Vec<usize> {
        let mut waits = vec![0; self.scenes];
        self.forward().for_each(|way| waits[way.to] += 1);
        let reached = self.reached();
        let mut ready: Vec<_> = (0..self.scenes)
            .filter(|scene| waits[*scene] == 0)
            .collect();
        // The last one is taken first: the first scene of the story, then those nobody can reach.
        ready.sort_by_key(|scene| (reached[*scene], std::cmp::Reverse(*scene)));
        let mut order = Vec::with_capacity(self.scenes);
        while let Some(scene) = ready.pop() {
            order.push(scene);
            let mut next = Vec::new();
            for way in self.forward().filter(|way| way.from == scene) {
                waits[way.to] -= 1;
                if waits[way.to] == 0 {
                    next.push(way.to);
                }
            }
            ready.extend(next.into_iter().rev());
        }
        order.sort_by_key(|scene| !reached[*scene]); // stable: only what is not reached moves
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(scenes: usize, pairs: &[(usize, usize)]) -> Ways {
        let mut ways = Ways {
            scenes,
            list: Vec::new(),
        };
        pairs
            .iter()
            .for_each(|(from, to)| ways.add(*from, *to, None, false));
        ways.find_back();
        ways
    }

    #[test]
    fn reads_each_branch_to_its_end_and_a_meeting_point_after_all() {
        let ways = ways(7, &[(0, 1), (0, 3), (1, 2), (2, 5), (3, 4), (4, 5), (5, 6)]);
        assert_eq!(ways.reading_order(), [0, 1, 2, 3, 4, 5, 6]);
        let ways = self::ways(4, &[(0, 1), (0, 2), (2, 1), (1, 3)]);
        assert_eq!(ways.reading_order(), [0, 2, 1, 3]);
    }

    #[test]
    fn a_way_back_holds_nothing_up() {
        let ways = ways(4, &[(0, 1), (1, 2), (2, 1), (2, 3), (1, 1)]);
        let back: Vec<_> = ways.list.iter().map(|way| way.is_back).collect();
        assert_eq!(back, [false, false, true, false, true]);
        assert_eq!(ways.reading_order(), [0, 1, 2, 3]);
    }

    #[test]
    fn what_nobody_can_reach_comes_last() {
        let ways = ways(4, &[(0, 3), (1, 2), (2, 3)]);
        assert_eq!(ways.reading_order(), [0, 3, 1, 2]);
    }

    #[test]
    fn choices_with_the_same_end_share_a_way_unless_one_is_unsafe() {
        let mut ways = ways(2, &[]);
        for (letter, is_unsafe) in [('a', false), ('b', false), ('c', true)] {
            ways.add(0, 1, Some(letter), is_unsafe);
        }
        let letters: Vec<_> = ways.list.iter().map(|way| way.letters.clone()).collect();
        assert_eq!(letters, [vec!['a', 'b'], vec!['c']]);
    }
}
