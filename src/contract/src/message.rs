//! The messages between a host's page and a frame, and who may be listened to.
//!
//! A frame says [`WAITING`]. The host answers with `hello` and an id of its choice; from then on both put that id into
//! everything, the frame speaks to that host's origin only, and to nobody before. A host that never answers hears nothing.

use crate::VERSION;
use crate::option::by_name;
use serde::de::{self, Deserializer, IgnoredAny, MapAccess, Visitor};
use std::fmt;

/// What a frame says when it is there: no more than that.
pub const WAITING: &str = "tokkae:waiting";
/// What a frame asks when a child leaves quickly: that the whole page goes. It is no event, and carries nothing.
pub const LEAVE: &str = "tokkae:leave";

/// What a host may ask of a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// I am here, and this is my id.
    Hello,
    /// Show the start page, the list of stories, the help page or a story.
    GoTo(String),
    /// Speak another language; the child keeps the place.
    SetLanguage(String),
    /// Look otherwise: options by name.
    SetLook(Vec<(&'static str, String)>),
}

/// A command with its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The id.
    pub id: String,
    /// What is asked.
    pub command: Command,
}

/// Why a message was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no message of this contract.
    NotOurs,
    /// It is of another version.
    OtherVersion,
    /// It has not the shape that it must have.
    Malformed,
    /// It doesn't come from the host that said hello, or has another id.
    Stranger,
}

/// What options `set-look` may name.
pub(crate) const LOOKS: [&str; 3] = ["theme", "accent", "chrome"];

/// Whether a text can be an id.
pub fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && (id.bytes()).all(|sign| sign.is_ascii_alphanumeric() || sign == b'-')
}

fn is_of(option: &str, value: &str) -> bool {
    by_name(option).is_some_and(|option| option.kind.takes(value))
}

/// Reads a message. Fields that it doesn't know are left alone: a later edition may add some.
///
/// # Errors
/// Says why it is none.
pub fn read_command<'a>(message: impl Deserializer<'a>) -> Result<Envelope, Refusal> {
    let fields = message
        .deserialize_map(Fields::default())
        .map_err(|_| Refusal::NotOurs)?;
    match fields.tokkae {
        None => return Err(Refusal::NotOurs),
        Some(version) if version != i64::from(VERSION) => return Err(Refusal::OtherVersion),
        Some(_) => {}
    }
    let text = |name: &str| {
        let found = fields.texts.iter().find(|(known, _)| known == name);
        found.map(|(_, text)| text.clone())
    };
    let fitting = |name: &str, option: &str| text(name).filter(|value| is_of(option, value));
    let command = match text("type").as_deref() {
        Some("hello") => Some(Command::Hello),
        Some("go-to") => (text("to"))
            .filter(|to| is_of("start", to) || is_of("story", to))
            .map(Command::GoTo),
        Some("set-language") => fitting("language", "language").map(Command::SetLanguage),
        Some("set-look") => {
            let given = LOOKS.iter().filter_map(|name| Some((*name, text(name)?)));
            let given: Vec<_> = given.collect();
            let fits = given.iter().all(|(name, value)| is_of(name, value));
            (fits && !fields.other_look && !given.is_empty()).then_some(Command::SetLook(given))
        }
        _ => None,
    };
    match (text("id").filter(|id| is_id(id)), command) {
        (Some(id), Some(command)) => Ok(Envelope { id, command }),
        _ => Err(Refusal::Malformed),
    }
}

/// A message taken apart as far as it matters.
#[derive(Default)]
struct Fields {
    tokkae: Option<i64>,
    texts: Vec<(String, String)>,
    /// Whether one of the looks is no text.
    other_look: bool,
}

impl<'de> Visitor<'de> for Fields {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self, A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            let known = ["tokkae", "id", "type", "to", "language"].contains(&key.as_str());
            if !known && !LOOKS.contains(&key.as_str()) {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            match map.next_value::<Scalar>()? {
                Scalar::Text(text) => self.texts.push((key, text)),
                Scalar::Number(number) if key == "tokkae" => self.tokkae = Some(number),
                _ if LOOKS.contains(&key.as_str()) => self.other_look = true,
                _ => {}
            }
        }
        Ok(self)
    }
}

/// A value as far as it matters.
enum Scalar {
    Text(String),
    Number(i64),
    Other,
}

impl<'de> de::Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Scalar;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("anything")
            }
            fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
                Ok(Scalar::Text(text.to_owned()))
            }
            fn visit_f64<E>(self, number: f64) -> Result<Scalar, E> {
                let is_ours = number.to_bits() == f64::from(VERSION).to_bits();
                Ok(Scalar::Number(if is_ours { VERSION.into() } else { -1 }))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Scalar, E> {
                Ok(Scalar::Number(i64::try_from(number).unwrap_or(-1)))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
                Ok(Scalar::Number(number))
            }
            fn visit_bool<E>(self, _: bool) -> Result<Scalar, E> {
                Ok(Scalar::Other)
            }
            fn visit_unit<E>(self) -> Result<Scalar, E> {
                Ok(Scalar::Other)
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<Scalar, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Scalar::Other)
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalar, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Scalar::Other)
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// Whom a frame listens to: nobody, until its own host has said hello.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gate {
    /// The host's origin and id.
    pub host: Option<(String, String)>,
}

impl Gate {
    /// Lets a command in, or says why not. Only `hello` changes whom the frame listens to.
    ///
    /// `is_parent` says whether the message comes from the window around the frame.
    ///
    /// # Errors
    /// If the message is none, or isn't this host's.
    pub fn receive<'a>(
        &mut self,
        origin: &str,
        is_parent: bool,
        message: impl Deserializer<'a>,
    ) -> Result<Command, Refusal> {
        if !is_parent {
            return Err(Refusal::Stranger);
        }
        let Envelope { id, command } = read_command(message)?;
        if command == Command::Hello {
            // The window around a frame can change its page, never its own origin: the frame goes with the page.
            if self.host.as_ref().is_some_and(|(known, _)| known != origin) {
                return Err(Refusal::Stranger);
            }
            self.host = Some((origin.to_owned(), id));
            return Ok(command);
        }
        match &self.host {
            Some((known, its_id)) if known == origin && *its_id == id => Ok(command),
            _ => Err(Refusal::Stranger),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Command, Gate, Refusal, read_command};
    use serde_json::json;

    #[test]
    fn reads_commands_and_leaves_later_fields_alone() {
        let message =
            json!({ "tokkae": 1, "id": "a-1", "type": "go-to", "to": "help", "later": [1] });
        let read = read_command(message).map(|envelope| envelope.command);
        assert_eq!(read, Ok(Command::GoTo("help".to_owned())));
        let message = json!({ "tokkae": 1, "id": "a-1", "type": "set-look", "theme": "dark" });
        let read = read_command(message).map(|envelope| envelope.command);
        assert_eq!(
            read,
            Ok(Command::SetLook(vec![("theme", "dark".to_owned())]))
        );
    }

    #[test]
    fn refuses_everything_else() {
        for (message, refusal) in [
            (json!("tokkae"), Refusal::NotOurs),
            (json!(null), Refusal::NotOurs),
            (json!([1]), Refusal::NotOurs),
            (json!({ "type": "hello", "id": "a" }), Refusal::NotOurs),
            (
                json!({ "tokkae": 2, "type": "hello", "id": "a" }),
                Refusal::OtherVersion,
            ),
            (
                json!({ "tokkae": "1", "type": "hello", "id": "a" }),
                Refusal::NotOurs,
            ),
            (json!({ "tokkae": 1, "type": "hello" }), Refusal::Malformed),
            (
                json!({ "tokkae": 1, "type": "hello", "id": "" }),
                Refusal::Malformed,
            ),
            (
                json!({ "tokkae": 1, "type": "hello", "id": "x".repeat(65) }),
                Refusal::Malformed,
            ),
            (
                json!({ "tokkae": 1, "type": "go-to", "id": "a", "to": "https://a.org" }),
                Refusal::Malformed,
            ),
            (
                json!({ "tokkae": 1, "type": "go-to", "id": "a", "to": {} }),
                Refusal::Malformed,
            ),
            (
                json!({ "tokkae": 1, "type": "set-look", "id": "a" }),
                Refusal::Malformed,
            ),
            (
                json!({ "tokkae": 1, "type": "set-look", "id": "a", "accent": "red" }),
                Refusal::Malformed,
            ),
            (
                json!({ "tokkae": 1, "type": "set-look", "id": "a", "theme": "dark", "accent": 3 }),
                Refusal::Malformed,
            ),
            (
                json!({ "tokkae": 1, "type": "choose", "id": "a" }),
                Refusal::Malformed,
            ),
        ] {
            assert_eq!(read_command(message.clone()), Err(refusal), "{message}");
        }
    }

    #[test]
    fn listens_to_the_host_that_said_hello_and_to_no_other() {
        let mut gate = Gate::default();
        let hello = json!({ "tokkae": 1, "id": "a", "type": "hello" });
        let go = json!({ "tokkae": 1, "id": "a", "type": "go-to", "to": "help" });
        let other_id = json!({ "tokkae": 1, "id": "b", "type": "go-to", "to": "help" });
        let stranger = Err(Refusal::Stranger);
        assert_eq!(
            gate.receive("https://a.org", true, go.clone()),
            stranger,
            "too early"
        );
        assert_eq!(
            gate.receive("https://a.org", false, hello.clone()),
            stranger
        );
        assert_eq!(
            gate.receive("https://a.org", true, hello.clone()),
            Ok(Command::Hello)
        );
        assert_eq!(gate.receive("https://b.org", true, go.clone()), stranger);
        assert_eq!(gate.receive("https://b.org", true, hello), stranger);
        assert_eq!(gate.receive("https://a.org", true, other_id), stranger);
        assert!(gate.receive("https://a.org", true, go).is_ok());
    }
}
