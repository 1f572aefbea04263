//! SCORM 1.2 and SCORM 2004 4th edition: the elements that are written, and the manifest.

use crate::xml::escape;
use crate::{Course, Lesson};
use serde_json::{Value, json};
use std::fmt::Write;
use tokkae_catalogue::StoryId;

/// An element of the platform's data with a value. `{n}` stands for the number of the story's own row.
pub type Written = (String, String);

/// Which words the platform knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// SCORM 1.2.
    Scorm12,
    /// SCORM 2004, 4th edition.
    Scorm2004,
    /// The SCORM 1.2 that Kolibri gives HTML5 apps: it knows of progress by `passed` only.
    Kolibri,
}

impl Dialect {
    /// The name of the platform's object.
    const fn object(self) -> &'static str {
        match self {
            Self::Scorm12 | Self::Kolibri => "API",
            Self::Scorm2004 => "API_1484_11",
        }
    }

    /// What its functions' names begin with, and the one that ends.
    const fn functions(self) -> (&'static str, &'static str) {
        match self {
            Self::Scorm12 | Self::Kolibri => ("LMS", "Finish"),
            Self::Scorm2004 => ("", "Terminate"),
        }
    }

    const fn status(self) -> &'static str {
        match self {
            Self::Scorm12 | Self::Kolibri => "cmi.core.lesson_status",
            Self::Scorm2004 => "cmi.completion_status",
        }
    }

    /// Whether the whole package is done.
    pub fn course(self, complete: bool) -> Written {
        let value = match (complete, self) {
            (false, _) => "incomplete",
            (true, Self::Kolibri) => "passed",
            (true, _) => "completed",
        };
        (self.status().to_owned(), value.to_owned())
    }

    /// That a story was finished: a row of its own.
    pub fn finished(self, story: &StoryId) -> [Written; 2] {
        let status = match self {
            Self::Scorm12 | Self::Kolibri => "status",
            Self::Scorm2004 => "completion_status",
        };
        let row = |part: &str| format!("cmi.objectives.{{n}}.{part}");
        [
            (row("id"), story.to_string()),
            (row(status), "completed".to_owned()),
        ]
    }

    /// That the child may come back: without it a platform forgets the place.
    pub fn pause(self) -> Written {
        let element = match self {
            Self::Scorm12 | Self::Kolibri => "cmi.core.exit",
            Self::Scorm2004 => "cmi.exit",
        };
        (element.to_owned(), "suspend".to_owned())
    }

    /// The element that keeps the place.
    pub const PLACE: &str = "cmi.suspend_data";

    /// Everything that the page's script says to this platform.
    pub fn table(self, course: &Course) -> Value {
        let (begin, end) = self.functions();
        let rows: serde_json::Map<_, _> = (course.lessons.iter())
            .map(|lesson| (lesson.id.to_string(), json!(self.finished(&lesson.id))))
            .collect();
        json!({
            "object": self.object(),
            "calls": {
                "open": format!("{begin}Initialize"),
                "get": format!("{begin}GetValue"),
                "set": format!("{begin}SetValue"),
                "commit": format!("{begin}Commit"),
                "end": format!("{begin}{end}"),
            },
            "count": "cmi.objectives._count",
            "finished": rows,
            "incomplete": self.course(false),
            "complete": self.course(true),
            "pause": self.pause(),
            "place": Self::PLACE,
        })
    }

    /// `imsmanifest.xml` of a package with these files, whose `start` is launched.
    pub fn manifest(self, course: &Course, start: &str, files: &[String]) -> String {
        let mut list = String::new();
        for file in files {
            let _ = writeln!(list, "      <file href=\"{}\"/>", escape(file)); // a String takes everything
        }
        let title = escape(&course.title);
        let id = escape(&course.id);
        let start = escape(start);
        match self {
            Self::Scorm2004 => format!(
                r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{id}" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="{id}-organization">
    <organization identifier="{id}-organization" adlseq:objectivesGlobalToSystem="false">
      <title>{title}</title>
      <item identifier="{id}-item" identifierref="{id}-module">
        <title>{title}</title>
        <imsss:sequencing>
{objectives}          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="{id}-module" type="webcontent" adlcp:scormType="sco" href="{start}">
{list}    </resource>
  </resources>
</manifest>
"#,
                objectives = objectives(&course.lessons),
            ),
            Self::Scorm12 | Self::Kolibri => format!(
                r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{id}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="{id}-organization">
    <organization identifier="{id}-organization">
      <title>{title}</title>
      <item identifier="{id}-item" identifierref="{id}-module">
        <title>{title}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="{id}-module" type="webcontent" adlcp:scormtype="sco" href="{start}">
{list}    </resource>
  </resources>
</manifest>
"#
            ),
        }
    }
}

/// The stories as rows that a platform shows: completion only, no score.
fn objectives(lessons: &[Lesson]) -> String {
    let mut rows = String::new();
    for lesson in lessons {
        let id = escape(lesson.id.as_str());
        let _ = writeln!(rows, "            <imsss:objective objectiveID=\"{id}\"/>");
    }
    format!(
        "          <imsss:objectives>\n            <imsss:primaryObjective/>\n{rows}          </imsss:objectives>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::tests::course;
    use tokkae_catalogue::Tier;

    const ALL: [Dialect; 3] = [Dialect::Scorm12, Dialect::Scorm2004, Dialect::Kolibri];

    /// Every element that is ever written, by name. A new one fails here first.
    #[test]
    fn only_completion_and_the_place_are_ever_written() {
        let allowed = [
            "cmi.core.lesson_status",
            "cmi.completion_status",
            "cmi.objectives.{n}.id",
            "cmi.objectives.{n}.status",
            "cmi.objectives.{n}.completion_status",
            "cmi.core.exit",
            "cmi.exit",
            "cmi.suspend_data",
            "cmi.objectives._count",
        ];
        let course = course(&[("a", Tier::Young)]);
        for dialect in ALL {
            let table = dialect.table(&course).to_string();
            let named = table.split('"').filter(|text| text.starts_with("cmi."));
            for element in named {
                assert!(allowed.contains(&element), "{dialect:?}: {element}");
            }
        }
    }

    #[test]
    fn a_manifest_names_every_file_and_escapes_the_title() {
        let course = course(&[("a", Tier::Young)]);
        let files = ["index.html".to_owned(), "module/a&b.js".to_owned()];
        for dialect in ALL {
            let manifest = dialect.manifest(&course, "index.html", &files);
            assert!(
                manifest.contains("<title>A &lt;neutral&gt; title</title>"),
                "{manifest}"
            );
            assert!(
                manifest.contains("<file href=\"module/a&amp;b.js\"/>"),
                "{manifest}"
            );
        }
    }
}
