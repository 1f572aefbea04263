//! The site once more, for an app that is built already, with some of its stories and languages: what packages hold.

use super::{Also, Bundle, FURTHER, MODULE, Quality, audio, write_all_packs, write_pages};
use crate::fault::{Fault, Outcome};
use crate::folder;
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;
use tokkae_catalogue::{LocaleTag, StoryId};
use tokkae_content::{Catalogue, LocalePacks};

/// What a package is to hold.
pub struct Edition<'a> {
    /// Everything there is.
    pub catalogue: &'a Catalogue,
    /// The stories, if not all.
    pub stories: Option<&'a [StoryId]>,
    /// The languages, if not all.
    pub languages: Option<&'a [LocaleTag]>,
}

impl Edition<'_> {
    /// The packs of its languages, with its stories.
    ///
    /// # Errors
    /// If a pack can't be made, which these types never cause.
    pub fn packs(&self) -> Outcome<Vec<LocalePacks>> {
        let wanted = |tag: &LocaleTag| self.languages.is_none_or(|tags| tags.contains(tag));
        let has = |id: &StoryId| self.stories.is_none_or(|ids| ids.contains(id));
        let mut some = self.catalogue.clone();
        some.stories.retain(|story| has(&story.id));
        some.twins.retain(|twin| has(&twin.story));
        // A session can't be run without its story.
        some.plans.retain(|plan| {
            let mut stories = plan.steps.iter().filter_map(|step| step.story.as_ref());
            stories.all(has)
        });
        some.packs_in(&wanted).map_err(|error| {
            Fault::new(
                format!("A pack can't be made: {error}"),
                "Report it as a fault.",
            )
        })
    }
}

/// Writes it into an empty folder, with the app of the site in `from`, and answers with its packs.
///
/// # Errors
/// If there is no built app, or a file can't be read or written.
pub fn write(
    workspace: &Workspace,
    from: &Path,
    site: &Path,
    edition: &Edition<'_>,
) -> Outcome<Vec<LocalePacks>> {
    folder::empty(site)?;
    for app in [&MODULE].into_iter().chain(&FURTHER) {
        let Bundle { script, wasm, .. } = Bundle::of(from, app.stem)?;
        for name in [script, wasm] {
            let (from, to) = (from.join(&name), site.join(&name));
            fs::copy(&from, &to).map_err(|error| Fault::file(&from, &error))?;
        }
    }
    let packs = edition.packs()?;
    let recorded = audio::write(workspace, site, edition.catalogue)?;
    let languages = write_all_packs(site, packs.clone(), edition.catalogue, &recorded)?;
    write_pages(
        workspace,
        site,
        Bundle::of(site, MODULE.stem)?,
        Quality::Release,
        &languages,
        Also {
            gallery: false,
            device: false,
        },
    )?;
    Ok(packs)
}
