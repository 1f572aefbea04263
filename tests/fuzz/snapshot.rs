//! What a tab kept: any text gives a state that the story allows, and a page that the app can draw.

use crate::assets;
use std::rc::Rc;
use std::sync::LazyLock;
use tokkae_catalogue::Story;
use tokkae_content::{Date, LocalePacks};
use tokkae_engine::{Action, State, snapshot, step};
use tokkae_ui::{Entry, Model, Msg, Request, Session};

pub(crate) const WORDS: &[&str] = &[
    "1~",
    "2|en|",
    "|km|",
    "~",
    "|",
    ".",
    "=",
    ",",
    "~c",
    "~p",
    "~P",
    "~s",
    "~f",
    "~x",
    "~t",
    "=okay",
    "=not-okay",
    "=unsure",
    "8-10",
    "11-13",
    "14-17",
    "story",
    "note",
    "stories",
    "help",
    "18446744073709551616",
];

/// How many things a child does before the seeds are taken.
const STEPS: usize = 40;

pub(crate) static ENGLISH: LazyLock<LocalePacks> = LazyLock::new(|| {
    let catalogue = tokkae_content::load(&assets(), Date::today()).catalogue;
    let packs = catalogue.packs().expect("packs");
    packs.into_iter().next().expect("English is there")
});

pub(crate) fn run(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    let text = String::from_utf8_lossy(rest);
    let stories = &ENGLISH.stories;
    let story = &stories[usize::from(*first) % stories.len()].0;
    of_a_story(story, &text);
    of_a_tab(&text);
}

/// A snapshot by itself.
fn of_a_story(story: &Story, text: &str) {
    let _ = snapshot::story_of(text);
    let (state, _) = snapshot::read(story, text);
    assert!(state.scene(story).is_some(), "a scene that is not there");
    let written = snapshot::write(&story.id, &state);
    let (again, fit) = snapshot::read(story, &written);
    assert_eq!((&again, fit), (&state, snapshot::Fit::Same), "{written}");
    for action in [
        Action::Next,
        Action::Skip,
        Action::ShowMessage,
        Action::Back,
    ] {
        let next = step(story, state.clone(), action).0;
        assert!(next.scene(story).is_some(), "a scene that is not there");
    }
}

/// What the storage holds: the app opens with it, and keeps it in the same form.
fn of_a_tab(text: &str) {
    let session = Session::read(text);
    assert_eq!(Session::read(&session.write()), session);
    let mut model = Model::new(
        Rc::new(ENGLISH.shelf.clone()),
        vec![(ENGLISH.shelf.locale.tag.clone(), ENGLISH.file.path.clone())],
        Entry::Root,
        None,
    );
    model.update(Msg::Opened(Request::default(), Some(text.to_owned())));
    let wanted = session.snapshot.as_deref().and_then(snapshot::story_of);
    let found = ENGLISH
        .stories
        .iter()
        .find(|(story, _)| Some(&story.id) == wanted.as_ref());
    if let Some((story, _)) = found {
        let tag = ENGLISH.shelf.locale.tag.clone();
        let story = Rc::new(story.clone());
        model.update(Msg::StoryArrived(story.id.clone(), tag, Ok(story)));
    }
    let kept = Session::of(&model).write();
    assert_eq!(Session::read(&kept).write(), kept);
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for (number, (story, _)) in (0_u8..).zip(&ENGLISH.stories) {
        let mut state = State::start(story);
        for deed in 0..STEPS {
            let written = snapshot::write(&story.id, &state);
            let session = format!("2|en|{}|story|kh|{}|{written}", story.tier.word(), story.id);
            seeds.push([&[number], written.as_bytes()].concat());
            seeds.push([&[number], session.as_bytes()].concat());
            let action = if deed % 3 == 2 {
                Action::Skip
            } else {
                Action::ShowMessage
            };
            state = step(story, state, action).0;
        }
    }
    seeds.dedup();
    seeds
}
