//! How a person is drawn, read.

use super::reader::Reader;
use tokkae_catalogue::Look;

/// The `look` of a person; none for an account that nobody knows.
pub(super) fn read_look(person: &Reader) -> Option<Look> {
    let reader = person.table("look")?;
    let look = Look {
        face: reader.word("face"),
        hair: reader.word("hair"),
        skin: reader.word("skin"),
        top: reader.word("top"),
        glasses: reader.optional_flag("glasses"),
    };
    reader.finish();
    Some(look)
}
