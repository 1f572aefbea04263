//! The schema of a scene: one shape for each kind.

use super::shape::{Table, flag, id, list, reference, text, word};
use crate::read::{SCENE_PARTS, kinds};
use serde_json::{Value, json};
use tokkae_catalogue::{Answer, Cover, Habit, Mood, Picture, Surface};

/// A scene of any kind.
pub(super) fn shape() -> Value {
    json!({"oneOf": kinds().map(of_kind).collect::<Vec<_>>()})
}

/// What every kind has, then what this one has.
fn of_kind(kind: &str) -> Value {
    let scene = Table::new(about(kind))
        .must(
            "id",
            id("Words that never change their meaning.", &["cast"]),
        )
        .must("kind", json!({"const": kind}))
        .must("heading", text("Two to five words."))
        .may("intro", text("One or two sentences that set the scene."))
        .may(
            "tokkae",
            text("What the gecko says when the scene is done."),
        )
        .may(
            "mood",
            word::<Mood>("How the gecko looks; calm if left out."),
        )
        .needs("mood", &["tokkae"])
        .may(
            "support",
            flag("Whether this is the scene that follows an unsafe choice."),
        );
    own(kind, scene).shape()
}

fn about(kind: &str) -> &'static str {
    match kind {
        "chat" => "Messages arrive one by one.",
        "spot" => "Mark what crosses the line, then see why.",
        "sort" => "Okay, not okay, or not sure.",
        "feel" => "What might the character feel? Every answer is right.",
        "choose" => "What can the character, or a friend, do next?",
        "practise" => "Block, note, report in a mock-up of the surface.",
        "tell" => "Rehearse telling: the first person reacts badly, the next one listens.",
        "discuss" => "A question to think or talk about; nothing is answered on the screen.",
        "ending" => "Not your fault; what was wrong; keep telling; who helps.",
        _ => "",
    }
}

fn own(kind: &str, scene: Table) -> Table {
    match kind {
        "chat" => on(scene).must("message", messages(false)),
        "spot" => asks(on(scene)).must("message", messages(true)),
        "sort" => asks(scene).must("item", sort_items()),
        "feel" => asks(scene)
            .must("who", reference("Who feels it: an id of the cast."))
            .must("feeling", feelings()),
        "choose" => {
            return scene
                .must("prompt", text("What can be done next; never: should have."))
                .must("option", options());
        }
        "practise" => asks(on(scene))
            .must("contact", reference("Whose account: an id of the cast."))
            .must("step", steps()),
        "tell" => asks(scene)
            .must("words_prompt", text("How can the child begin?"))
            .must("between", text("What Tokkae says after the bad reaction."))
            .must("person", people())
            .must("words", words()),
        "discuss" => asks(scene).must("saying", sayings()),
        _ => return ending(scene),
    }
    .must("next", reference("The id of the scene that follows."))
}

fn on(scene: Table) -> Table {
    scene.must("surface", word::<Surface>("Where it takes place."))
}

fn asks(scene: Table) -> Table {
    scene.must("prompt", text("What to do, or the question."))
}

fn ending(scene: Table) -> Table {
    scene
        .must(
            "not_your_fault",
            text("Says that it is not the child's fault."),
        )
        .must("wrong", text("What was wrong in what the sender did."))
        .must("keep_telling", text("Names telling."))
        .must("helps", text("Who helped, and who else is there."))
}

/// A thing within a scene; it has an id of its own.
fn item(about: &str) -> Table {
    Table::new(about).must("id", id("Its id within the scene.", &SCENE_PARTS))
}

/// A message has words, or it is covered and has a label: never both.
fn messages(spot: bool) -> Value {
    let message = |about| {
        let from = "An id of the cast; `tokkae` for the gecko; left out for a notice.";
        let message = item(about).may("from", reference(from));
        if !spot {
            return message;
        }
        message
            .must("crosses", flag("Whether it crosses the line."))
            .must("because", text("Why."))
    };
    let shown = message("A message that everybody may read.").must("text", text("Its words."));
    let covered = message("A harmful message: a label is all there is of it.")
        .must("covered", word::<Cover>("What it was made of."))
        .must("label", text("Names its kind, and never quotes."));
    let either = json!({"oneOf": [shown.shape(), covered.shape()]});
    list("In the order in which they arrive.", 1, either)
}

fn sort_items() -> Value {
    let item = item("A thing to sort.")
        .must("text", text("What it is."))
        .must("answer", word::<Answer>("Where it belongs."))
        .must("because", text("Why."));
    list("The things to sort.", 1, item.shape())
}

fn feelings() -> Value {
    let feeling = item("A feeling.")
        .must("text", text("Its name."))
        .must("mood", word::<Mood>("The face that shows it."))
        .must("reply", text("A kind answer: every feeling is right."));
    list("The feelings on offer.", 1, feeling.shape())
}

fn options() -> Value {
    let option = item("A way on.")
        .must("text", text("What someone does."))
        .must("picture", word::<Picture>("The picture on its card."))
        .may(
            "unsafe",
            flag("Common and human: then `to` is a scene with `support = true`."),
        )
        .must("to", reference("The id of the scene that it leads to."));
    list("The ways on.", 1, option.shape())
}

fn steps() -> Value {
    let step = item("A step.")
        .must("does", word::<Habit>("The habit that is practised."))
        .must("text", text("What to do."))
        .must("done", text("What is so now."));
    list("The steps, in the order that is taught.", 1, step.shape())
}

fn people() -> Value {
    let person = item("Someone who can be told.")
        .must("who", reference("A grown-up or a friend of the cast."))
        .must("text", text("Who that is, on the card."))
        .must("busy", text("Said if told first: busy, not cruel."))
        .must("listens", text("Said if told second: warm, believing."));
    list("Two different people at least.", 1, person.shape())
}

fn words() -> Value {
    let words = item("A way to begin.").must("text", text("First words that a child could say."));
    list("Two ways at least.", 1, words.shape())
}

fn sayings() -> Value {
    let saying = item("Something that another child has said.").must("text", text("What."));
    list("For those who find no words.", 1, saying.shape())
}
