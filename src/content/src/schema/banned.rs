//! The schema of a language's list of banned words.

use super::shape::{Table, id, list, text, texts, word};
use crate::banned::{Concept, Match};
use serde_json::{Value, json};

/// How patterns are written, for those that the editor shows it to.
const PATTERNS: &str =
    "Words with spaces between; `a|b` either, `…` a few words, `word*` any ending.";

pub(super) fn schema() -> Value {
    let spellings = list(
        "Of these the first stands for all.",
        2,
        json!({"type": "string"}),
    );
    Table::new("Words that are not said to children, in one language; the file has its tag.")
        .must(
            "match",
            word::<Match>("By words with spaces between, or by letters (Khmer and its like)."),
        )
        .may("same", list("Spellings that count as one.", 1, spellings))
        .may(
            "keep",
            list(
                "Words in Latin letters that may stand in a text of another script.",
                0,
                json!({"type": "string"}),
            ),
        )
        .must("says", says())
        .may("banned", list("What is not said.", 0, entry()))
        .file("A list of banned words for Tokkae")
}

fn says() -> Value {
    let about = "The words by which an ending and a support scene are known.";
    let table = Concept::ALL
        .iter()
        .fold(Table::new(about), |table, concept| {
            table.must(concept.key(), texts(PATTERNS))
        });
    table.shape()
}

fn entry() -> Value {
    Table::new("Something that is not said.")
        .must("id", id("Its id in the list.", &[]))
        .must("patterns", texts(PATTERNS))
        .may(
            "unless",
            list(
                "A sentence with one of these is spared.",
                0,
                json!({"type": "string"}),
            ),
        )
        .must("reason", text("Why it harms."))
        .must("instead", text("What to write."))
        .shape()
}
