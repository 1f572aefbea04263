//! The people of a story, read.

use super::ids::Ids;
use super::look::read_look;
use super::reader::Reader;
use std::ops::RangeInclusive;
use tokkae_catalogue::{Person, PersonId};

/// Ids that nobody in a cast may take: `tokkae` is the gecko's own.
pub(crate) const RESERVED_CAST: [&str; 1] = ["tokkae"];

/// The ages of people in stories, in years.
pub(crate) const AGES: RangeInclusive<u16> = 3..=120;

/// The cast.
pub(super) fn read_cast(story: &Reader) -> Vec<Person> {
    let mut ids = Ids::new(&RESERVED_CAST);
    let people = story.tables("cast");
    people
        .into_iter()
        .map(|person| read_person(person, &mut ids))
        .collect()
}

fn read_person(mut reader: Reader, ids: &mut Ids) -> Person {
    let id = ids.read(&reader);
    reader.enter(&format!("cast/{id}"));
    let age = reader.get("age").map(|age| reader.number("age", age, AGES));
    let person = Person {
        id: PersonId::new(id),
        name: reader.own_text("name"),
        gender: reader.word("gender"),
        age: age.and_then(|age| u8::try_from(age).ok()),
        role: reader.word("role"),
        look: read_look(&reader),
    };
    reader.finish();
    person
}
