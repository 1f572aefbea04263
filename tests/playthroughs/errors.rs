//! A wrong plan is refused with its file, its line, and what was expected.

use crate::library::EDITIONS;
use crate::parse::parse;
use crate::player::play;

/// The faults of a plan for `game-teammate`, as they are shown.
fn faults(text: &str) -> Vec<String> {
    let faults = match parse("game-teammate/x.plan", text) {
        Err(faults) => faults,
        Ok(plan) => {
            let played = play(
                "game-teammate/x.plan",
                &"game-teammate".into(),
                &plan,
                &EDITIONS,
                0,
            );
            played.err().into_iter().collect()
        }
    };
    let shown = faults.iter().map(ToString::to_string);
    let short = shown.map(|fault| fault.replace("tests/playthroughs/game-teammate/x.plan:", ""));
    short.collect()
}

fn assert_fault(text: &str, line: usize, wrong: &str, expected: &str) {
    let faults = faults(text);
    let found = faults.iter().any(|fault| {
        let (first, second) = fault.split_once("\n    Expected: ").unwrap();
        first.starts_with(&format!("{line}: "))
            && first.contains(wrong)
            && second.contains(expected)
    });
    assert!(found, "{line}: {wrong} / {expected}: not among {faults:#?}");
}

const RACE: &str = "race-four: read\n";
const END: &str = "finish-line: the end\n";

#[test]
fn refuses_a_plan_that_says_not_what_it_is_about() {
    assert_fault(
        &format!("{RACE}{END}"),
        1,
        "no comment",
        "`# Dara goes to the river.`",
    );
    assert_fault(&format!("#\n{RACE}{END}"), 1, "no comment", "a comment");
    assert_fault("", 1, "no comment", "a comment");
}

#[test]
fn refuses_words_that_nobody_knows() {
    let plan = |line: &str| format!("# A way\n\n{line}\n{END}");
    assert_fault(&plan("race-four read"), 3, "no colon", "`race-four: read`");
    assert_fault(
        &plan("Race four: read"),
        3,
        "`Race four` is no id",
        "such as `ask-vanna`",
    );
    assert_fault(
        &plan("race-four: watch"),
        3,
        "how to `watch`",
        "read, spot, sort",
    );
    assert_fault(
        &plan("race-four: read twice"),
        3,
        "how to `read twice`",
        "read, spot, sort",
    );
    assert_fault(&plan("uh-oh: feel"), 3, "`` is no id", "small letters");
    assert_fault(
        &plan("what-now: choose ask vanna"),
        3,
        "`ask vanna` is no id",
        "hyphens",
    );
    assert_fault(
        &plan("telling: tell grandma with words"),
        3,
        "names 1 of two",
        "then uncle",
    );
    assert_fault(
        &plan("telling: tell grandma"),
        3,
        "no person with words",
        "with first-words",
    );
}

#[test]
fn says_every_fault_of_the_grammar_at_once() {
    let faults = faults("race-four\nuh-oh: watch\n");
    let lines: Vec<_> = faults.iter().map(|fault| &fault[..2]).collect();
    assert_eq!(lines, ["1:", "1:", "2:", "2:"], "{faults:#?}");
}

#[test]
fn refuses_a_plan_without_an_end_or_beyond_it() {
    assert_fault(
        &format!("# A way\n{RACE}"),
        2,
        "stops before",
        "`finish-line: the end`",
    );
    assert_fault(
        &format!("# A way\n{END}{RACE}"),
        2,
        "goes on after",
        "last line only",
    );
}

#[test]
fn refuses_a_scene_where_the_story_is_not() {
    let plan = |line: &str| format!("# A way\n{RACE}{line}\n{END}");
    assert_fault(
        &plan("what-now: choose ask-vanna"),
        3,
        "at `uh-oh` here, not at `what-now`",
        "`uh-oh: feel tummy`",
    );
    assert_fault(
        &plan("uhoh: feel tummy"),
        3,
        "no scene `uhoh`",
        "`uh-oh: feel tummy`",
    );
    assert_fault(
        &format!("# A way\n{RACE}{END}"),
        3,
        "not at `finish-line`",
        "uh-oh",
    );
}

#[test]
fn refuses_what_the_scene_does_not_have() {
    let plan = |lines: &str| format!("# A way\n{RACE}{lines}\n{END}");
    assert_fault(
        &plan("uh-oh: read"),
        3,
        "`read` does not fit",
        "`uh-oh: feel tummy`",
    );
    assert_fault(
        &plan("uh-oh: feel glad"),
        3,
        "does not fit",
        "feelings: tummy, hot-cheeks",
    );
    let choose = "uh-oh: feel tummy, then cross\nwhat-now: choose nothing";
    assert_fault(
        &plan(choose),
        4,
        "does not fit",
        "options: ask-vanna, laughing-face",
    );
    let telling = "uh-oh: skip\nwhat-now: skip\nvanna-looks: skip\nwhere-next: skip\n";
    let same = "telling: tell tell-uncle with uh-oh-words, then tell-uncle with uh-oh-words";
    assert_fault(
        &plan(&format!("{telling}{same}")),
        7,
        "does not fit",
        "people: tell-grandma, tell-uncle",
    );
}

#[test]
fn refuses_steps_that_lead_nowhere() {
    assert_fault(
        &format!("# A way\nrace-four: back\n{END}"),
        2,
        "leads nowhere",
        "`race-four: read`",
    );
}
