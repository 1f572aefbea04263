//! The gallery of all components: pages for whoever works on the looks, and for the tests of them. It is in no site
//! for the world.

use super::pages::{Common, Language, way_up, write as write_page};
use super::plain_page::{PlainFiles, PlainTemplate};
use super::{Languages, Quality, boot, language, prerender, styles, write_named};
use crate::content;
use crate::fault::{Fault, Outcome};
use crate::folder;
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use tokkae_ui::gallery::{Material, PATH, names};

/// Whether a site has the gallery: one for a look while working, or one with made-up languages.
pub fn is_in(quality: Quality, languages: Languages) -> bool {
    quality == Quality::Quick || languages == Languages::WithPseudo
}

/// Whether a file of the site, by its path from the root, is the gallery's own.
pub(super) fn holds(file: &str) -> bool {
    let is_page = file
        .split_once('/')
        .is_some_and(|(_, page)| page.starts_with(PATH));
    is_page || file.starts_with("gallery.")
}

/// Writes the gallery of every language, and answers with the number of its pages.
///
/// # Errors
/// If a file can't be read or written.
pub fn write(workspace: &Workspace, site: &Path, languages: &[Language]) -> Outcome<usize> {
    let template = PlainTemplate::read(workspace)?;
    let files = PlainFiles {
        common: &Common::write(workspace, site, languages)?,
        page_styles: &write_named(site, "gallery", &styles::gallery(workspace)?, "css")?,
        leave: &boot::write_leave(workspace, site)?,
        script: None,
        head: "",
    };
    let mut count = 0;
    for language in languages {
        let shelf = &language.shelf;
        for name in std::iter::once(None).chain(names().map(Some)) {
            let room = name.map_or_else(String::new, |name| format!("{name}/"));
            let folder = format!("{}/{PATH}{room}", shelf.locale.tag);
            let base = way_up(&folder);
            let html = prerender::room(material(language, base.clone()), name)?;
            let page = template.fill(shelf, &base, &files, html)?;
            write_page(&site.join(folder), &page)?;
            count += 1;
        }
    }
    Ok(count)
}

fn material(language: &Language, base: String) -> Material {
    let countries = language.countries.iter();
    Material {
        shelf: Rc::clone(&language.shelf),
        texts: Rc::clone(&language.pages),
        stories: language.stories.clone(),
        twins: language.twins.clone(),
        leaflets: language.leaflets.clone(),
        plans: language
            .plans
            .iter()
            .map(|(plan, _)| Rc::clone(plan))
            .collect(),
        countries: countries.map(|(country, _)| Rc::clone(country)).collect(),
        base,
    }
}

/// Makes a folder that holds the gallery alone, in every language, the made-up ones too. No app is compiled: the
/// tests of looks need none.
///
/// # Errors
/// If the content has faults (they are printed) or a file can't be read or written.
pub fn alone(workspace: &Workspace, site: &Path) -> Outcome {
    folder::empty(site)?;
    let catalogue = Languages::WithPseudo.of(content::load_for_build(workspace)?);
    let packs = content::packs(&catalogue)?.into_iter();
    let languages: Vec<_> = packs.map(|packs| language(packs, &catalogue)).collect();
    write(workspace, site, &languages)?;
    let icon = site.join("favicon.svg");
    fs::copy(workspace.www().join("favicon.svg"), &icon)
        .map_err(|error| Fault::file(&icon, &error))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{holds, is_in};
    use crate::finish::{Languages, Quality};

    #[test]
    fn is_in_no_site_for_the_world() {
        assert!(!is_in(Quality::Release, Languages::Real));
        assert!(is_in(Quality::Quick, Languages::Real));
        assert!(is_in(Quality::Release, Languages::WithPseudo));
    }

    #[test]
    fn knows_its_own_files() {
        for file in [
            "en/gallery/index.html",
            "ar-XB/gallery/chat/index.html",
            "gallery.0123456789.css",
        ] {
            assert!(holds(file), "{file}");
        }
        for file in [
            "en/index.html",
            "en/help/index.html",
            "app.0123456789.css",
            "packs/en.0.pack",
        ] {
            assert!(!holds(file), "{file}");
        }
    }
}
