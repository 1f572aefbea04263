//! An entry of a PO file.

/// One text with its translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// The translators' own comments, as they stand.
    pub comments: Vec<String>,
    /// `fuzzy` and others.
    pub flags: Vec<String>,
    /// The English that a fuzzy translation was made for.
    pub previous: Option<String>,
    /// `msgctxt`: the text's address; the header has none.
    pub context: Option<String>,
    /// `msgid`: the English.
    pub id: String,
    /// `msgstr`: the translation.
    pub text: String,
    /// Whether it is kept only because its text is gone (`#~`).
    pub obsolete: bool,
    /// Whether a text of it can't be read, which has been said.
    pub is_broken: bool,
    /// The offsets of the entry and of its translation.
    pub at: usize,
    pub text_at: usize,
}

impl Entry {
    /// Whether someone must look at it before it counts.
    pub fn is_fuzzy(&self) -> bool {
        self.flags.iter().any(|flag| flag == "fuzzy")
    }
}

/// A PO file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct PoFile {
    /// What stands before any text, with its comments.
    pub header: Entry,
    /// The rest, in the file's order.
    pub entries: Vec<Entry>,
    /// Comments below the last entry.
    pub tail: Vec<String>,
}
