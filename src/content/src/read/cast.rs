//! The people of a story, read.

use super::ids::Ids;
use super::look::read_look;
use super::reader::Reader;
use tokkae_catalogue::{Person, PersonId};

/// The cast. `tokkae` is the gecko's own id.
pub(super) fn read_cast(story: &Reader) -> Vec<Person> {
    let mut ids = Ids::new(&["tokkae"]);
    let people = story.tables("cast");
    people
        .into_iter()
        .map(|person| read_person(person, &mut ids))
        .collect()
}

fn read_person(mut reader: Reader, ids: &mut Ids) -> Person {
    let id = ids.read(&reader);
    reader.enter(&format!("cast/{id}"));
    let age = reader
        .get("age")
        .map(|age| reader.number("age", age, 3..=120));
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
