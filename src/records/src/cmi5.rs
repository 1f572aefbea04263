//! cmi5 and its statements (xAPI 1.0.3), and the course structure.

use crate::Course;
use crate::xml::escape;
use serde_json::{Value, json};
use std::fmt::Write;

/// Where the module's own things have their names. Nothing is ever asked for there.
const NAMES: &str = "https://tokkae.invalid/";

const VERBS: &str = "http://adlnet.gov/expapi/verbs/";
const CMI5: &str = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const MOVE_ON: &str = "https://w3id.org/xapi/cmi5/context/categories/moveon";

/// The three statements that cmi5 itself defines and this package makes, and the one for a finished story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The package has begun.
    Initialized,
    /// It is complete.
    Completed,
    /// It has ended.
    Terminated,
    /// A story was finished.
    Story,
}

impl Said {
    const ALL: [(&'static str, Self); 4] = [
        ("initialized", Self::Initialized),
        ("completed", Self::Completed),
        ("terminated", Self::Terminated),
        ("story", Self::Story),
    ];

    /// What of the statement is the same for every child. `duration` says whether cmi5 asks for one.
    fn template(self) -> Value {
        let category = |ids: &[&str]| ids.iter().map(|id| json!({ "id": id })).collect::<Vec<_>>();
        let verb =
            |name: &str| json!({ "id": format!("{VERBS}{name}"), "display": { "en": name } });
        match self {
            Self::Initialized => json!({
                "verb": verb("initialized"), "category": category(&[CMI5]), "duration": false,
            }),
            Self::Completed => json!({
                "verb": verb("completed"), "category": category(&[CMI5, MOVE_ON]),
                "result": { "completion": true }, "duration": true,
            }),
            Self::Terminated => json!({
                "verb": verb("terminated"), "category": category(&[CMI5]), "duration": true,
            }),
            // One that cmi5 allows beside its own: it may not carry its categories.
            Self::Story => json!({
                "verb": verb("completed"), "category": [],
                "result": { "completion": true }, "duration": false,
            }),
        }
    }
}

/// Everything that the page's script says to a record store.
pub fn table(course: &Course) -> Value {
    let said: serde_json::Map<_, _> = (Said::ALL.iter())
        .map(|(name, said)| ((*name).to_owned(), said.template()))
        .collect();
    let stories: serde_json::Map<_, _> = (course.lessons.iter())
        .map(|lesson| {
            let name = json!({ course.language(): lesson.title });
            (lesson.id.to_string(), json!({ "name": name }))
        })
        .collect();
    json!({ "said": said, "stories": stories })
}

/// `cmi5.xml` of a package whose `start` is launched.
pub fn structure(course: &Course, start: &str) -> String {
    let id = escape(&format!("{NAMES}{}", course.id));
    let mut titles = String::new();
    for (tag, _) in &course.languages {
        let title = escape(&course.title);
        let _ = write!(
            titles,
            "<langstring lang=\"{}\">{title}</langstring>",
            escape(tag.as_str())
        );
    }
    let start = escape(start);
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="{id}">
    <title>{titles}</title>
    <description>{titles}</description>
  </course>
  <au id="{id}/module" moveOn="Completed" launchMethod="AnyWindow">
    <title>{titles}</title>
    <description>{titles}</description>
    <url>{start}</url>
  </au>
</courseStructure>
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::tests::course;
    use tokkae_catalogue::Tier;

    #[test]
    fn the_statements_say_completion_and_nothing_else() {
        let table = table(&course(&[("a", Tier::Young)]));
        let said = table["said"].as_object();
        for (name, statement) in said.into_iter().flatten() {
            let verb = statement["verb"]["id"].as_str().unwrap_or_default();
            let known = ["initialized", "completed", "terminated"];
            assert!(
                known.iter().any(|one| verb == format!("{VERBS}{one}")),
                "{verb}"
            );
            let result = &statement["result"];
            assert!(
                result.is_null() || *result == json!({ "completion": true }),
                "{name}"
            );
        }
        assert_eq!(table["said"].as_object().map(serde_json::Map::len), Some(4));
    }

    /// cmi5 9.6.2.2: with a completion, and with nothing else.
    #[test]
    fn the_category_for_moving_on_goes_with_the_completion() {
        for (name, said) in Said::ALL {
            let statement = said.template();
            let moves = statement["category"].to_string().contains("/moveon");
            assert_eq!(moves, name == "completed", "{name}");
        }
    }

    #[test]
    fn the_structure_has_one_unit_that_moves_on_when_completed() {
        let structure = structure(&course(&[]), "index.html");
        assert_eq!(structure.matches("<au ").count(), 1);
        assert!(structure.contains("moveOn=\"Completed\""), "{structure}");
        assert!(structure.contains("A &lt;neutral&gt; title"), "{structure}");
    }
}
