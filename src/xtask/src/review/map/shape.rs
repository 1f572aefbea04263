//! What a scene is on the map. Shapes and strokes tell them apart, so that black and white is enough.

use tokkae_catalogue::{Act, Scene};

/// The shape of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A plain box: chat, spot, sort, feel, practise, discuss.
    Plain,
    /// Pointed at both sides: something to choose.
    Choice,
    /// A double line: the support after an unsafe choice.
    Support,
    /// Bars at both sides: rehearse telling.
    Tell,
    /// Round ends: an ending.
    Ending,
}

impl Shape {
    /// Every shape, in the order of the legend.
    pub const ALL: [Self; 5] = [
        Self::Plain,
        Self::Choice,
        Self::Support,
        Self::Tell,
        Self::Ending,
    ];

    /// The shape of a scene. A support scene is one whatever happens in it.
    pub fn of(scene: &Scene) -> Self {
        match &scene.act {
            _ if scene.support => Self::Support,
            Act::Choose { .. } => Self::Choice,
            Act::Tell { .. } => Self::Tell,
            Act::Ending { .. } => Self::Ending,
            _ => Self::Plain,
        }
    }

    /// How much of a box's width is not for words.
    pub fn margin(self) -> f64 {
        match self {
            Self::Choice | Self::Ending => 34.0,
            Self::Support | Self::Tell => 22.0,
            Self::Plain => 12.0,
        }
    }

    /// What the legend calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "scene",
            Self::Choice => "choice",
            Self::Support => "support",
            Self::Tell => "telling",
            Self::Ending => "ending",
        }
    }
}
