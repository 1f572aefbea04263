//! Two windows in step: whichever is closed, loaded again or opened late, nothing is lost.

use super::sample::{said, send, window};
use crate::model::{Count, Effect, Model, Msg, Place, View};

/// Does something in one window, and lets the other hear of it, to and fro until both are silent.
fn both(one: &mut Model, other: &mut Model, msg: Msg) {
    let mut messages = said(&send(one, msg));
    let (mut here, mut there) = (one, other);
    for _ in 0..6 {
        let heard = messages.into_iter();
        messages = heard
            .flat_map(|message| said(&send(there, Msg::Heard(message))))
            .collect();
        std::mem::swap(&mut here, &mut there);
    }
    assert!(messages.is_empty(), "the windows talk for ever");
    assert_eq!(here.shared, there.shared);
}

fn kept(effects: &[Effect]) -> Option<String> {
    effects.iter().find_map(|effect| match effect {
        Effect::Keep(session) => Some(session.clone()),
        _ => None,
    })
}

fn pair() -> (Model, Model) {
    let (mut notes, mut projector) = (window(1, None), window(2, None));
    send(&mut projector, Msg::Show(View::Projector));
    both(
        &mut notes,
        &mut projector,
        Msg::Pick("comments-8-10".into()),
    );
    both(&mut notes, &mut projector, Msg::Begin(View::Notes));
    (notes, projector)
}

#[test]
fn the_projector_follows_the_notes_and_the_notes_follow_the_projector() {
    let (mut notes, mut projector) = pair();
    both(&mut notes, &mut projector, Msg::Next);
    assert_eq!(projector.place(), Place::Step(1));
    both(&mut projector, &mut notes, Msg::Key("PageDown".to_owned()));
    assert_eq!(notes.asked(), projector.asked());
    both(&mut notes, &mut projector, Msg::Hide(true));
    assert!(projector.is_hidden());
    assert!(projector.view == View::Projector && notes.view == View::Notes);
}

#[test]
fn a_window_that_is_loaded_again_goes_on_with_what_it_kept() {
    let (mut notes, mut projector) = pair();
    send(&mut notes, Msg::GoTo("before".into()));
    let effects = send(&mut notes, Msg::Hands("no".into(), Count::Are(9)));
    let mut again = window(3, kept(&effects));
    assert_eq!(again.poll().unwrap().total(), 9);
    both(&mut again, &mut projector, Msg::Next);
    assert_eq!(projector.question_total(), 9);
}

#[test]
fn a_window_that_opens_late_and_knows_nothing_learns_everything() {
    let (mut notes, _) = pair();
    send(&mut notes, Msg::GoTo("before".into()));
    send(&mut notes, Msg::Hands("no".into(), Count::Are(9)));
    let mut late = window(7, None);
    both(&mut late, &mut notes, Msg::Tick(1_000_001));
    assert_eq!(late.question_total(), 9);
}

#[test]
fn another_session_is_another_session_in_both_windows() {
    let (mut notes, mut projector) = pair();
    both(&mut notes, &mut projector, Msg::Forget);
    assert_eq!(projector.place(), Place::Nowhere);
    // What an old window still says brings nothing back.
    let old = pair().0;
    let text = format!("notes\n{}", old.shared.write());
    send(&mut notes, Msg::Heard(text));
    assert_eq!(notes.place(), Place::Nowhere);
}

#[test]
fn a_projector_that_says_nothing_for_a_while_is_taken_for_closed() {
    let (mut notes, mut projector) = pair();
    both(&mut projector, &mut notes, Msg::Tick(1_000_000));
    assert!(notes.has_projector());
    send(&mut notes, Msg::Tick(1_000_010));
    assert!(!notes.has_projector());
}

impl Model {
    fn question_total(&self) -> u32 {
        let plan = self.plan().unwrap();
        self.change(&plan.questions[0]).before.total()
    }
}
