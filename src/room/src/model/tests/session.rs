//! A session, step by step.

use super::sample::{send, window};
use crate::model::{Asked, Count, Effect, Model, Msg, Place, View};

fn begun() -> Model {
    let mut model = window(1, None);
    send(&mut model, Msg::Pick("comments-8-10".into()));
    assert_eq!(model.place(), Place::Preparing);
    send(&mut model, Msg::Begin(View::Notes));
    model
}

fn at_step(id: &str) -> Model {
    let mut model = begun();
    send(&mut model, Msg::GoTo(id.into()));
    model
}

fn scene(model: &Model) -> String {
    let (story, state) = model.playing().expect("a story");
    state.scene(&story).expect("a scene").id.to_string()
}

fn hands(model: &mut Model, option: &str, count: u32) {
    send(model, Msg::Hands(option.into(), Count::Are(count)));
}

/// Goes on until the story is at a scene.
fn until(model: &mut Model, id: &str) {
    for _ in 0..30 {
        if scene(model) == id {
            return;
        }
        send(model, Msg::Next);
    }
    panic!("{id} doesn't come; the story is at {}", scene(model));
}

#[test]
fn one_press_after_the_other_goes_through_everything_that_needs_no_choice() {
    let mut model = begun();
    assert_eq!(model.place(), Place::Step(0));
    send(&mut model, Msg::Next);
    assert!(
        matches!(model.asked(), Some(Asked::Question(_, question)) if question.id.as_str() == "okay")
    );
    send(&mut model, Msg::Next);
    assert!(
        matches!(model.asked(), Some(Asked::Question(_, question)) if question.id.as_str() == "worry")
    );
    send(&mut model, Msg::Next);
    until(&mut model, "choice");
    for _ in 0..3 {
        send(&mut model, Msg::Next);
    }
    assert_eq!(scene(&model), "choice", "nobody chose");
}

#[test]
fn the_story_goes_the_way_that_the_room_chose_once_the_vote_is_closed() {
    let mut model = at_step("story");
    until(&mut model, "choice");
    hands(&mut model, "tell", 12);
    hands(&mut model, "wait", 5);
    assert!(
        !model.poll().unwrap().closed,
        "nothing is shown while hands are up"
    );
    send(&mut model, Msg::Next);
    assert!(model.poll().unwrap().closed);
    assert_eq!(scene(&model), "choice");
    send(&mut model, Msg::Next);
    assert_eq!(scene(&model), "told");
}

#[test]
fn a_tie_is_for_the_trainer() {
    let mut model = at_step("story");
    until(&mut model, "choice");
    hands(&mut model, "tell", 5);
    hands(&mut model, "wait", 5);
    for _ in 0..3 {
        send(&mut model, Msg::Next);
    }
    assert!(model.poll().unwrap().is_tie());
    assert_eq!(scene(&model), "choice");
    send(&mut model, Msg::Go("wait".into()));
    assert_eq!(scene(&model), "sort");
}

#[test]
fn where_nothing_hangs_on_it_a_tie_holds_nobody_up() {
    let mut model = at_step("story");
    until(&mut model, "feel");
    hands(&mut model, "sad", 5);
    hands(&mut model, "odd", 5);
    send(&mut model, Msg::Next);
    assert!(model.poll().unwrap().closed);
    until(&mut model, "choice");
}

#[test]
fn a_story_that_comes_to_its_choice_again_asks_the_room_anew() {
    let mut model = at_step("story");
    until(&mut model, "choice");
    hands(&mut model, "wait", 5);
    until(&mut model, "sort");
    send(&mut model, Msg::Back);
    assert!(model.poll().unwrap().closed, "going back looks at what was");
    send(&mut model, Msg::Back);
    send(&mut model, Msg::Next);
    send(&mut model, Msg::Next);
    let poll = model.poll().unwrap();
    assert_eq!(
        (scene(&model).as_str(), poll.closed, poll.total()),
        ("choice", false, 0)
    );
    assert!(poll.options[0].seen);
}

#[test]
fn the_room_can_go_back_and_see_another_way() {
    let mut model = at_step("story");
    until(&mut model, "choice");
    hands(&mut model, "tell", 3);
    until(&mut model, "end");
    assert!(model.has_choice_behind());
    send(&mut model, Msg::OtherWay);
    assert_eq!(scene(&model), "choice");
    let seen = |model: &Model| -> Vec<bool> {
        let poll = model.poll().unwrap();
        poll.options.iter().map(|option| option.seen).collect()
    };
    assert_eq!(seen(&model), [false, true]);
    send(&mut model, Msg::Next);
    assert_eq!(
        scene(&model),
        "choice",
        "the same way is not taken twice by itself"
    );
    send(&mut model, Msg::Go("wait".into()));
    assert_eq!(scene(&model), "sort");
}

#[test]
fn where_nothing_hangs_on_it_tokkae_answers_for_a_room_that_does_not_vote() {
    let mut model = at_step("story");
    until(&mut model, "choice");
    send(&mut model, Msg::Go("wait".into()));
    send(&mut model, Msg::Next);
    let (story, state) = model.playing().expect("a story");
    assert!(state.is_done(&story), "the thing is sorted");
    until(&mut model, "end");
    send(&mut model, Msg::Next);
    assert_eq!(
        model.place(),
        Place::Step(3),
        "after the ending comes the next step"
    );
}

#[test]
fn totals_never_fall_below_nothing_and_are_of_one_room() {
    let mut model = at_step("before");
    send(&mut model, Msg::Hands("yes".into(), Count::Less));
    assert_eq!(model.poll().unwrap().total(), 0);
    hands(&mut model, "yes", 4_000_000_000);
    send(&mut model, Msg::Hands("yes".into(), Count::More));
    assert_eq!(model.poll().unwrap().total(), 999);
    send(&mut model, Msg::Hands("nobody".into(), Count::More));
    assert_eq!(model.poll().unwrap().total(), 999);
}

#[test]
fn the_change_is_shown_after_the_questions_after() {
    let mut model = at_step("before");
    hands(&mut model, "no", 5);
    send(&mut model, Msg::GoTo("after".into()));
    hands(&mut model, "no", 7);
    send(&mut model, Msg::Next);
    send(&mut model, Msg::Next);
    let Some(Asked::Change(question)) = model.asked() else {
        panic!("no change is shown");
    };
    let change = model.change(question);
    assert_eq!((change.before.total(), change.after.total()), (5, 7));
    send(&mut model, Msg::Back);
    assert!(matches!(model.asked(), Some(Asked::Question(..))));
}

#[test]
fn while_the_projector_is_covered_nothing_moves() {
    let mut model = at_step("story");
    let before = scene(&model);
    send(&mut model, Msg::Hide(true));
    for msg in [Msg::Next, Msg::Back, Msg::Key("PageDown".to_owned())] {
        send(&mut model, msg);
        assert_eq!(scene(&model), before);
    }
    send(&mut model, Msg::Key("b".to_owned()));
    assert!(!model.is_hidden());
    assert_eq!(scene(&model), before);
}

#[test]
fn remotes_and_keys_pace_the_room_and_letters_can_be_switched_off() {
    let mut model = begun();
    send(&mut model, Msg::Show(View::Projector));
    for (key, step) in [
        ("PageDown", 1),
        ("PageUp", 0),
        (" ", 1),
        ("ArrowUp", 0),
        ("ArrowDown", 1),
    ] {
        send(&mut model, Msg::Key(key.to_owned()));
        assert_eq!(model.place(), Place::Step(step), "{key}");
    }
    send(&mut model, Msg::Key(".".to_owned()));
    assert!(model.is_hidden());
    send(&mut model, Msg::Key("B".to_owned()));
    send(&mut model, Msg::Key("n".to_owned()));
    assert!(model.peek && !model.is_hidden());
    send(&mut model, Msg::LetterKeys(false));
    send(&mut model, Msg::Key("b".to_owned()));
    assert!(!model.is_hidden());
}

#[test]
fn what_is_below_the_edge_comes_before_what_comes_next() {
    let mut model = begun();
    send(&mut model, Msg::More(true));
    send(&mut model, Msg::Next);
    assert_eq!((model.place(), model.rolled()), (Place::Step(0), 1));
    // The projector has gone: nothing waits for it.
    send(&mut model, Msg::Next);
    assert_eq!(model.place(), Place::Step(1));
}

#[test]
fn the_table_has_totals_only_and_no_finer_time_than_the_day() {
    let mut model = at_step("before");
    hands(&mut model, "no", 5);
    let effects = send(&mut model, Msg::Save);
    let Some(Effect::Download(name, text)) = effects.first() else {
        panic!("nothing to save: {effects:?}");
    };
    assert_eq!(name, "comments-8-10-2026-11-28.csv");
    assert!(
        text.contains("\"Comments\",\"2026-11-28\",\"okay before\",\"\",\"no\",\"5\",\"5\"\r\n"),
        "{text}"
    );
    assert_eq!(text.lines().count(), 1 + 2 * 2 * 2);
}
