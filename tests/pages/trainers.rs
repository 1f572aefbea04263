//! The pages for trainers: every session in every language, whole, with its contacts, and nothing that leads nowhere.

use crate::{PACKS, latin_words, words};
use std::collections::BTreeSet;
use std::rc::Rc;
use tokkae_catalogue::{Country, StepKind, Tier, Topic};
use tokkae_content::LocalePacks;
use tokkae_ui::prerender::{self, PlainPage, TrainersPage};

/// The way up from the deepest of these pages, so that no link is shorter.
const BASE: &str = "../../../";

fn draw(packs: &LocalePacks, page: &TrainersPage) -> String {
    let (shelf, texts) = (Rc::new(packs.shelf.clone()), Rc::new(packs.pages.clone()));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let drawn = prerender::plain(shelf, texts, BASE, PlainPage::Trainers(page.clone()));
    tokio::task::LocalSet::new().block_on(&runtime, drawn)
}

/// The pages of a language: those of the home country, and of another one.
fn pages(packs: &LocalePacks) -> Vec<TrainersPage> {
    let care = Rc::new(packs.care.clone());
    let plans: Vec<_> = packs
        .plans
        .iter()
        .map(|(plan, _)| Rc::new(plan.clone()))
        .collect();
    let other = packs
        .countries
        .get(1)
        .map(|(country, _)| Rc::new(country.clone()));
    assert!(other.is_some());
    let mut pages = vec![TrainersPage::Index(plans.clone(), Rc::clone(&care))];
    pages.extend(plans.into_iter().map(TrainersPage::Plan));
    for country in [None, other] {
        pages.extend([
            TrainersPage::Told(Rc::clone(&care), country.clone()),
            TrainersPage::Letter(country.clone()),
            TrainersPage::Poster(country),
        ]);
    }
    pages
}

/// Every page: its language, its path, itself, its HTML.
fn all() -> Vec<(&'static LocalePacks, TrainersPage, String)> {
    let of = |packs: &'static LocalePacks| {
        pages(packs)
            .into_iter()
            .map(move |page| (packs, page.clone(), draw(packs, &page)))
    };
    PACKS.iter().flat_map(of).collect()
}

/// A page's text as one reads it.
fn readable(html: &str) -> String {
    let entities = [
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    entities
        .into_iter()
        .fold(words(html), |text, (entity, sign)| {
            text.replace(entity, sign)
        })
}

#[test]
fn every_topic_has_a_session_for_every_age() {
    for packs in PACKS.iter() {
        let found: Vec<_> = packs
            .plans
            .iter()
            .map(|(plan, _)| (plan.topic, plan.tier))
            .collect();
        let children = [Tier::Young, Tier::Middle, Tier::Teen];
        let wanted = Topic::ALL
            .iter()
            .flat_map(|topic| children.map(|tier| (*topic, tier)));
        assert_eq!(found, wanted.collect::<Vec<_>>());
    }
}

#[test]
fn a_plan_fills_its_place_for_the_service_and_keeps_out_of_the_childs_shelf() {
    for packs in PACKS.iter() {
        let shelf = format!("{:?}", packs.shelf);
        for (plan, file) in &packs.plans {
            assert!(!shelf.contains(&file.path), "{}", file.path);
            let mut named = plan.clone();
            named.name_service("NAME");
            let texts = named.texts();
            assert!(texts.iter().any(|(_, text)| text.contains("NAME")));
            assert!(texts.iter().all(|(_, text)| !text.contains('{')));
        }
    }
}

#[test]
fn every_text_of_a_plan_is_on_its_page() {
    for (packs, page, html) in all() {
        let TrainersPage::Plan(plan) = &page else {
            continue;
        };
        let mut plan = (**plan).clone();
        let service = &packs.countries[0].0.first_to_talk().unwrap().name;
        plan.name_service(service);
        let text = readable(&html);
        for (address, said) in plan.texts() {
            assert!(text.contains(&said), "{}: {address}", page.path());
        }
        let steps = html.matches("class=\"trainers__step\"").count();
        assert_eq!(steps, plan.steps.len());
        assert_eq!(plan.steps[0].kind, StepKind::Rules, "the rules come first");
    }
}

#[test]
fn help_and_leave_are_on_every_page_and_no_english_on_a_khmer_one() {
    for (packs, page, html) in all() {
        let name = format!("{}/{}", packs.shelf.locale.tag, page.path());
        for part in ["data-do=\"help\"", "data-do=\"leave\"", "data-focus"] {
            assert_eq!(html.matches(part).count(), 1, "{name}: {part}");
        }
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        assert!(
            !html.contains(" style=\"") && !html.contains("<script"),
            "{name}"
        );
        if packs.shelf.locale.tag.as_str() == "km" && page.country().is_none() {
            let latin = latin_words(&html);
            assert!(latin.is_empty(), "{name}: {latin:?}");
        }
    }
}

#[test]
fn the_contacts_of_the_country_are_there() {
    for (packs, page, html) in all() {
        if matches!(page, TrainersPage::Index(..)) {
            continue;
        }
        let country: &Country = match page.country() {
            Some(country) => country,
            None => &packs.countries[0].0,
        };
        let service = country.first_to_talk().unwrap();
        let number = service.voice.as_ref().unwrap();
        assert!(readable(&html).contains(number.as_str()), "{}", page.path());
        assert!(readable(&html).contains(&service.name), "{}", page.path());
    }
}

#[test]
fn every_link_leads_to_a_page() {
    for packs in PACKS.iter() {
        let tag = &packs.shelf.locale.tag;
        let mut known: BTreeSet<String> = pages(packs).iter().map(TrainersPage::path).collect();
        for (country, _) in packs.countries.iter().skip(1) {
            let country = Some(Rc::new(country.clone()));
            known.insert(TrainersPage::Poster(country.clone()).path());
            known.insert(TrainersPage::Letter(country.clone()).path());
            known.insert(TrainersPage::Told(Rc::new(packs.care.clone()), country).path());
        }
        for twin in &packs.twins {
            known.insert(format!("adults/{}/", twin.story));
            known.insert(format!("?story={}", twin.story));
        }
        known.extend(["help/", "adults/", "card/", "room/"].map(str::to_owned));
        for page in pages(packs) {
            let html = draw(packs, &page);
            let own = format!("{BASE}{tag}/");
            let links = html.split(" href=\"").skip(1);
            let links = links.filter_map(|rest| rest.split('"').next()?.strip_prefix(&own));
            for link in links {
                assert!(known.contains(link), "{} leads to {link}", page.path());
            }
        }
    }
}
