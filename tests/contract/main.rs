//! The partner contract against the rest of the house: its words are the stories' words, its pages keep to it, and
//! 100,000 messages that nobody meant change nothing.

#![allow(clippy::unwrap_used)] // a test may fail by panicking

use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;
use tokkae_catalogue::Tier;
use tokkae_contract::{Command, Gate, Kind, OPTIONS, Options, by_name};

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap()
}

#[test]
fn age_groups_are_those_of_the_stories() {
    let kind = by_name("tier").unwrap().kind;
    let words = if let Kind::Word(words) = kind {
        words
    } else {
        &[]
    };
    let tiers = [Tier::Young, Tier::Middle, Tier::Teen, Tier::Adults];
    assert_eq!(words, tiers.map(Tier::word));
}

#[test]
fn a_partner_may_name_every_story_language_and_country() {
    let loaded = tokkae_content::load(&root().join("assets"), tokkae_content::Date::today());
    let packs = loaded.catalogue.packs().unwrap();
    let takes = |option: &str, value: &str| by_name(option).unwrap().kind.takes(value);
    for packs in &packs {
        assert!(takes("language", packs.shelf.locale.tag.as_str()));
        for card in &packs.shelf.cards {
            assert!(takes("story", card.id.as_str()), "{}", card.id);
            assert!(
                !takes("start", card.id.as_str()),
                "{} is a page too",
                card.id
            );
        }
        for (country, _) in &packs.countries {
            assert!(takes("country", &country.code), "{}", country.code);
        }
    }
}

/// The attributes of every `<tokkae-module …>` in a text.
fn modules(text: &str) -> Vec<Vec<(String, String)>> {
    let tags = text.split("<tokkae-module").skip(1);
    let tags = tags.filter(|rest| rest.starts_with([' ', '>', '\n']));
    tags.map(|rest| {
        let tag = rest.split('>').next().unwrap();
        let words = tag.split("\" ").filter_map(|part| part.split_once("=\""));
        let own = words.map(|(name, value)| {
            (
                name.trim().to_owned(),
                value.trim_end_matches('"').to_owned(),
            )
        });
        own.filter(|(name, _)| name != "id").collect()
    })
    .collect()
}

#[test]
fn every_snippet_that_we_show_is_right() {
    let mut files = vec!["README.md".to_owned(), "www/embed/README.md".to_owned()];
    for entry in fs::read_dir(root().join("www/partner-demo")).unwrap() {
        files.push(format!(
            "www/partner-demo/{}",
            entry.unwrap().file_name().to_str().unwrap()
        ));
    }
    let mut found = 0;
    for file in files {
        for module in modules(&read(&file)) {
            let given = module
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()));
            let (_, problems) = Options::read(given);
            assert!(problems.is_empty(), "{file}: {problems:?}");
            found += 1;
        }
    }
    assert!(found >= 8, "only {found} snippets");
}

#[test]
fn everything_is_written_down_for_partners() {
    let guide = read("www/embed/README.md");
    for option in &OPTIONS {
        assert!(
            guide.contains(&format!("`{}`", option.name)),
            "nothing on {}",
            option.name
        );
    }
    for line in tokkae_contract::surface() {
        let name = line.strip_prefix("event ").or(line.strip_prefix("error "));
        if let Some(name) = name.filter(|name| !name.contains(' ')) {
            assert!(guide.contains(&format!("`{name}`")), "nothing on {name}");
        }
    }
    assert!(read("www/embed/CHANGELOG.md").contains("## Version 1"));
}

/// Always the same numbers.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn pick<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }

    fn value(&mut self, depth: usize) -> Value {
        match self.below(if depth > 2 { 6 } else { 8 }) {
            0 => json!(null),
            1 => json!(self.below(3)),
            2 => json!(-1.5),
            3 => json!(true),
            4 => json!("x".repeat(self.below(2000))),
            5 => json!(self.pick(&[
                "hello",
                "go-to",
                "help",
                "km",
                "dark",
                "tokkae:leave",
                "\u{0}",
                "__proto__",
                ""
            ])),
            6 => Value::Array((0..self.below(4)).map(|_| self.value(depth + 1)).collect()),
            _ => self.object(depth + 1),
        }
    }

    fn object(&mut self, depth: usize) -> Value {
        const KEYS: [&str; 9] = [
            "tokkae", "id", "type", "to", "language", "theme", "accent", "chrome", "later",
        ];
        let mut made = Map::new();
        for _ in 0..self.below(8) {
            let key = self.pick(&KEYS).to_owned();
            let value = self.value(depth);
            made.insert(key, value);
        }
        Value::Object(made)
    }

    /// A message with all that a right one has, and something of it wrong, late, or somebody else's.
    fn nearly(&mut self) -> Value {
        let mut message = json!({
            "tokkae": 1, "id": "host-1", "type": self.pick(&["hello", "go-to", "set-language", "set-look"]),
            "to": "help", "language": "km", "theme": "dark",
        });
        let broken = match self.below(4) {
            0 => ("tokkae", json!(2)),
            1 => ("id", json!(self.pick(&["", "a b", "../", "ា"]))),
            2 => (
                "type",
                json!(self.pick(&["choose", "feel", "leave", "Hello", ""])),
            ),
            _ => ("tokkae", self.value(3)),
        };
        message[broken.0] = broken.1;
        message
    }
}

#[test]
fn a_hundred_thousand_wrong_messages_change_nothing() {
    let mut dice = Dice(20_261_128);
    let mut gate = Gate::default();
    let host = "https://host.example";
    let hello = json!({ "tokkae": 1, "id": "host-1", "type": "hello" });
    assert_eq!(gate.receive(host, true, hello), Ok(Command::Hello));
    let before = gate.clone();
    let mut tried = 0;
    while tried < 100_000 {
        let (origin, is_parent, message) = match dice.below(4) {
            0 => (host, true, dice.value(0)),
            1 => (host, true, dice.nearly()),
            2 => (
                "https://other.example",
                true,
                json!({ "tokkae": 1, "id": "host-1", "type": "go-to", "to": "help" }),
            ),
            _ => (
                host,
                false,
                json!({ "tokkae": 1, "id": "x", "type": "hello" }),
            ),
        };
        let shown = message.to_string();
        // One in very many made at random is right by chance: that one is no wrong message.
        if gate
            .clone()
            .receive(origin, is_parent, message.clone())
            .is_ok()
        {
            continue;
        }
        assert!(gate.receive(origin, is_parent, message).is_err());
        assert_eq!(gate, before, "{shown}");
        tried += 1;
    }
}
