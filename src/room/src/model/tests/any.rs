//! Whatever happens, in whatever order: nobody panics, and two windows that hear of each other end alike.

use super::sample::{said, send, window};
use crate::model::{Count, Model, Msg, View};
use proptest::prelude::*;
use tokkae_engine::Action;

fn id() -> impl Strategy<Value = String> {
    let ids = [
        "rules", "before", "story", "after", "yes", "no", "wait", "tell", "sad", "thing", "aunt",
        "hear-me", "okay", "not-okay", "nobody", "",
    ];
    prop::sample::select(ids.to_vec()).prop_map(str::to_owned)
}

fn view() -> impl Strategy<Value = View> {
    prop::sample::select(vec![
        View::Desk,
        View::Notes,
        View::Projector,
        View::Results,
    ])
}

fn msg() -> impl Strategy<Value = Msg> {
    let key = prop::sample::select(vec![
        "PageDown", "PageUp", "b", ".", "n", "f", "Escape", "x",
    ]);
    let count = prop_oneof![
        Just(Count::More),
        Just(Count::Less),
        any::<u32>().prop_map(Count::Are)
    ];
    prop_oneof![
        8 => Just(Msg::Next),
        3 => Just(Msg::Back),
        2 => Just(Msg::Pick("comments-8-10".into())),
        1 => Just(Msg::Forget),
        1 => Just(Msg::Pick("no-such-plan".into())),
        2 => view().prop_map(Msg::Begin),
        2 => view().prop_map(Msg::Show),
        2 => id().prop_map(|id| Msg::GoTo(id.as_str().into())),
        6 => (id(), count).prop_map(|(id, count)| Msg::Hands(id.as_str().into(), count)),
        3 => any::<bool>().prop_map(Msg::Close),
        2 => id().prop_map(|id| Msg::Go(id.as_str().into())),
        2 => id().prop_map(|id| Msg::Do(Action::Choose(id.as_str().into()))),
        1 => Just(Msg::Do(Action::Skip)),
        1 => Just(Msg::OtherWay),
        1 => any::<bool>().prop_map(Msg::Hide),
        1 => any::<bool>().prop_map(Msg::Roll),
        1 => any::<bool>().prop_map(Msg::More),
        2 => key.prop_map(|key| Msg::Key(key.to_owned())),
        1 => any::<u64>().prop_map(Msg::Tick),
        1 => "[ -~\n]{0,40}".prop_map(Msg::Heard),
        1 => (id(), any::<bool>()).prop_map(|(id, is)| Msg::Prepared(id, is)),
        1 => Just(Msg::Save),
    ]
}

fn no_total_is_out_of_bounds(model: &Model) -> Result<(), TestCaseError> {
    for change in model
        .plan()
        .map(|plan| model.changes(plan))
        .unwrap_or_default()
    {
        for poll in [&change.before, &change.after] {
            prop_assert!(poll.options.iter().all(|option| option.hands <= 999));
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_messages_in_any_order_leave_a_room_that_goes_on(messages in prop::collection::vec(msg(), 0..60)) {
        let mut model = window(1, None);
        for msg in messages {
            send(&mut model, msg);
            no_total_is_out_of_bounds(&model)?;
        }
        let text = model.shared.write();
        prop_assert_eq!(window(2, Some(text)).shared, model.shared);
    }

    #[test]
    fn windows_that_were_apart_end_alike_once_they_hear_of_each_other(
        messages in prop::collection::vec((msg(), any::<bool>(), any::<bool>()), 0..40)
    ) {
        let mut windows = [window(1, None), window(2, None)];
        for (msg, second, is_heard) in messages {
            let said = said(&send(&mut windows[usize::from(second)], msg));
            for message in said.into_iter().filter(|_| is_heard) {
                send(&mut windows[usize::from(!second)], Msg::Heard(message));
            }
        }
        let texts = windows.each_ref().map(|window| format!("desk\n{}", window.shared.write()));
        let [one, other] = &mut windows;
        send(one, Msg::Heard(texts[1].clone()));
        send(other, Msg::Heard(texts[0].clone()));
        prop_assert_eq!(&one.shared, &other.shared);
    }

    #[test]
    fn whatever_a_tab_kept_opens(saved in "[ -~\n]{0,60}") {
        let mut model = window(1, Some(saved));
        send(&mut model, Msg::Next);
    }
}
