//! Words that stand for one another in many patterns, named once: `{child}` under `[groups]`.

use std::collections::HashMap;

/// The groups of a list by name.
#[derive(Default)]
pub(crate) struct Groups(HashMap<String, Vec<String>>);

impl Groups {
    /// Names a group.
    pub fn add(&mut self, name: &str, words: Vec<String>) {
        self.0.insert(name.to_owned(), words);
    }

    /// The pattern with the words of each group in place of its name. Nothing if there is no such group, or if
    /// its name is a part of a word: `{child}'s` would add the ending to the last one only.
    pub fn expand(&self, pattern: &str) -> Option<String> {
        let mut expanded = String::new();
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}')?;
            let parts = |letter: char| letter == '|' || letter.is_whitespace();
            let begins = before.is_empty() || before.ends_with(parts);
            let ends = after.is_empty() || after.starts_with(parts);
            (begins && ends).then_some(())?;
            expanded += before;
            expanded += &self.0.get(name)?.join("|");
            rest = after;
        }
        Some(expanded + rest)
    }
}

#[cfg(test)]
mod tests {
    use super::Groups;

    #[test]
    fn names_stand_for_their_words() {
        let mut groups = Groups::default();
        groups.add("child", vec!["you".into(), "they".into()]);
        let expand = |pattern| groups.expand(pattern);
        assert_eq!(
            expand("why did {child}|dara … tell"),
            Some("why did you|they|dara … tell".into())
        );
        assert_eq!(expand("no group"), Some("no group".into()));
        assert_eq!(expand("{nobody}"), None);
        assert_eq!(expand("{child"), None);
        assert_eq!(expand("{child}'s fault"), None);
        assert_eq!(expand("my{child}"), None);
    }
}
