//! The app's model: languages, stories, help and reloads, without a browser.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may fail by panicking

use std::rc::Rc;
use tokkae_catalogue::*;
use tokkae_engine::Action;
use tokkae_ui::{Behind, Effect, Entry, LoadError, Model, Msg, Notice, Page, Request, Session};

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
        code: Some(1),
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

/// A country with one service, open on Mondays until noon.
fn country(code: &str, tag: &str) -> Country {
    let contact = Contact {
        id: "helpline".into(),
        purpose: Purpose::Talk,
        name: tag.into(),
        about: tag.into(),
        facts: None,
        next: None,
        voice: Some("1280".into()),
        sms: None,
        chat: None,
        web: None,
        app: None,
        hours: vec![Hours {
            first: 0,
            last: 0,
            from: 0,
            to: 720,
        }],
        verified: "2026-11-26".into(),
        rung: false,
    };
    Country {
        code: code.into(),
        name: format!("{code} {tag}"),
        zone: (code != "int").then(|| format!("Zone/{code}")),
        contacts: vec![contact],
    }
}

fn country_card(code: &str, languages: &[&str]) -> CountryCard {
    CountryCard {
        code: code.into(),
        name: code.into(),
        languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
        pack: format!("packs/{code}"),
    }
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
        code: Some(1),
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
        decks: vec![],
        home: Some(country("kh", tag)),
        countries: vec![
            country_card("kh", &["km"]),
            country_card("gb", &[]),
            country_card("th", &["th"]),
            country_card("int", &[]),
        ],
        leaflets: vec![],
    })
}

fn fresh(entry: Entry) -> Model {
    let shelves = vec![
        ("en".into(), "packs/en.pack".into()),
        ("km".into(), "packs/km.pack".into()),
    ];
    Model::new(shelf("en"), shelves, entry, None)
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
            .all(|effect| matches!(effect, Effect::FocusHeading | Effect::AskTime(_)))
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
    model.update(Msg::Help);
    let saved = Session::of(&model).write();
    let reloaded = |entry| {
        let mut again = fresh(entry);
        again.update(Msg::Opened(Request::default(), Some(saved.clone())));
        again.update(arrived("en"));
        again
    };
    let mut again = reloaded(Entry::Help);
    assert_eq!(again.page, Page::Help);
    again.update(Msg::CloseHelp);
    assert_eq!(again.page, Page::Story);
    assert_eq!(again.playing, model.playing);
    // The app's own page doesn't know that help was open: it goes on with the story.
    assert_eq!(reloaded(Entry::Start).page, Page::Story);
}

#[test]
fn a_place_is_kept_until_its_story_is_here() {
    let saved = Session::of(&playing()).write();
    let reloaded = |entry| {
        let mut again = fresh(entry);
        again.update(Msg::Opened(Request::default(), Some(saved.clone())));
        again
    };
    let broken = || {
        let story = Err(LoadError::Network);
        Msg::StoryArrived("kite".into(), "en".into(), story)
    };

    // Back from help before the story is here: it comes there, not to the help page.
    let mut early = reloaded(Entry::Help);
    let effects = early.update(Msg::CloseHelp);
    assert_eq!((early.page, early.notice), (Page::Start, None));
    assert_eq!(kept(&effects), saved);
    early.update(arrived("en"));
    assert_eq!(early.page, Page::Story);

    // The same if it doesn't arrive at first.
    for way in [[Msg::CloseHelp, broken()], [broken(), Msg::CloseHelp]] {
        let mut broke = reloaded(Entry::Help);
        for msg in way {
            broke.update(msg);
        }
        assert_eq!(
            (broke.page, broke.notice),
            (Page::Start, Some(Notice::LoadFailed))
        );
        assert_eq!(Session::of(&broke).write(), saved);
        broke.update(Msg::TryAgain);
        broke.update(arrived("en"));
        assert_eq!((broke.page, broke.notice), (Page::Story, None));
    }

    // Whoever asks for help meanwhile stays there.
    let mut asks = reloaded(Entry::Start);
    asks.update(Msg::Help);
    asks.update(arrived("en"));
    assert_eq!(asks.page, Page::Help);
    assert_eq!(Session::of(&asks).write(), saved);
    asks.update(Msg::CloseHelp);
    assert_eq!(asks.page, Page::Story);
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
    assert!(!model.is_late(*ticket));
    model.update(Msg::Help);
    model.update(Msg::CloseHelp);
    assert!(model.is_late(*ticket));
    let before = model.playing.clone();
    model.update(Msg::MessageDue(*ticket));
    assert_eq!(model.playing, before);
}

#[test]
fn a_finger_on_the_way_on_gets_the_next_scene_ready() {
    let mut model = fresh(Entry::Start);
    model.update(Msg::OpenStory("kite".into()));
    model.update(arrived("en"));
    model.update(Msg::Begin);
    model.update(Msg::Do(Action::ShowMessage));
    let before = model.clone();
    let effects = model.update(Msg::Ready(Action::Next));
    assert_eq!(effects, [Effect::UnreadyLater]);
    let ready = model.ready.clone().unwrap();
    model.ready = None;
    assert_eq!(model, before, "nothing has happened yet");
    model.update(Msg::Ready(Action::Next));
    model.update(Msg::Do(Action::Next));
    assert_eq!(model.playing.as_ref().unwrap().state, ready);
    assert_eq!(model.ready, None);
}

#[test]
fn nothing_is_ready_for_long_or_for_the_same_scene() {
    let mut model = playing();
    model.update(Msg::Ready(Action::Skip));
    assert!(model.ready.is_some());
    model.update(Msg::Unready);
    assert_eq!(model.ready, None);
    let effects = model.update(Msg::Ready(Action::ShowMessage));
    assert_eq!((model.ready, effects), (None, vec![]));
    let mut nowhere = fresh(Entry::Start);
    nowhere.update(Msg::Ready(Action::Next));
    assert_eq!(nowhere.ready, None);
}

#[test]
fn a_finger_on_an_age_group_gets_its_list_ready_and_chooses_nothing() {
    let mut model = fresh(Entry::Start);
    let before = model.clone();
    let behind = |page, tier| Msg::ReadyPage(Behind { page, tier });
    let list = || behind(Page::Stories, Some(Tier::Middle));
    assert_eq!(model.update(list()), [Effect::UnreadyLater]);
    assert!(model.is_ready());
    assert_eq!((model.tier, model.listed()), (None, Some(Tier::Middle)));
    assert!(model.cards().all(|card| card.tier == Tier::Middle));
    assert!(model.cards().next().is_some());
    model.update(Msg::Unready);
    assert_eq!(model, before, "nothing has happened");
    // The finger was quicker than what it called, or the page is another one: it would be over what the child reads.
    model.update(Msg::PickTier(Tier::Middle));
    assert_eq!(model.update(list()), []);
    assert_eq!(model.update(behind(Page::Story, None)), []);
    model.update(Msg::Help);
    assert_eq!(model.update(list()), []);
    assert!(!model.is_ready());
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

/// The country that a browser with these languages is shown.
fn guessed(preferred: &[&str]) -> String {
    let mut model = fresh(Entry::Start);
    let request = Request {
        preferred: preferred.iter().map(|tag| (*tag).to_owned()).collect(),
        ..Request::default()
    };
    model.update(Msg::Opened(request, None));
    let home = || model.country().unwrap().code.clone();
    model.wanted.clone().unwrap_or_else(home)
}

#[test]
fn guesses_the_country_from_the_languages_of_the_browser() {
    assert_eq!(guessed(&["en-GB", "en"]), "gb");
    assert_eq!(
        guessed(&["en-GB", "th"]),
        "th",
        "a language of one country tells more"
    );
    assert_eq!(guessed(&["km-KH"]), "kh");
    // Browsers in every country of the world say that they prefer American English.
    for none in [&["en-US", "en"][..], &["en"], &["xx-ZZ"], &[]] {
        assert_eq!(guessed(none), "kh", "{none:?}");
    }
}

#[test]
fn shows_the_contacts_of_another_country_once_they_are_here() {
    let mut model = playing();
    model.update(Msg::Help);
    let effects = model.update(Msg::PickCountry("gb".into()));
    let load = Effect::LoadCountry("gb".into(), "en".into(), "packs/gb".into());
    assert!(effects.contains(&load), "{effects:?}");
    assert_eq!(
        model.country().unwrap().code,
        "kh",
        "until the others are here"
    );
    let arrived =
        |tag: &str| Msg::CountryArrived("gb".into(), tag.into(), Ok(Rc::new(country("gb", tag))));
    model.update(arrived("en"));
    assert_eq!(model.country().unwrap().name, "gb en");
    assert_eq!(model.path(), "help/gb/");
    // In another language they come again, and what comes too late is left.
    model.update(Msg::PickLocale("km".into()));
    model.update(Msg::ShelfArrived("km".into(), Ok(shelf("km"))));
    let effects = model.update(Msg::StoryArrived(
        "kite".into(),
        "km".into(),
        Ok(story("km")),
    ));
    let load = Effect::LoadCountry("gb".into(), "km".into(), "packs/gb".into());
    assert!(effects.contains(&load), "{effects:?}");
    model.update(arrived("en"));
    model.update(arrived("km"));
    assert_eq!(model.country().unwrap().name, "gb km");
    // And back home.
    model.update(Msg::PickCountry("kh".into()));
    assert_eq!(model.country().unwrap().name, "kh km");
    assert_eq!(model.path(), "help/");
    model.update(Msg::CloseHelp);
    assert_eq!(model.page, Page::Story);
}

#[test]
fn a_country_that_does_not_arrive_leaves_the_contacts_that_are_there() {
    let mut model = fresh(Entry::Help);
    model.update(Msg::PickCountry("gb".into()));
    model.update(Msg::CountryArrived(
        "gb".into(),
        "en".into(),
        Err(LoadError::Network),
    ));
    assert_eq!(model.notice, Some(Notice::CountryFailed));
    assert_eq!(model.country().unwrap().code, "kh");
    assert_eq!(model.wanted, None);
}

#[test]
fn the_address_and_the_tab_know_the_country_and_an_unknown_one_is_said() {
    let open = |country: Option<&str>, saved: Option<&str>| {
        let mut model = fresh(Entry::Start);
        let request = Request {
            country: country.map(str::to_owned),
            ..Request::default()
        };
        let effects = model.update(Msg::Opened(request, saved.map(str::to_owned)));
        (model, effects)
    };
    let (model, _) = open(Some("gb"), None);
    let kept = Session::of(&model).write();
    assert_eq!(open(None, Some(&kept)).0.wanted.as_deref(), Some("gb"));
    assert_eq!(
        open(Some("th"), Some(&kept)).0.wanted.as_deref(),
        Some("th")
    );
    let (model, effects) = open(Some("zz"), None);
    assert_eq!(model.notice, Some(Notice::UnknownCountry));
    assert_eq!(model.country().unwrap().code, "kh");
    assert!(
        !effects
            .iter()
            .any(|effect| matches!(effect, Effect::LoadCountry(..)))
    );
}

#[test]
fn asks_the_time_of_the_country_on_the_help_page() {
    let mut model = fresh(Entry::Start);
    let effects = model.update(Msg::Help);
    assert!(
        effects.contains(&Effect::AskTime("Zone/kh".into())),
        "{effects:?}"
    );
    let now = Moment { day: 0, minute: 5 };
    model.update(Msg::Time(Some(now)));
    assert_eq!(model.now, Some(now));
}

#[test]
fn help_leaves_nothing_behind() {
    let mut model = playing();
    let before = Session::of(&model).write();
    let effects = model.update(Msg::Help);
    let told = |effect: &Effect| matches!(effect, Effect::Save(_) | Effect::StoryFinished(_));
    assert!(!effects.iter().any(told), "{effects:?}");
    assert_eq!(
        Session::of(&model).write(),
        before,
        "not even a change of language tells"
    );
    assert!(!before.contains("help"), "{before}");
}

#[test]
fn a_code_on_paper_brings_the_finished_stories_back() {
    let mut model = playing();
    assert_eq!(
        model.resume_code(),
        None,
        "there is nothing to come back to"
    );
    model.update(Msg::Do(Action::Skip));
    let code = model.resume_code().unwrap();
    let mut again = fresh(Entry::Start);
    again.update(Msg::Go(Page::Code));
    for sign in code {
        assert_eq!(again.page, Page::Code);
        again.update(Msg::AddSign(sign));
    }
    assert_eq!((again.page, again.notice), (Page::Stories, None));
    assert_eq!(again.tier, Some(Tier::Middle));
    assert_eq!(again.finished, vec![StoryId::from("kite")]);
    assert_eq!(again.resume_code(), Some(code));
}

#[test]
fn a_wrong_sign_is_said_kindly_and_can_be_taken_out() {
    let mut model = playing();
    model.update(Msg::Do(Action::Skip));
    let code = model.resume_code().unwrap();
    let mut again = fresh(Entry::Start);
    again.update(Msg::Go(Page::Code));
    let wrong = (code[5] + 1) % 23;
    for sign in code[..5].iter().chain([&wrong]) {
        again.update(Msg::AddSign(*sign));
    }
    assert_eq!(
        (again.page, again.notice),
        (Page::Code, Some(Notice::WrongCode))
    );
    again.update(Msg::AddSign(1));
    assert_eq!(again.code.len(), 6, "there is no seventh sign");
    again.update(Msg::TakeSign);
    assert_eq!(again.notice, None);
    again.update(Msg::AddSign(code[5]));
    assert_eq!(again.page, Page::Stories);
}

/// A shelf with one story on it, and others on a further page of its list.
fn long_shelf(tag: &str) -> Rc<Shelf> {
    let mut shelf = (*shelf(tag)).clone();
    shelf.decks = vec![Deck {
        tier: Tier::Middle,
        first: "lamp".into(),
        last: "moth".into(),
        pack: format!("packs/{tag}/more-0"),
    }];
    Rc::new(shelf)
}

/// The further page.
fn more(tag: &str) -> Msg {
    let shelf = shelf(tag);
    let cards = ["lamp", "moth"].map(|id| Card {
        id: id.into(),
        code: None,
        pack: format!("packs/{tag}/{id}"),
        ..shelf.cards[0].clone()
    });
    let page = Shelf::page(&shelf.locale, cards.to_vec());
    Msg::ShelfArrived(tag.into(), Ok(Rc::new(page)))
}

fn long_list() -> Model {
    let shelves = vec![
        ("en".into(), "packs/en.pack".into()),
        ("km".into(), "packs/km.pack".into()),
    ];
    Model::new(long_shelf("en"), shelves, Entry::Start, None)
}

fn load_more(tag: &str) -> Effect {
    Effect::LoadShelf(tag.into(), format!("packs/{tag}/more-0"))
}

fn load_lamp(tag: &str) -> Effect {
    Effect::LoadStory("lamp".into(), tag.into(), format!("packs/{tag}/lamp"))
}

fn asked_for(story: &str) -> Msg {
    let request = Request {
        story: Some(story.into()),
        ..Request::default()
    };
    Msg::Opened(request, None)
}

#[test]
fn shows_more_stories_of_a_long_list_when_asked() {
    let mut model = long_list();
    model.update(Msg::PickTier(Tier::Middle));
    model.finished.push("kite".into());
    assert_eq!(model.cards().count(), 1);
    assert!(!model.all_done(), "there are more");
    assert_eq!(model.update(Msg::MoreStories), [load_more("en")]);
    assert!(model.loading.is_some());
    model.update(more("en"));
    assert_eq!((model.cards().count(), &model.loading), (3, &None));
    assert_eq!(model.more_stories(), None);
    assert_eq!(model.update(Msg::MoreStories), []);
    model.finished.extend(["lamp".into(), "moth".into()]);
    assert!(model.all_done());
    model.update(Msg::PickTier(Tier::Young));
    assert_eq!((model.cards().count(), model.more_stories()), (0, None));
}

#[test]
fn says_so_when_more_stories_do_not_arrive_and_tries_again() {
    let mut model = long_list();
    model.update(Msg::PickTier(Tier::Middle));
    model.update(Msg::MoreStories);
    model.update(Msg::ShelfArrived("en".into(), Err(LoadError::Damaged)));
    assert_eq!(model.notice, Some(Notice::LoadFailed));
    assert_eq!(model.update(Msg::TryAgain), [load_more("en")]);
    assert_eq!(model.notice, None);
}

#[test]
fn an_address_reaches_a_story_far_down_the_list_in_both_languages() {
    let mut model = long_list();
    let effects = model.update(asked_for("lamp"));
    assert!(effects.contains(&load_more("en")), "{effects:?}");
    let effects = model.update(more("en"));
    assert!(effects.contains(&load_lamp("en")), "{effects:?}");
    let arrived = |tag: &str| {
        let lamp = Story {
            id: "lamp".into(),
            ..(*story(tag)).clone()
        };
        Msg::StoryArrived("lamp".into(), tag.into(), Ok(Rc::new(lamp)))
    };
    model.update(arrived("en"));
    assert_eq!(model.page, Page::Note);
    // In the other language its card is looked for again.
    model.update(Msg::PickLocale("km".into()));
    let effects = model.update(Msg::ShelfArrived("km".into(), Ok(long_shelf("km"))));
    assert!(effects.contains(&load_more("km")), "{effects:?}");
    let effects = model.update(more("km"));
    assert!(effects.contains(&load_lamp("km")), "{effects:?}");
    model.update(arrived("km"));
    assert_eq!(model.shelf.locale.tag.as_str(), "km");
    assert_eq!(model.cards().count(), 3);
}

#[test]
fn a_story_that_no_page_of_the_list_has_is_said_to_be_unknown() {
    for (id, asks) in [("apple", false), ("lantern", true), ("zebra", false)] {
        let mut model = long_list();
        let effects = model.update(asked_for(id));
        assert_eq!(effects.contains(&load_more("en")), asks, "{id}");
        model.update(more("en"));
        assert_eq!(model.notice, Some(Notice::UnknownStory), "{id}");
        assert_eq!((model.page, &model.loading), (Page::Start, &None), "{id}");
    }
}

#[test]
fn an_address_of_a_page_that_does_not_arrive_can_be_tried_again() {
    let mut model = long_list();
    model.update(asked_for("lamp"));
    model.update(Msg::ShelfArrived("en".into(), Err(LoadError::Damaged)));
    assert_eq!(model.notice, Some(Notice::LoadFailed));
    let effects = model.update(Msg::TryAgain);
    assert!(effects.contains(&load_more("en")), "{effects:?}");
}
