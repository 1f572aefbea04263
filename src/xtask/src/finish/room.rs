//! The trainer's room: an app of its own with its own page in every language, which costs a child nothing.

use super::boot::without_comments;
use super::bundle::Bundle;
use super::pages::{Common, Language, in_every_page, way_up, write as write_page};
use super::prerender::room_of_trainers as first_view;
use super::template::{self, Value};
use super::{styles, write_named};
use crate::compile::ROOM;
use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;
use std::fs;
use std::path::Path;

/// Where the room is within a language.
const PATH: &str = "room/";

/// Whether a file of the site, by its path from the root, is the room's own: a child's device keeps none of them ahead.
pub(super) fn holds(file: &str) -> bool {
    let inner = file.trim_start_matches("packs/");
    let of_language = inner
        .split_once('/')
        .is_some_and(|(_, rest)| rest.starts_with(PATH) || rest.starts_with("room."));
    of_language || file.starts_with("room.") || file.starts_with("room-boot.")
}

/// Writes the room's pages, and answers with their number.
///
/// # Errors
/// If a template lacks a marker, or a file can't be read or written.
pub fn write(
    workspace: &Workspace,
    site: &Path,
    common: &Common,
    languages: &[Language],
) -> Outcome<usize> {
    let read = |name: &str| {
        let file = workspace.www().join(name);
        fs::read_to_string(&file).map_err(|error| Fault::file(&file, &error))
    };
    let app = Bundle::of(site, ROOM.stem)?;
    let values = vec![
        ("script", Value::Raw(app.script.clone())),
        ("wasm", Value::Raw(app.wasm.clone())),
    ];
    let boot = template::fill("www/room.js", &without_comments(&read("room.js")?), values)?;
    let boot = write_named(site, "room-boot", &boot, "js")?;
    let own_styles = write_named(site, "room", &styles::room(workspace)?, "css")?;
    let page = read("room.html")?;
    for language in languages {
        let shelf = &language.shelf;
        let folder = format!("{}/{PATH}", shelf.locale.tag);
        let base = way_up(&folder);
        let texts = &language.room.texts;
        let mut values = in_every_page(shelf, &base, common);
        let text = |text: &str| Value::text(text);
        let own = [&app.script, &app.wasm, &boot, &own_styles];
        values.extend([
            ("styles", text(&common.styles)),
            ("room_styles", text(&own_styles)),
            ("boot", text(&boot)),
            ("script", text(&app.script)),
            ("wasm", text(&app.wasm)),
            ("shelf", text(&language.pack)),
            ("room", text(&language.room_pack)),
            ("keep", text(&to_keep(language, &folder, own))),
            ("app", Value::Raw(first_view(language, &base)?)),
            ("no_script", text(&texts.no_script)),
            ("printed", text(&texts.printed)),
            ("failed_heading", text(&texts.failed)),
            ("failed_line", text(&texts.failed_line)),
            ("read_stories", text(&language.pages.read_stories)),
            ("help", text(&shelf.ui.help)),
        ]);
        let html = template::fill("www/room.html", &page, values)?;
        write_page(&site.join(folder), &html)?;
    }
    Ok(languages.len())
}

/// What a session needs and a child's device doesn't keep: the rest is kept with the module.
fn to_keep(language: &Language, folder: &str, own: [&String; 4]) -> String {
    let plans = language.plans.iter().map(|(_, path)| path.as_str());
    let own = own.into_iter().map(String::as_str);
    let all = [folder, &*language.room_pack].into_iter();
    all.chain(own).chain(plans).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn knows_the_rooms_own_files() {
        for file in [
            "room.0123456789.wasm",
            "room-boot.0123456789.js",
            "km/room/index.html",
            "packs/km/room.0123456789.pack",
        ] {
            assert!(holds(file), "{file}");
        }
        for file in [
            "en/index.html",
            "app.0.js",
            "packs/km.0.pack",
            "packs/km/game-friend.0.pack",
        ] {
            assert!(!holds(file), "{file}");
        }
    }
}
