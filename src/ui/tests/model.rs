//! The app's model: languages, stories, help and reloads, without a browser.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may fail by panicking

use std::rc::Rc;
use tokkae_catalogue::*;
use tokkae_engine::Action;
use tokkae_ui::{Effect, Entry, LoadError, Model, Msg, Notice, Page, Request, Session};

fn story(tag: &str) -> Rc<Story> {
    let scene = |id: &str, act| Scene {
        id: id.into(),
        heading: format!("{id} {tag}"),
        intro: None,
        tokkae: None,
        support: false,
        act,
    };
    let message = |id: &str| Message {
        id: id.into(),
        from: None,
        text: tag.into(),
        cover: None,
    };
    let chat = |next: &str| Act::Chat {
        surface: Surface::Game,
        messages: vec![message("one"), message("two")],
        next: next.into(),
    };
    let ending = Act::Ending {
        not_your_fault: tag.into(),
        wrong: tag.into(),
        keep_telling: tag.into(),
        helps: tag.into(),
    };
    Rc::new(Story {
        id: "kite".into(),
        tier: Tier::Middle,
        about: About::Comments,
        sender: Sender::Known,
        revision: 1,
        title: tag.into(),
        note: tag.into(),
        child: "dara".into(),
        cast: vec![],
        scenes: vec![
            scene("first", chat("second")),
            scene("second", chat("end")),
            scene("end", ending),
        ],
    })
}

fn shelf(tag: &str) -> Rc<Shelf> {
    let locale = |tag: &str| LocaleInfo {
        tag: tag.into(),
        name: tag.into(),
        rtl: false,
        status: ReviewStatus::Source,
    };
    let card = Card {
        id: "kite".into(),
        tier: Tier::Middle,
        about: About::Comments,
        title: tag.into(),
        child: "Dara".into(),
        look: None,
        pack: format!("packs/{tag}/kite.pack"),
    };
    Rc::new(Shelf {
        locale: locale(tag),
        locales: vec![locale("en"), locale("km")],
        ui: UiTexts::default(),
        cards: vec![card],
        countries: vec![],
    })
}

fn fresh(entry: Entry) -> Model {
    let shelves = vec![
        ("en".into(), "packs/en.pack".into()),
        ("km".into(), "packs/km.pack".into()),
    ];
    Model::new(shelf("en"), shelves, entry)
}

fn arrived(tag: &str) -> Msg {
    Msg::StoryArrived("kite".into(), tag.into(), Ok(story(tag)))
}

fn playing() -> Model {
    let mut model = fresh(Entry::Start);
    model.update(Msg::OpenStory("kite".into()));
    model.update(arrived("en"));
    assert_eq!(model.page, Page::Note);
    model.update(Msg::Begin);
    model.update(Msg::Do(Action::ShowMessage));
    model.update(Msg::Do(Action::Next));
    model
}

fn heading(model: &Model) -> String {
    let playing = model.playing.as_ref().unwrap();
    playing.state.scene(&playing.story).unwrap().heading.clone()
}

fn kept(effects: &[Effect]) -> String {
    let mut saves = effects.iter().filter_map(|effect| match effect {
        Effect::Save(text) => Some(text.clone()),
        _ => None,
    });
    saves.next_back().unwrap()
}

#[test]
fn switches_the_language_in_the_middle_of_a_scene() {
    let mut model = playing();
    assert_eq!(heading(&model), "second en");
    model.update(Msg::PickLocale("km".into()));
    assert_eq!(
        model.shelf.locale.tag.as_str(),
        "en",
        "nothing changes before everything is there"
    );
    let effects = model.update(Msg::ShelfArrived("km".into(), Ok(shelf("km"))));
    let load = Effect::LoadStory("kite".into(), "km".into(), "packs/km/kite.pack".into());
    assert!(effects.contains(&load));
    model.update(arrived("km"));
    assert_eq!(heading(&model), "second km");
    assert_eq!(model.page, Page::Story);
    assert_eq!(model.shelf.locale.tag.as_str(), "km");
}

#[test]
fn help_keeps_the_place() {
    let mut model = playing();
    let before = model.playing.clone();
    model.update(Msg::Help);
    assert_eq!(model.page, Page::Help);
    model.update(Msg::CloseHelp);
    assert_eq!(model.page, Page::Story);
    assert_eq!(model.playing, before);
}

#[test]
fn opening_help_tells_the_host_nothing() {
    let mut model = playing();
    let effects = model.update(Msg::Help);
    assert!(
        effects
            .iter()
            .all(|effect| matches!(effect, Effect::FocusHeading | Effect::Save(_)))
    );
}

#[test]
fn a_reload_finds_the_same_scene() {
    let mut model = playing();
    let saved = kept(&model.update(Msg::Do(Action::ShowMessage)));
    let mut again = fresh(Entry::Start);
    again.update(Msg::Opened(Request::default(), Some(saved)));
    again.update(arrived("en"));
    assert_eq!(again.page, Page::Story);
    assert_eq!(again.playing, model.playing);
    assert_eq!(again.notice, None);
}

#[test]
fn a_reload_on_the_help_page_still_knows_the_way_back() {
    let mut model = playing();
    let saved = kept(&model.update(Msg::Help));
    for entry in [Entry::Start, Entry::Help] {
        let mut again = fresh(entry);
        again.update(Msg::Opened(Request::default(), Some(saved.clone())));
        again.update(arrived("en"));
        assert_eq!(again.page, Page::Help);
        again.update(Msg::CloseHelp);
        assert_eq!(again.page, Page::Story);
        assert_eq!(again.playing, model.playing);
    }
}

#[test]
fn a_finished_story_is_kept_and_told() {
    let mut model = playing();
    let effects = model.update(Msg::Do(Action::Skip));
    assert!(effects.contains(&Effect::StoryFinished("kite".into())));
    assert_eq!(
        Session::read(&kept(&effects)).finished,
        vec![StoryId::from("kite")]
    );
}

#[test]
fn unknown_wishes_give_the_start_page_and_a_plain_line() {
    let lang = Request {
        lang: Some("xx".into()),
        ..Request::default()
    };
    let mut model = fresh(Entry::Root);
    model.update(Msg::Opened(lang, None));
    assert_eq!(
        (model.page, model.notice),
        (Page::Start, Some(Notice::UnknownLanguage))
    );

    let story = Request {
        story: Some("nope".into()),
        ..Request::default()
    };
    let mut model = fresh(Entry::Root);
    model.update(Msg::Opened(story, None));
    assert_eq!(
        (model.page, model.notice),
        (Page::Start, Some(Notice::UnknownStory))
    );
}

#[test]
fn the_page_without_a_language_follows_the_browser() {
    let request = Request {
        preferred: vec!["fr-FR".into(), "km-KH".into()],
        ..Request::default()
    };
    let khmer = Effect::LoadShelf("km".into(), "packs/km.pack".into());
    let opened = |entry| fresh(entry).update(Msg::Opened(request.clone(), None));
    assert!(opened(Entry::Root).contains(&khmer));
    assert!(
        !opened(Entry::Start).contains(&khmer),
        "a page with a language keeps it"
    );
}

#[test]
fn a_story_that_does_not_load_can_be_tried_again() {
    let mut model = fresh(Entry::Start);
    model.update(Msg::OpenStory("kite".into()));
    model.update(Msg::StoryArrived(
        "kite".into(),
        "en".into(),
        Err(LoadError::Network),
    ));
    assert_eq!(
        (model.page, model.notice),
        (Page::Start, Some(Notice::LoadFailed))
    );
    let effects = model.update(Msg::TryAgain);
    assert!(matches!(effects[..], [Effect::LoadStory(..)]));
    model.update(arrived("en"));
    assert_eq!((model.page, model.notice), (Page::Note, None));
}

#[test]
fn an_old_wait_does_not_hurry_a_new_message() {
    let mut model = fresh(Entry::Start);
    model.update(Msg::OpenStory("kite".into()));
    model.update(arrived("en"));
    let effects = model.update(Msg::Begin);
    let Some(Effect::MessageAfter(_, ticket)) = effects.last() else {
        panic!("{effects:?}")
    };
    model.update(Msg::Help);
    model.update(Msg::CloseHelp);
    let before = model.playing.clone();
    model.update(Msg::MessageDue(*ticket));
    assert_eq!(model.playing, before);
}

#[test]
fn broken_sessions_are_no_sessions() {
    for text in [
        "",
        "1",
        "2|en|11-13|story|start||",
        "1|en||||||||",
        "|||||",
        "1|xx|99|nope|nope|,,,|zzz",
    ] {
        let mut model = fresh(Entry::Start);
        model.update(Msg::Opened(Request::default(), Some(text.into())));
        assert_eq!(model.page, Page::Start, "{text}");
    }
}
