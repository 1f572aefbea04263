//! The schema of a country's contacts.

use super::shape::{Table, day, flag, id, list, number as number_from, text, word};
use crate::read::{AGES_SERVED, How};
use serde_json::{Value, json};
use tokkae_catalogue::{Cost, Purpose};

pub(super) fn schema() -> Value {
    Table::new("Where a child in this country gets help; the file has the country's two letters.")
        .must("name", text("The country's name."))
        .may("zone", zone())
        .may("calling_code", calling_code())
        .may("home", flag("Whether its contacts are shown before another country is chosen."))
        .may(
            "languages",
            tags("BCP 47 tags that hardly any other country's browsers prefer: the country is guessed from them."),
        )
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
        .may("chat", address("The address of a chat in the browser."))
        .may("web", address("The web address."))
        .may("app", address("The address that opens an app."))
        .needs("app", &["app_name"])
        .may("app_name", text("The app's name."))
        .needs("app_name", &["app"])
        .may("hours", hours())
        .may("cost", word::<Cost>("What a call costs."))
        .may(
            "on_bill",
            flag("Whether a call is shown on the phone bill."),
        )
        .may(
            "up_to_age",
            number_from("The oldest age that is served.", &AGES_SERVED),
        )
        .may(
            "languages",
            tags("BCP 47 tags of the languages of those who answer."),
        )
        .may("anonymous", flag("The owner says that no name is needed."))
        .may(
            "confidential",
            flag("The owner says that what is said stays private."),
        )
        .may(
            "verified",
            day("The day on which every fact was last looked up, YYYY-MM-DD."),
        )
        .needs("verified", &["by", "how", "source"])
        .may("by", text("Who looked the facts up."))
        .may("how", word::<How>("How they were verified."))
        .may(
            "source",
            list(
                "The pages where its owner says so.",
                1,
                page("A page that others can open."),
            ),
        )
        .shape()
}

fn tags(about: &str) -> Value {
    list(about, 0, json!({"type": "string", "minLength": 1}))
}

fn zone() -> Value {
    let about = "The country's time zone (IANA); leave it out where there are several.";
    json!({"type": "string", "pattern": "^[A-Za-z_]+(/[A-Za-z_]+)+$", "description": about})
}

fn calling_code() -> Value {
    let about = "What its numbers begin with when they are dialled from abroad.";
    json!({"type": "string", "pattern": "^\\+[1-9][0-9]{0,2}$", "description": about})
}

fn hours() -> Value {
    let about = "[\"always\"], or days and times in the country's own time.";
    let span = "^(always|(daily|(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?) [0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9])$";
    json!({"type": "array", "items": {"type": "string", "pattern": span}, "description": about})
}

fn number(about: &str) -> Value {
    let about = format!("{about}, as people dial it, in the digits 0–9.");
    json!({"type": "string", "pattern": "^\\+?[0-9][0-9 -]+$", "description": about})
}

fn page(about: &str) -> Value {
    json!({"type": "string", "pattern": "^https?://[^\\s/]+\\.[^\\s]+$", "description": about})
}

fn address(about: &str) -> Value {
    json!({"type": "string", "pattern": "^https://[^\\s/]+\\.[^\\s]+$", "description": about})
}
