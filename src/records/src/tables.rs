//! The table that a package's script reads: the platform's words, the places that may be kept, the lines to say.

use crate::Course;
use crate::place::Places;
use serde_json::{Map, Value, json};

/// The most signs that a platform keeps of a place for certain (SCORM 1.2 asks for 4,096 and no more).
pub const MOST_SIGNS: usize = 4_000;

/// The table as a script of its own. `platform` is what [`crate::scorm::Dialect::table`] or [`crate::cmi5::table`]
/// makes.
pub fn script(course: &Course, platform: &Value) -> String {
    format!("export default {};\n", table(course, platform))
}

fn table(course: &Course, platform: &Value) -> Value {
    let mut places = Map::new();
    for lesson in &course.lessons {
        let Places { trunk, of } = Places::of(lesson);
        let trunk: Vec<_> = trunk.iter().map(ToString::to_string).collect();
        let of: Map<_, _> = (of.into_iter())
            .map(|(scene, at)| (scene.to_string(), json!(at)))
            .collect();
        places.insert(lesson.id.to_string(), json!({ "trunk": trunk, "of": of }));
    }
    let mut groups = Map::new();
    for (tier, stories) in course.groups() {
        let stories: Vec<_> = stories.iter().map(ToString::to_string).collect();
        groups.insert(tier.to_owned(), json!(stories));
    }
    let mut notices = Map::new();
    for (tag, said) in &course.languages {
        let said = json!({ "lost": said.lost, "none": said.none, "back": said.back });
        notices.insert(tag.to_string(), said);
    }
    json!({
        "title": course.title,
        "languages": course.languages.iter().map(|(tag, _)| tag.to_string()).collect::<Vec<_>>(),
        "groups": groups,
        "places": places,
        "notices": notices,
        "most": MOST_SIGNS,
        "platform": platform,
    })
}

#[cfg(test)]
mod tests {
    use super::script;
    use crate::course::tests::course;
    use crate::scorm::Dialect;
    use tokkae_catalogue::Tier;

    #[test]
    fn the_table_is_a_script_that_is_the_same_every_time() {
        let course = course(&[("b", Tier::Young), ("a", Tier::Teen)]);
        let made = || script(&course, &Dialect::Scorm12.table(&course));
        assert_eq!(made(), made());
        assert!(made().starts_with("export default {"), "{}", made());
        assert!(
            made().contains("\"groups\":{\"14-17\":[\"a\"],\"8-10\":[\"b\"]}"),
            "{}",
            made()
        );
    }
}
