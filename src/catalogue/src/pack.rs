//! Packs: shelves and stories as bytes on the wire.
//!
//! A pack is the four bytes `TKP2`, the FNV-1a hash of what follows (four bytes, the lowest first) and the postcard
//! form of its value: a child shall read nothing that was altered on the way. Packs are named by their
//! hash, so an app never meets one of another build by way of a cache; the mark is for the case
//! that it does all the same (an update published mid-lesson, a truncated download).

use crate::reading::fnv;
use core::fmt;
use serde::{Serialize, de::DeserializeOwned};

/// What opens every pack. The digit counts up when the form of the values changes.
pub const MARK: [u8; 4] = *b"TKP2";

/// How many bytes of a pack come before its body: the mark and the hash.
pub const HEAD: usize = MARK.len() + 4;

/// Why a pack could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackError {
    /// The bytes are no pack at all, an error page perhaps.
    NotAPack,
    /// The pack is of another version of the app.
    OtherVersion(u8),
    /// The pack was cut short or altered on the way.
    Damaged,
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPack => f.write_str("the file is not a pack; reload the page"),
            Self::OtherVersion(digit) => {
                write!(
                    f,
                    "the pack is of version {}; reload the page",
                    char::from(*digit)
                )
            }
            Self::Damaged => f.write_str("the pack is damaged; reload the page"),
        }
    }
}

/// The value as a pack.
///
/// # Errors
/// [`PackError::Damaged`] if postcard can't hold the value, which these types never cause.
pub fn write<T: Serialize>(value: &T) -> Result<Vec<u8>, PackError> {
    let body = postcard::to_allocvec(value).map_err(|_| PackError::Damaged)?;
    Ok(seal(&body))
}

/// A pack with this body, whatever it holds.
pub fn seal(body: &[u8]) -> Vec<u8> {
    [&MARK[..], &fnv(body).to_le_bytes(), body].concat()
}

/// The value in a pack.
///
/// # Errors
/// See [`PackError`]; no input panics.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, PackError> {
    let (mark, rest) = bytes
        .split_at_checked(MARK.len())
        .ok_or(PackError::NotAPack)?;
    if mark[..3] != MARK[..3] {
        return Err(PackError::NotAPack);
    }
    if mark[3] != MARK[3] {
        return Err(PackError::OtherVersion(mark[3]));
    }
    let (sum, body) = rest.split_at_checked(4).ok_or(PackError::Damaged)?;
    if sum != fnv(body).to_le_bytes() {
        return Err(PackError::Damaged);
    }
    match postcard::take_from_bytes(body) {
        Ok((value, [])) => Ok(value),
        _ => Err(PackError::Damaged),
    }
}
