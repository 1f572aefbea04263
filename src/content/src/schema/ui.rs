//! The schemas of the interface's texts.

use super::shape::Table;
use serde_json::{Value, json};
use tokkae_catalogue::{PageTexts, RoomTexts, UiTexts};

pub(super) fn schema() -> Value {
    let about =
        "The interface's texts, in English. {name} stays as it is: the app puts something there.";
    keys(about, UiTexts::KEYS).file("The texts of Tokkae's interface")
}

pub(super) fn pages() -> Value {
    let about =
        "The texts of what is made when the module is built, in English. {name} stays as it is.";
    keys(about, PageTexts::KEYS).file("The texts of Tokkae's prerendered pages")
}

pub(super) fn room() -> Value {
    let about = "The texts of the trainer's room, in English. {name} stays as it is.";
    keys(about, RoomTexts::KEYS).file("The texts of Tokkae's trainer's room")
}

fn keys(about: &str, keys: &[&str]) -> Table {
    keys.iter().fold(Table::new(about), |table, key| {
        table.must(key, json!({"type": "string", "minLength": 1}))
    })
}
