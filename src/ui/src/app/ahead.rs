//! Going through a story ahead of the child, for nobody: what is drawn on the way need not be drawn for the first time
//! after a tap.

use super::model::Playing;
use tokkae_catalogue::Act;
use tokkae_engine::{Action, Place, step};

/// The story a little further on; nothing at its end, or where its ways would lead round for ever. In each scene the
/// first thing is done that changes how it looks, then it is skipped.
pub(super) fn further(playing: &Playing) -> Option<Playing> {
    let story = &playing.story;
    let action = match (playing.state.place(), &playing.state.scene(story)?.act) {
        _ if playing.state.is_done(story) => Action::Skip,
        (Place::Chat { shown: 1 }, _) => Action::ShowMessage,
        (
            Place::Spot {
                revealed: false, ..
            },
            _,
        ) => Action::ShowReasons,
        (Place::Tell { picks }, Act::Tell { people, words, .. }) => match picks.as_slice() {
            [] => Action::TellPerson(people.first()?.id.clone()),
            [_] => Action::TellWords(words.first()?.id.clone()),
            _ => Action::Skip,
        },
        _ => Action::Skip,
    };
    let (state, _) = step(story, playing.state.clone(), action);
    let is_further = state != playing.state && state.steps_taken() < story.scenes.len();
    is_further.then(|| Playing {
        story: story.clone(),
        state,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test may fail by panicking
    use super::*;
    use std::rc::Rc;
    use tokkae_catalogue::*;
    use tokkae_engine::State;

    fn scene(id: &str, act: Act) -> Scene {
        Scene {
            id: id.into(),
            heading: id.into(),
            intro: None,
            tokkae: None,
            support: false,
            act,
        }
    }

    fn message(id: &str) -> Message {
        Message {
            id: id.into(),
            from: None,
            text: id.into(),
            cover: None,
        }
    }

    fn person(id: &str) -> Trusted {
        Trusted {
            who: id.into(),
            id: id.into(),
            text: id.into(),
            busy: id.into(),
            listens: id.into(),
        }
    }

    /// A chat that is told of, and then comes `last`.
    fn story(messages: &[&str], last: &str) -> Rc<Story> {
        let chat = Act::Chat {
            surface: Surface::Game,
            messages: messages.iter().copied().map(message).collect(),
            next: "spot".into(),
        };
        let spot = Act::Spot {
            surface: Surface::Game,
            prompt: "spot".into(),
            messages: vec![SpotMessage {
                message: message("one"),
                crosses: true,
                because: "one".into(),
            }],
            next: "tell".into(),
        };
        let tell = Act::Tell {
            prompt: "tell".into(),
            people: vec![person("aunt"), person("teacher")],
            words_prompt: "words".into(),
            words: vec![Words {
                id: "help".into(),
                text: "help".into(),
            }],
            between: "between".into(),
            next: last.into(),
        };
        let end = Act::Ending {
            not_your_fault: "end".into(),
            wrong: "end".into(),
            keep_telling: "end".into(),
            helps: "end".into(),
        };
        Rc::new(Story {
            id: "kite".into(),
            tier: Tier::Middle,
            about: About::Comments,
            sender: Sender::Known,
            revision: 1,
            code: None,
            title: "kite".into(),
            note: "kite".into(),
            child: "dara".into(),
            cast: vec![],
            scenes: vec![
                scene("chat", chat),
                scene("spot", spot),
                scene("tell", tell),
                scene("end", end),
            ],
        })
    }

    fn way(story: &Rc<Story>) -> Vec<(String, Place)> {
        let start = Playing {
            story: story.clone(),
            state: State::start(story),
        };
        let way = std::iter::successors(Some(start), further);
        let seen = way.take(20).map(|playing| {
            let scene = playing.state.scene(story).unwrap().id.to_string();
            (scene, playing.state.place().clone())
        });
        seen.collect()
    }

    #[test]
    fn does_the_first_thing_in_every_scene_and_stops_at_the_end() {
        let way = way(&story(&["one", "two", "three"], "end"));
        let spot = |revealed| Place::Spot {
            marked: vec![],
            revealed,
        };
        let tell = |picks: &[&str]| Place::Tell {
            picks: picks.iter().map(|&id| id.into()).collect(),
        };
        let expected = [
            ("chat", Place::Chat { shown: 1 }),
            ("chat", Place::Chat { shown: 2 }),
            ("spot", spot(false)),
            ("spot", spot(true)),
            ("tell", tell(&[])),
            ("tell", tell(&["aunt"])),
            ("tell", tell(&["aunt", "help"])),
            ("end", Place::Plain),
        ];
        assert_eq!(
            way,
            expected.map(|(scene, place)| (scene.to_owned(), place))
        );
    }

    #[test]
    fn a_chat_of_one_message_holds_nothing_up() {
        let way = way(&story(&["one"], "end"));
        assert_eq!(
            way.first(),
            Some(&("chat".into(), Place::Chat { shown: 1 }))
        );
        assert_eq!(way.last(), Some(&("end".into(), Place::Plain)));
    }

    #[test]
    fn a_story_that_leads_round_is_left() {
        let way = way(&story(&["one"], "chat"));
        assert!(way.len() < 20, "{way:?}");
    }
}
