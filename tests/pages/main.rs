//! Every screen of every story in every language, drawn natively: help and leave are there, and no
//! English is left on a Khmer screen.

#![allow(clippy::unwrap_used)] // a test may fail by panicking

mod gallery;
mod reading;
mod trainers;

use std::collections::HashSet;
use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;
use tokkae_catalogue::{Act, Shelf, Story};
use tokkae_content::{Date, LocalePacks};
use tokkae_engine::{Action, Place, State, snapshot, step};
use tokkae_ui::{Entry, Model, Msg, Page, prerender};

static PACKS: LazyLock<Vec<LocalePacks>> = LazyLock::new(|| {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
    let loaded = tokkae_content::load(&assets, Date::today());
    assert!(
        !loaded.has_errors(),
        "the content check fails: run `cargo xtask check`"
    );
    loaded.catalogue.packs().unwrap()
});

fn draw(model: Model) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, prerender::still(model, "../"))
}

fn open(shelf: &Rc<Shelf>, entry: Entry) -> Model {
    let shelves = PACKS
        .iter()
        .map(|packs| (packs.shelf.locale.tag.clone(), packs.file.path.clone()));
    Model::new(shelf.clone(), shelves.collect(), entry, None)
}

/// Every screen on the way through a story that takes each choice once: its name and its HTML.
fn screens(shelf: &Rc<Shelf>, story: &Rc<Story>) -> Vec<(String, String)> {
    let mut screens = Vec::new();
    for scene in &story.scenes {
        let text = format!("1~{}~{}~~", story.id, scene.id);
        let mut state = snapshot::read(story, &text).0;
        loop {
            let mut model = open(shelf, Entry::Start);
            model.update(Msg::OpenStory(story.id.clone()));
            model.update(Msg::StoryArrived(
                story.id.clone(),
                shelf.locale.tag.clone(),
                Ok(story.clone()),
            ));
            model.page = Page::Story;
            model.playing.as_mut().unwrap().state = state.clone();
            screens.push((
                format!("{}/{}/{}", shelf.locale.tag, story.id, scene.id),
                draw(model),
            ));
            let next = in_scene(story, &state).map(|action| step(story, state.clone(), action).0);
            match next {
                Some(next) if next != state => state = next,
                _ => break,
            }
        }
    }
    screens
}

/// The next thing to do without leaving the scene.
fn in_scene(story: &Story, state: &State) -> Option<Action> {
    match (&state.scene(story)?.act, state.place()) {
        (Act::Chat { .. }, _) => Some(Action::ShowMessage),
        (Act::Spot { .. }, _) => Some(Action::ShowReasons),
        (Act::Sort { items, .. }, Place::Sort { sorted }) => items
            .get(sorted.len())
            .map(|item| Action::Sort(item.id.clone(), item.answer)),
        (Act::Feel { feelings, .. }, Place::Feel { picked }) => feelings
            .get(picked.len())
            .map(|feeling| Action::Feel(feeling.id.clone())),
        (Act::Practise { steps, .. }, Place::Practise { done }) => steps
            .get(done.len())
            .map(|step| Action::Practise(step.id.clone())),
        (Act::Tell { people, words, .. }, Place::Tell { picks }) => match picks.len() {
            0 => Some(Action::TellPerson(people[0].id.clone())),
            2 => Some(Action::TellPerson(people[1].id.clone())),
            1 | 3 => Some(Action::TellWords(words[0].id.clone())),
            _ => None,
        },
        _ => None,
    }
}

fn all_screens() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for packs in PACKS.iter() {
        let shelf = Rc::new(packs.shelf.clone());
        all.push((
            format!("{}/start", shelf.locale.tag),
            draw(open(&shelf, Entry::Start)),
        ));
        all.push((
            format!("{}/help", shelf.locale.tag),
            draw(open(&shelf, Entry::Help)),
        ));
        for (story, _) in &packs.stories {
            all.extend(screens(&shelf, &Rc::new(story.clone())));
        }
    }
    all
}

/// What a reader sees or hears of a page: its text and its labels.
fn words(html: &str) -> String {
    let mut words = String::new();
    for piece in html.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        let label = tag
            .split("aria-label=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        // Languages name themselves in their own words, and addresses are addresses.
        if !tag.contains("lang=\"") && !tag.contains("contact__address") {
            words.push_str(label.unwrap_or_default());
            words.push(' ');
            words.push_str(text);
            words.push(' ');
        }
    }
    words
}

/// The words in Latin letters that a page shows, but for the names that `keep` in `assets/banned/km.toml` lets stay.
fn latin_words(html: &str) -> Vec<String> {
    let allowed = ["Shift", "JavaScript", "APLE", "AI", "Take", "It", "Down"];
    // The chips of other languages follow their own icon; their names are their own.
    let words = words(html).replace("English", "");
    words
        .split(|sign: char| !sign.is_ascii_alphabetic())
        .filter(|word| word.len() > 1 && !allowed.contains(word))
        .filter(|word| !["quot", "amp", "lt", "gt"].contains(word))
        .map(str::to_owned)
        .collect()
}

#[test]
fn help_and_leave_are_on_every_screen() {
    let screens = all_screens();
    assert!(screens.len() > 100, "{} screens", screens.len());
    for (name, html) in screens {
        let (help, leave) = ("data-do=\"help\"", "data-do=\"leave\"");
        assert!(html.contains(help) && html.contains(leave), "{name}");
        assert!(
            html.contains("/help/\""),
            "{name}: help is a link that works by itself"
        );
        assert_eq!(
            html.matches("<h1").count(),
            1,
            "{name}: one heading that gets the focus"
        );
        assert_eq!(html.matches("data-focus").count(), 1, "{name}");
    }
}

#[test]
fn no_english_is_left_on_a_khmer_screen() {
    for (name, html) in all_screens()
        .into_iter()
        .filter(|(name, _)| name.starts_with("km/"))
    {
        let latin = latin_words(&html);
        assert!(latin.is_empty(), "{name}: {latin:?}");
    }
}

#[test]
fn the_help_page_has_numbers_to_read_and_to_tap() {
    for packs in PACKS.iter() {
        let html = draw(open(&Rc::new(packs.shelf.clone()), Entry::Help));
        let text = words(&html);
        for contact in packs
            .shelf
            .home
            .iter()
            .flat_map(|country| &country.contacts)
        {
            for number in contact.voice.iter().chain(&contact.sms) {
                assert!(text.contains(number.as_str()), "{number} can be read");
            }
            if let Some(voice) = &contact.voice {
                let digits = voice.replace(' ', "");
                assert!(
                    html.contains(&format!("href=\"tel:{digits}\"")),
                    "{digits} can be tapped"
                );
            }
        }
        assert!(text.contains("1280"));
    }
}

#[test]
fn nothing_of_a_harmful_message_but_its_label_is_on_a_screen() {
    for (name, html) in all_screens() {
        for cover in html.split("class=\"cover ").skip(1) {
            let cover = cover.split("</span></span>").next().unwrap();
            assert!(
                cover.contains("cover__kind") && cover.contains("cover__label"),
                "{name}"
            );
            assert!(
                !cover.contains("<img") && !cover.contains("<button") && !cover.contains("href"),
                "{name}: a cover can't be lifted"
            );
        }
    }
}

#[test]
fn pages_hold_no_inline_style_or_script() {
    for (name, html) in all_screens() {
        assert!(
            !html.contains(" style=\"") && !html.contains("<script"),
            "{name}: the policy would refuse it"
        );
    }
}

#[test]
fn every_sign_of_a_resume_code_has_a_letter_of_its_own() {
    for packs in PACKS.iter() {
        let signs: HashSet<_> = packs.shelf.ui.code_signs.split(' ').collect();
        assert_eq!(
            signs.len(),
            usize::from(tokkae_engine::resume::SIGNS),
            "{}: {signs:?}",
            packs.shelf.locale.tag
        );
    }
}
