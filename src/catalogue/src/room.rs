//! What the trainer's room brings first: its texts and the list of the sessions, one pack a language.

use crate::{ItemId, RoomTexts, Tier};
use serde::{Deserialize, Serialize};

/// The trainer's room in one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Room {
    /// Its texts.
    pub texts: RoomTexts,
    /// The sessions, in the order of the list.
    pub plans: Vec<PlanCard>,
}

/// A session as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanCard {
    /// The plan.
    pub id: ItemId,
    /// For whom.
    pub tier: Tier,
    /// Its title.
    pub title: String,
    /// What the children take home.
    pub aim: String,
    /// How long it takes.
    pub minutes: u16,
    /// Where its pack is, relative to the module's root, named by its hash.
    pub pack: String,
}
