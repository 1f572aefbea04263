//! A small room: one plan with every kind of step, and a story with every kind of scene that is voted on.

use crate::model::{Effect, Model, Msg, Opening, Wanted};
use std::rc::Rc;
use tokkae_catalogue::{
    About, Act, Answer, Card, Care, Choice, Feeling, Gender, Judged, Line, LocaleInfo, Message,
    Mood, Person, Picture, Plan, PlanCard, PlanStep, Question, QuestionAnswer, ReviewStatus, Role,
    Room, RoomTexts, Scene, Sender, Shelf, SortItem, StepKind, Story, Surface, Tier, Topic,
    Trusted, UiTexts, Words,
};

pub fn story() -> Story {
    Story {
        id: "kite".into(),
        tier: Tier::Young,
        about: About::Comments,
        sender: Sender::Known,
        revision: 1,
        code: None,
        title: "Kite".to_owned(),
        note: String::new(),
        child: "dara".into(),
        cast: vec![Person {
            id: "dara".into(),
            name: "Dara".to_owned(),
            gender: Gender::Boy,
            age: Some(9),
            role: Role::Child,
            look: None,
        }],
        scenes: vec![
            scene("chat", chat()),
            scene("feel", feel()),
            scene("choice", choose()),
            scene("sort", sort()),
            scene("told", tell()),
            scene("end", ending()),
        ],
    }
}

fn scene(id: &str, act: Act) -> Scene {
    Scene {
        id: id.into(),
        heading: id.to_owned(),
        intro: None,
        tokkae: None,
        support: false,
        act,
    }
}

fn chat() -> Act {
    let message = |id: &str| Message {
        id: id.into(),
        from: None,
        text: id.to_owned(),
        cover: None,
    };
    Act::Chat {
        surface: Surface::Group,
        messages: vec![message("one"), message("two")],
        next: "feel".into(),
    }
}

fn feel() -> Act {
    let feeling = |id: &str| Feeling {
        id: id.into(),
        text: id.to_owned(),
        mood: Mood::Sad,
        reply: String::new(),
    };
    Act::Feel {
        prompt: String::new(),
        who: "dara".into(),
        feelings: vec![feeling("sad"), feeling("odd")],
        next: "choice".into(),
    }
}

fn choose() -> Act {
    let choice = |id: &str, to: &str| Choice {
        id: id.into(),
        text: id.to_owned(),
        picture: Picture::Talk,
        is_unsafe: false,
        to: to.into(),
    };
    Act::Choose {
        prompt: "What next?".to_owned(),
        options: vec![choice("wait", "sort"), choice("tell", "told")],
    }
}

fn sort() -> Act {
    Act::Sort {
        prompt: String::new(),
        items: vec![SortItem {
            id: "thing".into(),
            text: "A thing".to_owned(),
            answer: Answer::NotOkay,
            because: String::new(),
        }],
        next: "told".into(),
    }
}

fn tell() -> Act {
    let person = |id: &str| Trusted {
        who: id.into(),
        id: id.into(),
        text: id.to_owned(),
        busy: String::new(),
        listens: String::new(),
    };
    Act::Tell {
        prompt: String::new(),
        people: vec![person("aunt"), person("uncle")],
        words_prompt: String::new(),
        words: vec![Words {
            id: "hear-me".into(),
            text: String::new(),
        }],
        between: String::new(),
        next: "end".into(),
    }
}

fn ending() -> Act {
    Act::Ending {
        not_your_fault: String::new(),
        wrong: String::new(),
        keep_telling: String::new(),
        helps: String::new(),
    }
}

pub fn plan() -> Plan {
    let step = |id: &str, kind: StepKind| PlanStep {
        id: id.into(),
        is_shared: false,
        kind,
        minutes: 5,
        title: id.to_owned(),
        story: (kind == StepKind::Story).then(|| "kite".into()),
        show: vec![Line {
            id: "line".into(),
            text: id.to_owned(),
        }],
        doing: Vec::new(),
        say: Vec::new(),
        ask: Vec::new(),
        avoid: Vec::new(),
    };
    let answer = |id: &str, hoped: bool| QuestionAnswer {
        id: id.into(),
        text: id.to_owned(),
        hoped,
    };
    let question = |id: &str, judged: Judged| Question {
        id: id.into(),
        is_shared: false,
        judged,
        before: format!("{id} before"),
        after: Some(format!("{id} after")),
        answers: vec![answer("yes", false), answer("no", true)],
        has_shared_answers: false,
    };
    Plan {
        id: "comments-8-10".into(),
        topic: Topic::Comments,
        tier: Tier::Young,
        title: "Comments".to_owned(),
        aim: String::new(),
        prepare: Vec::new(),
        steps: vec![
            step("rules", StepKind::Rules),
            step("before", StepKind::Before),
            step("story", StepKind::Story),
            step("after", StepKind::After),
            step("close", StepKind::Close),
        ],
        questions: vec![
            question("okay", Judged::Okay),
            question("worry", Judged::Worry),
        ],
        care: Care::default(),
    }
}

/// A window that has opened, with this number.
pub fn window(by: u32, saved: Option<String>) -> Model {
    let locale = LocaleInfo {
        tag: "en".into(),
        name: "English".to_owned(),
        rtl: false,
        status: ReviewStatus::Source,
    };
    let shelf = Shelf {
        locales: vec![locale.clone()],
        locale,
        ui: UiTexts::default(),
        decks: vec![],
        cards: vec![Card {
            id: "kite".into(),
            tier: Tier::Young,
            about: About::Comments,
            code: None,
            title: "Kite".to_owned(),
            child: "Dara".to_owned(),
            look: None,
            pack: "packs/en/kite.pack".to_owned(),
        }],
        home: None,
        countries: Vec::new(),
        leaflets: Vec::new(),
    };
    let room = Room {
        texts: RoomTexts::default(),
        plans: vec![PlanCard {
            id: "comments-8-10".into(),
            tier: Tier::Young,
            title: "Comments".to_owned(),
            aim: String::new(),
            minutes: 25,
            pack: "packs/en/plan.pack".to_owned(),
        }],
    };
    let mut model = Model::new(Rc::new(shelf), Rc::new(room));
    let opening = Opening {
        saved,
        by,
        now: 1_000_000,
        day: "2026-11-28".to_owned(),
        ..Opening::default()
    };
    send(&mut model, Msg::Opened(opening));
    model
}

/// Does a message, and brings what it asks for.
pub fn send(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let effects = model.update(msg);
    for effect in &effects {
        match effect {
            Effect::Load(Wanted::Plan(id), _) => {
                drop(send(
                    model,
                    Msg::PlanArrived(id.clone(), Ok(Rc::new(plan()))),
                ));
            }
            Effect::Load(Wanted::Story(id), _) => {
                drop(send(
                    model,
                    Msg::StoryArrived(id.clone(), Ok(Rc::new(story()))),
                ));
            }
            _ => {}
        }
    }
    effects
}

/// What of the effects is said to other windows.
pub fn said(effects: &[Effect]) -> Vec<String> {
    let said = effects.iter().filter_map(|effect| match effect {
        Effect::Say(message) => Some(message.clone()),
        _ => None,
    });
    said.collect()
}
