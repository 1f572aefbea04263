//! The surface of the contract as lines, so that a test can hold it to what was promised.

use crate::event::{EVENTS, ErrorCode};
use crate::kind::Kind;
use crate::message::{LEAVE, LOOKS, WAITING};
use crate::option::OPTIONS;

/// One line for everything that a host can rely on.
pub fn surface() -> Vec<String> {
    let mut lines = Vec::new();
    for option in &OPTIONS {
        lines.push(format!("option {}", option.name));
        lines.extend(
            option
                .also
                .map(|also| format!("option {} in a query also as {also}", option.name)),
        );
        match option.kind {
            Kind::Word(words) => {
                let of = |word| format!("option {} takes {word}", option.name);
                lines.extend(words.iter().map(of));
            }
            kind => lines.push(format!("option {} takes {}", option.name, kind.pattern())),
        }
    }
    for event in &EVENTS {
        lines.push(format!("event {}", event.name));
        let of = |(field, kind): &(&str, &str)| format!("event {} has {field}: {kind}", event.name);
        lines.extend(event.fields.iter().map(of));
    }
    lines.extend(ErrorCode::ALL.map(|code| format!("error {}", code.word())));
    for command in ["hello", "go-to to", "set-language language"] {
        lines.push(format!("command {command}"));
    }
    lines.push(format!("command set-look {}", LOOKS.join(" ")));
    lines.push(format!("a frame says {WAITING}"));
    lines.push(format!("a frame says {LEAVE}"));
    lines.push("method goTo(to)".to_owned());
    lines.push("method setLanguage(language)".to_owned());
    lines
}

#[cfg(test)]
mod tests {
    use super::surface;

    /// What hosts rely on stays. Something new goes to the end of the file, and into `www/embed/CHANGELOG.md`.
    #[test]
    fn nothing_that_was_promised_is_gone() {
        let promised = include_str!("../v1.surface");
        let now = surface();
        for line in promised.lines() {
            assert!(
                now.iter().any(|one| one == line),
                "version 1 no longer has: {line}"
            );
        }
        for line in &now {
            assert!(
                promised.lines().any(|one| one == line),
                "new in version 1? Write it at the end of v1.surface: {line}"
            );
        }
    }
}
