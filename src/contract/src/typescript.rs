//! The contract as types of TypeScript, for whoever writes the host's page.

use crate::event::{EVENTS, ErrorCode};
use crate::kind::Kind;
use crate::option::{OPTIONS, OptionFacts};
use std::fmt::Write;

/// The text of `www/embed/v1.d.ts`.
pub fn typescript() -> String {
    let mut text = String::from(
        "// Types of <tokkae-module>, version 1. Written by `cargo xtask manual` from src/contract/. Change them there.\n",
    );
    text.push_str("\n/** What a host can ask for. Attributes have the same names, with hyphens: `report-link`. */\nexport interface TokkaeOptions {\n");
    for option in &OPTIONS {
        push(
            &mut text,
            &format!(
                "  /** {} */\n  {}?: {};",
                option.about,
                option.property(),
                kind(option)
            ),
        );
    }
    text.push_str("}\n\n/** What went wrong. */\nexport type TokkaeErrorCode = ");
    text.push_str(&either(ErrorCode::ALL.map(ErrorCode::word).iter().copied()));
    text.push_str(";\n\n/** What a host is told: the `detail` of each event. There is no event for a choice, a feeling, help or leaving. */\nexport interface TokkaeEvents {\n");
    for event in &EVENTS {
        let fields = event
            .fields
            .iter()
            .map(|(name, kind)| format!("readonly {name}: {kind}"));
        let fields: Vec<_> = fields.collect();
        push(
            &mut text,
            &format!(
                "  /** {} */\n  {:?}: {{ {} }};",
                event.about,
                event.name,
                fields.join("; ")
            ),
        );
    }
    text.push_str("}\n");
    text.push_str(ELEMENT);
    text
}

const ELEMENT: &str = r#"
/** The element. Its properties are its attributes. */
export interface TokkaeModuleElement extends HTMLElement, TokkaeOptions {
  /** Shows the start page, the list of stories, the help page, or a story by its id. */
  goTo(to: string): void;
  /** Speaks another language; the child keeps the place. */
  setLanguage(language: string): void;
  addEventListener<Name extends keyof TokkaeEvents>(
    name: Name,
    listener: (this: TokkaeModuleElement, event: CustomEvent<TokkaeEvents[Name]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(name: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "tokkae-module": TokkaeModuleElement;
  }
}

/** The module in your page, without the element: `embed/inline.js`. */
export interface TokkaeHandle {
  /** Changes options; those that are not named stay as they are. */
  update(options: TokkaeOptions): void;
  /** Takes the module away, with all that it listened to. */
  destroy(): void;
}
"#;

fn push(text: &mut String, line: &str) {
    let _ = writeln!(text, "{line}"); // a String takes everything
}

fn kind(option: &OptionFacts) -> String {
    match option.kind {
        Kind::Word(words) => either(words.iter().copied()),
        Kind::Address => "`https://${string}`".to_owned(),
        Kind::Colour => "`#${string}`".to_owned(),
        _ => "string".to_owned(),
    }
}

fn either<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<_> = words.map(|word| format!("{word:?}")).collect();
    words.join(" | ")
}
