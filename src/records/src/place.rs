//! Where a child goes on another day, without saying how it got there.
//!
//! A platform keeps the place, and its staff can read it. A scene behind a choice would tell what was chosen, so the
//! place is always one that *every* way through the story passes: the last such scene before the child's own. What
//! was marked, felt or said in a scene is not in it either.

use crate::Lesson;
use std::collections::BTreeSet;
use tokkae_catalogue::SceneId;

/// The scenes that every way passes, and the last of them before each scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The scenes that every way from the beginning to an ending passes, in their order.
    pub trunk: Vec<SceneId>,
    /// For every scene the place in `trunk` that is kept for it.
    pub of: Vec<(SceneId, usize)>,
}

impl Places {
    /// The places of a story.
    pub fn of(lesson: &Lesson) -> Self {
        let endings: Vec<_> = (lesson.ways.iter())
            .filter(|(_, exits)| exits.is_empty())
            .map(|(id, _)| id)
            .collect();
        let is_passed = |id: &&SceneId| {
            let around = reached(lesson, Some(id));
            endings.iter().all(|ending| !around.contains(*ending))
        };
        let mut trunk: Vec<_> = (lesson.ways.iter())
            .map(|(id, _)| id)
            .filter(is_passed)
            .cloned()
            .collect();
        // The further on, the more of the others lie before it.
        let before = |id: &SceneId| {
            trunk
                .iter()
                .filter(|one| lies_before(lesson, one, id))
                .count()
        };
        let mut order: Vec<_> = trunk.iter().map(before).collect();
        let mut sorted: Vec<_> = order.drain(..).zip(trunk.drain(..)).collect();
        sorted.sort_by_key(|(before, _)| *before);
        trunk.extend(sorted.into_iter().map(|(_, id)| id));
        let place = |id: &SceneId| {
            let last = (trunk.iter()).rposition(|one| one == id || lies_before(lesson, one, id));
            last.unwrap_or(0)
        };
        let of = (lesson.ways.iter())
            .map(|(id, _)| (id.clone(), place(id)))
            .collect();
        Self { trunk, of }
    }
}

/// Whether every way from the beginning to `later` passes `one`.
fn lies_before(lesson: &Lesson, one: &SceneId, later: &SceneId) -> bool {
    one != later && !reached(lesson, Some(one)).contains(later)
}

/// The scenes that can be reached without passing one of them.
fn reached<'a>(lesson: &'a Lesson, without: Option<&SceneId>) -> BTreeSet<&'a SceneId> {
    let mut found = BTreeSet::new();
    let mut next: Vec<&SceneId> = lesson.ways.first().map(|(id, _)| id).into_iter().collect();
    while let Some(id) = next.pop() {
        if without == Some(id) || !found.insert(id) {
            continue;
        }
        let exits = lesson.ways.iter().find(|(one, _)| one == id);
        next.extend(exits.into_iter().flat_map(|(_, exits)| exits));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokkae_catalogue::Tier;

    fn lesson(ways: &[(&str, &[&str])]) -> Lesson {
        let ids = |ids: &[&str]| ids.iter().map(|id| SceneId::from(*id)).collect();
        Lesson {
            id: "a".into(),
            tier: Tier::Young,
            title: String::new(),
            ways: ways
                .iter()
                .map(|(id, to)| ((*id).into(), ids(to)))
                .collect(),
        }
    }

    fn kept(places: &Places, scene: &str) -> String {
        let found = places.of.iter().find(|(id, _)| id.as_str() == scene);
        found.map_or_else(String::new, |(_, at)| places.trunk[*at].to_string())
    }

    #[test]
    fn a_place_behind_a_choice_is_the_choice_itself() {
        let places = Places::of(&lesson(&[
            ("chat", &["choose"]),
            ("choose", &["unsafe", "safe"]),
            ("unsafe", &["support"]),
            ("support", &["tell"]),
            ("safe", &["tell"]),
            ("tell", &["end"]),
            ("end", &[]),
        ]));
        let trunk: Vec<_> = places.trunk.iter().map(SceneId::as_str).collect();
        assert_eq!(trunk, ["chat", "choose", "tell", "end"]);
        for (scene, place) in [
            ("chat", "chat"),
            ("choose", "choose"),
            ("unsafe", "choose"),
            ("support", "choose"),
            ("safe", "choose"),
            ("tell", "tell"),
            ("end", "end"),
        ] {
            assert_eq!(kept(&places, scene), place, "{scene}");
        }
    }

    #[test]
    fn which_of_two_endings_it_was_is_not_kept() {
        let places = Places::of(&lesson(&[
            ("choose", &["one", "other", "choose"]),
            ("one", &[]),
            ("other", &[]),
        ]));
        assert_eq!(kept(&places, "one"), "choose");
        assert_eq!(kept(&places, "other"), "choose");
    }
}
