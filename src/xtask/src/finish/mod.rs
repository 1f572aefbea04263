//! From what Trunk has built to the finished site: packs, styles, pages, compressed files.
//!
//! Trunk calls it (a hook in `Trunk.toml`), so that a plain `trunk build` gives the same site as
//! `cargo xtask build`.

mod away;
mod boot;
mod bundle;
pub mod compress;
pub mod digest;
mod pages;
mod prerender;
mod styles;
pub mod template;

use crate::content;
use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;
use bundle::Bundle;
use pages::{Files, Language};
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use tokkae_content::LocalePacks;

/// Whether the site is for the world or for a quick look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    /// Everything is compressed as far as it goes.
    Release,
    /// Nothing is compressed.
    Quick,
}

/// Which languages a site speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Languages {
    /// Those that people have written.
    Real,
    /// The made-up ones too, for tests and looks: never for children.
    WithPseudo,
}

impl Languages {
    /// The variable that tells the step after Trunk, which can't be told otherwise.
    pub const VARIABLE: &'static str = "TOKKAE_PSEUDO";

    /// What that variable's value asks for.
    pub fn from_variable(value: Option<&OsStr>) -> Self {
        if value.is_some_and(|value| value == "1") {
            Self::WithPseudo
        } else {
            Self::Real
        }
    }
}

/// Finishes the site that Trunk has put into `staging`.
///
/// # Errors
/// If the content has faults (they are printed) or a file can't be read or written.
pub fn finish(
    workspace: &Workspace,
    staging: &Path,
    quality: Quality,
    languages: Languages,
) -> Outcome {
    let catalogue = content::load_for_build(workspace)?;
    let catalogue = match languages {
        Languages::Real => catalogue,
        Languages::WithPseudo => catalogue.with_pseudo_locales(),
    };
    let packs = content::packs(&catalogue)?;
    println!("      writing {} languages and their stories", packs.len());
    let languages = packs.into_iter().map(|locale| write_packs(staging, locale));
    let languages = languages.collect::<Outcome<Vec<_>>>()?;
    let app = Bundle::take(staging, quality)?;
    let styles = write_styles(workspace, staging)?;
    let boot = boot::write(workspace, staging, &app)?;
    let count = pages::write_all(workspace, staging, &Files { app, boot, styles }, &languages)?;
    away::write(workspace, staging, &languages)?;
    let icon = staging.join("favicon.svg");
    fs::copy(workspace.www().join("favicon.svg"), &icon)
        .map_err(|error| Fault::file(&icon, &error))?;
    println!("      wrote {count} pages");
    if quality == Quality::Release {
        println!("      compressing");
        compress::all(staging)?;
    }
    Ok(())
}

fn write_packs(site: &Path, locale: LocalePacks) -> Outcome<Language> {
    let stories = locale.stories.into_iter().map(|(_, file)| file);
    let language = Language {
        shelf: Rc::new(locale.shelf),
        pack: locale.file.path.clone(),
        twins: locale.twins,
    };
    for pack in stories.chain([locale.file]) {
        let path = site.join(&pack.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Fault::file(folder, &error))?;
        }
        fs::write(&path, &pack.bytes).map_err(|error| Fault::file(&path, &error))?;
    }
    Ok(language)
}

fn write_styles(workspace: &Workspace, site: &Path) -> Outcome<String> {
    let css = styles::bundle(workspace)?;
    let name = digest::named("app", css.as_bytes(), "css");
    let file = site.join(&name);
    fs::write(&file, css).map_err(|error| Fault::file(&file, &error))?;
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::Languages;
    use std::ffi::OsStr;

    #[test]
    fn made_up_languages_are_asked_for_by_one_word_only() {
        let said = |value: &str| Languages::from_variable(Some(OsStr::new(value)));
        assert_eq!(said("1"), Languages::WithPseudo);
        for value in ["", "0", "true", "11"] {
            assert_eq!(said(value), Languages::Real, "{value}");
        }
        assert_eq!(Languages::from_variable(None), Languages::Real);
    }
}
