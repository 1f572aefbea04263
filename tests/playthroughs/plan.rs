//! A plan: one way through a story, a line a scene, that anyone can read and write.

use std::fmt;
use tokkae_catalogue::{ItemId, SceneId};

/// One way through a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The comment on top: what this way is about.
    pub about: String,
    pub lines: Vec<Line>,
}

/// Something done in a scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it stands in the file, from 1.
    pub number: usize,
    /// Where the story must be.
    pub scene: SceneId,
    pub deed: Deed,
}

/// What a child does in a scene, in the words of the plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    Read,
    Spot,
    Sort,
    Feel(Vec<ItemId>),
    Choose(ItemId),
    Practise,
    Tell([Telling; 2]),
    Discuss,
    Skip,
    Back,
    Help,
    SwitchLanguage,
    TheEnd,
}

/// Whom a child tells, and with which words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    pub person: ItemId,
    pub words: ItemId,
}

/// What parts the things that are done one after the other.
pub const THEN: &str = ", then ";
/// What parts a person and the words.
pub const WITH: &str = " with ";

impl Deed {
    /// Whether the scene is played as it is meant, rather than passed by.
    pub fn plays(&self) -> bool {
        !matches!(
            self,
            Self::Skip | Self::Back | Self::Help | Self::SwitchLanguage
        )
    }
}

impl fmt::Display for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Read => "read",
            Self::Spot => "spot",
            Self::Sort => "sort",
            Self::Practise => "practise",
            Self::Discuss => "discuss",
            Self::Skip => "skip",
            Self::Back => "back",
            Self::Help => "help",
            Self::SwitchLanguage => "switch language",
            Self::TheEnd => "the end",
            Self::Feel(feelings) => return write!(f, "feel {}", join(feelings)),
            Self::Choose(option) => return write!(f, "choose {option}"),
            Self::Tell(tellings) => return write!(f, "tell {}", join(tellings)),
        })
    }
}

fn join<T: fmt::Display>(things: &[T]) -> String {
    let things: Vec<_> = things.iter().map(T::to_string).collect();
    things.join(THEN)
}

impl fmt::Display for Telling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{WITH}{}", self.person, self.words)
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.scene, self.deed)
    }
}

/// The plan as its file.
impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# {}", self.about)?;
        self.lines.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}
