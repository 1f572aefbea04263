//! The first page of a sheet: what it is, how to read it, and who is in the story.

use super::html::escape;
use super::reading::{Reading, Row};
use super::words;
use std::fmt::Write;
use tokkae_catalogue::Story;

/// How a story's sheet is to be read.
pub const HOW: &str = "\
<section class=\"how\"><h2>How to read this</h2>
<p>The script is in reading order: each scene comes after all that lead to it. The number before a heading is the scene's; an arrow says which scene follows. In the first column stands who says a text or what it is, and in small letters its name in the files. Write on this paper: name the scene's number and the text's name.</p>
<p><span class=\"covered\">A text in such a frame</span> is a label. It stands in the place of a harmful message, and is all that a child ever sees of it: the words or the picture exist nowhere. An <b class=\"mark\">unsafe choice</b> is what many children do; a <b class=\"mark\">support</b> scene meets it at once.</p>
<p>Please look for: anything graphic, or that could be used as a script; anything that blames, scares or shames; advice that is wrong or not safe here; words that a child of this age would not understand or say; and in the translation whether it says the same, in natural words.</p></section>
";

/// How the sheet of other texts is to be read.
pub const HOW_OTHERS: &str = "\
<section class=\"how\"><h2>How to read this</h2>
<p>In the first column stands a text's name in the files. Write on this paper, and name it. What stands in {braces} is filled by the app.</p>
<p>Please look for: advice or a contact that is wrong or not safe here; anything that blames, scares or shames; words that a child would not understand; and in the translation whether it says the same, in natural words.</p></section>
";

/// The head of a sheet.
pub fn head(reading: &Reading, written: &str, facts: &[(&str, String)], how: &str) -> String {
    let of_story = reading.revision.is_some();
    let translated = reading
        .translation(&format!("{}/title", reading.unit))
        .filter(|_| of_story);
    let translated = translated.map_or(String::new(), |title| {
        format!("<p class=\"title\"{}>{title}</p>", reading.attributes())
    });
    let title = format!("<h1>{}</h1>{translated}", escape(reading.name()));
    let mut rows = String::new();
    let mut add = |name: &str, html: String| {
        // Writing to a string can't fail.
        let _ = write!(rows, "<div><dt>{name}</dt><dd>{html}</dd></div>");
    };
    for (name, text) in facts {
        add(name, escape(text));
    }
    add("Texts last changed", escape(written));
    for (tag, name) in reading.languages() {
        let status = escape(&reading.status(tag));
        add(&format!("Review, {}", escape(name)), status);
    }
    for (tag, name) in reading.languages() {
        let digest = reading.kit.digest(reading.unit, tag);
        add(
            &format!("Digest, {}", escape(name)),
            format!("<code>{digest}</code>"),
        );
    }
    format!("<header>{title}<dl>{rows}</dl></header>\n{how}")
}

/// The facts of a story.
pub fn facts(story: &Story) -> Vec<(&'static str, String)> {
    vec![
        ("Story", story.id.to_string()),
        ("Revision", story.revision.to_string()),
        ("For", words::tier(story.tier)),
        ("About", words::about(story.about).to_owned()),
        (
            "Who crosses the line",
            words::sender(story.sender).to_owned(),
        ),
        ("Scenes", story.scenes.len().to_string()),
    ]
}

/// What a child reads before the story, and the people in it.
pub fn opening(story: &Story, reading: &Reading) -> String {
    let text = |label: &str, part: &str, english: &str| {
        reading.row(&Row {
            label,
            part,
            address: &format!("{}/{part}", story.id),
            english,
            ..Row::default()
        })
    };
    let mut rows = text("Title in the list", "title", &story.title);
    rows += &text("Note before the story", "note", &story.note);
    for person in &story.cast {
        let age = person.age.map_or(String::new(), |age| format!(", {age}"));
        let label = format!("{}{age}", words::role(person.role));
        rows += &text(&label, &format!("cast/{}", person.id), &person.name);
    }
    format!(
        "<section class=\"cast\"><h2>Before the story, and who is in it</h2>\n{}</section>\n",
        reading.table(&rows)
    )
}
