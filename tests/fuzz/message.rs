//! A partner's page: any message is none or changes what it may, and any options make a page and short lines.

use tokkae_contract::{Command, Gate, Options, by_name, is_id};

pub(crate) const WORDS: &[&str] = &[
    "\"tokkae\":1",
    "\"id\":\"a\"",
    "\"type\":\"hello\"",
    "\"type\":\"go-to\"",
    "\"type\":\"set-language\"",
    "\"type\":\"set-look\"",
    "\"to\":\"help\"",
    "\"theme\":\"dark\"",
    "\"accent\":\"#abc\"",
    "story=",
    "language=",
    "report-link=https://",
    "&",
    "theme=auto",
];

pub(crate) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    message(&text);
    let given = text.split('&').filter_map(|pair| pair.split_once('='));
    let (options, problems) = Options::read(given);
    for problem in problems {
        assert!(problem.to_string().chars().count() < 250, "{problem}");
    }
    for (name, value) in [
        ("story", &options.story),
        ("language", &options.language),
        ("report-link", &options.report_link),
    ] {
        let is_right =
            |value: &String| by_name(name).is_some_and(|option| option.kind.takes(value));
        assert!(value.as_ref().is_none_or(is_right), "{name} is {value:?}");
    }
}

fn message(text: &str) {
    let host = "https://host.example";
    let mut gate = Gate::default();
    let read = |gate: &mut Gate, origin| {
        let mut json = serde_json::Deserializer::from_str(text);
        gate.receive(origin, true, &mut json)
    };
    match read(&mut gate, host) {
        Ok(Command::Hello) => {
            assert!(
                gate.host
                    .as_ref()
                    .is_some_and(|(origin, id)| origin == host && is_id(id))
            );
            let before = gate.clone();
            assert!(read(&mut gate, "https://other.example").is_err());
            assert_eq!(gate, before);
        }
        Ok(command) => assert_eq!(command, Command::Hello, "before hello"),
        Err(_) => assert_eq!(gate, Gate::default()),
    }
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let all = [
        r#"{"tokkae":1,"id":"a-1","type":"hello"}"#,
        r##"{"tokkae":1,"id":"a","type":"set-look","theme":"dark","accent":"#0d444a"}"##,
        r#"{"tokkae":1,"id":"a","type":"go-to","to":"game-friend","later":[1,{"b":null}]}"#,
        "story=game-friend&lang=km&theme=auto&report-link=https://a.org/b&report-label=Tell us",
    ];
    all.into_iter()
        .map(|text| text.as_bytes().to_vec())
        .collect()
}
