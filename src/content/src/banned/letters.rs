//! Text of a script without spaces, made plain: no spaces, no invisible marks, one spelling.

/// Marks without a shape: zero-width spaces and joiners, which editors and writers put anywhere.
const INVISIBLE: [char; 6] = [
    '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{00ad}',
];

/// The spellings of a language that count as one.
#[derive(Default)]
pub(crate) struct Folding(Vec<Vec<String>>);

impl Folding {
    /// Of each list the first spelling stands for all.
    pub fn new(same: Vec<Vec<String>>) -> Self {
        Self(same)
    }

    /// The text without spaces and invisible marks, in lower case and one spelling.
    pub fn fold(&self, text: &str) -> String {
        let seen = |letter: &char| !letter.is_whitespace() && !INVISIBLE.contains(letter);
        let mut folded: String = text
            .chars()
            .filter(seen)
            .flat_map(char::to_lowercase)
            .collect();
        for spellings in &self.0 {
            let Some((first, others)) = spellings.split_first() else {
                continue;
            };
            for other in others {
                if folded.contains(other.as_str()) {
                    folded = folded.replace(other.as_str(), first);
                }
            }
        }
        folded
    }
}
