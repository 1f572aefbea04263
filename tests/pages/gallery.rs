//! The gallery: in every language the same examples, and among them every state that a child can meet.

use super::PACKS;
use std::collections::BTreeSet;
use std::rc::Rc;
use tokkae_catalogue::{Cover, Mood, Surface};
use tokkae_content::LocalePacks;
use tokkae_ui::gallery::{Material, names, room};

fn material(packs: &LocalePacks) -> Material {
    let stories = packs.stories.iter();
    let countries = packs.countries.iter();
    Material {
        shelf: Rc::new(packs.shelf.clone()),
        texts: Rc::new(packs.pages.clone()),
        stories: stories.map(|(story, _)| Rc::new(story.clone())).collect(),
        twins: packs.twins.clone(),
        leaflets: packs.leaflets.clone(),
        plans: packs
            .plans
            .iter()
            .map(|(plan, _)| Rc::new(plan.clone()))
            .collect(),
        countries: countries.map(|(one, _)| Rc::new(one.clone())).collect(),
        base: "../../../".to_owned(),
    }
}

/// The examples of a language by their names.
fn examples(packs: &LocalePacks) -> Vec<String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let material = material(packs);
    let draw = |name| {
        let page = room(material.clone(), Some(name));
        tokio::task::LocalSet::new().block_on(&runtime, page)
    };
    let pages: Vec<_> = names().map(draw).collect();
    let attributes = pages
        .iter()
        .flat_map(|page| page.split("data-example=\"").skip(1));
    attributes
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
        .collect()
}

#[test]
fn shows_the_same_examples_in_every_language() {
    let mut known: Option<Vec<String>> = None;
    for packs in PACKS.iter() {
        let found = examples(packs);
        let each: BTreeSet<_> = found.iter().collect();
        assert_eq!(each.len(), found.len(), "two examples have one name");
        assert_eq!(
            known.get_or_insert(found.clone()),
            &found,
            "{}",
            packs.shelf.locale.tag
        );
    }
}

#[test]
fn shows_every_state() {
    let found: BTreeSet<_> = examples(&PACKS[0]).into_iter().collect();
    let surfaces = Surface::ALL
        .iter()
        .map(|surface| format!("chat/on-{}", surface.word()));
    let covers = Cover::ALL
        .iter()
        .map(|cover| format!("bubble/covered-{}", cover.word()));
    let moods = Mood::ALL
        .iter()
        .map(|mood| format!("tokkae/{}", mood.word()));
    let named = "chat/typing chat/half chat/all bubble/own bubble/notice choose/options feel/none feel/picked \
        sort/first sort/middle sort/done-right sort/done-other sort/unsure spot/unmarked spot/marked spot/revealed \
        practise/first practise/middle practise/done tell/first-person tell/first-words tell/next-person \
        tell/next-words tell/heard discuss/sayings ending/end contact/open contact/closed contact/unknown-hours \
        frame/loading frame/failed stories/empty stories/place-done code/own start/tiers note/before";
    let named = named.split_whitespace().map(str::to_owned);
    for name in surfaces.chain(covers).chain(moods).chain(named) {
        assert!(found.contains(&name), "there is no example {name}");
    }
}

#[test]
fn every_room_has_examples() {
    let found = examples(&PACKS[0]);
    for name in names() {
        let own = format!("{name}/");
        assert!(
            found.iter().any(|example| example.starts_with(&own)),
            "{name} is empty"
        );
    }
}
