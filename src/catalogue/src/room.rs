//! What the trainer's room brings besides the shelf: its texts and the plans, one pack a language.

use crate::{Plan, RoomTexts};
use serde::{Deserialize, Serialize};

/// The trainer's room in one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Room {
    /// Its texts.
    pub texts: RoomTexts,
    /// The plans of the sessions, in the order of the list.
    pub plans: Vec<Plan>,
}
