//! A review sheet: a story, or the texts that belong to none, with everything that a reviewer needs.

use super::html::{Margins, escape, page};
use super::map::{lay_out, legend, svg};
use super::reading::{Reading, Row};
use super::results;
use super::rules::Rule;
use super::script::Script;
use super::{front, grown_ups, sign_off};
use tokkae_content::review::Draft;

/// More scenes than this are a slip of the author's, and no map of them fits on paper.
const MOST_ON_MAP: usize = 30;

/// The sheet of a story.
pub fn of_story(draft: &Draft, reading: &Reading, all_rules: &[Rule], written: &str) -> String {
    let story = &draft.story;
    let script = Script::new(story);
    let body = [
        front::head(reading, written, &front::facts(story), front::HOW),
        front::opening(story, reading),
        story_map(&script),
        script.html(reading),
        grown_ups::html(draft.twin.as_ref(), reading),
        results::html(all_rules, draft.is_whole, reading),
        sign_off::html(reading),
    ];
    framed(reading, written, &body.concat())
}

/// The sheet of the texts that belong to no story.
pub fn of_shared_texts(reading: &Reading, written: &str) -> String {
    let texts: Vec<_> = reading.kit.texts(reading.unit).collect();
    let groups = texts.chunk_by(|(one, _), (other, _)| group(one) == group(other));
    let sections = groups.map(|texts| {
        let row = |(address, english): &(&str, &str)| {
            let part = address.split_once('/').map_or(*address, |(_, part)| part);
            let note = reading.kit.note(address);
            let note = format!("<small class=\"note\">{}</small>", escape(note));
            reading.row(&Row {
                part,
                address,
                english,
                after: Some((note, String::new())),
                ..Row::default()
            })
        };
        let name = texts.first().map_or("", |(address, _)| group(address));
        format!(
            "<section><h2>{}</h2>\n{}</section>\n",
            escape(name),
            reading.table(&texts.iter().map(row).collect::<String>())
        )
    });
    let facts = [("Texts", texts.len().to_string())];
    let body = [
        front::head(reading, written, &facts, front::HOW_OTHERS),
        sections.collect(),
        results::html(&[], true, reading),
        sign_off::html(reading),
    ];
    framed(reading, written, &body.concat())
}

/// What a text belongs to.
fn group(address: &str) -> &str {
    match address.split('/').next().unwrap_or_default() {
        "ui" => "Interface",
        "pages" => "Pages without the app",
        "leaflet" => "Leaflets",
        "session" => "Sessions for trainers",
        "contacts" => "Contacts",
        "twin" => "Pages for grown-ups without a story",
        other => other,
    }
}

fn story_map(script: &Script) -> String {
    let scenes = script.story.scenes.len();
    let drawing = if (1..=MOST_ON_MAP).contains(&scenes) {
        let layout = lay_out(script.story, &script.ways);
        svg(script.story, &script.ways, &script.numbers, &layout) + &legend()
    } else {
        format!("<p>With {scenes} scenes there is no map.</p>")
    };
    format!("<section class=\"story-map\"><h2>Story map</h2>\n{drawing}</section>\n")
}

fn framed(reading: &Reading, written: &str, body: &str) -> String {
    // Tags, since margins are set in the fonts of English.
    let languages: Vec<_> = reading.languages().iter().map(|(tag, _)| *tag).collect();
    let languages = languages.join(" + ");
    let revision = reading
        .revision
        .map_or(String::new(), |number| format!("revision {number} · "));
    let right = format!("{revision}{written} · {languages}");
    let foot = format!(
        "Tokkae review sheet · {} · {}",
        reading.unit,
        reading.kit.digest(reading.unit, reading.tag())
    );
    let title = format!("{} · {right}", reading.name());
    let margins = Margins {
        left: reading.name(),
        right: &right,
        foot: &foot,
    };
    page(&title, &margins, body)
}
