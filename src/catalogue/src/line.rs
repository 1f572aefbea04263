//! The lines of lists for grown-ups: in a story's page for them, and in the plan of a session.

use crate::ItemId;
use serde::{Deserialize, Serialize};

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Its id in the list.
    pub id: ItemId,
    /// The line.
    pub text: String,
}

/// A sentence that closes the door, with the reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Avoid {
    /// Its id in the list.
    pub id: ItemId,
    /// The sentence, as a quotation.
    pub text: String,
    /// Why it silences a child.
    pub because: String,
}
