//! The reading edition: every story is whole on its page, and by links alone every way leads to help.

use crate::{PACKS, words};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use tokkae_catalogue::{Act, Story, reading_code};
use tokkae_content::LocalePacks;
use tokkae_ui::prerender::{self, PlainPage};

/// A story's page in a language.
struct Page {
    name: String,
    html: String,
    story: Rc<Story>,
    links: Links,
}

/// The sections of a page, each with its links but for those that only lead back: what the link does, and where to.
type Links = BTreeMap<String, Vec<(String, String)>>;

fn draw(packs: &LocalePacks, page: PlainPage) -> String {
    let (shelf, texts) = (Rc::new(packs.shelf.clone()), Rc::new(packs.pages.clone()));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let drawn = prerender::plain(shelf, texts, "../../../", page);
    tokio::task::LocalSet::new().block_on(&runtime, drawn)
}

fn pages() -> Vec<Page> {
    let of = |packs: &'static LocalePacks| {
        packs.stories.iter().map(move |(story, _)| {
            let story = Rc::new(story.clone());
            let html = draw(packs, PlainPage::Story(story.clone()));
            Page {
                name: format!("{}/{}", packs.shelf.locale.tag, story.id),
                links: links(&html),
                html,
                story,
            }
        })
    };
    let pages: Vec<_> = PACKS.iter().flat_map(of).collect();
    assert!(pages.len() >= 26, "{} pages", pages.len());
    pages
}

/// The values of an attribute, in the order of the page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    let after = html.split(opening.as_str()).skip(1);
    after.map(|rest| rest.split('"').next().unwrap()).collect()
}

fn links(html: &str) -> Links {
    let sections = html.split("<section ").skip(1);
    let links = sections.map(|section| {
        let links = section.split("<a ").skip(1).filter_map(|link| {
            let link = format!(" {}", link.split('>').next().unwrap());
            let does = values(&link, "data-do").concat();
            let leads = !["back", "again", "stories", "play"].contains(&does.as_str());
            leads.then(|| (does, values(&link, "href").concat()))
        });
        let id = values(&format!(" {section}"), "id")[0].to_owned();
        (id, links.collect())
    });
    links.collect()
}

#[test]
fn every_scene_is_on_its_page_once() {
    for page in pages() {
        let sections = values(&page.html, "data-section");
        assert_eq!(
            sections.iter().collect::<BTreeSet<_>>().len(),
            sections.len(),
            "{}",
            page.name
        );
        let wanted = page.story.reading_sections();
        assert_eq!(
            sections.iter().copied().collect::<BTreeSet<_>>(),
            wanted.iter().map(String::as_str).collect(),
            "{}",
            page.name
        );
        assert!(page.story.scenes.len() <= sections.len());
        for section in wanted {
            let code = reading_code(&section);
            let id = format!(" id=\"{code}\"");
            assert_eq!(
                page.html.matches(&id).count(),
                1,
                "{}: {section}",
                page.name
            );
        }
    }
}

#[test]
fn every_text_of_a_story_is_on_its_page() {
    for page in pages() {
        let entities = [
            ("&quot;", "\""),
            ("&#x27;", "'"),
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&amp;", "&"),
        ];
        let readable = entities
            .into_iter()
            .fold(words(&page.html), |text, (entity, sign)| {
                text.replace(entity, sign)
            });
        for (address, text) in page.story.texts() {
            // Of the people, those are named who say something.
            if !address.contains("/cast/") {
                assert!(readable.contains(&text), "{} has no {address}", page.name);
            }
        }
    }
}

#[test]
fn every_link_has_its_section() {
    for page in pages() {
        let ids = values(&page.html, "id");
        let known: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "{}: an id stands twice", page.name);
        let within = values(&page.html, "href");
        let within: Vec<_> = within
            .iter()
            .filter_map(|href| href.strip_prefix('#'))
            .collect();
        assert!(within.len() > page.story.scenes.len(), "{}", page.name);
        for section in within {
            assert!(
                known.contains(section),
                "{}: #{section} leads nowhere",
                page.name
            );
        }
    }
}

#[test]
fn every_way_leads_through_the_story_as_it_is_told() {
    for page in pages() {
        let mut reached = BTreeSet::new();
        let mut ahead = vec!["note".to_owned()];
        while let Some(section) = ahead.pop() {
            if reached.insert(section.clone()) {
                let on = page.links[&section].iter();
                ahead.extend(on.filter_map(|(_, href)| Some(href.strip_prefix('#')?.to_owned())));
            }
        }
        let all: BTreeSet<_> = page.links.keys().cloned().collect();
        assert_eq!(
            reached, all,
            "{}: a section that no way leads to",
            page.name
        );
        for scene in &page.story.scenes {
            let exits: BTreeSet<_> = scene
                .exits()
                .into_iter()
                .map(|exit| format!("#{}", reading_code(exit.as_str())))
                .collect();
            assert_eq!(
                exits_of(&page, scene.id.as_str()),
                exits,
                "{}/{}",
                page.name,
                scene.id
            );
        }
    }
}

/// Where the links of a scene's section, and of those for telling that belong to it, leave it for.
fn exits_of(page: &Page, scene: &str) -> BTreeSet<String> {
    let is_own = |name: &&str| *name == scene || name.starts_with(&format!("{scene}/"));
    let names = values(&page.html, "data-section");
    let own: BTreeSet<_> = names.into_iter().filter(is_own).map(reading_code).collect();
    let links = own.iter().flat_map(|code| &page.links[code]);
    let leave = links.filter(|(_, href)| href.starts_with('#') && !own.contains(&href[1..]));
    leave.map(|(_, href)| href.clone()).collect()
}

#[test]
fn every_way_ends_at_the_people_who_help() {
    for page in pages() {
        let ending = |section: &String| {
            page.links[section]
                .iter()
                .any(|(does, href)| does == "help" && href.ends_with("/help/"))
        };
        let mut safe: BTreeSet<_> = page
            .links
            .keys()
            .filter(|section| ending(section))
            .cloned()
            .collect();
        let endings = page
            .story
            .scenes
            .iter()
            .filter(|scene| matches!(scene.act, Act::Ending { .. }));
        let endings: BTreeSet<_> = endings
            .map(|scene| reading_code(scene.id.as_str()))
            .collect();
        assert_eq!(
            safe, endings,
            "{}: help is the way on from every ending",
            page.name
        );
        // A section is safe when there are ways on from it, and all of them lead to safe ones.
        loop {
            let before = safe.len();
            for (section, links) in &page.links {
                let on: Vec<_> = links
                    .iter()
                    .filter_map(|(_, href)| href.strip_prefix('#'))
                    .collect();
                if !on.is_empty() && on.iter().all(|next| safe.contains(*next)) {
                    safe.insert(section.clone());
                }
            }
            if safe.len() == before {
                break;
            }
        }
        // What goes in a circle until someone has had enough is not among them: there is none.
        let unsafe_ones: Vec<_> = page
            .links
            .keys()
            .filter(|section| !safe.contains(*section))
            .collect();
        assert!(unsafe_ones.is_empty(), "{}: {unsafe_ones:?}", page.name);
    }
}

#[test]
fn telling_meets_a_bad_answer_first_and_then_someone_who_listens() {
    for page in pages() {
        for scene in &page.story.scenes {
            let Act::Tell { people, .. } = &scene.act else {
                continue;
            };
            for person in people {
                let told = &page.links[&reading_code(&scene.id.told(&person.id))];
                let next: BTreeSet<_> = told
                    .iter()
                    .filter(|(does, _)| does == "tell-person")
                    .map(|(_, href)| href.clone())
                    .collect();
                let others = people.iter().filter(|other| other.id != person.id);
                let others: BTreeSet<_> = others
                    .map(|other| format!("#{}", reading_code(&scene.id.heard(&other.id))))
                    .collect();
                assert_eq!(next, others, "{}/{}/{}", page.name, scene.id, person.id);
            }
        }
    }
}

#[test]
fn nothing_needs_a_script() {
    let lists = PACKS.iter().map(|packs| {
        let name = format!("{}/read", packs.shelf.locale.tag);
        (name, draw(packs, PlainPage::Reading))
    });
    let stories = pages().into_iter().map(|page| (page.name, page.html));
    for (name, html) in lists.chain(stories) {
        let html = without_ease(&html);
        for control in [
            "<script",
            "<button",
            "<input",
            "<select",
            "<form",
            " style=\"",
            " onclick",
            "role=\"status\"",
        ] {
            assert!(!html.contains(control), "{name} has {control}");
        }
        assert!(
            html.contains("data-do=\"help\"") && html.contains("data-do=\"leave\""),
            "{name}"
        );
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
    }
}

/// The page without the settings that make it easier to read: they are shown where their script runs.
fn without_ease(html: &str) -> String {
    let cut = || {
        let read = html.find("data-do=\"read\"")?;
        let start = html[..read].rfind("<button")?;
        let (_, after) = html[read..].split_once("</details>")?;
        Some([&html[..start], after].concat())
    };
    let rest = cut();
    assert!(rest.is_some(), "the page has no settings");
    rest.unwrap_or_default()
}

#[test]
fn the_list_leads_to_every_story_and_a_story_to_its_other_languages() {
    for packs in PACKS.iter() {
        let tag = &packs.shelf.locale.tag;
        let html = draw(packs, PlainPage::Reading);
        let hrefs = values(&html, "href");
        let others = PACKS
            .iter()
            .map(|other| &other.shelf.locale.tag)
            .filter(|other| *other != tag);
        let others: Vec<_> = others.collect();
        for (story, _) in &packs.stories {
            let path = story.id.reading_path();
            assert!(
                hrefs.contains(&format!("../../../{tag}/{path}#note").as_str()),
                "{tag}/{}",
                story.id
            );
            assert!(
                !path.contains(story.id.as_str()),
                "{path} tells what the story is about"
            );
            let page = draw(packs, PlainPage::Story(Rc::new(story.clone())));
            for other in &others {
                assert!(
                    values(&page, "href").contains(&format!("../../../{other}/{path}").as_str()),
                    "{tag}/{}",
                    story.id
                );
            }
        }
    }
}

#[test]
fn nothing_of_a_harmful_message_but_its_label_is_on_a_page() {
    let mut covers = 0;
    for page in pages() {
        for cover in page.html.split("class=\"cover ").skip(1) {
            covers += 1;
            let cover = cover.split("</span></span>").next().unwrap();
            assert!(
                cover.contains("cover__kind") && cover.contains("cover__label"),
                "{}",
                page.name
            );
            assert!(
                !cover.contains("<img") && !cover.contains("<details") && !cover.contains("href"),
                "{}: a cover can't be lifted",
                page.name
            );
        }
    }
    assert!(covers > 100, "{covers} covers");
}

#[test]
fn no_english_is_left_on_a_khmer_page() {
    for page in pages()
        .into_iter()
        .filter(|page| page.name.starts_with("km/"))
    {
        let latin = crate::latin_words(&page.html);
        assert!(latin.is_empty(), "{}: {latin:?}", page.name);
    }
}
