//! The schema of a country's contacts.

use super::shape::{Table, id, list, text, word};
use crate::read::How;
use serde_json::{Value, json};
use tokkae_catalogue::Purpose;

pub(super) fn schema() -> Value {
    Table::new("Where a child in this country gets help; the file has the country's two letters.")
        .must("name", text("The country's name."))
        .may(
            "contact",
            list(
                "In the order in which they are shown; immediate danger first.",
                0,
                contact(),
            ),
        )
        .file("A country's contacts for Tokkae")
}

fn contact() -> Value {
    Table::new("A service that helps. Without `verified` it is a slot, shown to nobody.")
        .must("id", id("Its id in the file.", &["name"]))
        .must("purpose", word::<Purpose>("What it is for."))
        .must("name", text("The service's name."))
        .must("about", text("Who they are, in a child's words."))
        .may(
            "facts",
            text("Hours, cost, privacy: only what a source names."),
        )
        .may("next", text("What happens when a child gets in touch."))
        .may("voice", number("The number to call"))
        .may("sms", number("The number to text"))
        .may("web", address("The web address."))
        .may("verified", day())
        .needs("verified", &["by", "how", "source"])
        .may("by", text("Who looked the facts up."))
        .may("how", word::<How>("How they were verified."))
        .may(
            "source",
            list(
                "The pages where its owner says so.",
                1,
                address("A page that others can open."),
            ),
        )
        .shape()
}

fn number(about: &str) -> Value {
    let about = format!("{about}, as people dial it, in the digits 0–9.");
    json!({"type": "string", "pattern": "^\\+?[0-9][0-9 -]+$", "description": about})
}

fn address(about: &str) -> Value {
    json!({"type": "string", "pattern": "^https://[^\\s/]+\\.[^\\s]+$", "description": about})
}

fn day() -> Value {
    let about = "The day on which every fact was last looked up, YYYY-MM-DD.";
    json!({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": about})
}
