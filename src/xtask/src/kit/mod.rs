//! The awareness kit: a poster, cards and short texts for campaigns, in every language.
//!
//! It is neutral and hopeful: nothing in it says or guesses what happened to anyone. Every number in it
//! is a verified contact of the home country.

mod address;
pub mod app_icon;
mod boxes;
mod cards;
mod drawings;
mod helpers;
pub mod look;
mod measure;
mod paint;
pub mod picture;
mod pieces;
mod poster;
mod posts;
pub mod qr;
pub mod share;
mod stack;
pub mod svg;

use crate::fault::{Fault, Outcome};
pub use address::Address;
use drawings::Drawings;
use helpers::Helper;
use look::{Look, Styles};
use picture::{Painter, Picture};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use svg::Sheet;
use tokkae_catalogue::{PageTexts, ReviewStatus, UiTexts};
use tokkae_content::LocalePacks;

/// What the pieces of one language are made from.
struct Kit<'a> {
    /// The language's tag.
    tag: &'a str,
    /// The kit's own texts.
    texts: &'a PageTexts,
    /// The app's texts.
    ui: &'a UiTexts,
    /// Whether a reviewer has yet to sign the language.
    is_draft: bool,
    /// Who to call: those to talk to first.
    helpers: Vec<Helper>,
    look: &'a Look,
    drawings: &'a Drawings,
    address: Option<&'a Address>,
}

/// What was written for one language.
pub struct Written {
    /// The language's tag.
    pub tag: String,
    /// Its own name.
    pub name: String,
    /// Whether a reviewer has yet to sign it.
    pub is_draft: bool,
    /// Why there are no PNG files, if there are none: what letters no font of this machine has.
    pub letters_without_font: Option<String>,
}

/// Writes the kit of every language into a folder of its own.
///
/// # Errors
/// If the app's styles lack a colour, if a drawing can't be made, or if a file can't be written.
pub fn write(
    root: &Path,
    packs: &[LocalePacks],
    address: Option<&Address>,
    folder: &Path,
) -> Outcome<Vec<Written>> {
    let styles = Styles::read(root)?;
    let drawings = Drawings::new(&styles)?;
    let painter = Painter::new();
    let write_one = |pack: &LocalePacks| {
        let look = styles.look(pack.shelf.locale.tag.as_str())?;
        let kit = Kit::new(pack, &look, &drawings, address);
        write_language(&kit, pack, &painter, &folder.join(kit.tag))
    };
    packs.iter().map(write_one).collect()
}

impl<'a> Kit<'a> {
    fn new(
        pack: &'a LocalePacks,
        look: &'a Look,
        drawings: &'a Drawings,
        address: Option<&'a Address>,
    ) -> Self {
        Self {
            tag: pack.shelf.locale.tag.as_str(),
            texts: &pack.pages,
            ui: &pack.shelf.ui,
            is_draft: pack.shelf.locale.status == ReviewStatus::Draft,
            helpers: helpers::of(pack.shelf.home.as_ref()),
            look,
            drawings,
            address,
        }
    }

    /// The pieces that are drawn, by their files' names.
    fn sheets(&self) -> Outcome<Vec<(&'static str, Sheet)>> {
        Ok(vec![
            ("poster", poster::draw(self)?),
            ("card-1", cards::question(self)),
            ("card-2", cards::not_fault(self)),
            ("card-3", cards::helpers(self)),
        ])
    }
}

fn write_language(
    kit: &Kit,
    pack: &LocalePacks,
    painter: &Painter,
    folder: &Path,
) -> Outcome<Written> {
    fs::create_dir_all(folder).map_err(|error| Fault::file(folder, &error))?;
    let mut missing = BTreeSet::new();
    for (name, sheet) in kit.sheets()? {
        let svg = sheet.finish();
        put(&folder.join(format!("{name}.svg")), svg.as_bytes())?;
        let png = folder.join(format!("{name}.png"));
        match painter.paint(&svg)? {
            Picture::Png(bytes) => put(&png, &bytes)?,
            Picture::Boxes(letters) => {
                take_away(&png)?;
                missing.extend(letters.chars());
            }
        }
    }
    put(&folder.join("texts.txt"), posts::write(kit).as_bytes())?;
    Ok(Written {
        tag: kit.tag.to_owned(),
        name: pack.shelf.locale.name.clone(),
        is_draft: kit.is_draft,
        letters_without_font: (!missing.is_empty()).then(|| missing.into_iter().collect()),
    })
}

fn put(path: &Path, bytes: &[u8]) -> Outcome {
    fs::write(path, bytes).map_err(|error| Fault::file(path, &error))
}

/// A picture of an earlier run would show yesterday's numbers.
fn take_away(path: &Path) -> Outcome {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Fault::file(path, &error))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
