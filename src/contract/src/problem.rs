//! What is wrong with an option, in words for the developer of the page.

use crate::event::ErrorCode;
use crate::kind::Kind;
use crate::nearest::nearest;
use crate::option::OptionFacts;
use crate::options::short;
use std::fmt;

/// Something that a host gave and that can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No option has this name.
    Unknown {
        /// The name that was given.
        name: String,
        /// The one that was probably meant.
        nearest: Option<&'static str>,
    },
    /// The value is not of the option's kind.
    BadValue {
        /// The option.
        option: &'static str,
        /// The value that was given.
        value: String,
        /// What it must be.
        kind: Kind,
        /// The word that was probably meant.
        nearest: Option<&'static str>,
    },
    /// The option is there a second time.
    Twice(&'static str),
    /// The first option needs the second one.
    Alone(&'static str, &'static str),
}

impl Problem {
    pub(crate) fn bad_value(option: &OptionFacts, value: &str) -> Self {
        let words = match option.kind {
            Kind::Word(words) => words,
            _ => &[],
        };
        Self::BadValue {
            option: option.name,
            value: short(value),
            kind: option.kind,
            nearest: nearest(value, words.iter().copied()),
        }
    }

    /// Its code in an event.
    pub const fn code(&self) -> ErrorCode {
        match self {
            Self::Unknown { .. } => ErrorCode::UnknownOption,
            _ => ErrorCode::BadValue,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nearest = match self {
            Self::Unknown { name, nearest } => {
                write!(f, "There is no option “{name}”.")?;
                nearest
            }
            Self::BadValue {
                option,
                value,
                kind,
                nearest,
            } => {
                write!(f, "{option} is “{value}”, and must be {}.", kind.says())?;
                nearest
            }
            Self::Twice(option) => {
                return write!(f, "{option} is given twice; the first counts.");
            }
            Self::Alone(option, other) => {
                return write!(f, "{option} does nothing without {other}.");
            }
        };
        nearest.map_or(Ok(()), |nearest| write!(f, " Did you mean “{nearest}”?"))
    }
}
