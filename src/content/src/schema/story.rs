//! The schema of a story's file.

use super::scene;
use super::shape::{Table, day, flag, id, list, number, reference, text, word};
use crate::read::{AGES, CODES, RESERVED_CAST, RESERVED_STORIES, REVISIONS};
use serde_json::Value;
use tokkae_catalogue::{About, Face, Gender, Hair, Role, Sender, Skin, Tier, Top};

pub(super) fn schema() -> Value {
    Table::new("One story: its facts, its people, its scenes. The first scene starts it.")
        .must("id", id("The file's name.", &RESERVED_STORIES))
        .must("tier", word::<Tier>("For whom it is told, by age."))
        .must(
            "about",
            word::<About>("What a child learns to recognise in it."),
        )
        .must(
            "sender",
            word::<Sender>("Does the child know the one who crosses the line?"),
        )
        .must(
            "revision",
            number("Count it up when you publish a changed text.", &REVISIONS),
        )
        .may(
            "code",
            number(
                "Its number among the stories of its tier in resume codes; never another story's.",
                &CODES,
            ),
        )
        .must(
            "title",
            text("Neutral: others may see it in the list of stories."),
        )
        .must(
            "note",
            text("What the story holds, so that a child can decide not to play it."),
        )
        .must("child", reference("To whom it happens: an id of the cast."))
        .must("cast", list("The people.", 1, person()))
        .must(
            "scene",
            list(
                "The scenes; ids never change their meaning.",
                1,
                scene::shape(),
            ),
        )
        .may("review", review())
        .file("A story of Tokkae")
}

fn review() -> Value {
    Table::new("Who signed the English. `cargo xtask package --sign` writes it.")
        .must("by", text("The reviewer's name."))
        .must("date", day("The day of the signature, YYYY-MM-DD."))
        .must(
            "revision",
            number("The revision that was signed.", &REVISIONS),
        )
        .may("digest", text("The digest on the signed sheet."))
        .shape()
}

fn person() -> Value {
    Table::new("Someone in the story.")
        .must("id", id("The id that scenes name.", &RESERVED_CAST))
        .must("name", text("The name on the screen."))
        .must(
            "gender",
            word::<Gender>("For the balance of the catalogue; never shown."),
        )
        .may("age", number("Years; for children.", &AGES))
        .must("role", word::<Role>("What the person is in the story."))
        .may("look", look())
        .shape()
}

fn look() -> Value {
    Table::new("How the person is drawn. No look at all: an account that nobody knows.")
        .must("face", word::<Face>("The shape of the head."))
        .must("hair", word::<Hair>("Hair, or what covers it."))
        .must("skin", word::<Skin>("Skin tone."))
        .must("top", word::<Top>("Clothes."))
        .may("glasses", flag("Whether the person wears glasses."))
        .shape()
}
