//! Addresses of the reading edition: codes in place of ids, so that neither an address bar nor a history tells what
//! a story is about. `www/boot.js` makes the same codes.

use crate::{Act, ItemId, Scene, SceneId, Story, StoryId};
use std::collections::HashMap;

/// The code of an id: FNV-1a with 32 bits, in eight hexadecimal digits. It never changes while the id doesn't.
pub fn reading_code(id: &str) -> String {
    format!("{:08x}", fnv(id.as_bytes()))
}

/// FNV-1a with 32 bits.
pub(crate) fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

impl StoryId {
    /// Where the story's page of the reading edition is within a language.
    pub fn reading_path(&self) -> String {
        format!("read/{}/", reading_code(self.as_str()))
    }
}

impl SceneId {
    /// The section in which a person is told first.
    pub fn told(&self, who: &ItemId) -> String {
        format!("{self}/{who}")
    }

    /// The section in which a person is told next, and listens.
    pub fn heard(&self, who: &ItemId) -> String {
        format!("{self}/{who}/heard")
    }
}

impl Story {
    /// What has a section of its own on the story's page, in order: the scenes, and telling each person.
    pub fn reading_sections(&self) -> Vec<String> {
        self.scenes.iter().flat_map(sections).collect()
    }
}

fn sections(scene: &Scene) -> Vec<String> {
    let mut sections = vec![scene.id.to_string()];
    if let Act::Tell { people, .. } = &scene.act {
        sections.extend(people.iter().map(|person| scene.id.told(&person.id)));
        sections.extend(people.iter().map(|person| scene.id.heard(&person.id)));
    }
    sections
}

/// Two of the ids that have one code, if there are any: then one of them needs another name.
pub fn reading_clash(ids: impl IntoIterator<Item = String>) -> Option<[String; 2]> {
    let mut known = HashMap::new();
    ids.into_iter().find_map(|id| {
        let first = known.entry(reading_code(&id)).or_insert_with(|| id.clone());
        (*first != id).then(|| [first.clone(), id])
    })
}

#[cfg(test)]
mod tests {
    use super::{reading_clash, reading_code};

    #[test]
    fn makes_the_codes_that_the_published_vectors_say() {
        assert_eq!(reading_code(""), "811c9dc5");
        assert_eq!(reading_code("a"), "e40c292c");
        assert_eq!(reading_code("foobar"), "bf9cf968");
    }

    #[test]
    fn finds_two_ids_with_one_code() {
        let ids = |ids: [&str; 3]| ids.map(str::to_owned);
        assert_eq!(reading_clash(ids(["ask", "tell", "ask"])), None);
        // A known pair of words that this hash does not tell apart.
        let clash = reading_clash(ids(["costarring", "tell", "liquid"]));
        assert_eq!(clash, Some(["costarring", "liquid"].map(str::to_owned)));
    }
}
