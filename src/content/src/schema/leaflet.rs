//! The schema of a leaflet.

use super::shape::{Table, id, list, number, text, word};
use crate::read::ORDERS;
use serde_json::{Value, json};
use tokkae_catalogue::{PartKind, Purpose, Readers};

pub(super) fn schema() -> Value {
    let contacts = json!({
        "type": "array",
        "items": word::<Purpose>("What the contacts are for."),
        "description": "Which of the country's contacts stand at the end.",
    });
    Table::new("A page of text beside the stories; the file's name is its id.")
        .must("readers", word::<Readers>("For whom it is."))
        .may(
            "order",
            number(
                "Its place in the list; the last one if it is left out.",
                &ORDERS,
            ),
        )
        .must("title", text("Its title."))
        .must("line", text("One sentence under the title."))
        .must("part", list("Its parts.", 1, part()))
        .may("contacts", contacts)
        .may(
            "next",
            json!({"type": "string", "description": "The leaflet that goes on from here: the name of its file."}),
        )
        .file("A leaflet of Tokkae")
}

fn part() -> Value {
    Table::new("A part of the page.")
        .must("id", id("Its id in the leaflet.", &["title", "line"]))
        .must("kind", word::<PartKind>("What its lines are."))
        .may("heading", text("Its heading."))
        .must("line", list("Its lines.", 1, line()))
        .shape()
}

fn line() -> Value {
    Table::new("One line of the part.")
        .must("id", id("Its id in the part.", &["heading"]))
        .must("text", text("The line."))
        .may("more", text("The answer, the reason or the source."))
        .may(
            "link",
            json!({"type": "string", "pattern": "^https://[^\\s/]+\\.[^\\s]+$",
                "description": "Where a statement can be looked up."}),
        )
        .shape()
}
