//! The schema of a language's list of banned words.

use super::shape::{Table, flag, id, list, text, texts, word};
use crate::banned::{Concept, Match};
use serde_json::{Value, json};

/// How patterns are written, for those that the editor shows it to.
const PATTERNS: &str = "Words with spaces between; `a|b` either, `{group}` one of a group, `…` a few words, `word*` any ending.";

pub(super) fn schema() -> Value {
    let same = list("Of these the first stands for all.", 2, plain());
    Table::new("Words that are not said to children, in one language; the file has its tag.")
        .must(
            "match",
            word::<Match>("By words with spaces between, or by letters (Khmer and its like)."),
        )
        .may("same", list("Spellings that count as one.", 1, same))
        .may(
            "keep",
            some("Words in Latin letters that may stand in a text of another script."),
        )
        .may(
            "breaks",
            some("Words that begin another thought: no `…` goes over them."),
        )
        .may(
            "advice",
            some("After one of these, texts for grown-ups may name what not to say."),
        )
        .may("groups", groups())
        .must("says", says())
        .may("banned", list("What is not said.", 0, entry()))
        .file("A list of banned words for Tokkae")
}

fn plain() -> Value {
    json!({"type": "string"})
}

/// A list of texts, which may be empty.
fn some(about: &str) -> Value {
    list(about, 0, plain())
}

/// Any names, each with its words.
fn groups() -> Value {
    let words = list("The words of the group.", 1, plain());
    let about = "Words that stand for one another, by the name that patterns call them by.";
    json!({"type": "object", "additionalProperties": words, "description": about})
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
            some("What one of these touches is spared, and nothing else."),
        )
        .may(
            "always",
            flag("Not even in advice to grown-ups, nor where twins quote what to avoid."),
        )
        .must("reason", text("Why it harms."))
        .must("instead", text("What to write."))
        .shape()
}
