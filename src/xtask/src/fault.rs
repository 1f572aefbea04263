//! What went wrong and what to do about it.

use std::fmt;

/// Why a command stopped. Every one carries a hint that a person can act on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What went wrong, in plain words.
    pub what: String,
    /// What to do next.
    pub hint: String,
}

/// The result of a command or of a step of one.
pub type Outcome<T = ()> = Result<T, Fault>;

impl Fault {
    /// A fault with what to do about it.
    pub fn new(what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            hint: hint.into(),
        }
    }

    /// A file or folder that could not be read or written.
    pub fn file(path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::new(
            format!("{}: {error}", path.display()),
            "Look whether it is there, whether this account may use it, and whether the disk is full.",
        )
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}", self.what, self.hint)
    }
}

impl std::error::Error for Fault {}
