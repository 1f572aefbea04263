//! The schema of a story's page for grown-ups.

use super::shape::{Table, id, list, text};
use serde_json::Value;

pub(super) fn schema() -> Value {
    let avoid = line("A sentence, as people say it.").must("because", text("Why it silences."));
    Table::new("A story's page for grown-ups; the file has the story's name.")
        .must("about", text("What happens in the story, without detail."))
        .must("ask", text("A question to talk about, about its people."))
        .must(
            "say",
            list(
                "What a grown-up can say, word for word.",
                1,
                line("The sentence.").shape(),
            ),
        )
        .must(
            "avoid",
            list(
                "What closes the door, and why: the one place where blame is quoted.",
                1,
                avoid.shape(),
            ),
        )
        .must(
            "step",
            list("What to do next, in order.", 1, line("What to do.").shape()),
        )
        .file("A page for grown-ups beside a story of Tokkae")
}

fn line(about: &str) -> Table {
    Table::new("One line of the list.")
        .must("id", id("Its id in the list.", &[]))
        .must("text", text(about))
}
