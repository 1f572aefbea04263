//! What a host may learn. There is no event for a choice, a feeling, help, or leaving, and no place for one in these.

use serde::{Deserialize, Serialize};

/// Something that a host is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Event {
    /// The module is on the screen.
    Ready {
        /// The tag of the language that it is in.
        language: String,
    },
    /// What it shows is this high.
    Resize {
        /// In CSS pixels.
        height: u32,
    },
    /// How many stories have been finished in this tab.
    Progress {
        /// So many,
        finished: u32,
        /// of these.
        stories: u32,
    },
    /// A story has been finished.
    StoryFinished {
        /// Its id.
        story: String,
    },
    /// Something that the host's developer should know.
    Error {
        /// What kind of thing.
        code: ErrorCode,
        /// What to do, in English.
        message: String,
    },
}

/// The kinds of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// An option, attribute or parameter that there is not.
    UnknownOption,
    /// A value that an option can't have.
    BadValue,
    /// A story, language or country that the module doesn't have.
    NotFound,
    /// The module could not be loaded, or has broken off.
    Failed,
    /// The element has no room.
    NoRoom,
}

impl ErrorCode {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::UnknownOption,
        Self::BadValue,
        Self::NotFound,
        Self::Failed,
        Self::NoRoom,
    ];

    /// Its word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::UnknownOption => "unknown-option",
            Self::BadValue => "bad-value",
            Self::NotFound => "not-found",
            Self::Failed => "failed",
            Self::NoRoom => "no-room",
        }
    }
}

/// What is known of an event: its name, its fields with their types in TypeScript, what it is for.
pub(crate) struct EventFacts {
    pub name: &'static str,
    pub fields: &'static [(&'static str, &'static str)],
    pub about: &'static str,
}

/// All events.
pub(crate) const EVENTS: [EventFacts; 5] = [
    EventFacts {
        name: "ready",
        fields: &[("language", "string")],
        about: "The module is on the screen, in this language.",
    },
    EventFacts {
        name: "resize",
        fields: &[("height", "number")],
        about: "What it shows is so many CSS pixels high.",
    },
    EventFacts {
        name: "progress",
        fields: &[("finished", "number"), ("stories", "number")],
        about: "How many stories have been finished in this tab, and how many there are.",
    },
    EventFacts {
        name: "story-finished",
        fields: &[("story", "string")],
        about: "A story has been finished. Nothing says how.",
    },
    EventFacts {
        name: "error",
        fields: &[("code", "TokkaeErrorCode"), ("message", "string")],
        about: "Something that you should know as the page's developer.",
    },
];

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)] // a test may fail by panicking
    use super::{EVENTS, ErrorCode, Event};

    fn examples() -> [Event; 5] {
        [
            Event::Ready {
                language: "km".to_owned(),
            },
            Event::Resize { height: 640 },
            Event::Progress {
                finished: 1,
                stories: 13,
            },
            Event::StoryFinished {
                story: "game-friend".to_owned(),
            },
            Event::Error {
                code: ErrorCode::NoRoom,
                message: "…".to_owned(),
            },
        ]
    }

    #[test]
    fn the_facts_are_those_of_the_type() {
        for (event, facts) in examples().iter().zip(&EVENTS) {
            let json = serde_json::to_value(event).expect("plain data");
            let json = json.as_object().expect("an object");
            assert_eq!(json["type"], facts.name);
            let mut fields: Vec<_> = facts.fields.iter().map(|(name, _)| *name).collect();
            fields.push("type");
            fields.sort_unstable();
            assert_eq!(json.keys().map(String::as_str).collect::<Vec<_>>(), fields);
        }
    }

    #[test]
    fn no_event_has_room_for_a_choice_a_feeling_help_or_leaving() {
        // Every field is a language, a height, a count, the id of a story, or a developer's line.
        let fields = EVENTS.iter().flat_map(|event| event.fields);
        let mut names: Vec<_> = fields.map(|(name, _)| *name).collect();
        names.sort_unstable();
        assert_eq!(
            names,
            [
                "code", "finished", "height", "language", "message", "stories", "story"
            ]
        );
    }

    #[test]
    fn codes_are_their_words() {
        for code in ErrorCode::ALL {
            let json = serde_json::to_value(code).expect("plain data");
            assert_eq!(json, code.word());
        }
    }
}
