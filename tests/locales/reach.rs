//! Screens in made-up languages: what is still plain English there, no translator can reach.

use crate::assets;
use std::rc::Rc;
use std::sync::LazyLock;
use tokkae_catalogue::Story;
use tokkae_content::{Date, LocalePacks, load};
use tokkae_engine::snapshot;
use tokkae_ui::prerender::PlainPage;
use tokkae_ui::{Entry, Model, Msg, Page, prerender};

static PACKS: LazyLock<Vec<LocalePacks>> = LazyLock::new(|| {
    let loaded = load(&assets::own(), Date::today());
    assert!(
        !loaded.has_errors(),
        "the content check fails: run `cargo xtask check`"
    );
    loaded.catalogue.with_pseudo_locales().packs().unwrap()
});

fn packs(tag: &str) -> &'static LocalePacks {
    let mut all = PACKS.iter();
    all.find(|packs| packs.shelf.locale.tag.as_str() == tag)
        .unwrap()
}

fn draw(model: Model) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, prerender::still(model, "../"))
}

fn draw_plain(packs: &LocalePacks, page: PlainPage) -> String {
    let (shelf, texts) = (Rc::new(packs.shelf.clone()), Rc::new(packs.pages.clone()));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let drawn = prerender::plain(shelf, texts, "../", page);
    tokio::task::LocalSet::new().block_on(&runtime, drawn)
}

/// The start page, the help page, the lists, and every story's note, scenes and page to read.
fn screens(packs: &LocalePacks) -> Vec<(String, String)> {
    let shelf = Rc::new(packs.shelf.clone());
    let open = |entry| Model::new(shelf.clone(), Vec::new(), entry, None);
    let mut stories = open(Entry::Start);
    stories.update(Msg::Go(Page::Stories));
    let mut screens = vec![
        ("start".to_owned(), draw(open(Entry::Start))),
        ("help".to_owned(), draw(open(Entry::Help))),
        ("stories".to_owned(), draw(stories)),
        ("read".to_owned(), draw_plain(packs, PlainPage::Reading)),
    ];
    for (story, _) in &packs.stories {
        let story = Rc::new(story.clone());
        screens.push((
            format!("{}/read", story.id),
            draw_plain(packs, PlainPage::Story(story.clone())),
        ));
        screens.push((
            format!("{}/note", story.id),
            draw(at(&story, open(Entry::Start), None)),
        ));
        for scene in &story.scenes {
            let place = format!("1~{}~{}~~", story.id, scene.id);
            let model = at(&story, open(Entry::Start), Some(&place));
            screens.push((format!("{}/{}", story.id, scene.id), draw(model)));
        }
    }
    screens
}

/// The model with a story open, at its note or at a place in it.
fn at(story: &Rc<Story>, mut model: Model, place: Option<&str>) -> Model {
    let tag = model.shelf.locale.tag.clone();
    model.update(Msg::OpenStory(story.id.clone()));
    model.update(Msg::StoryArrived(story.id.clone(), tag, Ok(story.clone())));
    if let Some(place) = place {
        model.page = Page::Story;
        model.playing.as_mut().unwrap().state = snapshot::read(story, place).0;
    }
    model
}

/// What a reader sees or hears: the page's texts and its labels, without addresses on the web.
fn words(html: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for piece in html.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        if tag.contains("contact__address") {
            continue;
        }
        texts.push(text);
        for label in ["aria-label=\"", "alt=\"", "title=\"", "placeholder=\""] {
            let rest = tag.split_once(label).map(|(_, rest)| rest);
            texts.extend(rest.and_then(|rest| rest.split('"').next()));
        }
    }
    let plain = texts.iter().map(|text| {
        ["&quot;", "&amp;", "&lt;", "&gt;", "&#x27;", "&#39;"]
            .into_iter()
            .fold((*text).to_owned(), |text, entity| text.replace(entity, " "))
    });
    plain
        .flat_map(|text| {
            text.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Whether a word holds a letter of plain English; an address on the web does, and may.
fn is_plain(word: &str) -> bool {
    let is_address = word.trim_matches(['.', ',', '[', ']']).contains('.');
    !is_address && word.contains(|sign: char| sign.is_ascii_alphabetic())
}

#[test]
fn no_text_is_out_of_a_translators_reach() {
    let packs = packs("en-XA");
    let screens = screens(packs);
    assert!(screens.len() > 30, "{} screens", screens.len());
    for (name, mut html) in screens {
        // Languages name themselves in their own words.
        for locale in &packs.shelf.locales {
            html = html.replace(&format!(">{}<", locale.name), "><");
        }
        let plain: Vec<_> = words(&html)
            .into_iter()
            .filter(|word| is_plain(word))
            .collect();
        assert!(plain.is_empty(), "{name}: {plain:?}");
    }
}

#[test]
fn numbers_stand_the_right_way_round_from_right_to_left() {
    let packs = packs("ar-XB");
    assert!(packs.shelf.locale.rtl);
    let help = screens(packs).swap_remove(1).1;
    let contacts = packs
        .shelf
        .home
        .iter()
        .flat_map(|country| &country.contacts);
    for number in contacts.flat_map(|contact| contact.voice.iter().chain(&contact.sms)) {
        assert!(help.contains(number.as_str()), "{number}");
    }
}
