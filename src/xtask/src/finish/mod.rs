//! From the compiled app to the finished site: packs, styles, pages, compressed files.
//!
//! Trunk calls it too (a hook in `Trunk.toml`), so that a plain `trunk build` gives the same pages as
//! `cargo xtask build`.

mod audio;
mod away;
pub(crate) mod boot;
mod bundle;
pub mod compress;
mod device;
pub mod digest;
pub mod edition;
pub mod gallery;
mod languages;
mod offline;
pub(crate) mod pages;
pub(crate) mod plain_page;
pub mod prerender;
mod reading;
mod room;
mod short_names;
pub(crate) mod styles;
pub mod template;
mod trainers;

use crate::compile::{App, FURTHER, MODULE, compile};
use crate::content;
use crate::embed;
use crate::fault::{Fault, Outcome};
use crate::folder;
use crate::hosting;
use crate::setup;
use crate::workspace::Workspace;
pub(crate) use boot::without_comments;
pub use bundle::Bundle;
pub use languages::Languages;
use pages::{Common, Files, Language};
use std::fs;
use std::path::Path;
use std::rc::Rc;
use tokkae_catalogue::{Contact, Country};
use tokkae_content::{Catalogue, LocalePacks};
use tokkae_ui::prerender::CountrySources;

/// Whether the site is for the world or for a quick look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    /// Everything is compressed as far as it goes.
    Release,
    /// Nothing is compressed.
    Quick,
}

/// Finishes the site whose app has been compiled into `staging`.
///
/// # Errors
/// If the content has faults (they are printed) or a file can't be read or written.
pub fn finish(
    workspace: &Workspace,
    staging: &Path,
    quality: Quality,
    languages: Languages,
) -> Outcome {
    let with_gallery = gallery::is_in(quality, languages);
    let languages = write_content(workspace, staging, languages)?;
    let app = take_app(workspace, staging, quality, &MODULE)?;
    add_further(workspace, staging, quality)?;
    let also = Also {
        gallery: with_gallery,
        device: true,
    };
    let count = write_pages(workspace, staging, app, quality, &languages, also)?;
    println!(
        "      wrote {} languages and {count} pages",
        languages.len()
    );
    if quality == Quality::Release {
        println!("      compressing");
        compress::all(staging)?;
    }
    Ok(())
}

/// The app that has been compiled into `staging`, small and under its final names.
///
/// # Errors
/// As [`Bundle::take`].
pub fn take_app(
    workspace: &Workspace,
    staging: &Path,
    quality: Quality,
    app: &App,
) -> Outcome<Bundle> {
    Bundle::take(staging, app.stem, quality, &setup::path(workspace))
}

/// Compiles what only some pages bring, and puts it beside the app.
fn add_further(workspace: &Workspace, site: &Path, quality: Quality) -> Outcome {
    for app in &FURTHER {
        let own = workspace.target.join(format!("site-{}", app.stem));
        folder::empty(&own)?;
        compile(workspace, &own, quality, app)?;
        take_app(workspace, &own, quality, app)?;
        folder::copy(&own, site).map_err(|error| Fault::file(site, &error))?;
    }
    Ok(())
}

/// Writes content and pages of a finished site again, for the app that is there, uncompressed.
///
/// # Errors
/// As [`finish`]; nothing is written while the content has faults.
pub fn refresh(
    workspace: &Workspace,
    site: &Path,
    quality: Quality,
    languages: Languages,
) -> Outcome {
    let with_gallery = gallery::is_in(quality, languages);
    let languages = write_content(workspace, site, languages)?;
    let app = Bundle::of(site, MODULE.stem)?;
    let also = Also {
        gallery: with_gallery,
        device: true,
    };
    write_pages(workspace, site, app, quality, &languages, also).map(|_| ())
}

fn write_content(
    workspace: &Workspace,
    site: &Path,
    languages: Languages,
) -> Outcome<Vec<Language>> {
    let catalogue = languages.of(content::load_for_build(workspace)?);
    let recorded = audio::write(workspace, site, &catalogue)?;
    write_all_packs(site, content::packs(&catalogue)?, &catalogue, &recorded)
}

fn write_all_packs(
    site: &Path,
    packs: Vec<LocalePacks>,
    catalogue: &Catalogue,
    recorded: &[String],
) -> Outcome<Vec<Language>> {
    packs
        .into_iter()
        .map(|locale| write_packs(site, locale, catalogue, recorded))
        .collect()
}

/// What some sites have besides.
#[derive(Clone, Copy)]
struct Also {
    /// The gallery of all components.
    gallery: bool,
    /// The page on which the module is kept on a device: not in a package, which is kept by other means.
    device: bool,
}

fn write_pages(
    workspace: &Workspace,
    site: &Path,
    app: Bundle,
    quality: Quality,
    languages: &[Language],
    also: Also,
) -> Outcome<usize> {
    let common = Common::write(workspace, site, languages)?;
    let files = Files {
        boot: boot::write(workspace, site, &app, &common, quality)?,
        leave: boot::write_leave(workspace, site)?,
        card: boot::write_card(workspace, site)?,
        qr: boot::write_qr(workspace, site)?,
        common,
        page_styles: write_named(site, "page", &styles::plain_pages(workspace)?, "css")?,
        trainers_styles: write_named(site, "trainers", &styles::trainers(workspace)?, "css")?,
        app,
        is_kept: also.device,
    };
    let mut count = pages::write_all(workspace, site, &files, languages)?;
    count += room::write(workspace, site, &files.common, languages)?;
    if also.device {
        count += device::write(workspace, site, &files, languages)?;
    }
    if also.gallery {
        count += gallery::write(workspace, site, languages)?;
    }
    count += embed::write(workspace, site, quality, languages)?;
    away::write(workspace, site, languages)?;
    let icon = site.join("favicon.svg");
    fs::copy(workspace.www().join("favicon.svg"), &icon)
        .map_err(|error| Fault::file(&icon, &error))?;
    offline::write(workspace, site, languages)?;
    hosting::write(workspace, site)?;
    Ok(count)
}

fn write_packs(
    site: &Path,
    locale: LocalePacks,
    catalogue: &Catalogue,
    recorded: &[String],
) -> Outcome<Language> {
    let stories = locale.stories.iter().map(|(_, file)| file);
    let countries = locale.countries.iter().map(|(_, file)| file);
    let plans = locale.plans.iter().map(|(_, file)| file);
    let shared = [&locale.file, &locale.room.1];
    let all = stories.chain(countries).chain(plans);
    for pack in all.chain(&locale.decks).chain(shared) {
        let path = site.join(&pack.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Fault::file(folder, &error))?;
        }
        fs::write(&path, &pack.bytes).map_err(|error| Fault::file(&path, &error))?;
    }
    let tag = locale.shelf.locale.tag.to_string();
    Ok(Language {
        is_recorded: recorded.contains(&tag),
        ..language(locale, catalogue)
    })
}

/// What pages are made from in a language.
fn language(locale: LocalePacks, catalogue: &Catalogue) -> Language {
    let (countries, of_countries): (Vec<_>, Vec<_>) = locale.countries.into_iter().unzip();
    let paths = of_countries.into_iter().map(|file| file.path);
    let stories = locale.stories;
    let (room, room_file) = locale.room;
    Language {
        room: Rc::new(room),
        room_pack: room_file.path,
        shelf: Rc::new(locale.shelf),
        pack: locale.file.path,
        sources: countries
            .iter()
            .map(|country| sources(country, catalogue))
            .collect(),
        countries: countries.into_iter().map(Rc::new).zip(paths).collect(),
        stories: stories
            .into_iter()
            .map(|(story, _)| Rc::new(story))
            .collect(),
        twins: locale.twins,
        leaflets: locale.leaflets,
        plans: locale
            .plans
            .into_iter()
            .map(|(plan, file)| (Rc::new(plan), file.path))
            .collect(),
        care: Rc::new(locale.care),
        pages: Rc::new(locale.pages),
        is_recorded: false,
    }
}

/// Where the contacts of a country are published.
fn sources(country: &Country, catalogue: &Catalogue) -> CountrySources {
    let known = catalogue.known.get(&country.code);
    let of = |contact: &Contact| {
        let known = known.and_then(|known| known.contacts.get(&contact.id));
        known.map(|known| known.source.clone()).unwrap_or_default()
    };
    CountrySources {
        pages: country.contacts.iter().map(of).collect(),
        country: country.clone(),
    }
}

/// Writes a file under a name with its hash, which it answers with.
pub(crate) fn write_named(site: &Path, stem: &str, text: &str, extension: &str) -> Outcome<String> {
    let name = digest::named(stem, text.as_bytes(), extension);
    let file = site.join(&name);
    fs::write(&file, text).map_err(|error| Fault::file(&file, &error))?;
    Ok(name)
}

#[cfg(test)]
mod tests;
