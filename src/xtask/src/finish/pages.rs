//! The pages of the site: one template, filled for every language and kind of page.

use super::bundle::Bundle;
use super::compress::with_extension;
use super::plain_page::{PlainFiles, PlainTemplate};
use super::prerender::{FirstView, first_view, plain};
use super::template::{self, Value};
use crate::fault::{Fault, Outcome};
use crate::site::META_POLICY;
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use tokkae_catalogue::{Country, Leaflet, LocaleTag, PageTexts, Readers, Shelf, Story, Twin};
use tokkae_ui::Entry;
use tokkae_ui::prerender::{CountrySources, PlainPage};

/// The language of the page at the root; the app follows the browser's language from there.
pub const ROOT_LANGUAGE: &str = "en";

/// The leaflet behind which the sources of all contacts stand.
const SOURCES: &str = "sources";

/// Where the shelf of each language is, from the module's root.
pub type Shelves = Vec<(LocaleTag, String)>;

/// The names of the files that every page asks for.
pub struct Files {
    /// The app.
    pub app: Bundle,
    /// The script that starts it.
    pub boot: String,
    /// The style sheet.
    pub styles: String,
    /// What the pages without the app have besides.
    pub page_styles: String,
    /// The script with which they are left quickly.
    pub leave: String,
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
    /// The texts of pages without the app.
    pub pages: Rc<PageTexts>,
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
    let mut count = 0;
    for language in languages {
        let tag = language.shelf.locale.tag.as_str();
        let mut pages = vec![
            (Entry::Start, None, format!("{tag}/")),
            (Entry::Help, None, format!("{tag}/help/")),
        ];
        if tag == ROOT_LANGUAGE {
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

/// The pages without the app: those for grown-ups, and the leaflets.
fn write_plain(
    workspace: &Workspace,
    site: &Path,
    files: &Files,
    language: &Language,
) -> Outcome<usize> {
    let template = PlainTemplate::read(workspace)?;
    let shelf = &language.shelf;
    let pages = plain_pages(language);
    let count = pages.len();
    for page in pages {
        let folder = format!("{}/{}", shelf.locale.tag, page.path());
        let base = way_up(&folder);
        let html = plain(shelf, &language.pages, &base, page)?;
        let files = PlainFiles {
            styles: &files.styles,
            page_styles: &files.page_styles,
            leave: &files.leave,
        };
        write(
            &site.join(folder),
            &template.fill(shelf, &base, &files, html)?,
        )?;
    }
    Ok(count)
}

/// The pages of a language that need no app.
fn plain_pages(language: &Language) -> Vec<PlainPage> {
    let adults = language.leaflets.iter();
    let adults = adults.filter(|leaflet| leaflet.readers == Readers::Adults);
    let mut pages = vec![PlainPage::Adults(adults.map(Leaflet::card).collect())];
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
        pages.push(PlainPage::Leaflet(
            Box::new(leaflet.clone()),
            sources.collect(),
        ));
    }
    pages
}

/// What the head of every page says.
pub(super) fn in_every_page(shelf: &Shelf, base: &str, styles: &str) -> Vec<(&'static str, Value)> {
    vec![
        ("lang", Value::text(shelf.locale.tag.as_str())),
        (
            "dir",
            Value::text(if shelf.locale.rtl { "rtl" } else { "ltr" }),
        ),
        ("title", Value::text(&shelf.ui.page_title)),
        ("policy", Value::text(META_POLICY)),
        ("base", Value::text(base)),
        ("styles", Value::text(styles)),
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
        let Language { shelf, pack, .. } = page.language;
        let ui = &shelf.ui;
        let text = |text: &str| Value::text(text);
        let app = first_view(&FirstView {
            shelf,
            shelves: page.shelves,
            entry: page.entry,
            country: page.country.map(|(country, _)| country),
            base: &page.base,
        })?;
        let country = page.country.map_or("", |(_, path)| path);
        let mut values = in_every_page(shelf, &page.base, &files.styles);
        values.extend([
            ("boot", text(&files.boot)),
            ("script", text(&files.app.script)),
            ("wasm", text(&files.app.wasm)),
            ("page", text(word(page.entry))),
            ("shelf", text(pack)),
            ("country", text(country)),
            ("shelves", Value::Text(spell(page.shelves))),
            ("app", Value::Raw(app)),
            ("no_script", text(&ui.no_script)),
            ("failed_heading", text(&ui.failed_heading)),
            ("failed_line", text(&ui.failed_line)),
            ("help", text(&ui.help)),
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
pub(super) fn way_up(folder: &str) -> String {
    "../".repeat(folder.matches('/').count())
}

/// Writes a page as the index of its folder.
pub(super) fn write(folder: &Path, html: &str) -> Outcome {
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
