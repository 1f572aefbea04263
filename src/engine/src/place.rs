//! How far a child is within a scene.

use tokkae_catalogue::{Act, Answer, ItemId, Scene};

/// Progress within a scene. Things are named by their ids, so that a reordered scene keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A chat.
    Chat {
        /// How many messages have arrived.
        shown: usize,
    },
    /// Marking what crosses the line.
    Spot {
        /// What is marked.
        marked: Vec<ItemId>,
        /// Whether the reasons are on the screen.
        revealed: bool,
    },
    /// Sorting.
    Sort {
        /// What has been put where, in the order of sorting.
        sorted: Vec<(ItemId, Answer)>,
    },
    /// Feelings.
    Feel {
        /// What has been picked, the newest last.
        picked: Vec<ItemId>,
    },
    /// Practising habits.
    Practise {
        /// The steps done, in their order.
        done: Vec<ItemId>,
    },
    /// Rehearsing telling.
    Tell {
        /// Person, words, next person, words: up to four.
        picks: Vec<ItemId>,
    },
    /// Scenes in which nothing is kept: choose, discuss, ending.
    Plain,
}

/// Where a rehearsal of telling stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TellStage {
    /// Nobody has been picked.
    FirstPerson,
    /// The first person waits for words.
    FirstWords,
    /// The first person has reacted badly; another is to be picked.
    NextPerson,
    /// The next person waits for words.
    NextWords,
    /// The next person has listened.
    Heard,
}

impl TellStage {
    /// The stage after this many picks.
    pub const fn after(picks: usize) -> Self {
        match picks {
            0 => Self::FirstPerson,
            1 => Self::FirstWords,
            2 => Self::NextPerson,
            3 => Self::NextWords,
            _ => Self::Heard,
        }
    }
}

impl Place {
    /// The place at which a scene opens.
    pub fn start(scene: &Scene) -> Self {
        match &scene.act {
            Act::Chat { messages, .. } => Self::Chat {
                shown: messages.len().min(1),
            },
            Act::Spot { .. } => Self::Spot {
                marked: Vec::new(),
                revealed: false,
            },
            Act::Sort { .. } => Self::Sort { sorted: Vec::new() },
            Act::Feel { .. } => Self::Feel { picked: Vec::new() },
            Act::Practise { .. } => Self::Practise { done: Vec::new() },
            Act::Tell { .. } => Self::Tell { picks: Vec::new() },
            Act::Choose { .. } | Act::Discuss { .. } | Act::Ending { .. } => Self::Plain,
        }
    }

    /// The place at which a scene opens that a child comes back to: an old chat is not played again.
    pub fn returned(scene: &Scene) -> Self {
        match &scene.act {
            Act::Chat { messages, .. } => Self::Chat {
                shown: messages.len(),
            },
            _ => Self::start(scene),
        }
    }

    /// Whether the scene has been done, so that its way on is open.
    pub fn is_done(&self, scene: &Scene) -> bool {
        match (self, &scene.act) {
            (Self::Chat { shown }, Act::Chat { messages, .. }) => *shown >= messages.len(),
            (Self::Spot { revealed, .. }, _) => *revealed,
            (Self::Sort { sorted }, Act::Sort { items, .. }) => sorted.len() >= items.len(),
            (Self::Feel { picked }, Act::Feel { feelings, .. }) => {
                !picked.is_empty() || feelings.is_empty()
            }
            (Self::Practise { done }, Act::Practise { steps, .. }) => done.len() >= steps.len(),
            (Self::Tell { picks }, _) => TellStage::after(picks.len()) == TellStage::Heard,
            _ => matches!(scene.act, Act::Discuss { .. }),
        }
    }

    /// Takes the last pick back; `false` where there is none, so that going back leaves the scene.
    pub(crate) fn undo(&mut self) -> bool {
        match self {
            Self::Sort { sorted } => sorted.pop().is_some(),
            Self::Practise { done: picks } | Self::Tell { picks } => picks.pop().is_some(),
            Self::Spot { revealed, .. } => std::mem::take(revealed),
            Self::Chat { .. } | Self::Feel { .. } | Self::Plain => false,
        }
    }
}
