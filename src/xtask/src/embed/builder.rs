//! `embed/`: the page where partners put their snippet together, in every language.

use super::{FOLDER, sheet, source};
use crate::fault::Outcome;
use crate::finish::boot::without_comments;
use crate::finish::pages::{Common, Language, ROOT_LANGUAGE, way_up, write as write_page};
use crate::finish::plain_page::{PlainFiles, PlainTemplate};
use crate::finish::template::{Value, escape, fill};
use crate::finish::{boot, write_named};
use crate::workspace::Workspace;
use std::path::Path;
use tokkae_catalogue::Tier;

/// Writes the pages, and answers with their number.
///
/// # Errors
/// If a source lacks a marker, or a file can't be read or written.
pub fn write(
    workspace: &Workspace,
    site: &Path,
    languages: &[Language],
    integrity: &str,
) -> Outcome<usize> {
    let template = PlainTemplate::read(workspace)?;
    let page = source(workspace, "builder.html")?;
    let script = without_comments(&source(workspace, "builder.js")?);
    let script = write_named(site, "builder", &script, "js")?;
    let files = PlainFiles {
        common: &Common::write(workspace, site, languages)?,
        page_styles: &write_named(site, "builder", &sheet::builder(workspace)?, "css")?,
        leave: &boot::write_leave(workspace, site)?,
        script: Some(&script),
        head: "",
    };
    for language in languages {
        let folder = folder_of(language);
        let base = way_up(&folder);
        let values = values(language, languages, &base, integrity);
        let html = fill("www/embed/builder.html", &page, values)?;
        let html = template.fill(&language.shelf, &base, &files, html)?;
        write_page(&site.join(folder), &html)?;
    }
    Ok(languages.len())
}

/// The first language is at `embed/` itself.
fn folder_of(language: &Language) -> String {
    match language.shelf.locale.tag.as_str() {
        ROOT_LANGUAGE => format!("{FOLDER}/"),
        tag => format!("{FOLDER}/{tag}/"),
    }
}

fn values(
    language: &Language,
    languages: &[Language],
    base: &str,
    integrity: &str,
) -> Vec<(&'static str, Value)> {
    let texts = &language.pages;
    let shelf = &language.shelf;
    let ui = &shelf.ui;
    let text = |text: &str| Value::text(text);
    let others = languages
        .iter()
        .filter(|other| other.shelf.locale.tag != shelf.locale.tag);
    let others = others.map(|other| {
        let locale = &other.shelf.locale;
        let (tag, name) = (escape(locale.tag.as_str()), escape(&locale.name));
        format!(
            "<a class=\"bar__language\" lang=\"{tag}\" href=\"{base}{}\">{name}</a>",
            folder_of(other)
        )
    });
    let stories = shelf.cards.iter();
    let stories = stories.map(|card| option(card.id.as_str(), &card.title));
    let tongues = shelf.locales.iter();
    let tongues = tongues.map(|locale| option(locale.tag.as_str(), &locale.name));
    let countries = language.countries.iter();
    let countries = countries.map(|(country, _)| option(&country.code, &country.name));
    let tiers = [
        (Tier::Young, &ui.tier_young),
        (Tier::Middle, &ui.tier_middle),
        (Tier::Teen, &ui.tier_teen),
        (Tier::Adults, &ui.tier_adults),
    ];
    let tiers = tiers
        .into_iter()
        .map(|(tier, name)| option(tier.word(), name));
    let raw = |parts: &mut dyn Iterator<Item = String>| Value::Raw(parts.collect());
    vec![
        ("base", text(base)),
        ("lang", text(shelf.locale.tag.as_str())),
        ("integrity", text(integrity)),
        ("help", text(&ui.help)),
        ("others", raw(&mut { others })),
        ("stories", raw(&mut { stories })),
        ("languages", raw(&mut { tongues })),
        ("countries", raw(&mut { countries })),
        ("tiers", raw(&mut { tiers })),
        ("heading", text(&texts.embed_heading)),
        ("line", text(&texts.embed_line)),
        ("story", text(&texts.embed_story)),
        ("all", text(&texts.embed_all)),
        ("all_ages", text(&texts.embed_all)),
        ("language", text(&texts.embed_language)),
        ("as_browser", text(&texts.embed_as_browser)),
        ("country", text(&texts.embed_country)),
        ("tier", text(&texts.embed_tier)),
        ("theme", text(&texts.embed_theme)),
        ("light", text(&texts.embed_light)),
        ("dark", text(&texts.embed_dark)),
        ("auto", text(&texts.embed_auto)),
        ("accent", text(&texts.embed_accent)),
        ("accent_line", text(&texts.embed_accent_line)),
        ("slim", text(&texts.embed_slim)),
        ("report_link", text(&texts.embed_report_link)),
        ("report_label", text(&texts.embed_report_label)),
        ("mode", text(&texts.embed_mode)),
        ("mode_frame", text(&texts.embed_mode_frame)),
        ("mode_inline", text(&texts.embed_mode_inline)),
        ("mode_bare", text(&texts.embed_mode_bare)),
        ("preview", text(&texts.embed_preview)),
        ("snippet", text(&texts.embed_snippet)),
        ("copy", text(&texts.embed_copy)),
        ("copied", text(&texts.embed_copied)),
        ("events", text(&texts.embed_events)),
        ("no_events", text(&texts.embed_no_events)),
        ("policy", text(&texts.embed_policy)),
    ]
}

fn option(value: &str, name: &str) -> String {
    format!(
        "<option value=\"{}\">{}</option>",
        escape(value),
        escape(name)
    )
}
