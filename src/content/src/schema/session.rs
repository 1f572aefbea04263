//! The schemas of a plan and of what all sessions share.

use super::shape::{Table, flag, id, list, number, reference, text, word};
use crate::read::MINUTES;
use serde_json::{Value, json};
use tokkae_catalogue::{Judged, StepKind, Tier, Topic};

/// A plan.
pub(super) fn plan() -> Value {
    Table::new("The plan of one session; the file's name is `<topic>-<tier>`.")
        .must("topic", word::<Topic>("What it is about."))
        .must("tier", word::<Tier>("For whom it is."))
        .must("title", text("Its title."))
        .must("aim", text("What the children take home, in one sentence."))
        .may(
            "prepare",
            lines("What to do beforehand, besides what all sessions need."),
        )
        .must("step", list("What the room does.", 1, step()))
        .must(
            "question",
            list("What is asked before and after.", 1, question()),
        )
        .file("The plan of a session of Tokkae")
}

/// What all sessions share.
pub(super) fn shared() -> Value {
    let needed = |about| list(about, 1, line());
    Table::new("What all sessions share, written once.")
        .must("prepare", needed("What to do before the children come."))
        .must("avoid", list("What is never said or asked.", 1, sentence()))
        .must(
            "told",
            needed("What to do when a child tells something, in order."),
        )
        .must("told_say", needed("What to say to that child."))
        .must(
            "told_avoid",
            list("What not to say to that child.", 1, sentence()),
        )
        .must(
            "afterwards",
            needed("What to do when the children have gone."),
        )
        .must(
            "step",
            list("Steps for plans without one of that kind.", 1, step()),
        )
        .must(
            "question",
            list("Questions for plans without one like it.", 1, question()),
        )
        .must(
            "answers",
            list("Answers for questions without any.", 1, answers()),
        )
        .file("What all sessions of Tokkae share")
}

fn step() -> Value {
    Table::new("A step of the session.")
        .must("id", id("Its id in the file.", &[]))
        .must("kind", word::<StepKind>("What the room does."))
        .must("minutes", number("How long it takes.", &MINUTES))
        .must("title", text("Its title, on the projector too."))
        .may(
            "story",
            json!({"type": "string", "description": "The story to play: the name of its file."}),
        )
        .may("show", lines("What stands on the projector."))
        .may("doing", lines("What the trainer does."))
        .may("say", lines("What the trainer can say, word for word."))
        .may("ask", lines("What to ask about the story's people."))
        .may("avoid", list("What not to say or ask here.", 0, sentence()))
        .shape()
}

fn question() -> Value {
    Table::new("A question, asked before and after.")
        .must("id", id("Its id in the file.", &[]))
        .must("judged", word::<Judged>("What it asks the room to judge."))
        .must("before", text("The case and the question before."))
        .may(
            "after",
            text("The like case after; left out where both are the same."),
        )
        .may(
            "answer",
            list("The answers, if not those of `sessions.toml`.", 0, answer()),
        )
        .shape()
}

fn answers() -> Value {
    Table::new("The answers for one thing that is judged.")
        .must("id", word::<Judged>("What is judged."))
        .must("answer", list("The answers.", 1, answer()))
        .shape()
}

fn answer() -> Value {
    Table::new("An answer.")
        .must("id", id("Its id in the list.", &[]))
        .must("text", text("The answer."))
        .may("hoped", flag("Whether the session hopes for more of it."))
        .shape()
}

fn lines(about: &str) -> Value {
    list(about, 0, line())
}

fn line() -> Value {
    Table::new("One line of the list.")
        .must("id", id("Its id in the list.", &[]))
        .must("text", text("The line."))
        .shape()
}

fn sentence() -> Value {
    Table::new("A sentence that closes the door.")
        .must("id", reference("Its id in the list."))
        .must("text", text("The sentence, as people say it."))
        .must("because", text("Why it silences."))
        .shape()
}
