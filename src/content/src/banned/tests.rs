//! A list's own behaviour: what spares a sentence, and for whom.
#![allow(clippy::unwrap_used)] // a test may fail by panicking

use super::{Audience, Banned, List, Match};

fn list() -> List {
    list_with(false)
}

fn list_with(always: bool) -> List {
    let mut list = List::new(Match::Words, Vec::new(), &["but".to_owned()]);
    list.groups
        .add("child", vec!["you".to_owned(), "they".to_owned()]);
    let patterns = |list: &List, texts: &[&str]| {
        let read = |text: &&str| list.pattern(text).unwrap();
        texts.iter().map(read).collect::<Vec<_>>()
    };
    let banned = Banned {
        id: "your-fault".to_owned(),
        always,
        patterns: patterns(&list, &["your fault", "why did {child}"]),
        unless: patterns(&list, &["not … fault"]),
        reason: String::new(),
        instead: String::new(),
    };
    list.banned.push(banned);
    list.advice = patterns(&list, &["don't … ask|say"]);
    list
}

fn finds(text: &str, audience: Audience) -> Option<String> {
    let list = list();
    list.find(text, audience).pop().map(|(_, found)| found)
}

#[test]
fn what_spares_must_touch_what_is_found() {
    let finds = |text| finds(text, Audience::Children);
    assert_eq!(finds("It is not your fault."), None);
    assert_eq!(finds("Not nice but your fault."), Some("your fault".into()));
    assert_eq!(
        finds("It is not your fault but that is your fault."),
        Some("your fault".into())
    );
    assert_eq!(
        finds("It is not your fault. Why did you?"),
        Some("why did you".into())
    );
}

#[test]
fn only_grown_ups_are_told_what_not_to_say() {
    let text = "Don't ask, “Why did they answer?”";
    assert_eq!(finds(text, Audience::Adults), None);
    assert!(finds(text, Audience::Children).is_some());
    let text = "Why did you answer, and don't say you forgot!";
    assert!(finds(text, Audience::Adults).is_some());
}

#[test]
fn a_sentence_to_avoid_holds_only_what_is_never_written() {
    let text = "Why did you answer?";
    assert!(list_with(false).find(text, Audience::Avoiding).is_empty());
    assert_eq!(list_with(true).find(text, Audience::Avoiding).len(), 1);
}
