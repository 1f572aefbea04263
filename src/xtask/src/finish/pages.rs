//! The pages of the site: one template, filled for every language and kind of page.

use super::bundle::Bundle;
use super::compress::with_extension;
use super::digest::source;
use super::plain_page::{PlainFiles, PlainTemplate};
use super::prerender::{FirstView, first_view, plain};
use super::reading;
use super::template::{self, Value};
use super::{boot, styles, write_named};
use crate::embed::sharing;
use crate::fault::{Fault, Outcome};
use crate::kit::Address;
use crate::site::meta_policy;
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use tokkae_catalogue::{
    Care, Country, Leaflet, LocaleTag, PageTexts, Plan, Readers, Room, Shelf, Story, Twin,
};
use tokkae_ui::Entry;
use tokkae_ui::prerender::{CountrySources, PlainPage};

/// The language of the page at the root; the app follows the browser's language from there.
pub const ROOT_LANGUAGE: &str = "en";

/// The leaflet behind which the sources of all contacts stand.
const SOURCES: &str = "sources";

/// Where the shelf of each language is, from the module's root.
pub type Shelves = Vec<(LocaleTag, String)>;

/// What every page asks for, with the app and without it.
pub struct Common {
    /// The name of the style sheet.
    pub styles: String,
    /// What is in it: the app's pages have it inline, so that the first paint waits for one answer and not for two.
    pub sheet: String,
    /// The address of the icon in the app's pages: the icon itself, which is shorter than the headers of an answer.
    pub icon: String,
    /// The script that makes it easier to read.
    pub ease: String,
    /// The languages that have recorded voices, one space between.
    pub audio: String,
    /// Where the site will be, if the build was told.
    pub address: Option<Address>,
}

impl Common {
    /// Writes the files.
    ///
    /// # Errors
    /// If one can't be read or written.
    pub fn write(workspace: &Workspace, site: &Path, languages: &[Language]) -> Outcome<Self> {
        let recorded = languages.iter().filter(|language| language.is_recorded);
        let tags = recorded.map(|language| language.shelf.locale.tag.as_str());
        let sheet = styles::bundle(workspace)?;
        Ok(Self {
            styles: write_named(site, "app", &sheet, "css")?,
            sheet,
            icon: icon(workspace)?,
            ease: boot::write_ease(workspace, site)?,
            audio: tags.collect::<Vec<_>>().join(" "),
            address: workspace.address.clone(),
        })
    }
}

fn icon(workspace: &Workspace) -> Outcome<String> {
    let file = workspace.www().join("favicon.svg");
    let svg = fs::read_to_string(&file).map_err(|error| Fault::file(&file, &error))?;
    // Double quotes would have to be escaped in the page, and most of an icon is quotes.
    Ok(styles::address_of(&svg.replace('"', "'")))
}

/// The names of the files that every page asks for.
pub struct Files {
    /// The app.
    pub app: Bundle,
    /// The script that starts it.
    pub boot: String,
    /// What pages without the app ask for too.
    pub common: Common,
    /// What the pages without the app have besides.
    pub page_styles: String,
    /// The script with which they are left quickly.
    pub leave: String,
    /// The script of the pocket card.
    pub card: String,
    /// What the pages for trainers have: their styles, and the script that draws codes.
    pub trainers_styles: String,
    /// The script of the pages for trainers.
    pub qr: String,
    /// Whether there is a page on which the module is kept on a device; packages have none.
    pub is_kept: bool,
}

/// A language: its shelf, and where its pack is.
pub struct Language {
    /// The shelf.
    pub shelf: Rc<Shelf>,
    /// The path of its pack, from the module's root.
    pub pack: String,
    /// The countries with the paths of their packs: the home country first.
    pub countries: Vec<(Rc<Country>, String)>,
    /// The stories.
    pub stories: Vec<Rc<Story>>,
    /// The stories' pages for grown-ups.
    pub twins: Vec<Twin>,
    /// The leaflets.
    pub leaflets: Vec<Leaflet>,
    /// The plans of the sessions by topic and tier, each with the path of its pack from the module's root.
    pub plans: Vec<(Rc<Plan>, String)>,
    /// What keeps children safe in every session.
    pub care: Rc<Care>,
    /// The trainer's room.
    pub room: Rc<Room>,
    /// The path of its pack.
    pub room_pack: String,
    /// The texts of pages without the app.
    pub pages: Rc<PageTexts>,
    /// Whether there are recorded voices.
    pub is_recorded: bool,
    /// Where the contacts are published, by country.
    pub sources: Vec<CountrySources>,
}

/// Writes every page of the app into `site`.
///
/// # Errors
/// If the template lacks a marker or a page can't be written.
pub fn write_all(
    workspace: &Workspace,
    site: &Path,
    files: &Files,
    languages: &[Language],
) -> Outcome<usize> {
    let template = Template::read(workspace)?;
    let shelves: Shelves = languages
        .iter()
        .map(|language| (language.shelf.locale.tag.clone(), language.pack.clone()))
        .collect();
    let stories = languages.first().map(|language| &language.stories);
    reading::check(stories.into_iter().flatten().map(|story| &**story))?;
    let mut count = 0;
    let root = root_language(languages);
    for language in languages {
        let tag = language.shelf.locale.tag.as_str();
        let mut pages = vec![
            (Entry::Start, None, format!("{tag}/")),
            (Entry::Help, None, format!("{tag}/help/")),
        ];
        if tag == root {
            pages.push((Entry::Root, None, String::new()));
        }
        // The first country is the home country, whose contacts are on the help page itself.
        pages.extend(language.countries.iter().skip(1).map(|country| {
            let folder = format!("{tag}/help/{}/", country.0.code);
            (Entry::Help, Some(country), folder)
        }));
        for (entry, country, folder) in pages {
            let page = Page {
                language,
                shelves: &shelves,
                entry,
                country,
                base: way_up(&folder),
            };
            let html = template.fill(&page, files)?;
            write(&site.join(folder), &html)?;
            count += 1;
        }
        count += write_plain(workspace, site, files, language)?;
    }
    Ok(count)
}

/// The language of the page at the root: a package may be without the usual one.
fn root_language(languages: &[Language]) -> &str {
    let mut tags = (languages.iter()).map(|language| language.shelf.locale.tag.as_str());
    let first = tags.clone().next().unwrap_or(ROOT_LANGUAGE);
    tags.find(|tag| *tag == ROOT_LANGUAGE).unwrap_or(first)
}

/// The pages without the app: those for grown-ups, the leaflets, and the reading edition.
fn write_plain(
    workspace: &Workspace,
    site: &Path,
    files: &Files,
    language: &Language,
) -> Outcome<usize> {
    let template = PlainTemplate::read(workspace)?;
    let shelf = &language.shelf;
    let pages = plain_pages(language, files.is_kept);
    let count = pages.len();
    for page in pages {
        let folder = format!("{}/{}", shelf.locale.tag, page.path());
        let base = way_up(&folder);
        let files = PlainFiles {
            common: &files.common,
            page_styles: match page {
                PlainPage::Trainers(_) => &files.trainers_styles,
                _ => &files.page_styles,
            },
            leave: &files.leave,
            script: match page {
                PlainPage::Card(_) => Some(&files.card),
                PlainPage::Trainers(_) => Some(&files.qr),
                _ => None,
            },
            head: "",
        };
        let html = plain(shelf, &language.pages, &base, page)?;
        write(
            &site.join(folder),
            &template.fill(shelf, &base, &files, html)?,
        )?;
    }
    Ok(count)
}

/// The pages of a language that need no app.
fn plain_pages(language: &Language, is_kept: bool) -> Vec<PlainPage> {
    let adults = language.leaflets.iter();
    let adults = adults.filter(|leaflet| leaflet.readers == Readers::Adults);
    let mut pages = vec![PlainPage::Adults(
        adults.map(Leaflet::card).collect(),
        is_kept,
    )];
    for twin in &language.twins {
        let card = language
            .shelf
            .cards
            .iter()
            .find(|card| card.id == twin.story);
        pages.extend(card.map(|card| PlainPage::Twin(Box::new((card.clone(), twin.clone())))));
    }
    for leaflet in &language.leaflets {
        let is_sources = leaflet.id.as_str() == SOURCES;
        let sources = language.sources.iter().filter(|_| is_sources).cloned();
        let next = language
            .leaflets
            .iter()
            .find(|other| Some(&other.id) == leaflet.next.as_ref());
        pages.push(PlainPage::Leaflet(
            Box::new((leaflet.clone(), next.map(Leaflet::card))),
            sources.collect(),
        ));
    }
    // The first country is the home country, whose contacts every page has without being told.
    let elsewhere = language.countries.iter().skip(1);
    pages.push(PlainPage::Card(None));
    pages.extend(elsewhere.map(|(country, _)| PlainPage::Card(Some(Rc::clone(country)))));
    pages.extend(super::trainers::pages(language));
    pages.push(PlainPage::Reading);
    pages.extend(language.stories.iter().cloned().map(PlainPage::Story));
    pages
}

/// What the head of every page says.
pub(crate) fn in_every_page(
    shelf: &Shelf,
    base: &str,
    common: &Common,
) -> Vec<(&'static str, Value)> {
    vec![
        ("lang", Value::text(shelf.locale.tag.as_str())),
        (
            "dir",
            Value::text(if shelf.locale.rtl { "rtl" } else { "ltr" }),
        ),
        ("title", Value::text(&shelf.ui.page_title)),
        (
            "policy",
            Value::Text(meta_policy(&source(common.sheet.as_bytes()))),
        ),
        ("base", Value::text(base)),
        (
            "sharing",
            Value::Raw(sharing::head(common.address.as_ref(), shelf)),
        ),
        ("ease", Value::text(&common.ease)),
        ("audio", Value::text(&common.audio)),
    ]
}

struct Template {
    name: &'static str,
    text: String,
}

struct Page<'a> {
    language: &'a Language,
    shelves: &'a Shelves,
    entry: Entry,
    country: Option<&'a (Rc<Country>, String)>,
    base: String,
}

impl Template {
    fn read(workspace: &Workspace) -> Outcome<Self> {
        let file = workspace.www().join("index.html");
        let text = fs::read_to_string(&file).map_err(|error| Fault::file(&file, &error))?;
        let name = "www/index.html";
        Ok(Self {
            name,
            text: template::without_trunk_link(name, &text)?,
        })
    }

    fn fill(&self, page: &Page<'_>, files: &Files) -> Outcome<String> {
        let Language {
            shelf,
            pack,
            pages: texts,
            ..
        } = page.language;
        let text = |text: &str| Value::text(text);
        let app = first_view(&FirstView {
            shelf,
            shelves: page.shelves,
            entry: page.entry,
            country: page.country.map(|(country, _)| country),
            base: &page.base,
        })?;
        let country = page.country.map_or("", |(_, path)| path);
        let mut values = in_every_page(shelf, &page.base, &files.common);
        values.extend([
            ("sheet", Value::Raw(files.common.sheet.clone())),
            ("icon", Value::Raw(files.common.icon.clone())),
            ("boot", text(&files.boot)),
            ("script", text(&files.app.script)),
            ("wasm", text(&files.app.wasm)),
            ("page", text(word(page.entry))),
            ("shelf", text(pack)),
            ("country", text(country)),
            ("shelves", Value::Text(spell(page.shelves))),
            ("app", Value::Raw(app)),
            ("no_script", text(&texts.no_script)),
            ("read_stories", text(&texts.read_stories)),
            ("failed_heading", text(&texts.failed_heading)),
            ("failed_line", text(&texts.failed_line)),
            ("read_on", text(&texts.read_on)),
            ("help", text(&shelf.ui.help)),
        ]);
        template::fill(self.name, &self.text, values)
    }
}

fn word(entry: Entry) -> &'static str {
    match entry {
        Entry::Root => "root",
        Entry::Start => "start",
        Entry::Help => "help",
    }
}

/// `en=packs/en.….pack km=packs/km.….pack`
fn spell(shelves: &Shelves) -> String {
    shelves
        .iter()
        .map(|(tag, path)| format!("{tag}={path}"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// `../` for each folder that the page is deep in the module.
pub(crate) fn way_up(folder: &str) -> String {
    "../".repeat(folder.matches('/').count())
}

/// Writes a page as the index of its folder.
pub(crate) fn write(folder: &Path, html: &str) -> Outcome {
    fs::create_dir_all(folder).map_err(|error| Fault::file(folder, &error))?;
    let file = folder.join("index.html");
    // What was compressed from an older page would be served in the new one's place.
    for extension in ["br", "gz"] {
        let _ = fs::remove_file(with_extension(&file, extension)); // mostly there is none
    }
    fs::write(&file, html).map_err(|error| Fault::file(&file, &error))
}

#[cfg(test)]
mod tests {
    use super::way_up;

    #[test]
    fn leads_from_every_page_to_the_root() {
        assert_eq!(way_up(""), "");
        assert_eq!(way_up("km/"), "../");
        assert_eq!(way_up("km/help/"), "../../");
    }
}
