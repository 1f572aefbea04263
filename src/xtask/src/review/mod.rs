//! The review kit: a sheet to print for every story and language, and a list of all.

mod dated;
mod front;
mod grown_ups;
mod html;
mod index;
mod map;
mod passages;
mod reading;
mod results;
mod rules;
mod script;
mod sheet;
mod sign_off;
mod ways;
mod words;

use crate::fault::{Fault, Outcome};
use reading::Reading;
use std::fs;
use std::path::{Path, PathBuf};
use tokkae_content::review::{ReviewKit, SHARED_TEXTS};
use tokkae_content::{Locale, SOURCE_LOCALE};

/// Where the kit's files come from.
pub struct Sources<'a> {
    pub kit: &'a ReviewKit,
    pub assets: &'a Path,
    /// The checkout, for the rules' sentences.
    pub root: &'a Path,
}

/// Writes every sheet and the list into `folder`; answers with how many sheets.
///
/// # Errors
/// If a file can't be read or written.
pub fn write(sources: &Sources, folder: &Path) -> Outcome<usize> {
    let rules = rules::read(sources.root)?;
    fs::create_dir_all(folder).map_err(|error| Fault::file(folder, &error))?;
    let mut rows = Vec::new();
    let mut written = vec![PathBuf::from("index.html")];
    for unit in units(sources.kit) {
        let mut readings = Vec::new();
        for locale in languages(sources.kit) {
            let reading = Reading::new(sources.kit, unit, locale);
            let day = dated::last_change(sources.assets, &files(sources.assets, &reading));
            let mut drafts = sources.kit.drafts.iter();
            let html = match drafts.find(|draft| draft.story.id.as_str() == unit) {
                Some(draft) => sheet::of_story(draft, &reading, &rules, &day),
                None => sheet::of_shared_texts(&reading, &day),
            };
            put(&folder.join(reading.file()), &html)?;
            written.push(PathBuf::from(reading.file()));
            readings.push(reading);
        }
        rows.push(readings);
    }
    put(&folder.join("index.html"), &index::html(sources.kit, &rows))?;
    sweep(folder, &written)?;
    Ok(written.len() - 1)
}

/// The stories in the order of the list, then the other texts.
fn units(kit: &ReviewKit) -> impl Iterator<Item = &str> {
    let stories = kit.drafts.iter().map(|draft| draft.story.id.as_str());
    stories.chain([SHARED_TEXTS])
}

/// English alone first, then each translation.
fn languages(kit: &ReviewKit) -> impl Iterator<Item = Option<&Locale>> {
    std::iter::once(None).chain(kit.catalogue.locales.iter().map(Some))
}

/// The files that a sheet's texts stand in.
fn files(assets: &Path, reading: &Reading) -> Vec<PathBuf> {
    let mut files: Vec<_> = if reading.unit == SHARED_TEXTS {
        [
            "ui.toml",
            "pages.toml",
            "room.toml",
            "contacts",
            "leaflets",
            "sessions.toml",
            "sessions",
        ]
        .map(PathBuf::from)
        .into()
    } else {
        let file = format!("{}.toml", reading.unit);
        ["stories", "twins"]
            .map(|folder| Path::new(folder).join(&file))
            .into()
    };
    if reading.tag() != SOURCE_LOCALE {
        files.push(Path::new("locales").join(format!("{}.po", reading.tag())));
    }
    let files = files.into_iter().map(|file| assets.join(file));
    files.filter(|file| file.exists()).collect()
}

fn put(path: &Path, html: &str) -> Outcome {
    fs::write(path, html).map_err(|error| Fault::file(path, &error))
}

/// Takes away sheets of an earlier run whose story or language is gone; nothing else in the folder.
fn sweep(folder: &Path, written: &[PathBuf]) -> Outcome {
    let entries = fs::read_dir(folder).map_err(|error| Fault::file(folder, &error))?;
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let is_new = path
            .file_name()
            .is_some_and(|name| written.iter().any(|one| one == name));
        let is_page = path.extension().is_some_and(|ending| ending == "html");
        if !is_new
            && is_page
            && fs::read_to_string(&path).is_ok_and(|page| page.contains(html::MARK))
        {
            fs::remove_file(&path).map_err(|error| Fault::file(&path, &error))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
