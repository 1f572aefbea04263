//! The schema of the interface's texts.

use super::shape::Table;
use serde_json::{Value, json};
use tokkae_catalogue::UiTexts;

pub(super) fn schema() -> Value {
    let about =
        "The interface's texts, in English. {name} stays as it is: the app puts something there.";
    let table = UiTexts::KEYS.iter().fold(Table::new(about), |table, key| {
        table.must(key, json!({"type": "string", "minLength": 1}))
    });
    table.file("The texts of Tokkae's interface")
}
