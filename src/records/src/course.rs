//! What a package holds, and when it counts as done.

use std::collections::BTreeMap;
use tokkae_catalogue::{LocaleTag, SceneId, Story, StoryId, Tier};

/// A story of a package: what a platform may know of it, and where its scenes lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// Which story.
    pub id: StoryId,
    /// For whom.
    pub tier: Tier,
    /// Its neutral title.
    pub title: String,
    /// The scenes that can follow each scene. The first one starts the story.
    pub ways: Vec<(SceneId, Vec<SceneId>)>,
}

impl Lesson {
    /// The lesson that a story is.
    pub fn of(story: &Story) -> Self {
        let exits = |scene: &tokkae_catalogue::Scene| scene.exits().into_iter().cloned().collect();
        Self {
            id: story.id.clone(),
            tier: story.tier,
            title: story.title.clone(),
            ways: (story.scenes.iter())
                .map(|scene| (scene.id.clone(), exits(scene)))
                .collect(),
        }
    }
}

/// The lines that a package itself can say, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notices {
    /// The platform does not answer.
    pub lost: String,
    /// No platform was found.
    pub none: String,
    /// The way back to the platform.
    pub back: String,
}

/// A package's contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// What it is called among all packages: words and hyphens.
    pub id: String,
    /// Its neutral title.
    pub title: String,
    /// The languages, the first of which names it, with what the package says in each.
    pub languages: Vec<(LocaleTag, Notices)>,
    /// The stories, in the list's order.
    pub lessons: Vec<Lesson>,
}

impl Course {
    /// The stories of each age group that has some, by the group's word.
    pub fn groups(&self) -> BTreeMap<&'static str, Vec<&StoryId>> {
        let mut groups: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for lesson in &self.lessons {
            groups
                .entry(lesson.tier.word())
                .or_default()
                .push(&lesson.id);
        }
        groups
    }

    /// Whether these finished stories are enough: all that the package has for one age group. Nobody plays the
    /// stories of every age.
    pub fn is_complete(&self, finished: &[StoryId]) -> bool {
        self.groups()
            .values()
            .any(|ids| ids.iter().all(|id| finished.contains(id)))
    }

    /// The tag of the language that names it.
    pub fn language(&self) -> &str {
        self.languages.first().map_or("en", |(tag, _)| tag.as_str())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A course of stories with one scene each.
    pub(crate) fn course(lessons: &[(&str, Tier)]) -> Course {
        let lesson = |(id, tier): &(&str, Tier)| Lesson {
            id: (*id).into(),
            tier: *tier,
            title: format!("{id} & more"),
            ways: vec![("first".into(), Vec::new())],
        };
        Course {
            id: "tokkae".to_owned(),
            title: "A <neutral> title".to_owned(),
            languages: vec![("en".into(), Notices::default())],
            lessons: lessons.iter().map(lesson).collect(),
        }
    }

    #[test]
    fn all_stories_of_one_age_group_are_enough() {
        let course = course(&[("a", Tier::Young), ("b", Tier::Young), ("c", Tier::Teen)]);
        assert!(!course.is_complete(&[]));
        assert!(!course.is_complete(&["a".into()]));
        assert!(course.is_complete(&["b".into(), "a".into()]));
        assert!(course.is_complete(&["c".into()]));
    }
}
