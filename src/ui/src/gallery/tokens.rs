//! The design tokens as the style sheet says them, so that a swatch can't be forgotten.

/// The style sheet of the tokens.
const SHEET: &str = include_str!("../../styles/tokens.css");

/// A group of tokens under its comment.
pub(super) struct Group {
    /// The comment.
    pub title: &'static str,
    /// Names and values.
    pub tokens: Vec<(&'static str, &'static str)>,
}

/// The groups of the tokens that every language has.
pub(super) fn groups() -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let lines = SHEET.lines().map(str::trim);
    let root = lines.skip_while(|line| *line != ":root {").skip(1);
    for line in root.take_while(|line| *line != "}") {
        let comment = line
            .strip_prefix("/* ")
            .and_then(|line| line.strip_suffix(" */"));
        if let Some(title) = comment {
            groups.push(Group {
                title,
                tokens: Vec::new(),
            });
        } else if let Some((name, value)) = line.split_once(": ")
            && let Some(group) = groups.last_mut()
        {
            group.tokens.push((name, value.trim_end_matches(';')));
        }
    }
    groups
}

/// A title as a name: `paper-ink-night`.
pub(super) fn slug(title: &str) -> String {
    let words = title.split(|sign: char| !sign.is_ascii_alphanumeric());
    let words: Vec<_> = words
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::{groups, slug};

    #[test]
    fn reads_every_token_of_the_sheet() {
        let groups = groups();
        let count: usize = groups.iter().map(|group| group.tokens.len()).sum();
        let root = super::SHEET
            .split(r#"[lang|="km"]"#)
            .next()
            .unwrap_or_default();
        assert_eq!(count, root.matches("\n  --tk-").count());
        let paper = groups[0].tokens[0];
        assert_eq!(paper, ("--tk-paper", "#fff8ea"));
    }

    #[test]
    fn names_groups_by_their_words() {
        assert_eq!(slug("Colour: paper, ink"), "colour-paper-ink");
    }
}
